"""The technical check: places in files that links lead to, and keys in boxes."""

import pytest

from scorer.checks.technical import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("Read the [notes](docs/notes.md#linux).", "Read the [notes](docs/notes.md#darwin)."),
    ("See [setup](#install-linux) first.", "See [setup](#install-windows) first."),
    ("See [setup](guide/setup) first.", "See [setup](guide/start) first."),
    ("Open page.html?id=3 now.", "Open page.html?id=4 now."),
    ("Look at ![the map](img/map.png) now.", "Look at ![the map](img/plan.png) now."),
    ("See [setup](../guide) first.", "See [setup](../../guide) first."),
    ("Press <kbd>Ctrl</kbd>+<kbd>C</kbd> to copy.", "Press <kbd>Ctrl</kbd>+<kbd>V</kbd> to copy."),
    ("Press **Ctrl+C** to copy.", "Press <kbd>Ctrl</kbd>+<kbd>X</kbd> to copy."),
    ("Press <kbd>Enter</kbd> to go on.", "Press Esc to go on."),
    ("Press `Ctrl+C` to copy.", "Press Ctrl+V to copy."),
    ("Press [Ctrl]+[C] to copy.", "Press Ctrl+X to copy."),
    ("Press <kbd>Alt</kbd> + <kbd>F4</kbd> to quit.", "Press Ctrl+F4 to quit."),
]
SAME = [
    ("Read the [notes](docs/notes.md#linux).", "See the [notes](docs/notes.md#linux)."),
    ("See [setup](#install-linux) first.", "First see [set-up](#install-linux)."),
    ("See [setup](guide/setup) first.", "First see [installation](guide/setup)."),
    ("Look at ![the map](img/map.png) now.", "Now look at ![map](img/map.png)."),
    ("See [setup](https://example.org/setup) first.", 'See <a href="https://example.org/setup">setup</a> first.'),
    ("She wrote f(x) and [a](b) there.", "There she wrote f(x) and [a](b)."),
    ("Press **Ctrl+C** to copy.", "Press <kbd>Ctrl</kbd>+<kbd>C</kbd> to copy."),
    ("Press <kbd>Alt</kbd> + <kbd>F4</kbd> to quit.", "Press Alt+F4 to quit."),
    ("Press `Ctrl+C` to copy.", "Press Ctrl+C to copy."),
    ("Press [Ctrl]+[C] to copy.", "Press Ctrl+C to copy."),
    ("Press <kbd>Enter</kbd> to go on.", "Press Enter to go on."),
    ("Press <kbd>Ctrl+Shift+T</kbd> now.", "Press **Ctrl+Shift+T** now."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_place_or_key_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_token_in_another_form_is_silent(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)

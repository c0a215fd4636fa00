"""A check's manual, as Markdown and for a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint, EntryPoints
from types import ModuleType

import pytest
from rich.cells import cell_len

from scorer import plugins
from scorer.errors import UnknownPlugin
from scorer.report import manual
from scorer.types import Finding

MANUAL = """Shouting: all in capitals.  Loud.

It looks at `CAPITALS`, and
at nothing else:

- a first item that is long enough to go on, on a page that is narrow
  and more of it
- a second item

What it does not see: \x1b[31m whispering.
"""


def check(pair: object) -> Iterator[Finding]:
    """Find nothing.

    It never does.
    """
    yield from ()


class Kind:
    """A check that is an object."""

    def __call__(self, pair: object) -> Iterator[Finding]:
        yield from ()


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Install a package with checks, without a package."""
    module = ModuleType("outside_checks", MANUAL)
    monkeypatch.setitem(sys.modules, "outside_checks", module)
    monkeypatch.setattr(check, "__module__", "outside_checks")
    monkeypatch.setattr(Kind, "__module__", "outside_checks")
    module.check, module.object = check, Kind()  # type: ignore[attr-defined]
    points = EntryPoints(EntryPoint(name, f"outside_checks:{name}", "scorer.check") for name in ("check", "object"))
    monkeypatch.setattr(plugins, "entry_points", lambda *, group: points.select(group=group))
    return module


@pytest.mark.parametrize("name", ["check", "object"])
def test_a_check_from_outside_is_explained_by_its_module(outside: ModuleType, name: str) -> None:
    assert manual.title(name) == "Shouting: all in capitals. Loud."
    assert manual.shown(name, 50, colour=False) == (
        "Shouting: all in capitals. Loud.\n"
        "\n"
        "It looks at `CAPITALS`, and at nothing else:\n"
        "\n"
        "- a first item that is long enough to go on, on a\n"
        "  page that is narrow and more of it\n"
        "- a second item\n"
        "\n"
        "What it does not see: ␛[31m whispering.\n"
    )


def test_in_colour_the_words_between_backticks_stand_out(outside: ModuleType) -> None:
    shown = manual.shown("check", 60, colour=True)
    assert "\x1b[36mCAPITALS\x1b[0m" in shown
    assert "`" not in shown


def test_a_check_whose_module_says_nothing_speaks_for_itself(outside: ModuleType) -> None:
    outside.__doc__ = None
    assert manual.title("check") == "Find nothing."
    assert manual.title("object") == "A check that is an object."
    check.__doc__, before = None, check.__doc__
    try:
        assert manual.manual("check") == "It has no manual."
    finally:
        check.__doc__ = before


def test_a_check_that_is_not_there_is_refused_with_the_names() -> None:
    with pytest.raises(UnknownPlugin, match="no check is called 'nunber': there are number, technical, sign, negation"):
        manual.shown("nunber", 80, colour=False)


@pytest.mark.parametrize("width", [40, 60, 100])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    shown = [manual.listed(width, colour=False), *(manual.shown(name, width, colour=False) for name in plugins.CHECKS)]
    assert max(cell_len(line) for text in shown for line in text.splitlines()) <= width

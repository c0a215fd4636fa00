"""The sign check: notes of music that are sharp or flat, and the shift key, which is no arrow."""

import pytest

from scorer.checks.sign import check
from tests.scorer.surface import found

CHANGED = [
    ("The suite in C♯ minor is long.", "The suite in C minor is long."),
    ("Her horn is in E♭.", "Her horn is in E."),
    ("Her horn is in E♭.", "Her horn is in E♯."),
    ("The suite in G-flat major is long.", "The suite in G major is long."),
    ("The suite in D flat major is long.", "The suite in D sharp major is long."),
    ("The suite in A♭ is long.", "It is a long suite in A-sharp."),
]
SAME = [
    ("The suite in C♯ minor is long.", "The suite in C-sharp minor is long."),
    ("The suite in C♯ minor is long.", "It is long, this suite in C sharp minor."),
    ("The suite in C♯ minor is long.", "The suite in C# minor is long."),
    ("Her horn is in E♭.", "Her horn is in E-flat."),
    ("Her horn is in E♭.", "Her horn is in E flat."),
    ("From G♯ it goes to D♭ and G.", "It goes to D♭ and G from G♯."),
    ("A flat by the sea is dear.", "A flat costs much by the sea."),
    ("She rents flat B there.", "It is the B flat that she rents."),
    ("Sing an F♯ twice.", "Sing it twice."),
    ("Press ⌘⇧P to print.", "Press Cmd+Shift+P to print."),
    ("Press ⇧⌘P to print.", "Press Shift+Cmd+P to print."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_note(original: str, garbled: str) -> None:
    assert [one[:5] for one in found(check, original, garbled)] == ["major"]
    assert [one[:5] for one in found(check, garbled, original)] == ["major"]


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_note(original: str, garbled: str) -> None:
    assert found(check, original, garbled) == []
    assert found(check, garbled, original) == []

"""Tell how a word stands beside a value: before it, behind a preposition, or as what is counted."""

from __future__ import annotations

from dataclasses import dataclass

from scorer.checks.bearer.frames import GOVERNING, is_verb
from scorer.checks.bearer.nearest import Nearest
from scorer.checks.bearer.values import Value
from scorer.english.determiners import ARTICLES, POSSESSIVES
from scorer.english.word_lists import listed
from scorer.words.compared import Text

# The words for what is counted, at most: `12 million tonnes of wheat`.
_MOST_COUNTED = 4
_SKIPPED = ARTICLES | POSSESSIVES | listed("of this that each every set new old first")
_JOINTS = listed(". ; , : ( ) — – - and or but while whereas whilst then against versus")
COUNTED = "#"
DOER = "."


@dataclass(frozen=True, slots=True)
class Standing:
    """How a word stands on a side: to which value it belongs, how, and whether it is close to it.

    role: a preposition before it; `#` if it is what the value counts; `.` if it does what is said; else nothing.
    """

    value: Value
    role: str
    is_close: bool


def standing(side: Text, number: int, nearest: Nearest) -> Standing | None:
    """Return how a word stands on a side; None if it is not clear to which value it belongs."""
    found = nearest.of(number)
    return Standing(found[0], _role(side, number, found[0]), found[1]) if found else None


def _role(side: Text, number: int, value: Value) -> str:
    if _is_counted(side, number, value):
        return COUNTED
    at = number - 1
    name = side.words[number].text[0].isupper()
    while at >= 0 and (side.words[at].small in _SKIPPED or _is_of_the_same_thing(side, at, name=name)):
        at -= 1
    small = side.words[at].small if at >= 0 else DOER
    if small in _JOINTS or (name and side.words[at].is_content):
        return DOER if number < value.at.start else ""
    if small == "by":
        return DOER
    return small if small in GOVERNING else ""


def _is_counted(side: Text, number: int, value: Value) -> bool:
    """Tell whether a word is what a value counts, or its unit: only words of the same thing stand between."""
    stop = value.at.stop
    if not stop <= number < stop + _MOST_COUNTED:
        return False
    return all(word.is_content or word.small == "of" for word in side.words[stop:number])


def _is_of_the_same_thing(side: Text, number: int, *, name: bool) -> bool:
    """Tell whether a word before another one may belong to it: to a name, only one with a capital."""
    word = side.words[number]
    return word.is_content and not is_verb(side, number) and (not name or word.text[0].isupper())

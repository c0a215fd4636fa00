"""Find the values of a side that may be said of different bearers: amounts, years, times, lettered things, names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from scorer.checks.bearer.atoms import is_number, keys
from scorer.english import tables
from scorer.english.word_lists import listed
from scorer.types import Span
from scorer.words.compared import Text, Word

_ONE = frozenset({"one", "zero"})
_FIRST_YEAR, _LAST_YEAR = 1100, 2100
_FIGURES_OF_YEAR = 4
# Behind one of these, a single letter names a thing.
_LETTERED = listed(
    "party team group type class zone gate line plan option witness patient block wing section hall room side dial "
    "switch lamp tank pump valve route channel part player company site ward unit button key module terminal sample"
)
_JOINTS = frozenset({"and", "or", "to", "&", "–", "-", "/", "×", "x", ":"})
_KINDS = tables.kinds("settings")


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a side: of which kind it is, by what it is found on the other side, and its word numbers."""

    kind: str
    key: str
    at: Span


def values(side: Text) -> list[Value]:
    """Return the values of a side, in order."""
    words, found, number = side.words, list[Value](), 0
    while number < len(words):
        one = _value(words, number)
        if one and found and _are_joined(side, found[-1], one):
            found[-1] = Value(one.kind, f"{found[-1].key} {one.key}", Span(found[-1].at.start, one.at.stop))
        elif one:
            found.append(one)
        number = one.at.stop if one else number + 1
    return found


def _are_joined(side: Text, one: Value, other: Value) -> bool:
    """Tell whether only a joint stands between two values: `7 and 8`, `from 40 to 60`."""
    between = side.words[one.at.stop : other.at.start]
    return one.kind == other.kind and len(between) == 1 and between[0].small in _JOINTS


def _value(words: Sequence[Word], number: int) -> Value | None:
    word = words[number]
    if is_number(word) and word.small not in _ONE:
        return _amount(words, number)
    if len(word.text) == 1 and word.text.isupper() and number and words[number - 1].small in _LETTERED:
        return Value("letter", word.text, Span(number, number + 1))
    for small in (word.small, word.small.removesuffix("s")):
        if small in _KINDS:
            return Value(min(_KINDS[small]), small, Span(number, number + 1))
    return None


def _amount(words: Sequence[Word], number: int) -> Value:
    """Return a number with its minutes, as a time, a year or an amount."""
    (key,), stop = keys(words[number : number + 1]), number + 1
    if _is_colon_of_time(words, stop):
        return Value("time", f"{int(key)}:{words[stop + 1].text}", Span(number, stop + 2))
    small = words[number].small
    year = small.isdecimal() and len(small) == _FIGURES_OF_YEAR and _FIRST_YEAR <= int(small) < _LAST_YEAR
    return Value("year" if year else "number", key, Span(number, stop))


def _is_colon_of_time(words: Sequence[Word], number: int) -> bool:
    """Tell whether a colon stands between hours and minutes, without spaces."""
    if number + 1 >= len(words) or words[number].text != ":":
        return False
    hours, minutes = words[number - 1], words[number + 1]
    glued = hours.at.stop == words[number].at.start and words[number].at.stop == minutes.at.start
    return glued and hours.text.isdecimal() and minutes.text.isdecimal() and len(minutes.text) == len("00")


def in_both(ours: Sequence[Value], theirs: Sequence[Value]) -> list[tuple[Value, Value]]:
    """Return the values that stand once on each side, in the order of the original."""
    counts = [Counter((one.kind, one.key) for one in side) for side in (ours, theirs)]
    where = {(one.kind, one.key): one for one in theirs}
    return [
        (one, where[one.kind, one.key])
        for one in ours
        if counts[0][one.kind, one.key] == counts[1][one.kind, one.key] == 1
    ]

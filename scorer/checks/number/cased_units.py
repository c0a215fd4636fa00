"""Compare the case of letters behind equal numbers where words tell which unit is meant: `3 T` and `3 t`.

The table of units takes `T` for tonnes too, as many write it, and knows no unit `G` or `M`.  So the case of these
letters counts only beside words, or without such words as excuse it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from scorer.checks.number.quantities import Quantity
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

Change = tuple[Span, Span, Severity]

# What stands before an arrow is a change of genes: `c.45T>C`.
_UNIT = late(r"[ ]?(?P<unit>[A-Za-z]{1,2})(?![\w’']|[ ]?[>→])")
_LONGEST = 4
_NO_MEASURE = late(r"(?:[$€£¥₹₩]|[A-Z]{3}|Rs\.?)\s?$|[\w.,:;/#-]$")
# The letter may be an article: `4 a day`.
_WORD_BEHIND = late(r"[ ]\w")


class _Letters(NamedTuple):
    """When the case of letters counts: where one of the first words stands, or none of the second, if there are any."""

    counts: re.Pattern[str] | None = None
    excused: re.Pattern[str] | None = None


def _words(pattern: str) -> re.Pattern[str]:
    return late(rf"\b(?:{pattern})\b")


_MAGNETS = r"magnet\w*|tesla|field|coils?|scanner|mri|flux|solenoid|induction"
_HEAT = r"kelvins?|temperatures?|cool\w*|heat\w*|boil\w*|melts?|melted|freez\w*|cryo\w*|superconduct\w*|helium"
_LENGTHS = (
    r"long|tall|high|wide|deep|away|met(?:re|er)s?|distance|height|depth|length|width|altitude|below|above|swim|swam"
    r"|race|sprint|rope|tower|walls?|bridge"
)
_SOLUTIONS = r"molar|solution|buffer|hcl|naoh|nacl|h2so4"
_LOADS = (
    r"weigh\w*|weight|loads?|loaded|cargo|freight|lorr(?:y|ies)|trucks?|vehicles?|ships?|coal|steel|iron|ore|grain|wheat"
    r"|rice|cranes?|carr(?:y|ies|ied)|lifts?|lifted|axles?|tons?|tonnes?|tonnage|payload|emissions?|waste|harvest\w*"
    r"|cement|sand|gravel|bridge|crops?|exports?|imports?|produc\w+|mass|heavy"
)
_CURRENTS = r"amps?|amperes?|current|fuses?|circuits?|relays?|breakers?|draws?|charger|battery|socket"
_LETTERS = {
    "t": _Letters(counts=_words(_MAGNETS), excused=_words(_LOADS)),
    "g": _Letters(counts=_words(f"{_MAGNETS}|gauss")),
    "m": _Letters(counts=_words(f"{_LENGTHS}|{_SOLUTIONS}")),
    "k": _Letters(counts=_words(_HEAT)),
    "h": _Letters(counts=_words(r"inductors?|inductance|coils?|choke|henr(?:y|ies)")),
    "a": _Letters(counts=_words(_CURRENTS)),
    "c": _Letters(counts=_words(r"coulombs?|charge")),
    "f": _Letters(counts=_words(r"farads?|\w*capacitors?|capacitance")),
    "mt": _Letters(counts=_words(_MAGNETS)),
}


def changed_case(first: Text, second: Text, matches: Iterable[tuple[Quantity, Quantity]]) -> Iterator[Change]:
    """Yield equal numbers behind which the same letter of another case is another unit.

    A text all in one case says nothing.
    """
    for one, other in matches:
        if one.named or other.named or _behind(first, one) == _behind(second, other):
            continue
        left, right = _letters(first, one), _letters(second, other)
        if left is None or right is None or not _may_be_two(left, right) or _is_no_measure(first, one):
            continue
        if not (_has_one_case(first) or _has_one_case(second)) and _counts(left["unit"].lower(), first, second):
            yield Span(one.at.start, left.end()), Span(other.at.start, right.end()), "major"


def _may_be_two(left: re.Match[str], right: re.Match[str]) -> bool:
    """Tell whether only the case of the letters differs, and neither is an article."""
    units = left["unit"], right["unit"]
    if units[0] == units[1] or units[0].lower() != units[1].lower():
        return False
    return "a" not in units or not any(_WORD_BEHIND.match(one.string, one.end()) for one in (left, right))


def _is_no_measure(side: Text, number: Quantity) -> bool:
    """Tell whether a number is one of money, whose letter is that of trillions, or a part of a code."""
    return _NO_MEASURE.search(side.text, max(0, number.at.start - _LONGEST), number.at.start) is not None


def _behind(side: Text, number: Quantity) -> str:
    start = _start(number)
    return side.text[start : start + _LONGEST]


def _letters(side: Text, number: Quantity) -> re.Match[str] | None:
    return _UNIT.match(side.text, _start(number))


def _start(number: Quantity) -> int:
    return number.at.stop if number.unit_from is None else number.unit_from


def _has_one_case(side: Text) -> bool:
    return side.text in (side.small, side.text.upper())


def _counts(letters: str, first: Text, second: Text) -> bool:
    found = _LETTERS.get(letters)
    if found is None:
        return False
    if found.counts and _speak_of(found.counts, first, second):
        return True
    return found.excused is not None and not _speak_of(found.excused, first, second)


def _speak_of(words: re.Pattern[str], first: Text, second: Text) -> bool:
    return any(words.search(side.small) for side in (first, second))

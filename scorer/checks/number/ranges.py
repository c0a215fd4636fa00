"""Tell a range from its two ends: `rooms 12 to 15` are four, `rooms 12 and 15` are two.

`Ten or fifteen` is a rough number, and may be a range; `rooms 6 or 11` and `4 or 9 tablets` are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from scorer.checks.number.quantities import Quantity
from scorer.english.calendar_words import MONTH, SHORT_WEEKDAYS, WEEKDAYS, month_number
from scorer.english.number_words import SMALL_OR_ROUND, read_count
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

Change = tuple[Span, Span, Severity]
# What stands at the ends, and where each of them is in its row.
_Ends = tuple[str, Decimal, Decimal]

_WORDS = "|".join(SMALL_OR_ROUND)
_TO = r"[ ]?[-–—][ ]?|[ ](?:to|through|thru|till|until|up[ ]to)[ ]"
_AND = r",?[ ](?:and|&|(?P<or>or))[ ](?:(?:on|in)[ ])?"
# Behind these a number is no rough one.
_LABELLED = late(
    r"\b(?:rooms?|gates?|pages?|chapters?|questions?|lines?|rows?|seats?|steps?|levels?|grades?|buses|platforms?"
    r"|classes|lessons?|sections?|aged|ages?|items?|numbers?|rules?|units?|weeks?) $"
)
_LONGEST_LABEL = 10
# Two numbers so far apart, as a share of the first, are no rough number.
_ROUGH = Decimal("0.3")
_MOST_ROUGH_STEPS = 2


def _pattern(item: str, end: str = "") -> re.Pattern[str]:
    """Return the pattern of two of a kind with only a joint between; `end` follows each of them."""
    joint = rf"(?:(?P<to>{_TO})|(?P<and>{_AND}))"
    return re.compile(
        rf"(?<![\w.,/:–-])(?<!\d[ ])(?P<one>{item}){end}{joint}(?P<other>{item}){end}(?![\w'’/:]|[ ]?[-–][ ]?\d)"
    )


# The kinds of ends.  A full stop belongs to a short form only; behind a whole name it ends the sentence.
_KINDS: Mapping[str, re.Pattern[str]] = {
    "number": _pattern(rf"\d{{1,4}}(?:\.\d{{1,3}})?|{_WORDS}", r"(?:st|nd|rd|th)?(?![.,]\d)"),
    "day": _pattern(rf"(?:{'|'.join(WEEKDAYS)})s?\b|(?:{'|'.join(SHORT_WEEKDAYS)})(?:s\b|\b\.?)"),
    "month": _pattern(MONTH),
    "letter": _pattern("[A-Z]"),
}
# What makes `and` the joint of two ends, or tells of two ends only.
_ENDS = late(
    r"\b(?:between|range\w*|ranging|limits?|bounds?|extremes?|minimum|maximum|from|ages? of|vary|varies|varied|varying"
    r"|lowest|highest|youngest|oldest|first|last|respectively|either side)\b"
)
# From one value to another is no range where something changed.
_CHANGED = late(
    r"\b(?:r[io]se|risen|rising|f[ae]ll\w*|drop\w*|(?:in|de)creas\w+|gr[eo]w\w*|shr[aiu]nk\w*|climb\w*|jump\w*|reduc\w+"
    r"|cut|rais\w+|lower\w*|went|go|goes|gone|mov\w+|chang\w+|brought|up|down|turn\w*|won|beat|lost|score\w*|odds|ratio"
    r"|vote\w*|convert\w*|switch\w*)\b"
)
_JOINT = late(r"[-–—]|\b(?:to|through|thru|till|until)\b")
_AND_WORD = late(r"\b(?:and|or)\b|&")
_LONGEST_YEAR = 4
_LONGEST_BEFORE = 60


def changed_ranges(first: Text, second: Text) -> Iterator[Change]:
    """Yield ranges of one side of which the other side has only the two ends, and the reverse."""
    for here, there, turned in ((first, second, False), (second, first, True)):
        if not (_JOINT.search(here.small) and _AND_WORD.search(there.small)):
            continue
        ranges, lists = _pairs(here, "to"), _pairs(there, "and")
        theirs = _pairs(there, "to") if ranges and lists else {}
        for ends, at in ranges.items():
            if ends in lists and ends not in theirs:
                yield (lists[ends], at, "critical") if turned else (at, lists[ends], "critical")


def without_inner(side: Text, numbers: list[Quantity]) -> list[Quantity]:
    """Return the numbers that the other side lacks without those inside a range of that side: `2, 3, 4`, `2 to 4`."""
    if not numbers or not _JOINT.search(side.small):
        return numbers
    values = [one.values[0] for one in numbers]
    inner: set[object] = set()
    for kind, first, last in _pairs(side, "to"):
        between = {first + step for step in range(1, int(last - first))} if kind == "number" else set()
        # Each of them must be told.
        inner |= between if between and between.issubset(values) else set()
    return [one for one in numbers if one.values[0] not in inner]


def _pairs(side: Text, joint: str) -> Mapping[_Ends, Span]:
    """Return the places of pairs with something between their ends that are joined by `to`, or by `and`."""
    found: dict[_Ends, Span] = {}
    excuse = _ENDS if joint == "and" else _CHANGED
    for kind, pattern in _KINDS.items():
        for match in pattern.finditer(side.text if kind == "letter" else side.small):
            ends = _ends(kind, match["one"], match["other"]) if match[joint] else None
            if ends and match["or"] and _is_rough(side.small, ends, match.start()):
                continue
            if ends and not excuse.search(side.small, max(0, match.start() - _LONGEST_BEFORE), match.start()):
                found.setdefault(ends, Span(*match.span()))
    return found


def _is_rough(small: str, ends: _Ends, start: int) -> bool:
    """Tell whether one number or another may be said for all between them: `ten or fifteen minutes`."""
    kind, first, last = ends
    if kind != "number" or _LABELLED.search(small, max(0, start - _LONGEST_LABEL), start):
        return False
    round_ones = first % 5 == 0 and last % 5 == 0
    return round_ones or last - first <= _MOST_ROUGH_STEPS or last - first <= first * _ROUGH


def _ends(kind: str, one: str, other: str) -> _Ends | None:
    """Return two ends that have something between them; None for neighbours."""
    if kind == "number":
        first, last = read_count(one), read_count(other)
        if len(one) == _LONGEST_YEAR and last < 100 and one.isdecimal() and other.isdecimal():
            last += first // 100 * 100  # 1914-18
        whole = first == first.to_integral() and last == last.to_integral()
        return (kind, first, last) if last > first and (last - first > 1 or not whole) else None
    start, stop = _place(kind, one), _place(kind, other)
    steps = {"day": 7, "month": 12}.get(kind, 26)
    between = (stop - start) % steps
    # Of a circle, the end and the beginning are neighbours too.
    apart = stop - start > 1 if kind == "letter" else 1 < between < steps - 1
    return (kind, Decimal(start), Decimal(stop)) if apart else None


def _place(kind: str, written: str) -> int:
    if kind == "letter":
        return ord(written)
    if kind == "month":
        return month_number(written)
    return [name[:3] for name in WEEKDAYS].index(written[:3])

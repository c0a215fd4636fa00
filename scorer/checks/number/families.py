"""Compare words that hold a number, of one family: `octogenarian` and `septuagenarian`, `the square of` and `cubed`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from scorer.checks.number.quantities import Quantity, Weight
from scorer.english.number_families import Member, members
from scorer.english.number_words import DECADES
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text
from scorer.words.one_for_another import one_for_another

Change = tuple[Span, Span, Severity]

_PLACES: dict[str, str] = {
    "thousandth": "0.001", "hundredth": "0.01", "tenth": "0.1", "whole number": "1", "integer": "1", "unit": "1",
    "ten": "10", "dozen": "12", "hundred": "100", "thousand": "1000", "million": "1000000", "billion": "1000000000",
}  # fmt: skip
_POWERS = {"square": 2, "cube": 3}
_PERIODS = {"decade": 10, "century": 100, "millennium": 1000}
_TENS = {**DECADES, **{f"{ten}s": ten for ten in DECADES.values()}}
# What is said in several words.  Each group is a family.
_PHRASES = late(
    rf"""
    \b(?:in|into|of)[ ](?:his|her|their|my|our|your)[ ](?:early[ ]|mid[- ]|late[ ])?(?P<age>{"|".join(_TENS)})\b
    | \bnearest[ ](?P<place>{"|".join(_PLACES).replace(" ", "[ ]")})\b
    | (?P<square>\b(?:inverse[ -]square|squared|square[ ](?:root|of)|quadratic(?:ally)?)\b)
    | (?P<cube>\b(?:inverse[ -]cube|cubed|cube[ ](?:root|of)|cubic[ ](?:equation|function|growth|polynomial)s?)\b)
    | \b(?:an?|the[ ](?:last|next|past)|each|every|per)[ ](?P<period>{"|".join(_PERIODS)})\b
    """,
    re.VERBOSE,
)
_WORDS_OF_PHRASES = frozenset(
    {*_TENS, "nearest", "square", "squared", "cube", "cubed", "cubic", "quadratic", "quadratically", *_PERIODS}
)
# What needs a word beside it holds no number that another word could answer to.
_NO_FILLERS = frozenset({"place", "power", "period"})


# What stands before a term of two words and shares its last word, within so many letters.
_SHARING, _FURTHEST = late(r"(?P<one>\b[\w-]+)(?: (?:and|or|&) | ?/ ?)\Z"), 25


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, members()), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")


@cache
def _firsts() -> frozenset[str]:
    return frozenset(re.split("[ -]", word)[0] for word in members())


def changed_families(first: Text, second: Text) -> Iterator[Change]:
    """Yield words of one side for which the other side has only another word of the same family."""
    left = _places(first)
    right = _places(second) if left else {}
    for family, ours in left.items():
        theirs = right.get(family, {})
        if apart := one_for_another(ours, theirs):
            at, there = ours[apart[0]], theirs[apart[1]]
            # Two decades are compared as numbers.
            if family != "age" or not (_is_decade(first, at) and _is_decade(second, there)):
                yield at, there, "critical"


def find_families(side: Text) -> Iterator[Quantity]:
    """Yield what words hold as fillers: a quartet may answer to four musicians."""
    for family, values in _places(side).items():
        for value, at in values.items() if family not in _NO_FILLERS else ():
            if not _is_decade(side, at):
                # Coins are told by their hundredths: a dime is 10 cents, or $0.10.
                ways = (value, value / 100) if family == "coin" else (value,)
                yield Quantity(at, ways, Weight.FILLER)


def _is_decade(side: Text, at: Span) -> bool:
    """Tell whether what holds a number is a decade of life: `in his forties`."""
    return side.small[at.start : at.stop] in _TENS


def _places(side: Text) -> dict[str, dict[Decimal, Span]]:
    """Return the first place of each number that words hold, by its family."""
    found: dict[str, dict[Decimal, Span]] = {}
    small, runs = side.small, side.runs
    if not runs.isdisjoint(_firsts()):
        for match in _pattern().finditer(small):
            member = members()[match.group()]
            found.setdefault(member.family, {}).setdefault(member.value, Span(*match.span()))
            if shared := _sharing(small, match, member):
                value, at = shared
                found[member.family].setdefault(value, at)
    for match in _PHRASES.finditer(small) if not runs.isdisjoint(_WORDS_OF_PHRASES) else ():
        kind = match.lastgroup or ""
        family = "power" if kind in _POWERS else kind
        found.setdefault(family, {}).setdefault(_value(kind, match[kind]), Span(*match.span(kind)))
    return found


def _sharing(small: str, match: re.Match[str], member: Member) -> tuple[Decimal, Span] | None:
    """Return the number of the word before that shares the last word: `primary` in `primary and secondary school`."""
    _, space, head = match.group().rpartition(" ")
    start = max(0, match.start() - _FURTHEST)
    before = _SHARING.search(small, start, match.start()) if space else None
    first = members().get(f"{before['one']} {head}") if before else None
    if not before or not first or first.family != member.family:
        return None
    return first.value, Span(before.start("one"), match.end())


def _value(kind: str, written: str) -> Decimal:
    if kind == "place":
        return Decimal(_PLACES[written])
    return Decimal(_POWERS.get(kind) or (_TENS if kind == "age" else _PERIODS)[written])

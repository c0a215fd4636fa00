"""Compare how many of a row are skipped: every other Monday, every third row, every Monday."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.english.calendar_words import WEEKDAYS
from scorer.english.number_words import cardinals
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

_WEEKDAYS = "|".join(WEEKDAYS)
# These with `other` are compared with `weekly` and its like.
_PERIODS = frozenset({"day", "night", "week", "month", "year"})
_NOUNS = (
    f"{_WEEKDAYS}|hour|minute|weekend|morning|afternoon|evening|spring|summer|autumn|fall|winter|season|term|quarter"
    "|decade|fortnight|row|line|page|column|seat|house|door|floor|step|stair|stitch|game|match|round|lap|lesson"
    "|session|meeting|issue|train|bus|stop|word|letter|tooth|post|tree|table|class|shift|visit|dose|meal"
    f"|{'|'.join(sorted(_PERIODS))}"
)
_ORDINAL_WORDS = "second third fourth fifth sixth seventh eighth ninth tenth"
_ORDINALS = {word: number for number, word in enumerate(_ORDINAL_WORDS.split(), 2)}
_COUNTS = {word: number for number, word in enumerate(cardinals(2, 10), 2)}
_SKIPS = {"other": 2, "alternate": 2, **_ORDINALS, **_COUNTS}
_EVERY = late(
    rf"\b(?:every|each)[ ](?:(?P<skip>{'|'.join(_SKIPS)}|[2-9])[ ])?(?P<noun>{_NOUNS})(?P<plural>s)?\b(?!-)"
    rf"|\balternate[ ](?P<alternate>{_NOUNS})s\b|(?<!other )(?<!alternate )\bon[ ](?P<on>{_WEEKDAYS})s\b"
)
_NEEDED = listed("every each alternate")
# What says otherwise that some are skipped.
_OTHERWISE = late(
    r"\b(?:alternat\w+|fortnight\w*|bi-?\w+ly|biennial\w*|every (?:other|second|two|2)|one in two|odd|even)\b"
)


def changed_rhythms(first: Text, second: Text) -> Iterator[tuple[Span, Span, Severity]]:
    """Yield the places where one side skips other members of a row than the other side."""
    if first.runs.isdisjoint(_NEEDED) and second.runs.isdisjoint(_NEEDED):
        return
    ours, theirs = _places(first), _places(second)
    for noun in [noun for noun in ours if noun in theirs]:
        (skip, at), (other, there) = ours[noun], theirs[noun]
        if skip == other or (noun in _PERIODS and max(skip, other) == 2):
            continue
        if 1 in (skip, other) and _OTHERWISE.search((first if skip == 1 else second).small):
            continue
        yield at, there, "critical"


def _places(side: Text) -> dict[str, tuple[int, Span]]:
    """Return each noun with how many steps one goes on from it, 1 where none is skipped; none that is said twice."""
    found: dict[str, list[tuple[int, Span]]] = {}
    for match in _EVERY.finditer(side.small):
        noun = match["noun"] or match["alternate"] or match["on"]
        written = match["skip"] or ("alternate" if match["alternate"] else "")
        if match["noun"] and bool(match["plural"]) is not (written in _COUNTS or written.isdecimal()):
            continue  # each Mondays
        skip = int(written) if written.isdecimal() else _SKIPS.get(written, 1)
        found.setdefault(noun, []).append((skip, Span(*match.span())))
    return {noun: places[0] for noun, places in found.items() if len(places) == 1}

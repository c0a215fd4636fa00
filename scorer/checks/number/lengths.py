"""Compare lengths of time without a figure: `half an hour`, `an hour and a half`, `a fortnight's notice`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scorer.english.number_words import SMALL_OR_ROUND
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text
from scorer.words.one_for_another import one_for_another

Change = tuple[Span, Span, Severity]

_DAY = 24 * 60
_MINUTES = {"minute": 1, "hour": 60, "day": _DAY, "week": 7 * _DAY, "fortnight": 14 * _DAY, "month": 30 * _DAY}
_MINUTES |= {"year": 365 * _DAY, "decade": 3650 * _DAY, "century": 36500 * _DAY, "millennium": 365000 * _DAY}
_UNIT = "|".join(_MINUTES)
_PARTS = {"half": 0.5, "quarter": 0.25, "three": 0.75, "third": 1 / 3, "quarters": 0.75}
_NUMBER = "|".join(SMALL_OR_ROUND)
_LENGTH = late(
    rf"""
    \b(?<!\bonce[ ])(?<!\btwice[ ])(?<!\btimes[ ])(?:
        (?:half|(?:an?[ ])?(?P<part>quarter|third)[ ]of|three[ -](?P<three>quarters)[ ]of)[ -](?:an?[ ])?(?P<of>{_UNIT})
      | (?:an?|one)[ ](?:(?:whole|full|entire|good|mere|further|single|solid)[ ])?(?P<unit>{_UNIT})
        (?:[ -]and[ -](?:a[ -])?(?P<plus>half|quarter|three)(?:[ -]quarters)?)?
    )\b(?![ ](?:or|and)[ ](?:an?|one)[ ]half\b)
    (?!,?[ ](?:and[ ]an?[ ]|(?:and[ ])?(?:\d+|{_NUMBER})[ ](?:extra[ ]|more[ ])?)(?:{_UNIT}|second|centurie)s?\b)
    """,
    re.VERBOSE,
)
# Not long, but no certain time; and on some day.
_MOMENT = late(r"\b(?:just|in|wait|hold on|hang on|half|got|have|for|give (?:me|us)|take|one|any) (?:a|one) minute$")
_SOME = frozenset({"one day"})
_NEEDED = listed("half quarter third quarters") | frozenset(_MINUTES)


def changed_lengths(first: Text, second: Text) -> Iterator[Change]:
    """Yield the length of time of one side for which the other side has only another one."""
    if first.runs.isdisjoint(_NEEDED) or second.runs.isdisjoint(_NEEDED):
        return
    left, right = _lengths(first), _lengths(second)
    if apart := one_for_another(left, right):
        yield left[apart[0]], right[apart[1]], "critical"


def _lengths(side: Text) -> dict[int, Span]:
    """Return the first place of each length, in minutes."""
    found: dict[int, Span] = {}
    for match in _LENGTH.finditer(side.small):
        if match.group() not in _SOME and not _MOMENT.search(side.small, max(0, match.start() - 12), match.end()):
            found.setdefault(_minutes(match), Span(*match.span()))
    return found


def _minutes(match: re.Match[str]) -> int:
    if match["of"]:
        part = match["part"] or match["three"] or "half"
        return round(_PARTS[part] * _MINUTES[match["of"]])
    return round((1 + (_PARTS[match["plus"]] if match["plus"] else 0)) * _MINUTES[match["unit"]])

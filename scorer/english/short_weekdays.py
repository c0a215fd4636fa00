"""Find days of the week in their shortest forms: `Tu, Th: 10–16`, `Mo–Fr 9:00`, `MWF` and `TTh` of classes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from scorer.patterns import late
from scorer.types import Span

_DAYS = {
    **dict.fromkeys(("Mo", "M"), "monday"),
    **dict.fromkeys(("Tu", "T"), "tuesday"),
    **dict.fromkeys(("We", "W"), "wednesday"),
    **dict.fromkeys(("Th", "R"), "thursday"),
    **dict.fromkeys(("Fr", "F"), "friday"),
    "Sa": "saturday",
    "Su": "sunday",
}
# What any of them has; most texts end the search here.
_HINT = late(r"[MTWFS](?:[ouehra]\b|[WFTR/]|[uh][TWMF/])")
_TWO = "(?:Mo|Tu|We|Th|Fr|Sa|Su)"
_JOINT = r"(?:, ?| ?[-–—/&+] ?| (?:and|or|to|through) )"
_RUN = late(rf"(?<![\w'’./-])(?=[MTWFS][ouehra]){_TWO}(?P<more>(?:{_JOINT}{_TWO})*)(?![\w'’])")
# Letters of days, in the order of the week: MWF, TTh, TuTh, M/W/F.
_LETTERS = late(
    r"(?<![\w'’./$-])(?<!\d )(?=[MTW][WTFRuh/])"
    r"(?:M/?)?(?:(?:Tu|T(?!h))/?)?(?:W/?)?(?:(?:Th|(?<=[TW/])R)/?)?F?(?<!/)(?![\w'’/-])"
)
_ONE = late("Mo|Tu|We|Th|Fr|Sa|Su|[MTWRF]")
_TIME = r"\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b| ?(?:[-–—]|to|until) ?\d|(?<=[:.]\d\d))"
_OPEN = r"(?:closed|open|only|shut)\b"
_AFTER_RUN = late(rf"[:,]? ?(?:\d|{_OPEN})")
_END = late("[.;:]?$")
_AFTER_ONE = late(rf":? ?{_TIME}|: ?{_OPEN}")
_BEFORE_RUN = late(r"\b(?:open|closed|every|each|on|meets?|hours|classes|shut):? $", re.IGNORECASE)
_LONGEST_BEFORE = 9
_TAUGHT = late(r"\b(?:class(?:es)?|lectures?|courses?|meets?|sections?|seminars?|labs?|tutorials?|lessons?)\b")


class ShortDay(NamedTuple):
    """A day of the week, and where its short form stands."""

    day: str
    at: Span


@lru_cache(maxsize=512)  # two checks read the same texts
def short_weekdays(text: str) -> tuple[ShortDay, ...]:
    """Return the days that a text names by one or two letters, in order.

    `We`, `Mo` and the like are also other words: two letters count in a list that stands alone, behind a word such as
    `open`, or before a figure, and alone before a time.  Letters such as `MWF` count before a time, or in a text that
    speaks of classes.
    """
    return tuple(_find(text))


def _find(text: str) -> Iterator[ShortDay]:
    if not _HINT.search(text):
        return
    for match in _RUN.finditer(text):
        if _are_days(match):
            yield from _each(match)
    for match in _LETTERS.finditer(text):
        days = list(_each(match))
        if len(days) > 1 and (_AFTER_ONE.match(text, match.end()) or _TAUGHT.search(text.lower())):
            yield from days


def _are_days(match: re.Match[str]) -> bool:
    text, start, stop = match.string, match.start(), match.end()
    if not match["more"]:
        return _AFTER_ONE.match(text, stop) is not None
    if _AFTER_RUN.match(text, stop) or _BEFORE_RUN.search(text, max(0, start - _LONGEST_BEFORE), start):
        return True
    return start == 0 and _END.match(text, stop) is not None


def _each(match: re.Match[str]) -> Iterator[ShortDay]:
    for one in _ONE.finditer(match.string, match.start(), match.end()):
        yield ShortDay(_DAYS[one.group()], Span(*one.span()))

"""Compare the date words: months, days of the week, seasons, times of the day, `yesterday`, `last year`."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import product

from scorer.english.calendar_words import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

_PERIODS = "night|morning|week|weekend|month|quarter|year|season|spring|summer|autumn|winter|decade|century"
_SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}
_RELATIVE = {
    **dict.fromkeys(("last", "previous", "past"), "last"),
    **dict.fromkeys(("next", "coming", "following", "upcoming"), "next"),
    "this": "this",
}
_PARTS_OF_DAY = {
    "morning": "morning",
    "afternoon": "afternoon",
    **dict.fromkeys(("evening", "night", "tonight"), "night"),
    **dict.fromkeys(("noon", "midday"), "noon"),
    "midnight": "midnight",
}
# These months are also other words.  They count only at a number, or with a capital after one of these words.
_UNSURE_MONTHS = frozenset({"march", "may"})
_BEFORE_MONTH = late(r"(?:\b(?:in|of|since|until|till|by|last|next|early|late|mid|from|to|and|through)[ -]|[(,] ?)\Z")
_NUMBER_BEFORE = late(r"\d(?:st|nd|rd|th)?(?: of|\.)? ?\Z")
_NUMBER_AFTER = late(r"\.?,? ?\d")

# The short form of `May` is the whole name.
_SHORT_MONTHS = {short: number for short, number in SHORT_MONTHS.items() if short not in MONTHS}
_SHORTS = "|".join(sorted(SHORT_WEEKDAYS, key=len, reverse=True))
# A short name of a day or month needs a capital.  These are also other words or names, which count only at a date, a
# time or another one of their kind, behind some words, or if they stand alone, as in a table.
_OTHER_WORDS = frozenset({"sun", "sat", "jan", "mar", "jun", "dec"})
_AFTER_DAY = late(rf"\.?,? ?(?:\d|[-–/&] ?(?:{_SHORTS})|(?:{'|'.join(_SHORT_MONTHS)})|and (?:{_SHORTS})\b)")
_BEFORE_DAY = late(
    r"(?:\b(?:on|every|each|until|till|by|from|to|through|next|last|this|and|or|open|opens|closed|shut|except|only) "
    r"|[-–/&(] ?)\Z"
)
_LONGEST_BEFORE_DAY = 9
_BEFORE_SHORT_MONTH = late(r"\b(?:in|since|until|till|early|late|mid|last|next|this|through|between|due|or)[ -]\Z")
_LONGEST_BEFORE_MONTH = 9
_ALONE_BEFORE = late(r"(?:^|[|:;,/(–—-] ?)\Z")
_ALONE_AFTER = late(r"\.? ?(?:$|[|:;,/)!?–—-])")

_DATE_WORD = late(
    rf"""
    \b(?=[adefjlmnopstuwyc])(?:
      (?P<month>{"|".join(MONTHS)})
    | (?P<short>{"|".join(sorted(_SHORT_MONTHS, key=len, reverse=True))})
    | (?P<weekday>{"|".join(WEEKDAYS)})s?
    | (?P<short_day>{_SHORTS})
    | (?P<day>(?:day[ ](?:after|before)[ ])?(?:yesterday|today|tomorrow))
    | (?P<relative>{"|".join(_RELATIVE)})[ ](?P<period>{_PERIODS})
    | (?P<season>{"|".join(_SEASONS)})
    | (?P<part>{"|".join(_PARTS_OF_DAY)})
    )\b
    """,
    re.VERBOSE,
)

# A text without any of these has no date word.
_NEEDED = frozenset({*MONTHS, *_SHORT_MONTHS, *WEEKDAYS, *(f"{day}s" for day in WEEKDAYS), *SHORT_WEEKDAYS, *_SEASONS})
_NEEDED |= {"yesterday", "today", "tomorrow", *_PERIODS.split("|"), *_PARTS_OF_DAY}

# The meaning of a word: ("month", "m5"), ("weekday", "friday"), ("year", "last") …
Meaning = tuple[str, str]

# `today` depends on the day of publication, and `morning` has no clear end.
_VAGUE = frozenset({"day", "part"})
# Among at most this many places of a word, a finding shows the one nearest to that of the other side.
_MOST_PLACES = 20
_COUNTED = frozenset({"month", "weekday"})


def changed_date_words(first: Text, second: Text, known: Collection[object]) -> Iterator[tuple[Span, Span, Severity]]:
    """Yield the date words of one side for which the other side has another word of the same kind.

    `known` holds the months that are written in figures.
    """
    if first.runs.isdisjoint(_NEEDED) or second.runs.isdisjoint(_NEEDED):
        return
    left, right = _places(first), _places(second)
    lost = [one for one in left if _more_often(one, left, right) and one[1] not in known]
    new = [one for one in right if _more_often(one, right, left) and one[1] not in known]
    for meaning in lost:
        other = next((one for one in new if one[0] == meaning[0]), None)
        if other:
            new.remove(other)
            places = product(left[meaning][:_MOST_PLACES], right[other][:_MOST_PLACES])
            yield *min(places, key=lambda both: abs(both[0].start - both[1].start)), _severity(meaning, other)


def _places(side: Text) -> Mapping[Meaning, list[Span]]:
    found: dict[Meaning, list[Span]] = {}
    for meaning, at in find_date_words(side.small, side.text):
        found.setdefault(meaning, []).append(at)
    return found


def _more_often(meaning: Meaning, here: Mapping[Meaning, list[Span]], there: Mapping[Meaning, list[Span]]) -> bool:
    """Tell whether only one side has a date word; or, for a month or weekday, has it more often."""
    times = len(there.get(meaning, ()))
    return times < len(here[meaning]) if meaning[0] in _COUNTED else times == 0


def _severity(one: Meaning, other: Meaning) -> Severity:
    kind, values = one[0], {one[1], other[1]}
    if kind in _VAGUE:
        return "critical" if values in ({"yesterday", "tomorrow"}, {"noon", "midnight"}) else "major"
    return "major" if "this" in values else "critical"


def find_date_words(small: str, text: str) -> Iterator[tuple[Meaning, Span]]:
    """Yield the meanings and places of the date words of a text; `small` is the text in lower case."""
    for match in _DATE_WORD.finditer(small):
        at, kind, word = Span(*match.span()), match.lastgroup or "", match.group()
        if kind in _IS_ONE and not _IS_ONE[kind](small, text, at):
            continue
        if kind == "month":
            yield ("month", f"m{MONTHS.index(word) + 1}"), at
        elif kind == "short":
            yield ("month", f"m{_SHORT_MONTHS[word]}"), at
        elif kind in ("weekday", "short_day"):
            yield ("weekday", match["weekday"] or SHORT_WEEKDAYS[word]), at
        elif kind == "day":
            yield (kind, word), at
        elif kind == "period":
            yield (match["period"], _RELATIVE[match["relative"]]), at
            inside = Span(*match.span("period"))
            if match["period"] in _SEASONS:
                yield ("season", _SEASONS[match["period"]]), inside
            elif match["period"] in _PARTS_OF_DAY:
                yield ("part", _PARTS_OF_DAY[match["period"]]), inside
        else:
            yield (kind, (_SEASONS if kind == "season" else _PARTS_OF_DAY)[word]), at


def _is_month(small: str, text: str, at: Span) -> bool:
    if small[at.start : at.stop] not in _UNSURE_MONTHS:
        return True
    capital = text[at.start].isupper() and _BEFORE_MONTH.search(small, max(0, at.start - 8), at.start)
    return bool(capital) or _at_number(small, at)


def _is_short_month(small: str, text: str, at: Span) -> bool:
    if _at_number(small, at):
        return True
    if not _has_capital(text, at):
        return False
    if small[at.start : at.stop] not in _OTHER_WORDS or _is_alone(small, at):
        return True
    return bool(_BEFORE_SHORT_MONTH.search(small, max(0, at.start - _LONGEST_BEFORE_MONTH), at.start))


def _is_short_day(small: str, text: str, at: Span) -> bool:
    if not text[at.start].isupper():
        return False
    if _AFTER_DAY.match(small, at.stop):
        return True
    if small[at.start : at.stop] not in _OTHER_WORDS:
        return True
    if not _has_capital(text, at):
        return False
    before = _BEFORE_DAY.search(small, max(0, at.start - _LONGEST_BEFORE_DAY), at.start)
    return bool(before) or _is_alone(small, at)


def _has_capital(text: str, at: Span) -> bool:
    """Tell whether a word has one capital; in a text without small letters it may have more (`SAT`, the test)."""
    return text[at.start].isupper() and (text[at.start + 1 : at.stop].islower() or text.isupper())


def _is_alone(small: str, at: Span) -> bool:
    """Tell whether no word stands beside a word, as in a list or a table."""
    before = _ALONE_BEFORE.search(small, max(0, at.start - 2), at.start)
    return bool(before and _ALONE_AFTER.match(small, at.stop))


def _at_number(small: str, at: Span) -> bool:
    after = _NUMBER_AFTER.match(small, at.stop)
    return bool(after or _NUMBER_BEFORE.search(small, max(0, at.start - 7), at.start))


# How to tell whether a word that may be another one is of its kind.
_IS_ONE: Mapping[str, Callable[[str, str, Span], bool]] = {
    "month": _is_month,
    "short": _is_short_month,
    "short_day": _is_short_day,
}

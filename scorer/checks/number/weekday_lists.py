"""Compare the days of the week where a side has them in their shortest forms: `Tu, Th`, `MWF`."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.number.dates import find_date_words
from scorer.checks.number.pairs import strike_out
from scorer.english.short_weekdays import ShortDay, short_weekdays
from scorer.types import Severity, Span
from scorer.words.compared import Text

Change = tuple[Span, Span, Severity]


def changed_short_weekdays(first: Text, second: Text) -> Iterator[Change]:
    """Yield the days for which the other side has another day, if one of both is in its shortest form."""
    shorts = short_weekdays(first.text), short_weekdays(second.text)
    if not any(shorts):
        return
    left, right = _days(first, shorts[0]), _days(second, shorts[1])
    _, lost, new = strike_out(left, right, lambda one: (one.day,))
    for one, other in zip(lost, new, strict=False):
        if one in shorts[0] or other in shorts[1]:
            yield one.at, other.at, "major"


def _days(side: Text, shorts: tuple[ShortDay, ...]) -> list[ShortDay]:
    longer = [ShortDay(day, at) for (kind, day), at in find_date_words(side.small, side.text) if kind == "weekday"]
    return [*shorts, *longer]

"""The names of months and weekdays and their short forms, all in small letters."""

from __future__ import annotations

from collections.abc import Mapping

_FIRST_HALF = ("january", "february", "march", "april", "may", "june")
MONTHS = (*_FIRST_HALF, "july", "august", "september", "october", "november", "december")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# With the number of the month.  `May` is its own short form.
SHORT_MONTHS: Mapping[str, int] = {**{month[:3]: number for number, month in enumerate(MONTHS, 1)}, "sept": 9}
# With the day.
SHORT_WEEKDAYS: Mapping[str, str] = {
    **{day[:3]: day for day in WEEKDAYS},
    "tues": "tuesday",
    "weds": "wednesday",
    "thur": "thursday",
    "thurs": "thursday",
}
# The pattern of a month, which has a full stop of its own only where it is short.
MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(SHORT_MONTHS)})\b\.?)"
# The words of all of them, also as in `on Mondays`.
CALENDAR_WORDS = frozenset((*MONTHS, *WEEKDAYS, *(f"{day}s" for day in WEEKDAYS)))


def month_number(written: str) -> int:
    """Return the number of a month that is written in whole or in short, with or without a full stop."""
    return SHORT_MONTHS[written[:3]]

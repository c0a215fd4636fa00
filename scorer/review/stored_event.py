"""An event as a row of a store, and back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from scorer.review.action_json import from_json, to_json
from scorer.review.events import Event, Recorded

COLUMNS = "number, reviewer, happened, pair, action"


def row_of(event: Event) -> tuple[str, str, str, str]:
    """Return the columns of an event after its number."""
    return event.reviewer, event.when.isoformat(), event.key, to_json(event.action)


def recorded(row: Sequence[object]) -> Recorded:
    """Return the event of a row, with its texts as the bytes that are in the file.

    Raises ValueError if it cannot be understood, as in a damaged file.
    """
    number, *texts = row
    if not isinstance(number, int) or not all(isinstance(text, bytes) for text in texts):
        raise ValueError("not a number and four texts")
    reviewer, happened, key, action = (text.decode("utf-8") for text in texts if isinstance(text, bytes))
    try:
        return Recorded(number, Event(reviewer, datetime.fromisoformat(happened), key, from_json(action)))
    except OverflowError:  # its year in UTC is not in 1 to 9999
        raise ValueError(f"{happened!r} is no time") from None

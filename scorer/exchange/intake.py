"""Import the rows of a file about pairs into a store."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from scorer.exchange.formats import format_of
from scorer.exchange.said import Said, check_spans
from scorer.exchange.taken import Taken, put_in, rows_by_reviewer
from scorer.read.source import shown
from scorer.review.key import Sides
from scorer.review.known import utc_now
from scorer.review.lines import Lines
from scorer.review.store import Store
from scorer.types import Pair


def take_in(
    store: Store, lines: Lines, reviewer: str, data: bytes, name: str, now: Callable[[], datetime] = utc_now
) -> Taken:
    """Write events for everything in which a file differs from the store, by the reviewers named in its rows.

    A row is known if the report or the row itself has the texts of its pair.
    reviewer: the reviewer of rows that name nobody.
    Raises FormatError for an ending that no format has, and ReadError for an invalid file.  Then nothing is written.
    """

    def check(row: Said) -> None:
        if (sides := _sides(row, lines)) is not None:
            check_spans(row, sides)

    def texts(keys: Collection[str]) -> dict[str, Sides]:
        return {row.key: sides for row in said if row.key in keys and (sides := _sides(row, lines)) is not None}

    said = format_of(name).read(data, shown(name))
    rows = rows_by_reviewer(said, reviewer, shown(name), check)
    return put_in(store, rows, lambda row: _sides(row, lines) is not None, texts, now)


def _sides(row: Said, lines: Lines) -> Sides | None:
    """Return the texts of a row's pair, from the row or the report; None if neither has them."""
    if row.sides is not None:
        return row.sides
    found = lines.repeats.get(row.key)
    return None if found is None else _texts(lines[found[0]].pair)


def _texts(pair: Pair) -> Sides:
    original, garbled = (None if side is None else side.text for side in (pair.original, pair.garbled))
    return original, garbled

"""Questions about two versions, and sittings on one store, for the tests of preferences."""

from __future__ import annotations

from collections.abc import Iterable

from scorer.preference.questions import Question, Questions, questions, segment
from scorer.preference.session import Sitting
from scorer.review.store import Store
from tests.scorer.review_sessions import clock

HOSTILE = '</script></title><script>window.ran = 1</script>"><img src=x onerror="window.ran = 2"> \u202e'
NAMES = ("ours.txt", "theirs.txt")
Row = tuple[str, str, str, float | None, float | None]
# The original, two versions, and the order of versions of both; the third is equal, the fifth repeats the first.
ROWS: tuple[Row, ...] = (
    ("The ferry left at noon.", "The ferry left at noon.", "The ferry left at night.", 100.0, 60.0),
    ("Nobody saw the captain.", "Everybody saw the captain.", "Nobody saw a captain.", 40.0, 90.0),
    ("He had sold tickets.", "He had sold tickets.", "He  had sold tickets.", 100.0, 100.0),
    ("Rain fell all day.", "", "It rained all day.", 0.0, 80.0),
    ("The ferry left at noon.", "The ferry left at noon.", "The ferry left at night.", 100.0, 60.0),
    ("Work begins in May.", "Work starts in May.", "Work will begin in May.", 90.0, 90.04),
)


def asked_of(rows: Iterable[Row] = ROWS, names: tuple[str, str] = NAMES) -> Questions:
    """Return what is asked of some rows; the quality of a version is its order halved."""
    return questions("original.txt", names, (_segment(number, row) for number, row in enumerate(rows, 1)))


def swapped(rows: Iterable[Row] = ROWS) -> Questions:
    """Return what is asked if the versions are named in the other order."""
    return asked_of([(a, c, b, e, d) for a, b, c, d, e in rows], (NAMES[1], NAMES[0]))


def _segment(number: int, row: Row) -> Question:
    original, one, other, *order = row
    halved = tuple(None if value is None else value / 2 for value in order)
    return segment(f"line {number}", original, (one, other), (order[0], order[1]), (halved[0], halved[1]))


def sitting(store: Store, reviewer: str = "Ann", asked: Questions | None = None) -> Sitting:
    return Sitting(asked_of() if asked is None else asked, store, reviewer, clock())

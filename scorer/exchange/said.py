"""What a row of a file says, in any format."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import product

from scorer.report.titles import VERDICTS
from scorer.review.events import GRADES, Commented, Corrected, Grade, Graded, Marked, Preferred
from scorer.review.key import Sides, text_key
from scorer.review.normal import normal

Setting = Graded | Commented | Corrected | Marked | Preferred
# The verdicts as they are written in files.
WRITTEN = tuple(VERDICTS[grade].written for grade in GRADES)
# JSON has the grades themselves; both are accepted in every format.
_GRADES: dict[str, Grade] = {word: grade for grade in GRADES for word in (grade, VERDICTS[grade].written)}
_KEY = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Said:
    """A row: its pair, its reviewer, and the values that it sets; what the row does not have stays unchanged.

    `line` is its line or row in the file, from 1.  An empty `reviewer` stands for the person who imports the file.
    `settings` holds at most one of each kind.  `dismissed` are the keys of all findings dismissed in this pair; None if
    the file does not say.  `sides` are the texts of the pair; None if the file does not hold them in full.
    """

    line: int
    key: str
    reviewer: str
    settings: tuple[Setting, ...]
    dismissed: frozenset[str] | None
    decided: datetime | None
    sides: Sides | None


def word_of(grade: Grade | None) -> str:
    """Return a grade in words; empty for None."""
    return "" if grade is None else VERDICTS[grade].written


def grade_of(word: str) -> Grade | None:
    """Return the grade of a word, in any case; raise ValueError for an unknown word."""
    known = word.strip().casefold()
    if not known:
        return None
    if known not in _GRADES:
        raise ValueError(f"the verdict {word:.40} is not known: use {', '.join(WRITTEN)}, or leave it empty")
    return _GRADES[known]


def time_of(text: str) -> datetime | None:
    """Return the time of an ISO 8601 text, in UTC if it names no zone; None for an empty text."""
    if not text.strip():
        return None
    try:
        when = datetime.fromisoformat(text.strip())
        return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    except (ValueError, OverflowError):  # the latter if its year in UTC is not in 1 to 9999
        raise ValueError(f"decided is {text:.40}, which is no time: leave that column as it was exported") from None


def iso(when: datetime | None) -> str:
    """Return a time as ISO 8601 in milliseconds; empty for None."""
    return "" if when is None else when.isoformat(timespec="milliseconds")


def milliseconds(when: datetime) -> datetime:
    """Return a time cut to milliseconds, the precision of spreadsheets and browsers."""
    return when.replace(microsecond=when.microsecond // 1000 * 1000)


def empty_or_missing(text: str) -> tuple[str | None, ...]:
    """Return the possible texts of a cell; an empty cell is a missing side or one without text."""
    return (text,) if text else (None, "")


def key_and_sides(key: str, originals: Sequence[str | None], garbleds: Sequence[str | None]) -> tuple[str, Sides]:
    """Return the key of a row and the possible texts that fit it; without a key, that of the first texts.

    Raises ValueError if no texts fit the key.
    """
    key = key.strip().lower()
    for sides in product(originals, garbleds):
        if key == text_key(*sides) or not key:
            if sides == (None, None):
                break
            return key or text_key(*sides), sides
    if not key:
        raise ValueError("neither a key nor texts say which pair this is: give one, or remove the row")
    checked_key(key)
    raise ValueError("the key does not fit the texts beside it: take all of them from one row of the export")


def checked_key(key: str) -> str:
    """Return a key in lower case; raise ValueError if it is not a key."""
    key = key.strip().lower()
    if not key:
        raise ValueError("there is no key, and not both texts: give the key that the export has, or remove the row")
    if not _KEY.fullmatch(key):
        raise ValueError(f"{key:.40} is not the key of a pair: take it from the export as it is")
    return key


def check_spans(said: Said, sides: Sides) -> None:
    """Raise ValueError if an error is marked outside the texts of its pair."""
    for marked in (setting for setting in said.settings if isinstance(setting, Marked)):
        for error in marked.errors:
            text = sides[0] if error.side == "original" else sides[1]
            if text is None:
                raise ValueError(f"an error is marked in the {error.side}, which this pair does not have: remove it")
            if error.at.stop > (length := len(normal(text))):
                place = f"{error.at.start}-{error.at.stop} of the {error.side}"
                raise ValueError(f"an error is marked at {place}, which has {length} characters: correct the place")

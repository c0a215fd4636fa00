r"""Review rows as a table with a header: the content of each column, in TSV and in XLSX.

An empty cell in `corrected` means no correction; `\delete` is an empty correction, which deletes the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from scorer.errors import ReadError
from scorer.exchange.rows import ReviewRow
from scorer.exchange.said import (
    Said,
    Setting,
    checked_key,
    empty_or_missing,
    grade_of,
    iso,
    key_and_sides,
    time_of,
    word_of,
)
from scorer.phrases import full_message
from scorer.report.figures import SideName, worst_findings
from scorer.report.json import encode, quality
from scorer.review.events import Commented, Corrected, ErrorSpan, Graded, Marked
from scorer.review.key import Sides
from scorer.review.mqm import CATEGORIES
from scorer.types import SEVERITIES, Severity, Side, Span

# The columns that a person reads and fills in come first, those that identify the pair last.
COLUMNS = (
    "index", "verdict", "comment", "corrected", "original", "garbled", "severity", "quality", "checks", "findings",
    "kind", "original_line", "garbled_line", "original_place", "garbled_place", "reviewer", "errors", "dismissed",
    "decided", "key",
)  # fmt: skip
DELETE = r"\delete"
_NEEDED = ("key", "verdict")
_ERROR = re.compile(r"(original|garbled) (\d{1,9})-(\d{1,9}) (.+) (\w+)", re.IGNORECASE)
_CATEGORIES = {category.casefold(): category for category in CATEGORIES}
_SEVERITIES: dict[str, Severity] = {severity: severity for severity in SEVERITIES[1:]}


def cells(row: ReviewRow, escape: Callable[[str], str]) -> dict[str, str]:
    """Return the escaped cell of each column, in the order of the columns."""
    pair, said, found = row.judgement.pair, row.reviewed, worst_findings(row.judgement)
    value = quality(row.judgement.quality)
    texts = {
        "index": str(pair.index),
        "verdict": word_of(said.grade),
        "comment": said.comment,
        "corrected": said.corrected or "",
        "original": _text(pair.original),
        "garbled": _text(pair.garbled),
        "severity": row.judgement.severity,
        "quality": "" if value is None else encode(value),
        "checks": ", ".join(dict.fromkeys(finding.check for finding in found)),
        "findings": "; ".join(f"{finding.severity} {finding.check}: {full_message(finding)}" for finding in found),
        "kind": pair.kind,
        "original_line": _line(pair.original),
        "garbled_line": _line(pair.garbled),
        "original_place": _place(pair.original),
        "garbled_place": _place(pair.garbled),
        "reviewer": row.reviewer,
        "errors": "; ".join(_error_text(error) for error in said.errors),
        "dismissed": " ".join(sorted(said.dismissed)),
        "decided": iso(row.decided),
        "key": row.key,
    }
    escaped = {column: escape(texts[column]) for column in COLUMNS}
    # A sign, not a text: no escaped text equals it.
    return escaped | {"corrected": DELETE} if said.corrected == "" else escaped


@dataclass(frozen=True, slots=True)
class Notation:
    """How a format writes a table.

    unescape: returns the text of a cell.
    is_cut: tells whether the text was cut at the end of its cell.
    whole: whether every row must have all cells of the header; if one lacks some, the file is cut short.
    """

    unescape: Callable[[str], str]
    is_cut: Callable[[str], bool]
    whole: bool


def said_in(name: str, rows: Iterable[tuple[int, Sequence[str]]], notation: Notation) -> Iterator[Said]:
    """Yield what the rows below a header say; columns may be in any order, and unknown ones are ignored.

    `rows` are pairs of number and cells.  Blank rows are left out.  Raises ReadError, with the number, for an invalid
    row.
    """
    places: dict[str, int] | None = None
    for line, row in rows:
        if not any(cell.strip() for cell in row):
            continue
        try:
            if places is None:
                places = _places(row)
            else:
                yield _said(line, _cells_at(row, places, notation.whole), notation)
        except ValueError as error:
            raise ReadError(name, str(error), line) from None
    if places is None:
        raise ReadError(name, "is empty: export again")


def _places(header: Sequence[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, cell in enumerate(header):
        column = cell.strip().casefold()
        if column in COLUMNS and column in places:
            raise ValueError(f"the column {column} comes twice: remove one")
        places[column] = place
    for column in _NEEDED:
        if column not in places:
            raise ValueError(f"the column {column} is missing: keep the first row as it was exported")
    return {column: place for column, place in places.items() if column in COLUMNS}


def _cells_at(row: Sequence[str], places: Mapping[str, int], whole: bool) -> dict[str, str]:
    if whole and len(row) <= max(places.values()):
        raise ValueError(f"only {len(row)} columns, fewer than the header has: the file is cut short, copy it again")
    return {column: row[place] if place < len(row) else "" for column, place in places.items()}


def _said(line: int, given: Mapping[str, str], notation: Notation) -> Said:
    unescape = notation.unescape
    key, sides = _pair(given, notation)
    dismissed = given.get("dismissed")
    return Said(
        line=line,
        key=key,
        reviewer=unescape(given.get("reviewer", "")),
        settings=tuple(_settings(given, unescape)),
        dismissed=None if dismissed is None else frozenset(dismissed.lower().split()),
        decided=time_of(given.get("decided", "")),
        sides=sides,
    )


def _pair(given: Mapping[str, str], notation: Notation) -> tuple[str, Sides | None]:
    texts = [given[side] for side in ("original", "garbled") if side in given]
    if len(texts) < 2 or any(notation.is_cut(text) for text in texts):
        return checked_key(given["key"]), None
    original, garbled = (empty_or_missing(notation.unescape(text)) for text in texts)
    return key_and_sides(given["key"], original, garbled)


def _settings(given: Mapping[str, str], unescape: Callable[[str], str]) -> Iterator[Setting]:
    yield Graded(grade_of(given["verdict"]))
    if "comment" in given:
        yield Commented(unescape(given["comment"]))
    if "corrected" in given:
        cell = given["corrected"]
        deleted = cell.strip().casefold() == DELETE
        yield Corrected("" if deleted else unescape(cell) or None)
    if "errors" in given:
        yield Marked(tuple(_error(part) for part in given["errors"].split(";") if part.strip()))


def _error_text(error: ErrorSpan) -> str:
    return f"{error.side} {error.at.start}-{error.at.stop} {error.category} {error.severity}"


def _error(text: str) -> ErrorSpan:
    match = _ERROR.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"the error {text.strip():.60} is not understood: write {_error_text(_EXAMPLE)}")
    start, stop = int(match[2]), int(match[3])
    if start > stop:
        raise ValueError(f"the error {text.strip():.60} ends before it begins: correct the place")
    side: SideName = "original" if match[1].casefold() == "original" else "garbled"
    return ErrorSpan(side, Span(start, stop), category_of(match[4]), severity_of(match[5]))


def category_of(text: str) -> str:
    """Return the MQM category with that name, in any case; raise ValueError if there is none."""
    # Files of the WMT evaluations write some with underscores, and one with an exclamation mark.
    known = text.strip().rstrip("!").replace("_", " ").casefold()
    if known not in _CATEGORIES:
        raise ValueError(f"the category {text:.60} is not known: use one of {', '.join(CATEGORIES)}")
    return _CATEGORIES[known]


def severity_of(text: str) -> Severity:
    """Return the severity with that name, in any case; raise ValueError if there is none."""
    known = text.strip().casefold()
    if known not in _SEVERITIES:
        raise ValueError(f"the severity {text:.40} is not known: use {', '.join(_SEVERITIES)}")
    return _SEVERITIES[known]


def _place(side: Side | None) -> str:
    return "" if side is None else side.place


def _line(side: Side | None) -> str:
    return "" if side is None else str(side.line)


def _text(side: Side | None) -> str:
    return "" if side is None else side.text


_EXAMPLE = ErrorSpan("garbled", Span(3, 7), "Accuracy/Mistranslation", "major")

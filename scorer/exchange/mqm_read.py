"""Read MQM files of the WMT evaluations, our own or those of other tools."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import accumulate
from typing import Any

from scorer.errors import ReadError
from scorer.exchange.mqm import NO_ERROR
from scorer.exchange.plain import lines_in, object_in
from scorer.exchange.said import Said, Setting, empty_or_missing, grade_of, key_and_sides
from scorer.exchange.table import category_of, severity_of
from scorer.report.figures import SideName
from scorer.review.events import Commented, Corrected, ErrorSpan, Grade, Graded, Marked
from scorer.review.key import Sides
from scorer.review.normal import normal, normal_at
from scorer.types import SEVERITIES, Span

_NEEDED = ("rater", "source", "target", "category", "severity")
# The columns that name the segment and document of a line; some files use other names for the numbers.
_PLACE = ("system", "doc", "docsegid", "doc_seg_id", "doc_id", "globalsegid", "global_seg_id", "seg_id")
_TAG = re.compile(r"<(/?)v>")
_ESCAPED_TAG = re.compile(r"<\\(\\*/?v>)")
_NONE = NO_ERROR.casefold()


@dataclass(slots=True)
class _Rated:
    """The lines of one rater about one segment."""

    line: int
    rater: str
    key: str
    sides: Sides
    errors: list[ErrorSpan] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    corrected: list[str] = field(default_factory=list)
    verdict: Grade | None = None
    told: bool = False  # the file gives the verdict; else it follows from the errors
    decided: datetime | None = None


def read(data: bytes, name: str) -> list[Said]:
    """Return what the lines of a file say; lines of one rater about one segment are combined.

    A line without rater, category and severity holds metrics and is left out.  The verdict is the one that our
    export put into the metadata, else the severity of the worst error, else fine.  Raises ReadError, with the line,
    for an invalid line.
    """
    rated: dict[tuple[str, ...], _Rated] = {}
    places: dict[str, int] | None = None
    for line, text in enumerate(lines_in(data, name), 1):
        if not text.strip():
            continue
        try:
            if places is None:
                places = _places(text.split("\t"))
            else:
                _take(rated, line, _cells(text.split("\t"), places))
        except ValueError as error:
            raise ReadError(name, str(error), line) from None
    if places is None:
        raise ReadError(name, "is empty: export again")
    return [_said(one) for one in rated.values()]


def _places(header: Sequence[str]) -> dict[str, int]:
    places = {cell.strip().casefold(): place for place, cell in enumerate(header)}
    for column in _NEEDED:
        if column not in places:
            raise ValueError(f"the column {column} is missing: the first line has to name the columns")
    return places


def _cells(row: Sequence[str], places: Mapping[str, int]) -> dict[str, str]:
    if len(row) <= max(places[column] for column in _NEEDED):
        raise ValueError(f"only {len(row)} columns, fewer than the header has: the file is cut short, copy it again")
    return {column: row[place] if place < len(row) else "" for column, place in places.items()}


def _take(rated: dict[tuple[str, ...], _Rated], line: int, cells: Mapping[str, str]) -> None:
    if not any(cells[column].strip() for column in ("rater", "category", "severity")):
        return
    metadata = _metadata(cells.get("metadata", cells.get("note", "")))
    ours = metadata.get("scorer")
    ours = ours if isinstance(ours, dict) else {}
    (original, in_original), (garbled, in_garbled) = _untagged(cells["source"]), _untagged(cells["target"])
    key, sides = key_and_sides(_text(ours, "key"), empty_or_missing(original), empty_or_missing(garbled))
    place = (cells["rater"], key, *(cells.get(column, "") for column in _PLACE))
    one = rated.setdefault(place, _Rated(line, cells["rater"], key, sides))
    if ours.get("marked") is not False:
        one.errors += _errors(cells, sides, in_original, in_garbled)
    if "verdict" in ours:
        one.verdict, one.told = grade_of(_text(ours, "verdict")), True
    _take_notes(one, metadata)


def _take_notes(one: _Rated, metadata: Mapping[str, Any]) -> None:
    if note := _text(metadata, "note"):
        one.notes.append(note)
    if "corrected_translation" in metadata:
        one.corrected.append(_text(metadata, "corrected_translation"))
    stamp = metadata.get("timestamp")
    if isinstance(stamp, int | float) and not isinstance(stamp, bool):
        when = _when(stamp)
        one.decided = when if one.decided is None else max(one.decided, when)


def _when(stamp: float) -> datetime:
    try:
        return datetime.fromtimestamp(stamp // 1000, UTC).replace(microsecond=int(stamp % 1000) * 1000)
    except (OverflowError, OSError, ValueError):
        raise ValueError(f"the timestamp {stamp!r:.40} is no time: it counts milliseconds since 1970") from None


def _errors(cells: Mapping[str, str], sides: Sides, original: list[Span], garbled: list[Span]) -> Iterator[ErrorSpan]:
    """Yield the errors of a line, one for each span; without a span, one over a whole side."""
    if cells["category"].strip().casefold() == _NONE or cells["severity"].strip().casefold() == _NONE:
        return
    category, severity = category_of(cells["category"]), severity_of(cells["severity"])
    if not original and not garbled:
        side: SideName = "original" if sides[1] is None else "garbled"
        whole = Span(0, len(normal(sides[0] or "" if side == "original" else sides[1] or "")))
        yield ErrorSpan(side, whole, category, severity)
    yield from (ErrorSpan("original", _at(sides[0] or "", at), category, severity) for at in original)
    yield from (ErrorSpan("garbled", _at(sides[1] or "", at), category, severity) for at in garbled)


def _at(text: str, at: Span) -> Span:
    return at if normal(text) == text else normal_at(text, at)


def _untagged(text: str) -> tuple[str, list[Span]]:
    """Return a text without its tags, and the spans that they mark."""
    # The parts before, within, between and after the tags, and whether each tag is a closing one.
    parts = _TAG.split(text)
    closing = [bool(slash) for slash in parts[1::2]]
    if closing != [False, True] * (len(closing) // 2):
        raise ValueError("<v> and </v> do not match: put one of each around the error")
    ends = list(accumulate(len(part) for part in parts[0:-1:2]))
    bare = "".join(parts[::2])
    # Unescape only now, because a tag may be inside an escaped one.
    dropped = [match.start() + 1 for match in _ESCAPED_TAG.finditer(bare)]
    starts, stops = ([end - bisect_left(dropped, end) for end in ends[which::2]] for which in (0, 1))
    return _ESCAPED_TAG.sub(r"<\1", bare), [Span(start, stop) for start, stop in zip(starts, stops, strict=True)]


def _metadata(cell: str) -> dict[str, Any]:
    """Return the metadata of a line; an older file may have a note in its place."""
    if cell.lstrip().startswith("{"):
        return object_in(cell)
    return {"note": cell} if cell.strip() else {}


def _text(item: Mapping[str, Any], name: str) -> str:
    value = item.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f'"{name}" in the metadata should be a string: leave it as it was')
    return value or ""


def _said(one: _Rated) -> Said:
    worst: Grade = max((error.severity for error in one.errors), key=SEVERITIES.index, default="none")
    settings: list[Setting] = [Graded(one.verdict if one.told else worst), Marked(tuple(one.errors))]
    if one.notes:
        settings.append(Commented("\n".join(dict.fromkeys(one.notes))))
    if one.corrected:
        settings.append(Corrected(one.corrected[-1]))
    return Said(one.line, one.key, one.rater, tuple(settings), None, one.decided, one.sides)

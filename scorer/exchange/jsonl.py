"""Review rows as JSON lines: one object per row, documented in docs/review-files.md; the page reads and writes it too.

The format is `scorer/review-1`.  Keys may be added; a reader ignores unknown ones.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime

from scorer.errors import ReadError
from scorer.exchange.plain import encoded, lines_in, object_in, one_line
from scorer.exchange.rows import ReviewRow
from scorer.exchange.said import Said, Setting, checked_key, grade_of, iso, key_and_sides, time_of
from scorer.phrases import full_message
from scorer.report.figures import worst_findings
from scorer.report.json import quality
from scorer.review.action_json import from_json, to_json
from scorer.review.events import Commented, Corrected, Graded, Marked
from scorer.review.key import Sides
from scorer.types import Side


def write(rows: Iterable[ReviewRow]) -> bytes:
    """Return one line per row, in UTF-8."""
    return encoded("".join(f"{one_line(fields(row))}\n" for row in rows))


def fields(row: ReviewRow) -> dict[str, object]:
    """Return one row as an object."""
    pair, found = row.judgement.pair, worst_findings(row.judgement)
    return {
        "index": pair.index,
        "key": row.key,
        "kind": pair.kind,
        "original_line": None if pair.original is None else pair.original.line,
        "garbled_line": None if pair.garbled is None else pair.garbled.line,
        "original_place": None if pair.original is None else pair.original.place,
        "garbled_place": None if pair.garbled is None else pair.garbled.place,
        "severity": row.judgement.severity,
        "quality": quality(row.judgement.quality),
        "checks": list(dict.fromkeys(finding.check for finding in found)),
        "findings": [f"{finding.severity} {finding.check}: {full_message(finding)}" for finding in found],
        "reviewer": row.reviewer,
        "verdict": row.reviewed.grade,
        "comment": row.reviewed.comment,
        "corrected": row.reviewed.corrected,
        "errors": json.loads(to_json(Marked(row.reviewed.errors)))["errors"],
        "dismissed": sorted(row.reviewed.dismissed),
        "decided": iso(row.decided) or None,
        "original": _text(pair.original),
        "garbled": _text(pair.garbled),
    }


def read(data: bytes, name: str) -> list[Said]:
    """Return what the lines of a file say, without blank ones; raise ReadError, with the line, for an invalid one."""
    rows = []
    for line, text in enumerate(lines_in(data, name), 1):
        if text.strip():
            try:
                rows.append(_said(object_in(text), line))
            except ValueError as error:
                raise ReadError(name, str(error), line) from None
    return rows


def _said(item: Mapping[str, object], line: int) -> Said:
    if "verdict" not in item:
        raise ValueError('the key "verdict" is missing: give it, null for no verdict')
    key, sides = _pair(item)
    dismissed = item.get("dismissed")
    return Said(
        line=line,
        key=key,
        reviewer=_string(item, "reviewer") or "",
        settings=tuple(_settings(item)),
        dismissed=None if dismissed is None else frozenset(_strings(dismissed)),
        decided=_time(item),
        sides=sides,
    )


def _pair(item: Mapping[str, object]) -> tuple[str, Sides | None]:
    key = _string(item, "key") or ""
    if "original" not in item or "garbled" not in item:
        return checked_key(key), None
    return key_and_sides(key, (_string(item, "original"),), (_string(item, "garbled"),))


def _settings(item: Mapping[str, object]) -> Iterable[Setting]:
    yield Graded(grade_of(_string(item, "verdict") or ""))
    if "comment" in item:
        yield Commented(_string(item, "comment") or "")
    if "corrected" in item:
        yield Corrected(_string(item, "corrected"))
    if "errors" in item:
        yield _marked(item["errors"])


def _marked(errors: object) -> Marked:
    try:
        marked = from_json(json.dumps({"do": "mark", "errors": errors}))
    except RecursionError:
        raise ValueError('"errors" is nested too deeply: take it from the export') from None
    assert isinstance(marked, Marked)
    return marked


def _time(item: Mapping[str, object]) -> datetime | None:
    return time_of(_string(item, "decided") or "")


def _string(item: Mapping[str, object], name: str) -> str | None:
    value = item.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f'"{name}" should be a string or null: take it from the export')
    return value


def _strings(value: object) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ValueError('"dismissed" should be a list of strings: take it from the export')
    return value


def _text(side: Side | None) -> str | None:
    return None if side is None else side.text

"""Read pairs from JSON lines: one object per line, with `original`, `garbled` and an optional `id`."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator
from typing import Any

from scorer.errors import ReadError
from scorer.read.rows import side_by_side
from scorer.read.source import shown
from scorer.read.text import line_starts
from scorer.read.values import check_value, document
from scorer.types import Rows


def read(name: str, text: str, encoding: str) -> Rows:
    """Return one row per record, in order; null is an empty side, and blank lines are skipped.

    Other keys are ignored.  If an id comes twice, the original document gets a note.  Raise
    ReadError, with the line, for anything that is not such a record.
    """
    originals: list[str] = []
    garbleds: list[str] = []
    ids: list[str | None] = []
    lines = array("q")
    for line, source in _records(text):
        record = _parsed(name, line, source)
        originals.append(_side(name, line, record, "original"))
        garbleds.append(_side(name, line, record, "garbled"))
        ids.append(_id(name, line, record))
        lines.append(line)
    if not lines:
        raise ReadError(name, "is empty")
    return side_by_side(
        document(name, encoding, originals, lines, _repeated(name, ids, lines)),
        document(name, encoding, garbleds, lines),
        tuple(ids),
    )


def _records(text: str) -> Iterator[tuple[int, str]]:
    starts = line_starts(text)
    for line, (start, stop) in enumerate(zip(starts, (*starts[1:], len(text)), strict=True), start=1):
        source = text[start:stop].strip(" \t\r\n")
        if source:
            yield line, source


def _parsed(name: str, line: int, source: str) -> dict[str, Any]:
    try:
        record = json.loads(source, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        raise ReadError(name, f"not JSON: {error.msg} (column {error.colno})", line) from None
    except RecursionError:
        raise ReadError(name, "not a record: nested too deep", line) from None
    except ValueError as error:
        raise ReadError(name, f"not a record: {error}", line) from None
    if not isinstance(record, dict):
        raise ReadError(name, 'expected an object such as {"original": "…", "garbled": "…"}', line)
    return record


def _object(items: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(items)
    if len(made) < len(items):
        keys = [key for key, _ in items]
        for key in ("original", "garbled", "id"):
            if keys.count(key) > 1:
                raise ValueError(f'the key "{key}" comes twice')
    return made


def _side(name: str, line: int, record: dict[str, Any], key: str) -> str:
    if key not in record:
        raise ReadError(name, f'lacks the key "{key}"', line)
    value = record[key]
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ReadError(name, f'"{key}" must be a string or null', line)
    check_value(name, line, value)
    return value


def _id(name: str, line: int, record: dict[str, Any]) -> str | None:
    value = record.get("id")
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ReadError(name, '"id" must be a string or a number', line)
    try:
        text = str(value)
    except ValueError:
        raise ReadError(name, '"id" has too many digits: make it a string', line) from None
    check_value(name, line, text)
    return text


def _repeated(name: str, ids: list[str | None], lines: array[int]) -> tuple[str, ...]:
    first: dict[str, int] = {}
    for key, line in zip(ids, lines, strict=True):
        if key is None:
            continue
        if key in first:
            return (f'{name}: the id "{shown(key)}" stands on lines {first[key]} and {line}; ids should be unique',)
        first[key] = line
    return ()

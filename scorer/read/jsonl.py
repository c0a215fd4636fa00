"""Read pairs from JSON lines: one object per line, with `original`, `garbled` and an optional `id`, or other keys."""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from scorer.errors import ReadError
from scorer.read.rows import side_by_side
from scorer.read.source import shown
from scorer.read.text import line_starts
from scorer.read.values import check_value, document
from scorer.types import Rows

_ROLES = ("original", "garbled", "id")
_USUAL: Mapping[str, str] = MappingProxyType({})


def read(name: str, text: str, encoding: str, chosen: Mapping[str, str] = _USUAL) -> Rows:
    """Return one row per record, in order; null is an empty side, and blank lines are skipped.

    chosen: the keys of `original`, `garbled` and `id`; what is not in it has the key of that name.  Other keys are
    kept as columns if their values are texts, numbers, true, false or null; others are left out, with a note.  If an
    id comes twice, the original document gets a note.  Raise ReadError, with the line, for anything that is not such
    a record.
    """
    keys = {role: chosen.get(role, role) for role in _ROLES}
    if keys["original"] == keys["garbled"]:
        raise ReadError(name, "both sides are the same key: name two in --columns")
    originals: list[str] = []
    garbleds: list[str] = []
    ids: list[str | None] = []
    lines = array("q")
    columns = _Columns(name, frozenset(keys.values()))
    for line, source in _records(text):
        record = _parsed(name, line, source, tuple(keys.values()))
        originals.append(_side(name, line, record, keys["original"]))
        garbleds.append(_side(name, line, record, keys["garbled"]))
        ids.append(_id(name, line, record, keys["id"]))
        columns.add(line, record)
        lines.append(line)
    if not lines:
        raise ReadError(name, "is empty")
    if "id" in chosen and not any(one is not None for one in ids):
        raise ReadError(name, f'no record has the key "{shown(keys["id"])}" of the ids')
    rows = side_by_side(
        document(name, encoding, originals, lines, (*_repeated(name, ids, lines), *columns.notes())),
        document(name, encoding, garbleds, lines),
        tuple(ids),
    )
    return replace(rows, columns=columns.whole())


class _Columns:
    """The further keys of the records, each with a text for each record."""

    def __init__(self, name: str, used: Collection[str]) -> None:
        self._name, self._used = name, used
        self._found: dict[str, list[str]] = {}
        self._left_out: dict[str, None] = {}
        self._records = 0

    def add(self, line: int, record: Mapping[str, Any]) -> None:
        """Keep what a record has beside its sides and its id."""
        for key, value in record.items():
            if key in self._used:
                continue
            if isinstance(value, dict | list):
                self._left_out.setdefault(key)
                continue
            text = value if isinstance(value, str) else "" if value is None else json.dumps(value)
            check_value(self._name, line, key + text)
            column = self._found.setdefault(key, [])
            column += [""] * (self._records - len(column))
            column.append(text)
        self._records += 1

    def whole(self) -> dict[str, tuple[str, ...]]:
        """Return the columns; a record without a key has an empty text there."""
        return {key: (*column, *[""] * (self._records - len(column))) for key, column in self._found.items()}

    def notes(self) -> Iterator[str]:
        """Yield a note on the keys that are left out."""
        if self._left_out:
            keys = ", ".join(shown(key) for key in self._left_out)
            yield f"{self._name}: the keys {keys} hold lists or objects, which are left out"


def _records(text: str) -> Iterator[tuple[int, str]]:
    starts = line_starts(text)
    for line, (start, stop) in enumerate(zip(starts, (*starts[1:], len(text)), strict=True), start=1):
        source = text[start:stop].strip(" \t\r\n")
        if source:
            yield line, source


def _parsed(name: str, line: int, source: str, keys: Sequence[str]) -> dict[str, Any]:
    try:
        record = json.loads(source, object_pairs_hook=lambda items: _object(items, keys))
    except json.JSONDecodeError as error:
        raise ReadError(name, f"not JSON: {error.msg} (column {error.colno})", line) from None
    except RecursionError:
        raise ReadError(name, "not a record: nested too deep", line) from None
    except ValueError as error:
        raise ReadError(name, f"not a record: {error}", line) from None
    if not isinstance(record, dict):
        raise ReadError(name, 'expected an object such as {"original": "…", "garbled": "…"}', line)
    return record


def _object(items: list[tuple[str, Any]], once: Sequence[str]) -> dict[str, Any]:
    made = dict(items)
    if len(made) < len(items):
        keys = [key for key, _ in items]
        for key in once:
            if keys.count(key) > 1:
                raise ValueError(f'the key "{key}" comes twice')
    return made


def _side(name: str, line: int, record: dict[str, Any], key: str) -> str:
    if key not in record:
        named = ": name the keys, such as --columns original=ref,garbled=hyp" if key in _ROLES else ""
        raise ReadError(name, f'lacks the key "{shown(key)}"{named}', line)
    value = record[key]
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ReadError(name, f'"{shown(key)}" must be a string or null', line)
    check_value(name, line, value)
    return value


def _id(name: str, line: int, record: dict[str, Any], key: str) -> str | None:
    value = record.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ReadError(name, f'"{shown(key)}" must be a string or a number', line)
    try:
        text = str(value)
    except ValueError:
        raise ReadError(name, f'"{shown(key)}" has too many digits: make it a string', line) from None
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

"""JSON lines: each record passes through byte for byte, and new keys come before its closing brace."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from scorer.bulk.lines import body_and_end, lines, text_of
from scorer.bulk.packed import Input
from scorer.bulk.rows import Row, Value, check_added
from scorer.errors import ReadError
from scorer.read.values import check_value
from scorer.report.json import encode


class JsonlTable:
    """One object on each line; blank lines are no rows and are left out.

    added: the keys that its rows will get.  Each record has keys of its own, so only the rows show a clash.
    """

    def __init__(self, source: Input, chosen: Mapping[str, str], added: Sequence[str]) -> None:
        self._added = added
        self._name = source.name
        self._lines = lines(source.name, source.pieces())
        self._keys = chosen.get("original", "original"), chosen.get("garbled", "garbled")
        self.columns: list[str] = []
        self.shape = ""
        self.notes: tuple[str, ...] = ()  # keys are never guessed

    def rows(self) -> Iterator[Row]:
        """Yield the rows; null is an empty side."""
        for number, line in self._lines:
            text = text_of(self._name, number, line)
            if not text.strip():
                continue
            record = self._parsed(number, text)
            check_added(f"{self._name}, line {number}", list(record), self._added)
            original, garbled = (self._side(number, record, key) for key in self._keys)
            yield Row(number, original, garbled, (line, record))

    def head(self, added: Sequence[str]) -> bytes:
        """Return nothing: JSON lines have no header."""
        return b""

    def encode(self, rows: Sequence[Row], added: Sequence[str], values: Sequence[Sequence[Value]]) -> bytes:
        """Return the records with the new keys."""
        return b"".join(self._with(row, added, new) for row, new in zip(rows, values, strict=True))

    def cell(self, row: Row, column: str) -> Value:
        """Return the value of a key; None if the record lacks it or has no plain value there."""
        value = row.kept[1].get(column)
        return value if isinstance(value, str | int | float) else None

    def _with(self, row: Row, added: Sequence[str], new: Sequence[Value]) -> bytes:
        line, _ = row.kept
        body, end = body_and_end(line)
        head = body.rstrip()[:-1].rstrip()  # without the brace; a record has at least the keys of both sides
        fields = (f", {encode(key)}: {encode(value)}" for key, value in zip(added, new, strict=True))
        return head + "".join(fields).encode() + b"}" + end

    def _parsed(self, number: int, text: str) -> dict[str, Any]:
        try:
            record = json.loads(text)
        except json.JSONDecodeError as error:
            raise ReadError(self._name, f"not JSON: {error.msg} (column {error.colno})", number) from None
        except (RecursionError, ValueError) as error:
            raise ReadError(self._name, f"not a record: {error}", number) from None
        if not isinstance(record, dict):
            raise ReadError(self._name, 'expected an object such as {"original": "…", "garbled": "…"}', number)
        return record

    def _side(self, number: int, record: dict[str, Any], key: str) -> str:
        if key not in record:
            problem = f'lacks the key "{key}": name the keys, such as --columns original=ref,garbled=hyp'
            raise ReadError(self._name, problem, number)
        value = "" if record[key] is None else record[key]
        if not isinstance(value, str):
            raise ReadError(self._name, f'"{key}" must be a string or null', number)
        check_value(self._name, number, value)
        return value

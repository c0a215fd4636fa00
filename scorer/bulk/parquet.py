"""Rows of Parquet: batches pass through with their types, and new columns come after them.

A Parquet file cannot be appended to.  So chunks are written as Arrow streams, one after the other, and made into one
Parquet file at the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, BinaryIO

from scorer.bulk.packed import Input
from scorer.bulk.rows import TEXTS, Row, Value, check_added
from scorer.errors import ReadError
from scorer.read.extra import extra
from scorer.read.tables.columns import places_of, taken
from scorer.read.values import check_value

# Rows that Parquet compresses together.
_GROUP = 100_000


class ParquetTable:
    """An open Parquet file; it is read in batches of `batch` rows."""

    def __init__(self, source: Input, chosen: Mapping[str, str], batch: int) -> None:
        with extra("formats", ".parquet files"):
            import pyarrow
            import pyarrow.parquet

        self._name, self._batch = source.name, batch
        try:
            self._file = pyarrow.parquet.ParquetFile(source.file)
        except (pyarrow.ArrowException, OSError, ValueError) as error:
            raise self._damaged(error) from None
        self._schema = self._file.schema_arrow
        self.columns: list[str] = self._schema.names
        self.shape = self._schema.to_string(show_field_metadata=False, show_schema_metadata=False)
        places = places_of(self._name, self.columns, chosen)
        self._sides = places["original"], places["garbled"]
        self.notes = tuple(taken(self._name, self.columns, places, chosen))

    def rows(self) -> Iterator[Row]:
        """Yield the rows; the line of a row is its number, from 1."""
        import pyarrow

        number = 0
        try:
            for batch in self._file.iter_batches(self._batch):
                sides = [batch.column(at).to_pylist() for at in self._sides]
                for at, both in enumerate(zip(*sides, strict=True)):
                    number += 1
                    original, garbled = (self._text(number, value) for value in both)
                    yield Row(number, original, garbled, (batch, at))
        except (pyarrow.ArrowException, OSError, ValueError) as error:
            raise self._damaged(error) from None

    def head(self, added: Sequence[str]) -> bytes:
        """Return nothing: each chunk states its columns."""
        check_added(self._name, self.columns, added)
        return b""

    def encode(self, rows: Sequence[Row], added: Sequence[str], values: Sequence[Sequence[Value]]) -> bytes:
        """Return the rows as an Arrow stream of their own; without rows, it has the columns only."""
        import pyarrow

        parts = [
            batch.take(pyarrow.array([row.kept[1] for row in same]))
            for _, group in groupby(rows, key=lambda row: id(row.kept[0]))
            for same in [list(group)]
            for batch in [same[0].kept[0]]
        ]
        table = pyarrow.Table.from_batches(parts, schema=self._schema)
        for at, name in enumerate(added):
            kind = pyarrow.string() if name in TEXTS else pyarrow.float64()
            table = table.append_column(name, pyarrow.array([new[at] for new in values], kind))
        sink = pyarrow.BufferOutputStream()
        with pyarrow.ipc.new_stream(sink, table.schema) as stream:
            stream.write_table(table)
        return bytes(sink.getvalue())

    def cell(self, row: Row, column: str) -> Value:
        """Return a value; None if it is neither a text nor a number."""
        batch, at = row.kept
        value = batch.column(self.columns.index(column))[at].as_py()
        return value if isinstance(value, str | int | float) else None

    def _text(self, number: int, value: object) -> str:
        text = "" if value is None else value
        if not isinstance(text, str):
            raise ReadError(self._name, "a side is no text: name the columns, such as --columns original=ref", number)
        check_value(self._name, number, text)
        return text

    def _damaged(self, error: Exception) -> ReadError:
        reason = "".join(letter if letter.isprintable() else " " for letter in str(error))[:120]
        return ReadError(self._name, f"not a sound Parquet file, or cut short ({reason}): write it anew")


def make_parquet(chunks: Path, target: BinaryIO) -> None:
    """Write a Parquet file from chunks that `encode` returned; the same rows give the same bytes."""
    import pyarrow
    import pyarrow.parquet

    writer: Any = None
    held: list[Any] = []
    with chunks.open("rb") as file:
        size = chunks.stat().st_size
        while file.tell() < size:
            table = pyarrow.ipc.open_stream(file).read_all()
            writer = writer or pyarrow.parquet.ParquetWriter(target, table.schema)
            held.append(table)
            if sum(one.num_rows for one in held) >= _GROUP:
                writer.write_table(pyarrow.concat_tables(held))
                held = []
    if held:
        writer.write_table(pyarrow.concat_tables(held))
    if writer is not None:
        writer.close()

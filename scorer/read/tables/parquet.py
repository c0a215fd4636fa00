"""Read pairs from a Parquet file; its columns have names."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from scorer.errors import ReadError
from scorer.read.extra import extra
from scorer.read.source import Source
from scorer.read.tables.columns import rows_of_table
from scorer.read.unpack import MEGABYTE
from scorer.settings import Settings
from scorer.types import Rows

_BATCH = 1024  # rows


def read(source: Source, settings: Settings) -> Rows:
    """Return the rows; the line of a row is its number, counted from 1.

    Columns of lists and structures are left out with a note: a report keeps texts and numbers.
    """
    with extra("formats", ".parquet files"):
        import pyarrow
        import pyarrow.parquet

    name = source.name
    try:
        schema = pyarrow.parquet.read_schema(BytesIO(source.data))
        texts = [field.name for field in schema if pyarrow.types.is_string(field.type)]
        # A file may hold one long text a million times.  As a dictionary, it is in memory once.
        file = pyarrow.parquet.ParquetFile(BytesIO(source.data), read_dictionary=texts)
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        raise _damaged(name, error) from None
    plain = [field.name for field in schema if not pyarrow.types.is_nested(field.type)]
    left_out = [field.name for field in schema if pyarrow.types.is_nested(field.type)]
    notes = (
        (f"{name}: the columns {', '.join(left_out)} hold lists or structures and are left out",) if left_out else ()
    )
    return rows_of_table(name, "utf-8", plain, _rows(name, file, plain, settings), dict(settings.columns), notes)


def _rows(name: str, file: Any, columns: list[str], settings: Settings) -> Iterator[tuple[int, list[str]]]:
    import pyarrow

    left = settings.max_size * MEGABYTE
    number = 0
    try:
        for batch in file.iter_batches(_BATCH, columns=columns):
            arrays = [batch.column(column) for column in columns]
            for at in range(batch.num_rows):
                number += 1
                try:
                    row = [_plain(array[at].as_py()) for array in arrays]
                except UnicodeDecodeError:
                    raise ReadError(name, "has bytes that are not UTF-8: write the column as text", number) from None
                left -= sum(map(len, row))
                if left < 0:
                    problem = f"expands to more than {settings.max_size} MB: split it, or raise --max-size"
                    raise ReadError(name, problem)
                yield number, row
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        raise _damaged(name, error) from None


def _plain(value: object) -> str:
    match value:
        case None:
            return ""
        case bytes():
            return value.decode("utf-8")
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)


def _damaged(name: str, error: Exception) -> ReadError:
    reason = "".join(letter if letter.isprintable() else " " for letter in str(error))[:120]
    return ReadError(name, f"not a sound Parquet file, or cut short ({reason}): write it anew")

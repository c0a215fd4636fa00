"""Read the TSV files of our own sets: a line of column names, and rows of which no field is empty."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path


def rows_of(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the number of each line and its fields; none where a field is missing or empty, or there is one too many.

    Raise ValueError, with file and line, where the first line does not name the columns.
    """
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        if next(rows, None) != list(columns):
            raise ValueError(f"{path}, line 1: the columns are not {', '.join(columns)}")
        for row in rows:
            yield rows.line_num, row if len(row) == len(columns) and all(row) else []

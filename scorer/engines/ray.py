"""A class for `map_batches` of Ray Data: each actor loads the models once and adds columns to batches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from scorer.bulk.rows import TEXTS
from scorer.bulk.wanted import DEFAULT
from scorer.engines.batches import BatchScorer
from scorer.errors import ReadError
from scorer.read.extra import extra
from scorer.settings import Settings

if TYPE_CHECKING:
    import pyarrow


class score_batch:  # noqa: N801  (it is called as a function is)
    """Add columns to a batch; see `scorer bulk --add`.

    Each batch is a document of its own.  So cut the rows into blocks of one size, and take whole blocks as batches:
    else the figures of a row may depend on which actor was free.  original, garbled: the columns of both sides.
    """

    def __init__(
        self,
        add: Sequence[str] = DEFAULT,
        original: str = "original",
        garbled: str = "garbled",
        settings: Settings | None = None,
    ) -> None:
        self._add, self._sides = tuple(add), (original, garbled)
        self._scorer = BatchScorer(self._add, None, settings or Settings())

    def __call__(self, batch: pyarrow.Table | Mapping[str, Any]) -> pyarrow.Table:
        """Return a batch (a table, or arrays by name) with the new columns last; numbers are float64, missing is null.

        Each column is one chunk: the threads by which Ray writes Parquet may exchange chunks.
        Raise ReadError if it lacks a side, or has a column that is to be added.
        """
        with extra("formats", "batches of Ray"):
            import pyarrow
        table = batch if isinstance(batch, pyarrow.Table) else pyarrow.table(dict(batch))
        table = table.combine_chunks()
        self._check(table.column_names)
        pairs = zip(*(table.column(side).to_pylist() for side in self._sides), strict=True)
        found = self._scorer.score([(original or "", garbled or "") for original, garbled in pairs])
        for name in self._add:
            kind = pyarrow.string() if name in TEXTS else pyarrow.float64()
            table = table.append_column(name, pyarrow.array([values[name] for values, _ in found], kind))
        return table

    def _check(self, columns: Sequence[str]) -> None:
        for side in self._sides:
            if side not in columns:
                raise ReadError("the batch", f"lacks the column {side!r}: there are {', '.join(columns)}")
        for name in self._add:
            if name in columns:
                raise ReadError("the batch", f"has a column {name} already: rename it, or leave it out of add")

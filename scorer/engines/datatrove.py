"""Steps of a DataTrove pipeline: add columns to documents, or drop those that are too much damaged.

A document is a pair.  One side is its text, the other an entry of its metadata, or both are entries.  Documents of
a task are scored in batches, counted from its first one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from scorer.bulk.tables import CHUNK
from scorer.bulk.wanted import DEFAULT
from scorer.engines.batches import BatchScorer, check_choices
from scorer.errors import ReadError
from scorer.read.extra import extra
from scorer.settings import Settings

with extra("datatrove", "steps of DataTrove"):
    from datatrove.pipeline.base import PipelineStep
    from datatrove.pipeline.filters.base_filter import BaseFilter
    from datatrove.utils.batching import batched
    from datatrove.utils.typeshelper import StatHints

if TYPE_CHECKING:
    from datatrove.data import Document, DocumentsPipeline
    from datatrove.pipeline.writers.disk_base import DiskWriter

TEXT = "text"
# The entry of the metadata that says why a document was dropped, by the names of checks and columns.
REASONS = "dropped_for"


class ScorePairs(PipelineStep):  # type: ignore[misc]
    """Add columns to the metadata of each document; see `scorer bulk --add`.

    original, garbled: the entry of the metadata that is this side; "text" is the document's text.
    """

    type = "📏 - SCORER"
    name = "Score pairs"

    def __init__(
        self,
        add: Sequence[str] = DEFAULT,
        original: str = "original",
        garbled: str = TEXT,
        settings: Settings | None = None,
    ) -> None:
        super().__init__()
        check_choices(add, None)
        self.add, self.original, self.garbled, self.settings = tuple(add), original, garbled, settings or Settings()

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        """Yield all documents of a task; the models are loaded once."""
        if data is None:
            return
        scorer = BatchScorer(self.add, None, self.settings)
        for batch in batched(data, CHUNK):
            with self.track_time("batch"):
                found = scorer.score([sides(one, self.original, self.garbled) for one in batch])
            for document, (values, _) in zip(batch, found, strict=True):
                document.metadata |= values
                self.stat_update(StatHints.total, StatHints.forwarded)
                self.update_doc_stats(document)
                yield document


class KeepPairs(BaseFilter):  # type: ignore[misc]
    """Keep the documents for which an expression is true, such as `quality >= 80 and not critical`.

    keep: see `scorer bulk --keep`; its names are columns of ours, severities and checks.
    add: columns to add to the metadata of all documents, kept or dropped.
    exclusion_writer: gets the dropped documents.  Their metadata says why in `dropped_for`.
    """

    name = "📏 Keep pairs"

    def __init__(
        self,
        keep: str,
        add: Sequence[str] = DEFAULT,
        original: str = "original",
        garbled: str = TEXT,
        settings: Settings | None = None,
        exclusion_writer: DiskWriter | None = None,
    ) -> None:
        super().__init__(exclusion_writer, batch_size=CHUNK)
        check_choices(add, keep)
        self.keep, self.add, self.original, self.garbled = keep, tuple(add), original, garbled
        self.settings = settings or Settings()
        self._scorer: BatchScorer | None = None

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        """Yield the documents of a task that are kept; the models are loaded once."""
        if data is None:
            return
        self._scorer = BatchScorer(self.add, self.keep, self.settings)
        try:
            yield from super().run(data, rank, world_size)
        finally:
            self._scorer = None  # the step may be sent elsewhere again, and models cannot be

    def filter(self, doc: Document) -> bool | tuple[bool, str]:
        """Judge one document."""
        return self.filter_batch([doc])[0]

    def filter_batch(self, batch: list[Document]) -> list[bool | tuple[bool, str]]:
        """Judge documents; a dropped one counts for each of its reasons."""
        scorer = self._scorer or BatchScorer(self.add, self.keep, self.settings)
        found = scorer.score([sides(one, self.original, self.garbled) for one in batch])
        results: list[bool | tuple[bool, str]] = []
        for document, (values, reasons) in zip(batch, found, strict=True):
            document.metadata |= values
            if reasons:
                document.metadata[REASONS] = ", ".join(reasons)
                # The filter counts the first itself.
                self.stat_update(*(f"dropped_{reason}" for reason in reasons[1:]))
            results.append((False, reasons[0]) if reasons else True)
        return results


def sides(document: Document, original: str, garbled: str) -> tuple[str, str]:
    """Return both sides of a document; raise ReadError if it lacks one, or one is no text.  None is an empty side."""
    found = []
    for name in (original, garbled):
        if name != TEXT and name not in document.metadata:
            problem = f"lacks {name!r} in its metadata: name the sides, such as original='ref', garbled='text'"
            raise ReadError(f"document {document.id}", problem)
        value = document.text if name == TEXT else document.metadata[name]
        if not isinstance(value, str | None):
            raise ReadError(f"document {document.id}", f"{name!r} is no text")
        found.append(value or "")
    return found[0], found[1]

"""Turn links between sentence numbers into pairs of texts."""

from __future__ import annotations

from collections.abc import Sequence

from scorer.types import Document, Link, Pair, Segment, Side, Span


def pair(
    links: Sequence[Link],
    original: tuple[Document, Sequence[Segment]],
    garbled: tuple[Document, Sequence[Segment]],
    ids: Sequence[str | None] = (),
) -> tuple[Pair, ...]:
    """Return one pair for each link, numbered in the order of the links.

    The text of a side with several sentences is the part of the document from the first to the last,
    with what is between them.  `ids` are the identifiers of the rows of an aligned input; the block of a
    sentence is its row.
    """
    return tuple(
        Pair(
            index,
            _side(link.original, *original),
            _side(link.garbled, *garbled),
            link.confidence,
            link.moved,
            _id(link, original[1], garbled[1], ids),
        )
        for index, link in enumerate(links)
    )


def _side(sentences: Span, document: Document, segments: Sequence[Segment]) -> Side | None:
    if not len(sentences):
        return None
    at = Span(segments[sentences.start].at.start, segments[sentences.stop - 1].at.stop)
    return Side(sentences, at, document.line(at.start), document.text[at.start : at.stop])


def _id(link: Link, original: Sequence[Segment], garbled: Sequence[Segment], ids: Sequence[str | None]) -> str | None:
    if not ids:
        return None
    first = original[link.original.start] if len(link.original) else garbled[link.garbled.start]
    return ids[first.block]

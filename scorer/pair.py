"""Turn links between sentence numbers into pairs of texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from scorer.types import Document, Link, Pair, Rows, Segment, Side, Span


def pair(
    links: Sequence[Link],
    original: tuple[Document, Sequence[Segment]],
    garbled: tuple[Document, Sequence[Segment]],
    rows: Rows | None = None,
) -> tuple[Pair, ...]:
    """Return one pair for each link, numbered in the order of the links.

    The text of a side with several sentences is the part of the document from the first to the last,
    with what is between them.  `rows` is the input if it was aligned already; the block of a sentence is its row.
    """
    places = _places(*original), _places(*garbled)
    pairs = []
    for index, link in enumerate(links):
        sides = _side(link.original, *original, places[0]), _side(link.garbled, *garbled, places[1])
        row = _row(link, original[1], garbled[1])
        pairs.append(Pair(index, *sides, link.confidence, link.moved, *(_of_row(rows, row) if rows else ())))
    return tuple(pairs)


def _side(sentences: Span, document: Document, segments: Sequence[Segment], places: Sequence[str]) -> Side | None:
    if not len(sentences):
        return None
    at = Span(segments[sentences.start].at.start, segments[sentences.stop - 1].at.stop)
    text = document.text[at.start : at.stop]
    targets = tuple((offset - at.start, one) for offset, one in document.targets if at.start <= offset < at.stop)
    return Side(sentences, at, document.line(at.start), text, places[sentences.start], targets)


def _places(document: Document, segments: Sequence[Segment]) -> list[str]:
    """Return the place of each sentence: its line or block, and its number there if there are several."""
    if document.places:
        names = [document.places[one.block] for one in segments]
    else:
        names = [f"line {document.line(one.at.start)}" for one in segments]
    several = Counter(names)
    seen: Counter[str] = Counter()
    places = []
    for name in names:
        seen[name] += 1
        places.append(f"{name}, sentence {seen[name]}" if several[name] > 1 else name)
    return places


def _row(link: Link, original: Sequence[Segment], garbled: Sequence[Segment]) -> int:
    first = original[link.original.start] if len(link.original) else garbled[link.garbled.start]
    return first.block


def _of_row(rows: Rows, row: int) -> tuple[str | None, str | None, dict[str, str]]:
    """Return the identifier of a row, why a side is missing, and its further columns."""
    missing = rows.missing[row] if rows.missing else None
    return rows.ids[row], missing, {name: values[row] for name, values in rows.columns.items()}

"""Pairs: texts as they stand between the first and the last sentence of a side."""

from __future__ import annotations

from dataclasses import replace

from scorer.pair import pair
from scorer.types import Document, Link, Rows, Segment, Span

TEXT = "One.  Two.\nThree."
DOCUMENT = Document("a.txt", TEXT, "utf-8", (Span(0, 17),), (0, 11), (1, 2))
SEGMENTS = tuple(
    Segment(index, TEXT[at.start : at.stop], at, block)
    for index, (at, block) in enumerate(((Span(0, 4), 0), (Span(6, 10), 1), (Span(11, 17), 2)))
)


def test_a_side_runs_from_its_first_to_its_last_sentence() -> None:
    links = (Link(Span(0, 2), Span(0, 1), 0.9), Link(Span(2, 3), Span(1, 3), 0.8, moved=True))
    first, second = pair(links, (DOCUMENT, SEGMENTS), (DOCUMENT, SEGMENTS))
    assert first.original is not None
    assert first.original.text == "One.  Two."
    assert (first.original.at, first.original.line, first.confidence) == (Span(0, 10), 1, 0.9)
    assert second.garbled is not None
    assert second.garbled.text == "Two.\nThree."
    assert second.moved
    assert [first.index, second.index] == [0, 1]


def test_an_empty_side_is_none() -> None:
    links = (Link(Span(0, 1), Span(0, 0), 0.9), Link(Span(1, 1), Span(0, 1), 0.9))
    omitted, added = pair(links, (DOCUMENT, SEGMENTS), (DOCUMENT, SEGMENTS))
    assert (omitted.kind, omitted.garbled) == ("omitted", None)
    assert (added.kind, added.original) == ("added", None)


def test_identifiers_go_by_the_row() -> None:
    links = (Link(Span(1, 2), Span(0, 0), 1.0), Link(Span(2, 2), Span(2, 3), 1.0))
    three = replace(DOCUMENT, blocks=DOCUMENT.blocks * 3)
    rows = Rows(three, three, ("a", "b", None), (None, "no target", None), {"note": ("x", "y", "z")})
    found = pair(links, (DOCUMENT, SEGMENTS), (DOCUMENT, SEGMENTS), rows)
    assert [one.missing for one in found] == ["no target", None]
    assert [one.columns for one in found] == [{"note": "y"}, {"note": "z"}]
    assert [one.id for one in found] == ["b", None]

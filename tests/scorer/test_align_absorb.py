"""Links that are widened over sentences that the search cannot link: more than four on both sides."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from scorer.align import align
from scorer.align.absorb import FEWEST, MOST_TRIED, SHARE, absorb
from scorer.align.costs import MOST
from scorer.types import Link, Span
from tests.scorer.test_align import damaged, embed, segments, sentences

FIVE = ["The storm had passed.", "Boats were counted.", "He walked on.", "He wrote it down.", "A boy went to town."]
ONE = "The storm had passed, boats were counted, he walked on, he wrote it down, and a boy went to town."


def link(a: int, b: int, c: int, d: int, *, moved: bool = False) -> Link:
    return Link(Span(a, b), Span(c, d), 0.9, moved)


def test_five_sentences_in_one_belong_to_it_on_either_side() -> None:
    assert absorb([link(1, 3, 0, 1)], FIVE, [ONE]) == [link(0, 5, 0, 1)]
    assert absorb([link(0, 1, 1, 3)], [ONE], FIVE) == [link(0, 1, 0, 5)]


def test_a_text_without_stops_holds_all_its_sentences() -> None:
    plain = " ".join(FIVE).replace(".", "").lower()
    assert absorb([link(0, 1, 0, 1)], FIVE, [plain]) == [link(0, 5, 0, 1)]


def test_what_the_other_side_lacks_stays_left_over() -> None:
    assert absorb([link(0, 1, 0, 1)], FIVE, [FIVE[0]]) == [link(0, 1, 0, 1)]
    assert absorb([link(0, 1, 0, 1)], [FIVE[0], FIVE[0]], [FIVE[0]]) == [link(0, 1, 0, 1)]
    assert absorb([link(0, 1, 0, 1)], FIVE, [f"{FIVE[0]} Nobody knew why it came."]) == [link(0, 1, 0, 1)]


def test_widening_stops_at_the_next_link_and_at_moved_sentences() -> None:
    links = [link(0, 1, 0, 1), link(3, 4, 1, 2)]
    assert absorb(links, FIVE, [ONE, FIVE[3]]) == [link(0, 3, 0, 1), link(3, 4, 1, 2)]
    moved = link(2, 3, 1, 2, moved=True)
    assert absorb([link(0, 1, 0, 1), moved], FIVE, [ONE, FIVE[2]]) == [link(0, 2, 0, 1), moved]


LISTED = "The storm had passed; boats were counted; he walked on; he wrote it down; a boy went to town."
TWO = ["Nobody knew why it came.", *FIVE]


def test_a_sentence_without_a_link_gets_one_to_all_that_it_holds() -> None:
    for one in (LISTED, LISTED.replace("; ", ", and "), " ".join(FIVE).replace(".", "").lower()):
        assert sides(absorb([], FIVE, [one])) == [(0, 5, 0, 1)]
        assert sides(absorb([], [one], FIVE)) == [(0, 1, 0, 5)]
        assert sides(absorb([], TWO, [one])) == [(1, 6, 0, 1)]


def test_sentences_that_stand_side_by_side_are_joined_each_with_its_own() -> None:
    other = ["Rats came.", "Dogs barked."]
    assert sides(absorb([], [*FIVE, *other], [LISTED, "Rats came; dogs barked."])) == [(0, 5, 0, 1), (5, 7, 1, 2)]
    links = [link(0, 1, 0, 1), link(6, 7, 2, 3)]
    assert sides(absorb(links, [other[0], *FIVE, other[1]], [other[0], LISTED, other[1]])) == [
        (0, 1, 0, 1),
        (1, 6, 1, 2),
        (6, 7, 2, 3),
    ]


def test_the_confidence_of_a_new_link_is_the_share_of_words_in_common() -> None:
    (exact,) = absorb([], FIVE, [LISTED])
    assert exact.confidence == 1.0
    (partly,) = absorb([], FIVE, [LISTED.replace(".", "; and nobody else knew.")])
    assert partly.confidence == pytest.approx(19 / 23)


@pytest.mark.parametrize(
    ("originals", "garbled"),
    [
        (FIVE, ["The storm had passed."]),
        (FIVE[:2], ["The storm had passed; the mayor then spoke for an hour about the cost of a new bridge."]),
        (FIVE, ["The mayor spoke for an hour; nobody listened; the hall was cold; it rained."]),
        ([FIVE[0], "It rained.", FIVE[1]], ["The storm had passed; the mayor was there; boats were counted."]),
        ([FIVE[1], FIVE[0]], ["The storm has gone; ships were counted."]),
        ([], [LISTED]),
    ],
)
def test_what_is_not_said_in_a_row_gets_no_new_link(originals: list[str], garbled: list[str]) -> None:
    assert absorb([], originals, garbled) == []
    assert absorb([], garbled, originals) == []


def test_moved_sentences_are_in_no_new_link() -> None:
    moved = link(2, 3, 1, 2, moved=True)
    assert sides(absorb([moved], FIVE, [LISTED, FIVE[2]])) == [(2, 3, 1, 2)]


def test_wide_gaps_are_not_searched() -> None:
    many = [*FIVE, *["Nobody knew."] * MOST_TRIED]
    assert absorb([], many, [LISTED]) == []
    beside = link(5, len(many), 1, 2)
    assert sides(absorb([beside], many, [LISTED, "Nobody knew."])) == [(0, 5, 0, 1), (5, len(many), 1, 2)]


def sides(links: Sequence[Link]) -> list[tuple[int, int, int, int]]:
    return [(one.original.start, one.original.stop, one.garbled.start, one.garbled.stop) for one in links]


def within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.stop <= outer.stop


def at(texts: Sequence[str], span: Span) -> Sequence[str]:
    return texts[span.start : span.stop]


def beyond(texts: Sequence[str], own: Span, wide: Span) -> Sequence[str]:
    """Return the texts of a span that are not in a span within it."""
    return [*texts[wide.start : own.start], *texts[own.stop : wide.stop]]


def is_said(text: str, others: Sequence[str]) -> bool:
    """Tell whether others have enough of the words of a text that the text may be absorbed."""
    words = Counter(text.split())
    return (words & Counter(" ".join(others).split())).total() >= max(FEWEST, SHARE * words.total())


@settings(max_examples=40)
@given(st.integers(0, 10**6), st.integers(0, 14))
@example(563, 5)
def test_the_search_links_four_sentences_and_more_are_only_absorbed(seed: int, count: int) -> None:
    originals = sentences(count)
    garbled = damaged(random.Random(seed), originals)
    links = align(segments(originals), segments(garbled), embed)
    with patch("scorer.align.links.absorb", lambda links, original, garbled: links):
        searched = [
            link for link in align(segments(originals), segments(garbled), embed) if link.original and link.garbled
        ]
    for own in searched:
        assert len(own.original) + len(own.garbled) <= MOST
        (wide,) = [one for one in links if within(own.original, one.original) and within(own.garbled, one.garbled)]
        assert (wide.confidence, wide.moved) == (own.confidence, own.moved)
        assert all(is_said(text, at(garbled, wide.garbled)) for text in beyond(originals, own.original, wide.original))
        assert all(is_said(text, at(originals, wide.original)) for text in beyond(garbled, own.garbled, wide.garbled))
    for new in links:
        if new.original and new.garbled and not any(within(own.original, new.original) for own in searched):
            assert min(len(new.original), len(new.garbled)) == 1 < max(len(new.original), len(new.garbled))

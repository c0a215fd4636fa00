from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.cases import Link
from corpus.damage.edits import Change, Edit, apply
from corpus.damage.garble import damage_text
from corpus.damage.kinds import KINDS
from corpus.sentences import split
from corpus.span import Span
from corpus.substitutes import substitutes

TEXT = "Anna met Karl. He did not wave. They left.\n\nIt rained all day. Nobody came."
SENTENCES = split(TEXT)


def words(text: str) -> Span:
    start = TEXT.index(text)
    return Span(start, start + len(text))


def test_labels_tell_where_things_were_and_are() -> None:
    changes = [
        Change("name_changed", "major", (Edit(words("Karl"), "Konrad"),), ""),
        Change("negation_dropped", "critical", (Edit(words("did not wave"), "waved"),), ""),
        Change("dropped_word", "minor", (Edit(words(" all day"), ""),), ""),
        Change("added_word", "minor", (Edit(Span(len(TEXT) - 1, len(TEXT) - 1), " again"),), ""),
    ]
    damaged = apply(TEXT, SENTENCES, changes)
    assert damaged.text == "Anna met Konrad. He waved. They left.\n\nIt rained. Nobody came again."
    seen = [
        (label.original_at and label.original_at.of(TEXT), label.garbled_at and label.garbled_at.of(damaged.text))
        for label in damaged.damage
    ]
    assert sorted(seen, key=str) == sorted(
        [("Karl", "Konrad"), ("did not wave", "waved"), ("all day", None), (None, "again")], key=str
    )


def test_mends_are_no_part_of_the_label() -> None:
    change = Change("dropped", "major", (Edit(words("He "), ""),), "", (Edit(words("did"), "Did"),))
    damaged = apply(TEXT, SENTENCES, [change])
    assert "Did not wave." in damaged.text
    assert damaged.damage[0].original_at == Span(words("He ").start, words("He ").stop - 1)
    assert damaged.damage[0].garbled_at is None


@pytest.mark.parametrize(
    "edits",
    [
        (Edit(Span(0, 5), "a"), Edit(Span(4, 6), "b")),
        (Edit(Span(3, 3), "a"), Edit(Span(3, 3), "b")),
        (Edit(Span(0, 9), ""), Edit(Span(4, 5), "")),
    ],
)
def test_refuses_two_edits_in_one_place(edits: tuple[Edit, Edit]) -> None:
    with pytest.raises(ValueError, match="two edits"):
        apply(TEXT, SENTENCES, [Change("one", "minor", (edit,), "") for edit in edits])


def linked(links: tuple[Link, ...], garbled: str) -> list[tuple[list[str], list[str]]]:
    return [([s.of(TEXT) for s in link.original], [s.of(garbled) for s in link.garbled]) for link in links]


def test_links_of_dropped_added_merged_split_and_moved_sentences() -> None:
    end = SENTENCES[2].stop
    changes = [
        Change("merged", "none", (Edit(words(". He"), ", and he"),), ""),
        Change("moved", "major", (Edit(words(" They left."), ""), _moved(words("They left."))), ""),
        Change("added", "major", (Edit(Span(end, end), " Hi! Ho!", (Span(1, 4), Span(5, 8))),), ""),
        Change("split", "none", (Edit(words(" all"), ". All", breaks=(1,)),), ""),
    ]
    damaged = apply(TEXT, SENTENCES, changes)
    assert damaged.text == (
        "Anna met Karl, and he did not wave. Hi! Ho!\n\nIt rained. All day. Nobody came. They left."
    )
    assert linked(damaged.links, damaged.text) == [
        (["Anna met Karl.", "He did not wave."], ["Anna met Karl, and he did not wave."]),
        ([], ["Hi!"]),
        ([], ["Ho!"]),
        (["It rained all day."], ["It rained.", "All day."]),
        (["Nobody came."], ["Nobody came."]),
        (["They left."], ["They left."]),
    ]


def _moved(origin: Span) -> Edit:
    end = Span(len(TEXT), len(TEXT))
    return Edit(end, f" {origin.of(TEXT)}", (Span(1, 1 + len(origin)),), (origin,))


def test_a_dropped_sentence_is_linked_to_nothing() -> None:
    damaged = apply(TEXT, SENTENCES, [Change("dropped", "major", (Edit(words("He did not wave. "), ""),), "")])
    assert Link((SENTENCES[1],), ()) in damaged.links
    assert sum(len(link.garbled) for link in damaged.links) == len(SENTENCES) - 1


@settings(max_examples=60)
@given(st.lists(st.sampled_from(sorted(KINDS)), max_size=6), st.integers(0, 10**6))
def test_any_mixture_keeps_links_and_labels_whole(kinds: list[str], seed: int) -> None:
    damaged = damage_text(TEXT, SENTENCES, kinds, substitutes(), random.Random(seed))
    assert sorted(span for link in damaged.links for span in link.original) == SENTENCES
    spans = sorted(span for link in damaged.links for span in link.garbled)
    assert all(left.stop <= right.start for left, right in pairwise(spans))
    covered = "".join("".join(span.of(damaged.text).split()) for span in spans)
    assert covered == "".join(damaged.text.split())
    for label in damaged.damage:
        for at, text in ((label.original_at, TEXT), (label.garbled_at, damaged.text)):
            assert at is None or at.of(text).strip()
        assert label.original_at or label.garbled_at or label.severity == "none"

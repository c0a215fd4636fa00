"""The public functions of the aligner, on hand-made vectors: a text's vector is the sum of its words'."""

from __future__ import annotations

import gzip
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from scorer.align import align, link_rows, relate
from scorer.types import Link, Segment, Span

DIMENSION = 64


def meaning(word: str) -> NDArray[np.float64]:
    """Return a fixed random direction for a word."""
    return np.random.default_rng(list(word.encode())).standard_normal(DIMENSION)


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    """Embed a text as the sum of its words' directions; a text without letters has no vector."""
    vectors = np.zeros((len(texts), DIMENSION), dtype=np.float32)
    for row, text in enumerate(texts):
        words = [word for word in text.split() if word.isalnum()]
        if words:
            total = np.sum([meaning(word) for word in words], axis=0)
            vectors[row] = total / np.linalg.norm(total)
    return vectors


def segments(texts: Sequence[str], blocks: Sequence[int] | None = None) -> tuple[Segment, ...]:
    made, start = [], 0
    for index, text in enumerate(texts):
        block = 0 if blocks is None else blocks[index]
        made.append(Segment(index, text, Span(start, start + len(text)), block))
        start += len(text) + 1
    return tuple(made)


def sentences(count: int, name: str = "s", words: int = 6) -> list[str]:
    return [" ".join(f"{name}{i}w{k}" for k in range(words)) for i in range(count)]


def linked(original: Sequence[str], garbled: Sequence[str]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    links = align(segments(original), segments(garbled), embed)
    return [(tuple(range(a.start, a.stop)), tuple(range(b.start, b.stop))) for a, b in sides(links)]


def sides(links: Sequence[Link]) -> list[tuple[Span, Span]]:
    return [(link.original, link.garbled) for link in links]


def garble(text: str, lost: int = 1) -> str:
    """Replace the last words by others."""
    words = text.split()
    return " ".join([*words[:-lost], *(f"x{word}" for word in words[-lost:])])


S = sentences(12)
G = [garble(text) for text in S]
LOST, NEW = sentences(3, "lost"), sentences(3, "new")


@pytest.mark.parametrize(
    ("original", "garbled", "expected"),
    [
        pytest.param(S[:3], G[:3], [((0,), (0,)), ((1,), (1,)), ((2,), (2,))], id="one to one"),
        pytest.param(S[:3], G[1:3], [((0,), ()), ((1,), (0,)), ((2,), (1,))], id="first omitted"),
        pytest.param(S[:4], [*G[:2], G[3]], [((0,), (0,)), ((1,), (1,)), ((2,), ()), ((3,), (2,))], id="one omitted"),
        pytest.param(S[:2], [*G[:2], *G[8:10]], [((0,), (0,)), ((1,), (1,)), ((), (2,)), ((), (3,))], id="tail added"),
        pytest.param(
            S[:4], [G[0], G[1] + " " + G[2], G[3]], [((0,), (0,)), ((1, 2), (1,)), ((3,), (2,))], id="two merged"
        ),
        pytest.param(
            [S[0], S[1] + " " + S[2], S[3]], G[:4], [((0,), (0,)), ((1,), (1, 2)), ((2,), (3,))], id="one split"
        ),
        pytest.param(
            S[:5], [G[0], " ".join(G[1:4]), G[4]], [((0,), (0,)), ((1, 2, 3), (1,)), ((4,), (2,))], id="three merged"
        ),
        pytest.param(
            [*S[:2], "short one", *S[2:4]],
            G[:4],
            [((0,), (0,)), ((1,), (1,)), ((2,), ()), ((3,), (2,)), ((4,), (3,))],
            id="a short lost sentence is not swallowed by its neighbour",
        ),
        pytest.param(
            [*S[:2], *LOST, *S[2:4]],
            [*S[:2], *NEW, *S[2:4]],
            [
                ((0,), (0,)),
                ((1,), (1,)),
                *(((i,), ()) for i in (2, 3, 4)),
                *(((), (j,)) for j in (2, 3, 4)),
                ((5,), (5,)),
                ((6,), (6,)),
            ],
            id="lost sentences facing added ones are not paired",
        ),
        pytest.param(["* * *", S[0]], ["* * *", G[0]], [((0,), (0,)), ((1,), (1,))], id="no vector but equal"),
        pytest.param([], G[:2], [((), (0,)), ((), (1,))], id="no original"),
        pytest.param(S[:2], [], [((0,), ()), ((1,), ())], id="nothing garbled"),
        pytest.param([], [], [], id="nothing at all"),
    ],
)
def test_links(original: list[str], garbled: list[str], expected: list[object]) -> None:
    assert linked(original, garbled) == expected


def test_equal_sentences_link_in_place() -> None:
    texts = ["same words", "same words", "other words here", "same words", "same words"]
    links = align(segments(texts), segments(texts), embed)
    assert sides(links) == [(Span(i, i + 1), Span(i, i + 1)) for i in range(len(texts))]


def test_moved_block_is_found_and_marked() -> None:
    garbled = [*G[:3], *G[7:9], *G[3:7], *G[9:]]
    links = align(segments(S), segments(garbled), embed)
    moved = {(link.original.start, link.garbled.start) for link in links if link.moved}
    assert moved == {(7, 3), (8, 4)}
    assert all(len(link.original) == len(link.garbled) == 1 for link in links)
    assert [link.original.start for link in links] == list(range(len(S)))
    assert min(link.confidence for link in links) > 0.9


def test_lost_and_added_sentences_are_no_move() -> None:
    links = align(segments(S), segments([*G[:4], *G[6:], *sentences(5, "new")]), embed)
    assert not any(link.moved for link in links)
    assert sum(1 for link in links if not link.garbled) == 2
    assert sum(1 for link in links if not link.original) == 5


def test_confidence_falls_where_the_choice_is_open() -> None:
    sure = align(segments(S), segments(G), embed)
    assert min(link.confidence for link in sure) > 0.95
    open_choice = align(segments([*S[:3], S[3], S[3], *S[4:8]]), segments([*G[:3], G[3], *G[4:8]]), embed)
    assert min(link.confidence for link in open_choice) < 0.9


def damaged(generator: random.Random, originals: Sequence[str]) -> list[str]:
    garbled: list[str] = []
    for text in originals:
        chance = generator.random()
        if chance < 0.15:
            continue
        if chance < 0.3:
            garbled.append(" ".join(f"n{generator.randrange(1000)}" for _ in range(5)))
        if chance > 0.9 and garbled:
            garbled[-1] += " " + text
        else:
            garbled.append(garble(text, generator.randrange(1, 4)))
    return garbled


@settings(max_examples=40)
@given(st.integers(0, 10**6), st.integers(0, 14))
def test_links_cover_each_side_once_in_order(seed: int, count: int) -> None:
    originals = sentences(count)
    generator = random.Random(seed)
    garbled = damaged(generator, originals)
    if generator.random() < 0.3:
        generator.shuffle(garbled)
    links = align(segments(originals), segments(garbled), embed)
    assert [i for link in links for i in range(link.original.start, link.original.stop)] == list(range(count))
    stay = [j for link in links if not link.moved for j in range(link.garbled.start, link.garbled.stop)]
    moved = [j for link in links if link.moved for j in range(link.garbled.start, link.garbled.stop)]
    assert stay == sorted(stay)
    assert sorted(stay + moved) == list(range(len(garbled)))
    for link in links:
        assert 0.0 <= link.confidence <= 1.0
        assert (link.original and link.garbled) or len(link.original) + len(link.garbled) == 1


@settings(max_examples=30)
@given(st.integers(0, 10**6), st.integers(1, 14))
def test_swapping_the_documents_swaps_the_links(seed: int, count: int) -> None:
    originals = sentences(count)
    generator = random.Random(seed)
    originals = [generator.choice(originals) for _ in originals] if generator.random() < 0.5 else originals
    garbled = damaged(generator, originals)
    there = align(segments(originals), segments(garbled), embed)
    back = align(segments(garbled), segments(originals), embed)
    assert {(a, b) for a, b in sides(there) if a and b} == {(b, a) for a, b in sides(back) if a and b}
    assert sorted(link.confidence for link in there) == sorted(link.confidence for link in back)


@settings(max_examples=30)
@given(st.lists(st.sampled_from([*S[:4], "short", "* * *", "."]), min_size=1, max_size=12))
def test_a_document_aligns_with_itself_in_place(texts: list[str]) -> None:
    links = align(segments(texts), segments(texts), embed)
    assert sides(links) == [(Span(i, i + 1), Span(i, i + 1)) for i in range(len(texts))]


def test_link_rows() -> None:
    original = segments(["a", "b", "c", "d"], blocks=[0, 0, 2, 4])
    garbled = segments(["A", "C", "D", "E"], blocks=[0, 1, 2, 2])
    assert link_rows(original, garbled, 6) == (
        Link(Span(0, 2), Span(0, 1), 1.0),
        Link(Span(2, 2), Span(1, 2), 1.0),
        Link(Span(2, 3), Span(2, 4), 1.0),
        Link(Span(3, 4), Span(4, 4), 1.0),
    )


def test_link_rows_splits_a_lone_side_into_sentences() -> None:
    assert link_rows(segments(["a", "b"], blocks=[1, 1]), (), 3) == (
        Link(Span(0, 1), Span(0, 0), 1.0),
        Link(Span(1, 2), Span(0, 0), 1.0),
    )


def relation(original: Sequence[str], garbled: Sequence[str]) -> str:
    one, other = segments(original), segments(garbled)
    return relate(one, other, align(one, other, embed), embed, 0).verdict


LONG = sentences(40)


@pytest.mark.parametrize(
    ("original", "garbled", "verdict"),
    [
        pytest.param(S[:1], S[:1], "version", id="one sentence and itself"),
        pytest.param(S[:2], S[:2], "version", id="two sentences and themselves"),
        pytest.param(["same words"] * 4, ["same words"] * 4, "version", id="one sentence four times and itself"),
        pytest.param(S[:5], [S[k] for k in (3, 1, 4, 0, 2)], "partial", id="five shuffled"),
        pytest.param(S[:3], G[:3], "version", id="three garbled"),
        pytest.param(S[:1], S[5:6], "too_short", id="two different sentences"),
        pytest.param(S[:2], S[5:7], "too_short", id="two against two others"),
        pytest.param(S, [], "too_short", id="an empty side"),
        pytest.param(LONG, [garble(text, 2) for text in LONG], "version", id="garbled"),
        pytest.param(LONG, [garble(text, 2) for text in LONG[:12]], "partial", id="a third of it"),
        pytest.param(LONG[:12], [garble(text, 2) for text in LONG], "version", id="a longer one that holds it all"),
        pytest.param(LONG, sentences(40, "other"), "unrelated", id="another text"),
        pytest.param(LONG, random.Random(1).sample(LONG, len(LONG)), "partial", id="shuffled"),
    ],
)
def test_relation(original: list[str], garbled: list[str], verdict: str) -> None:
    assert relation(original, garbled) == verdict


def test_relation_has_figures_and_keeps_to_its_seed() -> None:
    one, other = segments(LONG), segments([garble(text, 3) for text in LONG])
    links = align(one, other, embed)
    first, again = relate(one, other, links, embed, 7), relate(one, other, links, embed, 7)
    assert first == again
    assert 0.5 <= first.confidence <= 1.0
    assert first.evidence["order"] == 1.0
    assert first.evidence["original_coverage"] > 0.9
    assert first.evidence["sentences"] == 40.0


def test_relation_of_many_rows_embeds_a_sample_only() -> None:
    rows = 30_000
    original = segments([f"row {i}" for i in range(rows)], blocks=range(rows))
    garbled = segments([f"row {i}" for i in range(rows)], blocks=range(rows))
    asked: set[str] = set()

    def counting(texts: Sequence[str]) -> NDArray[np.float32]:
        asked.update(texts)
        return embed(texts)

    found = relate(original, garbled, link_rows(original, garbled, rows), counting, 0)
    assert found.verdict == "version"
    assert len(asked) <= 4_100


ALIGNED = Path("../shared/data/align")


@pytest.mark.model
def test_chapters_of_one_book_are_no_versions() -> None:
    if not ALIGNED.is_dir():
        pytest.skip("../shared/data/align is not here")
    with gzip.open(ALIGNED / "pride.sents.gz", "rt", encoding="utf-8") as file:
        book = file.read().split("\n")
    with gzip.open(ALIGNED / "pride.rt_cat.gz", "rt", encoding="utf-8") as file:
        round_trip = file.read().split("\n")
    from scorer.encoder import Embedder, load_encoder
    from scorer.settings import Settings

    encoder = Embedder(load_encoder(Settings(model="none"))).vectors
    chapters = [(100, 140), (1500, 1540), (3000, 3040)]
    for a in chapters:
        for b in chapters:
            one, other = segments(book[slice(*a)]), segments(round_trip[slice(*b)])
            verdict = relate(one, other, align(one, other, encoder), encoder, 0).verdict
            assert (verdict == "version") == (a == b), (a, b, verdict)

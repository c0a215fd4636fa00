"""Lessons as tensors: nothing is lost, and every tag stands at its word."""

from __future__ import annotations

import random

import pytest
import torch

from corpus.span import Span
from training.lessons.lesson import Lesson, Version
from training.network.batches import BUDGET, LONGEST, STEP, STOP, Batch, Texts, batches

ORIGINAL = "The crew left the old harbour."
LESSON = Lesson(
    "made",
    "one",
    (
        Version(ORIGINAL, "The crew left the new harbour.", sound=False, lost=(Span(18, 21),), wrong=(Span(18, 21),)),
        Version(ORIGINAL, "The crew left that old harbour.", rating=0.5, major=False, sound=True),
    ),
    ((1, 0),),
)


def only(lessons: list[Lesson]) -> Batch:
    (batch,) = batches(lessons, Texts(), None)
    return batch


def test_a_batch_holds_what_is_known() -> None:
    batch = only([LESSON])
    assert batch.versions == list(LESSON.versions)
    assert batch.sound.tolist() == [0.0, 1.0]
    assert batch.rating.isnan().tolist() == [True, False]
    assert batch.major.isnan().tolist() == [True, False]
    assert (batch.better.tolist(), batch.weight.tolist()) == ([[1, 0]], [1.0])
    assert (batch.ids[0] == STOP).sum() == 2


@pytest.mark.parametrize("short", [True, False])
def test_shapes_repeat_where_bfloat16_is_read_and_are_no_larger_than_they_must_elsewhere(
    short: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.network.batches.reads_bfloat16", lambda: short)
    batch, texts = only([LESSON]), Texts()
    texts.add(text for version in LESSON.versions for text in (version.original, version.garbled))
    longest = max(texts.length(version) for version in LESSON.versions)
    rows, length = batch.ids.shape
    assert length == (-(-longest // STEP) * STEP if short else longest)
    assert rows == (BUDGET // length if short else len(LESSON.versions))
    assert batch.mask.sum(1).min() >= 1


def test_tags_stand_at_their_words() -> None:
    batch = only([LESSON])
    texts = Texts()
    texts.add(["old", "new"])
    for word, side in (("old", 0), ("new", 1)):
        at = (batch.tags[0] == 1) & (batch.types[0] == side)
        assert batch.ids[0][at].tolist() == texts[word][0]
    assert (batch.tags[1] == -1).all()


@pytest.mark.parametrize("rng", [None, random.Random(0)])
def test_every_lesson_is_in_one_batch_and_none_is_over_the_budget(rng: random.Random | None) -> None:
    lessons = [
        Lesson("made", str(n), tuple(Version("word " * n, "words " * n, rating=float(n)) for _ in range(3)))
        for n in range(1, 80)
    ]
    found = list(batches(lessons, Texts(), rng))
    assert sorted(v.rating or 0 for batch in found for v in batch.versions) == sorted(3 * list(range(1, 80)))
    assert all(batch.mask.shape == batch.ids.shape == batch.types.shape == batch.marks.shape for batch in found)
    assert all(batch.ids.numel() <= BUDGET for batch in found)


def test_a_pair_that_is_too_long_is_left_out() -> None:
    long = Lesson("made", "long", (Version("word " * LONGEST, "word", rating=0.0),))
    assert [batch.versions for batch in batches([long, LESSON], Texts(), None)] == [list(LESSON.versions)]


def test_no_lessons_no_batches() -> None:
    assert list(batches([], Texts(), None)) == []


def test_a_batch_moves_with_its_tensors() -> None:
    moved = only([LESSON]).to(torch.device("meta"))
    assert moved.ids.device.type == moved.weight.device.type == "meta"
    assert moved.versions == list(LESSON.versions)

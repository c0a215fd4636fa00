"""Lessons of one sentence against several errors of its own."""

from __future__ import annotations

import random

from corpus.damage.kinds import SENTENCE_KINDS
from training.lessons.lesson import Lesson, Version
from training.lessons.worsened import ERRORS, KINDS, worsened
from training.network.recipe import DEVELOPMENT, LESSONS

ORIGINAL = "On Monday, Anna Keller told the old mayor that 1,200 people had not been paid, because it rained."
GARBLED = "On Monday Anna Keller told the old mayor that 1,200 workers had not been paid, as it rained."
BASE = ("document", Version(ORIGINAL, GARBLED, sound=True, lost=(), wrong=()))


def lessons(seeds: int = 40) -> list[Lesson]:
    return [lesson for seed in range(seeds) for lesson in worsened([BASE], random.Random(seed))]


def test_the_sound_version_is_better_than_every_other() -> None:
    found = lessons()
    assert len(found) == 40
    for lesson in found:
        assert lesson.versions[0] == BASE[1]
        assert {(0, j) for j in range(1, len(lesson.versions))} <= set(lesson.better)
        assert 3 <= len(lesson.versions) <= 1 + ERRORS


def test_all_versions_differ_and_none_is_the_original() -> None:
    for lesson in lessons():
        texts = [version.garbled for version in lesson.versions]
        assert len(set(texts)) == len(texts)
        assert ORIGINAL not in texts
        assert all(version.original == ORIGINAL for version in lesson.versions)


def test_a_minor_error_is_better_than_a_critical_one_and_no_order_goes_both_ways() -> None:
    orders = [(lesson, order) for lesson in lessons() for order in lesson.better if order[0] > 0]
    assert orders
    for lesson, (i, j) in orders:
        # A critical error counts as damaged; a minor one counts as neither sound nor damaged.
        assert (lesson.versions[i].sound, lesson.versions[j].sound) == (None, False)
        assert (j, i) not in lesson.better


def test_of_a_base_of_unknown_worth_nothing_is_said_but_the_order() -> None:
    base = ("document", Version(ORIGINAL, GARBLED))
    (lesson,) = worsened([base], random.Random(1))
    assert {version.sound for version in lesson.versions} == {None}
    assert all(version.wrong is None for version in lesson.versions)


def test_a_sentence_without_two_errors_gives_no_lesson() -> None:
    assert list(worsened([("document", Version("…", "……", sound=True))], random.Random(1))) == []


def test_the_hard_negative_stage_reads_kinds_that_there_are() -> None:
    assert set(KINDS) - {"slip"} <= set(SENTENCE_KINDS)
    assert {"worsened", "worsened others"} <= set(LESSONS)
    assert "worsened" in DEVELOPMENT

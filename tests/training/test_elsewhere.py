"""Lessons of a sentence against another one of its document."""

from __future__ import annotations

import random

from training.lessons.elsewhere import SOURCE, elsewhere
from training.lessons.lesson import Version
from training.network.recipe import DEVELOPMENT, OTHER_WORDS

BASE = (
    "one",
    Version(
        "On Monday, Anna Keller told the old mayor that 1,200 people had not been paid.",
        "On Monday Anna Keller told the old mayor that 1,200 workers had not been paid.",
        sound=True,
    ),
)
NEIGHBOUR = ("one", Version("The mayor said nothing.", "Nothing was said by the mayor."))
STRANGER = ("two", Version("It rained.", "Rain fell."))


def test_the_neighbour_is_below_the_sound_version_and_below_one_with_an_error() -> None:
    for seed in range(20):
        (lesson,) = elsewhere([BASE], [BASE, NEIGHBOUR, STRANGER], random.Random(seed))
        first, *damaged, last = lesson.versions
        assert (lesson.source, lesson.group) == (SOURCE, "one")
        assert first == BASE[1]
        assert (last.garbled, last.sound) == (NEIGHBOUR[1].garbled, False)
        assert [version.sound for version in damaged] in ([], [False])
        assert {version.original for version in lesson.versions} == {BASE[1].original}
        assert len(set(lesson.better)) == len(lesson.better)
        assert all(i < j for i, j in lesson.better)
        assert {(n, len(lesson.versions) - 1) for n in range(len(lesson.versions) - 1)} <= set(lesson.better)


def test_most_neighbours_stand_beside_an_error() -> None:
    found = [lesson for seed in range(20) for lesson in elsewhere([BASE], [BASE, NEIGHBOUR], random.Random(seed))]
    assert sum(len(lesson.versions) == 3 for lesson in found) > 10


def test_a_sentence_alone_in_its_document_gives_no_lesson() -> None:
    assert list(elsewhere([BASE], [BASE, STRANGER], random.Random(0))) == []
    # Two translations of one sentence are no neighbours.
    assert list(elsewhere([BASE], [BASE, ("one", Version(BASE[1].original, "Other words."))], random.Random(0))) == []


def test_the_last_stage_reads_them() -> None:
    assert SOURCE in OTHER_WORDS
    assert SOURCE in DEVELOPMENT

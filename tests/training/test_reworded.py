"""Training examples in other words: what says the same ranks above what reads alike."""

from __future__ import annotations

import gzip
import random
from pathlib import Path

from corpus.damage.kinds import FLUENT_KINDS, SENTENCE_KINDS
from training.lessons.lesson import Lesson, Version
from training.lessons.prose import prose
from training.lessons.reworded import KINDS, reworded
from training.network.recipe import DEVELOPMENT, OTHER_WORDS

ORIGINAL = "On Monday, Anna Keller told the old mayor that 1,200 people had not been paid, because it rained."
PARAPHRASE = "The former mayor heard from Anna Keller on Monday that, owing to the rain, 1,200 people went unpaid."
BASE = ("document", Version(ORIGINAL, PARAPHRASE, sound=True, lost=(), wrong=()))


def lessons(base: tuple[str, Version] = BASE, seeds: int = 40) -> list[Lesson]:
    return [lesson for seed in range(seeds) for lesson in reworded([base], random.Random(seed))]


def test_every_sound_version_is_above_every_grave_error() -> None:
    found = lessons()
    assert len(found) == 40
    for lesson in found:
        sound, damaged = (
            [n for n, version in enumerate(lesson.versions) if version.sound is wanted] for wanted in (True, False)
        )
        assert lesson.versions[0].garbled == PARAPHRASE
        assert {(i, j) for i in sound for j in damaged} <= set(lesson.better)


def test_a_minor_error_is_below_the_version_it_was_put_into_and_below_no_other() -> None:
    minor = [(lesson, n) for lesson in lessons() for n, version in enumerate(lesson.versions) if version.sound is None]
    assert minor
    for lesson, n in minor:
        above = [i for i, j in lesson.better if j == n]
        assert len(above) <= 1
        assert all(lesson.versions[i].sound for i in above)
        assert not [j for i, j in lesson.better if i == n]


def test_all_versions_differ_from_one_another_and_from_the_original() -> None:
    for lesson in lessons():
        texts = [lesson.versions[0].original, *(version.garbled for version in lesson.versions)]
        assert len(set(texts)) == len(texts)


def test_a_pair_of_unknown_worth_lends_its_original_alone() -> None:
    found = lessons(("document", Version(ORIGINAL, "Something else altogether.")))
    assert found
    assert all(version.garbled != "Something else altogether." for lesson in found for version in lesson.versions)


def test_a_sentence_that_allows_no_change_gives_no_lesson() -> None:
    assert not lessons(("document", Version("…", "……", sound=True)))


def test_the_last_stage_reads_kinds_that_there_are() -> None:
    assert set(KINDS) - {"twist"} <= {*SENTENCE_KINDS, *FLUENT_KINDS}
    assert {"reworded", "reworded prose", "repaired", "written"} <= set(OTHER_WORDS) & set(DEVELOPMENT)


def test_prose_is_the_sentences_of_a_usual_length_in_runs(tmp_path: Path) -> None:
    (tmp_path / "align").mkdir()
    lines = ["CHAPTER I", *(f"  It was the {n}th day of the month.  " for n in range(1, 45)), "word " * 60]
    (tmp_path / "align" / "pride.sents.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    found = prose(tmp_path)
    assert [version.original for _, version in found] == [f"It was the {n}th day of the month." for n in range(1, 45)]
    assert {group for group, _ in found} == {"prose 0", "prose 1"}
    assert all(version.sound is None and version.garbled == version.original for _, version in found)

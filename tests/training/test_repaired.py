"""Judged translations against the sound ones of their sentence."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

import pytest

from training.lessons.repaired import Judged, in_other_words, judged, repaired

SCORES = {
    "He did not come to the feast.": 0.0,
    "To the feast he never came at all.": 0.0,
    "He came to the feast.": -5.0,
    "He did not came to feast.": -1.0,
    "Feast": 0.0,
}
ONE = Judged("news22", "news22 run 0", SCORES)


def row(
    system: str, segment: int, reference: str, garbled: str, score: float, document: str | None = None
) -> dict[str, object]:
    return {
        "id": f"{system}|{segment}|{reference}",
        "source_lang": "zh",
        "doc": document,
        "segment": segment,
        "system": system,
        "original": f"Reference {reference} of {segment}.",
        "garbled": garbled,
        "score": score,
    }


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a folder with small sets of all three kinds."""
    rows = {
        "bio21_mqm": [row("one", 1, "A", "The dose was high.", 0.0, "zh:doc1")],
        "news21_mqm": [row("one", 7, "A", "It rained.", -5.0)],
        "news22_mqm": [
            row("one", 39, "A", "They left early in the day.", -0.0),
            row("one", 39, "B", "They left early in the day.", -0.0),
            row("two", 39, "A", "They left early in the day.", -5.0),
            row("refA", 40, "B", "It was late.", 0.0),
            row("one", 41, "A", "The wall of the old mill fell down.", 0.0),
        ],
    }
    (tmp_path / "train").mkdir()
    (tmp_path / "measure").mkdir()
    (tmp_path / "measure" / "own.jsonl.gz").write_bytes(
        gzip.compress(b'{"text": "The wall of the old mill fell down."}\n')
    )
    for name, own in rows.items():
        lines = "".join(json.dumps(one) + "\n" for one in own)
        (tmp_path / "train" / f"{name}.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    return tmp_path


def test_each_translation_of_a_sentence_stands_once_with_its_worst_score(data: Path) -> None:
    # Sentence 41 stands in a measuring set, and is not read.
    found = judged(data)
    assert [(one.source, one.group, dict(one.scores)) for one in found] == [
        ("bio21", "zh zh:doc1", {"The dose was high.": 0.0}),
        ("news21", "zh Reference A of 7.", {"It rained.": -5.0}),
        ("news22", "news22 run 0", {"They left early in the day.": -5.0}),
        ("news22", "news22 run 1", {"It was late.": 0.0}),
    ]


def test_every_sound_translation_may_be_the_original_and_no_other() -> None:
    lessons = list(repaired([ONE], 9, random.Random(0)))
    # "Feast" is without an error as well, and too short to be an original.
    assert {lesson.versions[0].original for lesson in lessons} == set(list(SCORES)[:2])
    for lesson in lessons:
        assert (lesson.source, lesson.group) == ("news22", "news22 run 0")
        read = {version.garbled: version for version in lesson.versions}
        assert set(read) == set(SCORES) - {lesson.versions[0].original}
        assert [version.major for version in lesson.versions] == [SCORES[v.garbled] <= -5 for v in lesson.versions]
        assert {v.garbled for v in lesson.versions if v.sound} == {text for text in read if SCORES[text] == 0}
        assert {v.garbled for v in lesson.versions if v.sound is False} == {"He came to the feast."}
        for better, worse in lesson.better:
            assert SCORES[lesson.versions[better].garbled] > SCORES[lesson.versions[worse].garbled]
        assert len(lesson.better) == 5


def test_no_sound_translation_no_lesson() -> None:
    spoilt = Judged(
        "news22", "news22 run 0", {"He came to the feast today.": -1.0, "Nobody came to the feast today.": -5.0}
    )
    assert not list(repaired([spoilt], 3, random.Random(0)))
    alone = Judged("news22", "news22 run 0", {"He came to the feast today.": 0.0})
    assert not list(repaired([alone], 3, random.Random(0)))
    assert not list(in_other_words([alone], 3, random.Random(0)))


def test_sound_pairs_are_those_without_an_error_farthest_in_their_words() -> None:
    near = "He did not come to the big feast."
    sentence = Judged("news22", "news22 run 0", {near: 0.0, **SCORES})
    found = dict.fromkeys(
        (version.original, version.garbled) for _, version in in_other_words([sentence], 9, random.Random(0))
    )
    first, other = list(SCORES)[:2]
    assert (first, other) in found
    assert (near, other) in found
    assert all(version.sound for _, version in in_other_words([sentence], 9, random.Random(0)))
    assert all(SCORES.get(text, 0) == 0 for pair in found for text in pair)

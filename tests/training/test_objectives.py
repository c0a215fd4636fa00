"""What training makes small is smaller where the network is right."""

from __future__ import annotations

import pytest
import torch

from training.lessons.lesson import Lesson, Version
from training.network.batches import Batch, Texts, batches
from training.network.objectives import Objectives

WEIGHTS = {"rating": 1.0, "order": 1.0, "pooled": 1.0, "major": 1.0, "tags": 1.0}
VERSIONS = (
    Version("It is old.", "It is old.", rating=1.0, major=False, sound=True, lost=(), wrong=()),
    Version("It is old.", "It is new.", rating=-1.0, major=True, sound=False),
)


def batch_of(*lessons: Lesson) -> Batch:
    (batch,) = batches(list(lessons), Texts(), None)
    return batch


def parts(
    batch: Batch, score: list[float], odds: list[float], tag: float = 0.0, meaning: list[float] | None = None
) -> dict[str, float]:
    outputs = torch.tensor([score, odds, meaning or score]).T
    tags = torch.full((len(batch.versions), batch.ids.shape[1]), tag)
    total, found = Objectives(WEIGHTS)(batch, outputs, tags)
    assert float(total.detach()) == pytest.approx(sum(found.values()))
    return found


def test_right_is_smaller_than_wrong() -> None:
    batch = batch_of(Lesson("bio21", "one", VERSIONS, ((0, 1),)))
    right, wrong = parts(batch, [1.0, -1.0], [-3.0, 3.0], -3.0), parts(batch, [-1.0, 1.0], [3.0, -3.0], 3.0)
    assert all(right[name] < wrong[name] for name in WEIGHTS)
    assert right["rating"] == pytest.approx(0.0)


def test_people_teach_the_score_and_made_errors_the_meaning() -> None:
    right, wrong = [1.0, -1.0], [-1.0, 1.0]
    for source, of_score, of_meaning in (("news22", right, wrong), ("reworded", wrong, right)):
        batch = batch_of(Lesson(source, "one", VERSIONS, ((0, 1),)))
        taught, untaught = (
            parts(batch, score, [0.0, 0.0], meaning=meaning)
            for score, meaning in ((of_score, of_meaning), (of_meaning, of_score))
        )
        assert taught["order"] < untaught["order"], source
    # Whether a version is sound is a matter of its meaning, whoever says so.
    batch = batch_of(Lesson("news22", "one", VERSIONS))
    pooled = [parts(batch, [0.0, 0.0], [0.0, 0.0], meaning=meaning)["pooled"] for meaning in (right, wrong)]
    assert pooled[0] < pooled[1]


def test_what_is_not_known_is_not_asked() -> None:
    batch = batch_of(Lesson("made", "one", (Version("It is old.", "It is new."),)))
    assert set(parts(batch, [5.0], [5.0]).values()) == {0.0}


def test_a_lesson_counts_by_its_versions() -> None:
    many = Lesson(
        "made", "many", tuple(Version("It is old.", f"It is {n}.") for n in range(4)), ((0, 1), (0, 2), (0, 3))
    )
    few = Lesson("made", "few", VERSIONS, ((0, 1),))
    assert sorted(batch_of(many, few).weight.tolist()) == [1.0, 1.0, 1.0, 1.0]

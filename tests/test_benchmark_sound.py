"""The benchmarks on held-out news and on sound pairs read what they say."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from benchmarks import alarms, news
from benchmarks.news import Rating
from scorer import score_pairs
from tests.training.made_data import mqm, write_set
from training.lessons.lesson import held_out


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a folder in which each of 400 segments has a reference and three translations."""
    rows = []
    for n in range(400):
        for system, text, score in (
            ("refA", f"The wall of mill number {n} fell down.", 0.0),
            ("one", f"Mill number {n} lost its wall.", 0.0),
            ("two", f"The wall of mill number {n} was sold.", -5.0),
            ("three", f"The walls of mill number {n} fell.", -1.0),
        ):
            row = {
                **mqm(n, f"The wall of mill number {n} fell down.", text),
                "system": system,
                "score": score,
                "doc": None,
            }
            rows.append({key: value for key, value in row.items() if key != "errors"})
    write_set(tmp_path, "train", "news22_mqm", rows)
    for name in ("bio21_mqm", "news21_mqm"):
        write_set(tmp_path, "train", name, [])
    write_set(tmp_path, "measure", "own", [{"text": "Another thing is measured."}])
    return tmp_path


def test_news_is_held_out_and_no_translation_is_its_own_original(data: Path) -> None:
    for ratings in (list(news.against_references(data)), list(news.again(data))):
        assert ratings
        numbers = {int("".join(filter(str.isdigit, one.original))) for one in ratings}
        assert all(held_out(f"news22 run {number // 40}") for number in numbers)
        assert all(one.original != one.garbled for one in ratings)


def test_again_the_original_has_no_error(data: Path) -> None:
    sound = {one.garbled for one in news.against_references(data) if one.score == 0}
    for one in news.again(data):
        assert one.original in sound or one.original.endswith("fell down.")


def test_some_are_whole_items(monkeypatch: pytest.MonkeyPatch) -> None:
    ratings = [Rating(str(n // 4), "a", f"{n}", 0.0) for n in range(400)]
    monkeypatch.setattr(news, "MOST", 100)
    chosen = news.some(ratings)
    counts = np.unique([one.item for one in chosen], return_counts=True)[1]
    assert len(chosen) == 100
    assert set(counts) == {4}


def test_light_changes_are_of_the_bundled_sentences_and_harmless() -> None:
    found = list(alarms.light(random.Random(0)))
    assert len(set(found)) > 200
    assert all(before != after for before, after in found)
    assert alarms.some([("a", "a"), ("a", "b"), ("a", "b")], random.Random(0)) == [("a", "b")]


def test_an_alarm_is_raised_by_a_check_or_by_the_figures_alone(capsys: pytest.CaptureFixture[str]) -> None:
    report = score_pairs(
        [
            ("He paid 1,000 euros.", "He paid 100 euros."),
            ("He did not pay 1,000 euros.", "He paid 100 euros."),
            ("The cat sat on the mat.", "Stock markets fell sharply on Monday."),
        ],
    )
    raised = alarms.raised_by(report.judgements)
    assert raised["number"] == 2
    assert raised["negation"] == 1
    assert alarms.raised_by([replace(one, scored=replace(one.scored, findings=())) for one in report.judgements]) == {
        alarms.FIGURES: 3
    }
    alarms.read_out("own", report.judgements, 2)
    assert capsys.readouterr().out.count("own: critical") == 2

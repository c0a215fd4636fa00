"""The contrasts that were written for this project, and the training examples made from them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from corpus.articles import articles
from corpus.triples import triples
from training.lessons.lesson import held_out
from training.lessons.overlap import MeasuringSets, words_of
from training.lessons.written import SOURCE, TURNED, Contrast, contrasts, written

LINE = Contrast(
    "written",
    "written x 0",
    "Ann paid Bob only on Monday.",
    ("Not before Monday did Bob get his money from Ann.", "Ann paid Bob on Monday only."),
    ("Ann paid Bob just on Monday.",),
    (
        ("focus", "major", "Ann paid only Bob on Monday."),
        ("roles", "critical", "Not before Monday did Ann get her money from Bob."),
        ("list", "major", "Ann paid Bob and Joe only on Monday."),
    ),
)


def test_sound_versions_are_above_slips_and_these_above_what_is_wrong() -> None:
    first, second = written([LINE])
    assert [v.garbled for v in first.versions] == list(LINE.texts[1:])
    assert [v.sound for v in first.versions] == [True, True, None, False, False, False]
    expected = {(i, j) for i in (0, 1) for j in (2, 3, 4, 5)} | {(2, j) for j in (3, 4, 5)}
    assert set(first.better) == set(second.better) == expected


def test_the_freest_rewording_stands_as_original_too() -> None:
    _, second = written([LINE])
    assert {v.original for v in second.versions} == {LINE.sound[0]}
    assert [v.garbled for v in second.versions[:2]] == [LINE.original, LINE.sound[1]]


def test_words_are_labelled_where_one_change_was_made() -> None:
    first, _ = written([LINE])
    sound, *_, focus, roles, added = first.versions
    assert (sound.lost, sound.wrong) == ((), ())
    assert focus.lost is not None
    assert focus.wrong is not None
    assert [at.of(LINE.original) for at in focus.lost] == ["only"]
    assert [at.of(focus.garbled) for at in focus.wrong] == ["only"]
    assert (roles.lost, roles.wrong) == (None, None)
    assert added.lost == ()
    assert added.wrong is not None
    assert [at.of(added.garbled) for at in added.wrong] == ["and Joe"]


def test_lines_are_read_from_all_files_in_runs_that_stand_for_documents(tmp_path: Path) -> None:
    row = {"original": "A b c.", "sound": ["C b a.", "A, b, c."], "wrong": [["name", "major", "A b d."]]}
    for name in ("b", "a"):
        (tmp_path / f"{name}.jsonl").write_text(f"{json.dumps(row)}\n" * 6, encoding="utf-8")
    found = contrasts("written", tmp_path)
    assert [one.group for one in found] == [f"written {name} {n}" for name in "ab" for n in (0, 0, 0, 0, 0, 1)]
    assert found[0].minor == ()


@pytest.fixture(scope="module", params=[SOURCE, TURNED])
def lines(request: pytest.FixtureRequest) -> list[Contrast]:
    return contrasts(request.param)


def test_every_line_is_whole(lines: list[Contrast]) -> None:
    for line in lines:
        assert len(set(line.texts)) == len(line.texts), line.original
        assert all(text == text.strip() != "" for text in line.texts), line.original
        assert len(line.sound) >= 2, line.original
        assert {severity for _, severity, _ in line.wrong} <= {"major", "critical"}, line.original
    assert len({words_of(line.original) for line in lines}) == len(lines)


def test_there_are_many_of_every_kind_and_some_to_measure_on(lines: list[Contrast]) -> None:
    kinds = Counter(kind for line in lines for kind, _, _ in line.wrong)
    assert min(kinds.values()) >= 20, kinds
    assert sum(held_out(line.group) for line in lines) > 0.1 * len(lines)


def test_none_is_a_triple_or_a_line_of_an_article(lines: list[Contrast]) -> None:
    own = MeasuringSets(
        {
            "triples": [(one.original, one.rewording, one.damage) for one in triples()],
            "articles": [(one.original, one.garbled) for article in articles().values() for one in article],
        }
    )
    assert not [one for line in lines for one in own.overlaps(line.texts)]

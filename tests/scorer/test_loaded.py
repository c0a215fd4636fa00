"""A scorer that is loaded once: the same reports as the functions, also for several threads at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from scorer import (
    ReadError,
    Report,
    Scorer,
    Settings,
    SettingsError,
    UnknownPlugin,
    score_files,
    score_pairs,
    score_texts,
)
from scorer.report import json as canonical
from tests.scorer.comparison_reports import ADDED, MERGED, ORIGINAL, QUICK, lines

THREADS = 4


def written(report: Report) -> str:
    return canonical.write(report, 0)


def test_its_reports_are_those_of_the_functions(documents: tuple[Path, Path]) -> None:
    scorer = Scorer(QUICK)
    pairs = [("He had sold 1,000 tickets.", "He sold 100 tickets."), ("One.", "")]
    assert written(scorer.score_files(*documents)) == written(score_files(*documents, QUICK))
    assert written(scorer.score_texts(ORIGINAL, MERGED)) == written(score_texts(ORIGINAL, MERGED, QUICK))
    assert written(scorer.score_pairs(pairs)) == written(score_pairs(pairs, QUICK))
    # What was scored before changes nothing.
    assert written(scorer.score_texts(ORIGINAL, MERGED)) == written(score_texts(ORIGINAL, MERGED, QUICK))


def test_aligned_files_and_files_of_pairs_are_read_as_elsewhere(tmp_path: Path) -> None:
    table = tmp_path / "pairs.tsv"
    table.write_text("One line.\tOne line.\nTwo lines.\tThree lines.\n", encoding="utf-8")
    assert written(Scorer(QUICK).score_files(table)) == written(score_files(table, settings=QUICK))
    with pytest.raises(ReadError, match="no such file"):
        Scorer(QUICK).score_files(tmp_path / "none.tsv")


def test_a_mistake_in_the_settings_shows_at_once(tmp_path: Path) -> None:
    with pytest.raises(UnknownPlugin, match="no check is called 'spelling'"):
        Scorer(Settings(model="none", only=("spelling",)))
    with pytest.raises(ReadError, match="no such file"):
        Scorer(Settings(model="none", glossary=str(tmp_path / "terms.txt")))
    with pytest.raises(SettingsError, match="--lang is for splitting"):
        Scorer(Settings(model="none", lang="en")).score_pairs([("One.", "Two.")])


def test_it_says_in_one_line_what_it_is() -> None:
    assert repr(Scorer(QUICK)) == "<Scorer with model 'none'>"


def at_once(scorer: Scorer, texts: list[tuple[str, str]]) -> list[str]:
    """Score each two texts in a thread of its own, all beginning at the same moment."""
    start = Barrier(len(texts))

    def one(both: tuple[str, str]) -> str:
        start.wait()
        return written(scorer.score_texts(*both))

    with ThreadPoolExecutor(len(texts)) as pool:
        return list(pool.map(one, texts))


def stories() -> list[tuple[str, str]]:
    """Return documents that have sentences in common, so that threads ask for the same texts."""
    found = [(ORIGINAL, MERGED), (ORIGINAL, ADDED)]
    for seed in range(THREADS - 2):
        original, _, worn = lines(30, seed)
        found.append((" ".join(original), " ".join(worn)))
    return found


def test_threads_get_what_they_would_get_alone() -> None:
    scorer = Scorer(QUICK)
    assert at_once(scorer, stories()) == [written(score_texts(*both, QUICK)) for both in stories()]


@pytest.mark.model
def test_threads_share_one_loaded_model() -> None:
    scorer, texts = Scorer(), [(ORIGINAL, MERGED), (ORIGINAL, ADDED)] * 2
    alone = [written(scorer.score_texts(*both)) for both in texts]
    assert at_once(scorer, texts) == alone
    assert alone[0] == written(score_texts(*texts[0]))

"""A long document: token vectors are dropped once a pair is judged, and progress is shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

import pytest

from scorer import measures, score, score_pairs
from scorer.bulk.judge import PairJudge
from scorer.bulk.wanted import wanted
from scorer.command import progress as shown
from scorer.documents import Rows
from scorer.encoder import Embedder, load_encoder
from scorer.pace import Pace
from scorer.pipeline import documents_of, score_inputs
from scorer.settings import Settings
from tests.scorer.bulk_rows import PLAIN, many

PAIRS = [pair for pair in many(30) if all(pair)]


class Watched(Embedder):
    """Notes how many texts have token vectors after each block."""

    def __init__(self, *arguments: object) -> None:
        super().__init__(load_encoder(PLAIN))
        self.held: list[int] = []

    def forget(self, texts: object) -> None:
        super().forget(texts)  # type: ignore[arg-type]
        self.held.append(len(self._tokens))

    def bytes_held(self) -> int:
        return self._held


@pytest.fixture
def embedder(monkeypatch: pytest.MonkeyPatch) -> Watched:
    made = Watched()
    monkeypatch.setattr(measures, "Embedder", lambda *_: made)
    monkeypatch.setattr(score, "BLOCK", 5)
    return made


def figures(pairs: Sequence[tuple[str, str]]) -> list[object]:
    return [(one.quality, one.severity, one.reasons) for one in score_pairs(pairs, PLAIN).judgements]


def test_token_vectors_are_dropped_once_a_pair_is_judged(embedder: Watched) -> None:
    found = figures(PAIRS)
    assert len(embedder.held) == -(-len(PAIRS) // 5)
    assert max(embedder.held) == 0
    assert embedder.bytes_held() == 0
    assert len(found) == len(PAIRS)


def test_a_text_that_comes_again_is_kept_until_then(embedder: Watched) -> None:
    pairs = [*PAIRS[:11], (PAIRS[0][0], "Another sentence."), *PAIRS[12:20]]
    figures(pairs)
    assert embedder.held == [1, 1, 0, 0]


def test_blocks_change_no_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = figures(PAIRS)
    monkeypatch.setattr(score, "BLOCK", 4)
    assert figures(PAIRS) == expected


def test_rows_in_bulk_are_remembered(embedder: Watched) -> None:
    judge = PairJudge(wanted(["severity"], True, False, PLAIN), ["severity"], lambda _: None)
    judge.judge(PAIRS)
    assert not embedder.held
    assert embedder.bytes_held() > 0


def test_progress_says_how_far_the_pairs_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(score, "BLOCK", 10)
    said: list[str] = []
    original, garbled = (" ".join(side) for side in zip(*PAIRS, strict=True))
    report = score_inputs(documents_of(original, garbled), PLAIN, said.append)
    total = len(report.judgements)
    lines = [line for line in said if line.startswith("scoring ")]
    assert lines[0] == f"scoring {total} pairs"
    assert lines[1].startswith("scoring 10 of ") or lines[1].startswith("scoring 11 of ")
    assert " a second, " in lines[1]
    assert lines[1].endswith(" left")
    assert lines[-1].startswith(f"scoring {total} of {total} pairs, ")
    assert lines[-1].endswith(", 100%")


def test_progress_says_how_far_the_sentences_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scorer.encoder.embedder._SHOWN", 10)
    said: list[tuple[int, int, float]] = []
    texts = [f"This is number {n}." for n in range(30)]
    made = Embedder(load_encoder(PLAIN))
    made.learn([*texts, *texts[:5]], lambda *far: said.append(far))
    assert [far[:2] for far in said] == [(10, 30), (20, 30), (30, 30)]
    assert said[-1][2] == 1
    made.learn(texts, lambda *_: pytest.fail("they are known"))


def test_a_log_has_a_line_a_minute(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    clock: Iterator[float] = iter((0, 59, 61, 61, 90, 122, 122))
    monkeypatch.setattr(shown, "monotonic", lambda: next(clock))
    with shown.progress() as tell:
        for number in range(4):
            tell(f"step {number}")
    assert capsys.readouterr().err == "scorer: step 1\nscorer: step 3\n"


def test_the_pace_counts_from_the_first_look() -> None:
    ticks = count(0, 30)
    pace = Pace(clock=lambda: float(next(ticks)))
    assert pace.words(100, 0.5) == ["50%"]
    assert pace.words(400, 0.75) == ["10 a second", "75%", "30 s left"]
    assert pace.words(400, None) == ["5.0 a second"]


def test_rows_are_not_told_to_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    from scorer import read

    said: list[str] = []
    rows = read.rows_of(PAIRS, "pairs")
    assert isinstance(rows, Rows)
    score_inputs(rows, Settings(model="none"), said.append)
    assert not [line for line in said if line.startswith(("reading", "aligning"))]

"""What is said of texts that are not English, by what is used, and where it is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scorer import score_pairs, score_texts
from scorer.english_only import remark
from scorer.report import html
from scorer.report import json as canonical
from scorer.report import text as terminal
from scorer.report.load import load
from scorer.settings import Settings
from tests.scorer.bulk_rows import do, small_chunks, tsv

PLAIN = Settings(model="none", seed=1)
ALL = ("bleu", "chrf", "ter", "cosine")
FRENCH = [
    "La capitaine avait vendu plus de mille billets avant le départ.",
    "Personne dans le village ne dormit cette nuit-là, et on attendait des nouvelles du port.",
    "Le lendemain, un pêcheur raconta qu'il avait vu une lumière au large.",
]
CHANGED = [FRENCH[0].replace("mille", "cent"), *FRENCH[1:]]
SAID = "the texts are French: most checks know English only, and the quality was fitted on English; "
SAID += "BLEU, chrF++ and TER hold"
ENGLISH = ["The boats came home before the storm.", "Nobody in the village slept that night."]


@pytest.mark.parametrize(
    ("settings", "metrics", "checks", "said"),
    [
        (Settings(), ALL, True, "the default model and most checks know English only, and the quality was fitted on English; BLEU, chrF++ and TER hold"),  # noqa: E501
        (Settings(model="LaBSE"), ALL, True, "most checks know English only, and the quality was fitted on English; BLEU, chrF++ and TER hold"),  # noqa: E501
        (Settings(quality="none"), ALL[:2], True, "the default model and most checks know English only; BLEU and chrF++ hold"),  # noqa: E501
        (Settings(quality="none"), ALL[:1], False, "the default model knows English only; BLEU holds"),
        (Settings(model="none"), (), False, "the quality was fitted on English"),
    ],
)  # fmt: skip
def test_it_names_what_is_used(settings: Settings, metrics: tuple[str, ...], checks: bool, said: str) -> None:
    assert remark("French", metrics, settings, checks=checks, unspaced=False) == f"the texts are French: {said}"


def test_it_says_nothing_where_nothing_knows_english_only() -> None:
    assert remark("French", ALL, Settings(model="none", quality="none"), checks=False, unspaced=False) is None
    assert remark("Chinese", ["chrf"], Settings(model="none", quality="none"), checks=False, unspaced=True) is None


def test_words_cannot_be_read_without_spaces() -> None:
    original, garbled = "他昨天在港口看见了船长。", "他昨天在港口看到了船长。"
    report = score_texts(original, garbled, PLAIN)
    said = "the texts are Chinese: most checks know English only, and the quality was fitted on English; "
    said += "BLEU and TER cannot read a script without spaces; chrF++ holds"
    assert report.original.notes == (said,)
    scores = report.judgements[0].scored.scores
    assert (scores["bleu"], scores["ter"]) == (0.0, 100.0)
    assert (scores["chrf"] or 0) > 30
    settings = Settings(model="none", quality="none", ter=False)
    said = "the texts are Thai: BLEU cannot read a script without spaces; chrF++ holds"
    assert remark("Thai", ("bleu", "chrf"), settings, checks=False, unspaced=True) == said


def test_it_is_in_every_report() -> None:
    report = score_texts("\n\n".join(FRENCH), "\n\n".join(CHANGED), PLAIN)
    assert report.original.notes == (SAID,)
    assert " ".join(f"note: {SAID}".split()) in " ".join(terminal.write(report, 10).split())
    assert SAID in html.notebook(report)
    written = canonical.write(report, 10)
    assert json.loads(written)["original"]["notes"] == [SAID]
    assert load(written).original.notes == (SAID,)
    assert score_pairs(zip(FRENCH, CHANGED, strict=True), PLAIN).original.notes == (SAID,)


def test_a_language_that_is_named_is_believed() -> None:
    assert score_texts(FRENCH[0], FRENCH[0], PLAIN).original.notes == ()  # too short to be sure
    assert score_texts(FRENCH[0], FRENCH[0], Settings(model="none", lang="fr")).original.notes == (SAID,)
    assert (
        score_texts("\n\n".join(FRENCH), "\n\n".join(CHANGED), Settings(model="none", lang="en")).original.notes == ()
    )
    assert score_pairs(zip(ENGLISH, ENGLISH, strict=True), PLAIN).original.notes == ()


def test_bulk_says_it_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small_chunks(monkeypatch, 3)
    run = do(tsv(tmp_path, list(zip(FRENCH * 3, CHANGED * 3, strict=True))), add="quality", output=tmp_path / "o.tsv")
    assert run.notes == [SAID.replace(", chrF++ and TER", " and chrF++")]

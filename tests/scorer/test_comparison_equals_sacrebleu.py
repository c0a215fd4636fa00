"""BLEU, chrF++ and TER of a comparison, and their trials, equal those of sacrebleu's paired tests, digit for digit."""

from __future__ import annotations

import numpy as np
import pytest
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER
from sacrebleu.significance import PairedTest, Result

from scorer import score_pairs
from scorer.comparison import compare
from scorer.comparison.figures import figures
from scorer.comparison.paired import exchanged
from scorer.comparison.units import units
from tests.scorer.comparison_reports import QUICK, aligned, lines

SPELLED = {"bleu": "BLEU", "chrf": "chrF2++", "ter": "TER"}
COUNTS = {"bs": 100, "ar": 330}  # more trials than are drawn at once


def sacrebleu(
    monkeypatch: pytest.MonkeyPatch, kind: str, texts: tuple[tuple[str, ...], ...], seed: int
) -> dict[str, list[Result]]:
    monkeypatch.setenv("SACREBLEU_SEED", str(seed))
    original, *versions = texts
    metrics = {"bleu": BLEU(force=True), "chrf": CHRF(word_order=2), "ter": TER()}
    named = [(str(n), version) for n, version in enumerate(versions)]
    found = PairedTest(named, metrics, [original], kind, COUNTS[kind])()[1]
    return {ours: found[theirs] for ours, theirs in SPELLED.items()}


@pytest.mark.parametrize(("count", "seed"), [(61, 1), (30, 7)])
def test_the_figures_and_both_tests_are_those_of_sacrebleu(
    monkeypatch: pytest.MonkeyPatch, count: int, seed: int
) -> None:
    comparison = compare(aligned(count), "ab", seed, COUNTS["bs"], COUNTS["ar"])
    bootstrap, randomised = (sacrebleu(monkeypatch, kind, lines(count, 1), seed) for kind in COUNTS)
    for contrast in comparison.contrasts:
        if contrast.figure not in ("bleu", "chrf", "ter"):
            continue
        first, second = bootstrap[contrast.figure]
        figures = [version.figures[contrast.figure] for version in comparison.versions]
        assert [one.value for one in figures] == [first.score, second.score]
        assert [(one.mean, one.margin) for one in figures] == [(first.mean, first.ci), (second.mean, second.ci)]
        assert contrast.p_bootstrap == second.p_value
        assert contrast.p_randomised == randomised[contrast.figure][1].p_value
    assert {"bleu", "chrf", "ter"} <= {one.figure for one in comparison.contrasts}


def test_a_line_without_an_original_is_a_line_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    original = ("The bridge was closed.", "", "It was old and grey.", "Frost came early.")
    first = ("The bridge was closed.", "A line too many.", "It was grey and old.", "Frost came.")
    second = ("A bridge is closed.", "", "It was old.", "")
    reports = [score_pairs(zip(original, one, strict=True), QUICK) for one in (first, second)]
    comparison = compare(reports, "ab", 3, COUNTS["bs"], COUNTS["ar"])
    randomised = sacrebleu(monkeypatch, "ar", (original, first, second), 3)
    found = {one.figure: one for one in comparison.contrasts}
    for figure in figures(reports, units(reports))[0]:
        if figure.name not in ("bleu", "chrf"):
            continue
        ours, theirs = found[figure.name], randomised[figure.name]
        assert [one.figures[figure.name].value for one in comparison.versions] == [one.score for one in theirs]
        # So few lines are often exchanged alike, and sacrebleu counts only the trials that are farther apart.
        sizes = exchanged(figure, 0, 1, COUNTS["ar"], 3)
        farther, as_far = (int(np.sum(sizes > abs(ours.value) + tiny)) for tiny in (0, -1e-9))
        assert theirs[1].p_value == (farther + 1) / (COUNTS["ar"] + 1)
        assert ours.p_randomised == (as_far + 1) / (COUNTS["ar"] + 1)
        assert farther < as_far

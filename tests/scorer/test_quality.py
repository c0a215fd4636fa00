"""The figures that the quality model sees, and the model."""

from __future__ import annotations

import json
import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.quality import (
    FEATURES,
    LEARNED,
    OF_LEARNED,
    UNRELATED,
    WORST_PENALTY,
    features,
    learned_figures,
    load_quality,
    logistic,
)
from scorer.quality.features import CERTAIN
from scorer.quality.model import MAJOR_SAID, WEIGHTS
from scorer.types import Finding, Pair, ScoredPair, Severity, Side, Span

ALIKE = {
    "chrf": 100.0,
    "bleu": 100.0,
    "cosine": 1.0,
    "token_precision": 1.0,
    "token_recall": 1.0,
    "worst_original": 1.0,
    "worst_garbled": 1.0,
}


def side(text: str) -> Side:
    return Side(Span(0, 1), Span(0, len(text)), 1, text)


def scored(original: str, garbled: str, scores: dict[str, float | None] | None = None) -> ScoredPair:
    return ScoredPair(Pair(0, side(original), side(garbled), 1.0), ALIKE if scores is None else scores, ())


def figures(original: str, garbled: str) -> dict[str, float]:
    """What is above zero when every similarity is perfect: the surface figures."""
    values = zip(FEATURES, features(scored(original, garbled)), strict=True)
    return {name: value for name, value in values if value}


@pytest.mark.parametrize(
    ("original", "garbled", "names"),
    [
        ("He saw the old mill.", "He saw the Old Mill.", {"case"}),
        ("He saw the mill.", "he saw the mill.", {"case", "opening_case"}),
        ("The iPhone sold.", "iPhone sold the.", {"case", "order"}),
        ("He saw it, then left.", "He saw it , then left .", {"spacing"}),
        ("He (then) left.", "He ( then ) left.", {"spacing"}),
        ("He saw the mill.", "He saw the mill", {"punctuation", "final_punctuation", "shorter"}),
        ("He saw the mill.", "He saw the mill?", {"punctuation", "final_punctuation"}),
        ("He saw, and left.", "He saw and left.", {"punctuation", "shorter"}),
        ("He saw the mill.", "The saw he mill.", {"case", "order"}),
        ("He saw the mill.", "He saw the the mill.", {"words_new", "longer", "repetition"}),
        ("He saw the mill.", "He saw the.", {"words_lost", "shorter"}),
        ("He saw the mill.", "He saw the old mill.", {"words_new", "longer"}),
        ("No, no, he had had a bad day.", "No, no, he had had a poor day.", {"words_lost", "words_new", "longer"}),
        ("“It is late,” he said.", '"It is late," he said.', set()),
        ("It’s late.", "It's late.", {"words_lost", "words_new"}),
        ("Il partit !", "Il partit!", {"spacing"}),
        ("Done。", "Done.", {"punctuation"}),
    ],
)
def test_which_figures_a_change_moves(original: str, garbled: str, names: set[str]) -> None:
    assert set(figures(original, garbled)) == names


@given(st.text(max_size=60))
def test_equal_texts_have_no_figure(text: str) -> None:
    assert not any(features(scored(text, f" {text}\n", dict.fromkeys(ALIKE, 0.0))))


@given(st.text(max_size=40), st.text(max_size=40))
def test_figures_are_finite_and_not_negative(original: str, garbled: str) -> None:
    values = features(scored(original, garbled, {}))
    assert len(values) == len(FEATURES)
    assert all(0 <= value <= 2 for value in values)


@pytest.mark.parametrize(("cosine", "value"), [(1.0, 0), (0.35, 0), (0.175, 0.5), (0.0, 1), (-0.2, 1), (None, 0)])
def test_only_a_cosine_that_no_two_versions_have_is_unrelated(cosine: float | None, value: float) -> None:
    found = features(scored("He saw the mill.", "Prices fell again.", {**ALIKE, "cosine": cosine}))
    assert found[FEATURES.index(UNRELATED)] == pytest.approx(value)


def test_a_similarity_that_was_not_measured_counts_as_damage() -> None:
    values = dict(zip(FEATURES, features(scored("?", "!", {"cosine": None})), strict=True))
    assert values["cosine"] == values["chrf"] == 1.0


def test_a_one_sided_pair_has_no_figures() -> None:
    with pytest.raises(ValueError, match="one side"):
        features(ScoredPair(Pair(0, side("x"), None, 1.0), {}, ()))


@pytest.mark.parametrize("name", ["default", "none"])
def test_no_damage_can_raise_a_quality(name: str) -> None:
    model = load_quality(name)
    assert all(weight >= 0 for weight in model.weights.values())
    assert model.quality[1] > 0
    assert model.degraded[1] > 0
    assert all(slope >= 0 for slope in model.degraded[1:])
    assert model.assess([0.0] * len(FEATURES), 20) == (0.0, 0.0)
    penalties = [model.assess([k / 10] * len(FEATURES), 20) for k in range(1, 11)]
    assert penalties == sorted(penalties)
    assert all(0 < penalty < WORST_PENALTY and 0 < likely < 1 for penalty, likely in penalties)


def test_a_long_sentence_holds_a_major_error_more_likely_than_a_short_one() -> None:
    model = load_quality("default")
    figures = [0.2 * (name not in ("major", "critical")) for name in FEATURES]
    short, long = model.assess(figures, 5), model.assess(figures, 50)
    assert short[0] == long[0]
    assert short[1] < long[1]


shares_of_one = st.floats(0, 1, exclude_max=True)
word_counts = st.integers(1, 200)


@given(
    st.lists(shares_of_one, min_size=len(FEATURES), max_size=len(FEATURES)), shares_of_one, shares_of_one, word_counts
)
def test_the_surer_the_learned_metric_is_of_a_major_error_the_likelier_it_is(
    values: list[float], one: float, other: float, words: int
) -> None:
    model = load_quality("default")
    assert model.degraded[3] > 0
    found = []
    for major in sorted((one, other)):
        values[FEATURES.index(MAJOR_SAID)] = -math.log(1 - major)
        found.append(model.assess(values, words))
    (low, unlikely), (high, likely) = found
    assert low <= high
    assert unlikely <= likely


def test_another_encoder_uses_the_default_models_weights() -> None:
    other, default = load_quality("some/other-model"), load_quality("default")
    assert (other.name, default.name, load_quality("none").name) == ("features", "default", "lexical")
    assert other == default.otherwise
    assert other.sha256 == default.sha256
    assert not any(other.weights[name] for name in OF_LEARNED)
    assert other.degraded[3] == load_quality("none").degraded[3] == 0


def test_a_pair_that_the_learned_metric_did_not_read_has_weights_of_its_own() -> None:
    model = load_quality("default")
    read = scored("He left.", "He went.", ALIKE | dict.fromkeys(LEARNED, 0.5))
    unread = scored("He left.", "He went.", ALIKE | dict.fromkeys(LEARNED))
    assert model.reading(read) is model
    assert model.reading(unread) is model.otherwise is not None
    other = load_quality("none")
    assert other.reading(unread) is other


def test_the_learned_metric_counts_by_its_logarithm() -> None:
    values = dict(
        zip(
            FEATURES,
            features(
                scored("He left.", "He went.", ALIKE | {"learned": 0.5, "learned_major": 0.9, "learned_meaning": 0.25})
            ),
            strict=True,
        )
    )
    assert values["learned"] == pytest.approx(math.log(2))
    assert values["learned_major"] == pytest.approx(math.log(10))
    assert values["meaning"] == pytest.approx(math.log(4))
    assert values["doubt"] == 1.0
    assert values["meaning_doubt"] == pytest.approx(1 + math.log(3) / CERTAIN)
    certain = features(
        scored("He left.", "He went.", ALIKE | {"learned": 0.0, "learned_major": 1.0, "learned_meaning": 0.0})
    )
    assert all(math.isfinite(value) for value in certain)


@pytest.mark.parametrize(
    ("sound", "doubt"),
    [(None, 0), (1.0, 0), (logistic(4), 0), (logistic(2), 0.5), (logistic(-2), 1.5), (logistic(-4), 2), (0.0, 2)],
)
def test_doubt_falls_evenly_with_the_log_odds_of_soundness(sound: float | None, doubt: float) -> None:
    assert learned_figures(sound, None, None)[2] == pytest.approx(doubt)
    assert learned_figures(None, None, sound)[4] == pytest.approx(doubt)


@pytest.mark.parametrize(
    ("severities", "counts"),
    [((), (0, 0, 0)), (("minor", "critical"), (1, 0, 1)), (("major",) * 5, (0, 3, 0))],
)
def test_findings_are_counted_by_severity_up_to_three(
    severities: tuple[Severity, ...], counts: tuple[int, ...]
) -> None:
    found = tuple(Finding("number", one, f"finding {n}", None, None) for n, one in enumerate(severities))
    values = dict(zip(FEATURES, features(replace(scored("He left.", "He went."), findings=found)), strict=True))
    assert tuple(values[name] for name in ("minor", "major", "critical")) == counts


@pytest.mark.parametrize(("severity", "points", "likely"), [("major", 2.0, 0.5), ("critical", 5.0, 0.6)])
def test_a_grave_finding_costs_a_least_of_points(severity: str, points: float, likely: float) -> None:
    model = load_quality("default")
    figures = [float(name == severity) for name in FEATURES]
    penalty, degraded = model.assess(figures, 5)
    assert penalty > points
    assert degraded >= likely


def test_the_weights_name_every_figure_and_no_other() -> None:
    for section in json.loads(WEIGHTS.read_text(encoding="utf-8")).values():
        assert set(section["weights"]) == set(FEATURES)

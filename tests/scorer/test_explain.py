"""Judgements: findings outrank similarity, and reasons say what is wrong."""

from __future__ import annotations

import pytest

from scorer.explain import explain
from scorer.quality import FEATURES, QualityModel, load_quality
from scorer.types import Finding, Judgement, Pair, ScoredPair, Severity, Side, Span
from scorer.words.differences import differences
from tests.scorer.pairs import compared

# A model as plain as can be: damage is the sum of all figures.
MODEL = QualityModel("plain", dict.fromkeys(FEATURES, 1.0), (-4.0, 1.0), (-3.0, 1.0, 0.0, 0.0), "0")
SCORES = {"chrf": 90.0, "bleu": 85.0, "cosine": 0.98, "token_precision": 0.97, "token_recall": 0.97}
SCORES |= {"worst_original": 0.9, "worst_garbled": 0.9}


def side(text: str) -> Side:
    return Side(Span(0, 1), Span(0, len(text)), 1, text)


def judge(
    original: str | None,
    garbled: str | None,
    *findings: Finding,
    scores: dict[str, float] = SCORES,
    model: QualityModel | None = MODEL,
    differing: bool = False,
) -> Judgement:
    """Judge a pair; where `differing`, with the words that differ between its sides."""
    pair = Pair(0, side(original) if original else None, side(garbled) if garbled else None, 1.0)
    seen = compared(original or "", garbled or "", model="none") if differing else None
    scored = ScoredPair(pair, scores, findings, differences(seen) if seen else ())
    (judgement,) = explain([scored], model)
    return judgement


def finding(severity: Severity, message: str = "1,000 became 100") -> Finding:
    return Finding("number", severity, message, Span(0, 1), Span(0, 1))


def test_equal_sides_are_perfect_exactly() -> None:
    judgement = judge("All is well.", "All  is\nwell.")
    assert (judgement.quality, judgement.degraded, judgement.severity, judgement.reasons) == (100.0, 0.0, "none", ())


def test_a_critical_finding_outranks_a_poor_similarity() -> None:
    model = load_quality("default")
    poor = judge("He paid 1,000 in May.", "In May, a sum was paid.", scores=dict.fromkeys(SCORES, 0.55), model=model)
    wrong = judge("He paid 1,000 in May.", "He paid 100 in May.", finding("critical"), model=model)
    assert wrong.severity == "critical"
    assert (wrong.quality or 0) < (poor.quality or 0)
    assert (wrong.degraded or 0) > 0.5
    assert wrong.reasons[0] == "1,000 became 100"


@pytest.mark.parametrize("severity", ["minor", "major", "critical"])
def test_a_finding_sets_the_least_severity_and_lowers_quality(severity: Severity) -> None:
    without, found = (
        judge("One two three.", "One two, three."),
        judge("One two three.", "One two, three.", finding(severity)),
    )
    assert found.severity == severity
    assert (found.quality or 0) < (without.quality or 0)


@pytest.mark.parametrize(
    ("original", "garbled", "found", "severity", "reasons"),
    [
        ("One two.", "One two.", (), "none", ()),
        ("One two.", "Something else entirely.", (), "none", ()),
        ("One two.", "One three.", ("minor",), "minor", ("minor thing",)),
        ("One two.", "One three.", ("minor", "critical", "minor"), "critical", ("critical thing", "minor thing")),
        ("The boat left.", None, (), "major", ("sentence omitted",)),
        (None, "The boat left.", (), "major", ("sentence added",)),
        ("How the boat left", None, (), "minor", ("heading or label omitted",)),
    ],
)
def test_without_a_model_the_findings_alone_speak(
    original: str | None, garbled: str | None, found: tuple[Severity, ...], severity: Severity, reasons: tuple[str, ...]
) -> None:
    judgement = judge(original, garbled, *(finding(one, f"{one} thing") for one in found), model=None)
    assert (judgement.quality, judgement.degraded) == (None, None)
    assert (judgement.severity, judgement.reasons) == (severity, reasons)


def test_severity_and_probability_agree() -> None:
    for severity in ("major", "critical"):
        assert (judge("One two.", "One, two.", finding(severity)).degraded or 0) >= 0.5


def test_the_same_finding_twice_weighs_once() -> None:
    once, twice = (judge("One two.", "One, two.", *[finding("critical")] * count) for count in (1, 2))
    assert (once.quality, once.degraded) == (twice.quality, twice.degraded)


def test_a_critical_pair_counts_as_degraded_whatever_its_length() -> None:
    judgement = judge("Hi.", '"', scores={})
    assert judgement.severity == "critical"
    assert (judgement.degraded or 0) >= 0.5


def test_no_reason_counts_no_words() -> None:
    judgement = judge("The crew waited.", "The crew waited!", scores=SCORES | {"token_recall": 0.2})
    assert not [reason for reason in judgement.reasons if reason.startswith("0 of")]


def test_many_findings_do_not_leave_the_scale() -> None:
    judgement = judge("One two.", "One, two.", *[finding("critical", f"number {n}") for n in range(9)])
    assert 0 <= (judgement.quality or 0) < 60
    assert 0 < (judgement.degraded or 0) <= 1
    assert len(judgement.reasons) == 9


def test_any_difference_is_below_a_hundred() -> None:
    perfect = dict.fromkeys(SCORES, 1.0) | {"chrf": 100.0, "bleu": 100.0}
    assert judge("One two.", "One, two.", scores=perfect).quality != 100.0


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The boat left in the night.", "major"),
        ("“The boat left.”", "major"),
        ("他走了。", "major"),
        ("How the boat left", "minor"),
        ("12", "minor"),
        ("This has no stop but is far too long to be a mere heading of a section", "major"),
    ],
)
def test_what_is_lost_decides_how_bad_it_is(text: str, severity: Severity) -> None:
    omitted, added = judge(text, None), judge(None, text)
    assert omitted.severity == added.severity == severity
    assert (omitted.quality, added.quality) == (0.0, None)
    assert omitted.reasons[0].endswith("omitted")
    assert added.reasons[0].endswith("added")


@pytest.mark.parametrize(
    ("original", "garbled", "scores", "reason"),
    [
        ("a b c d e f", "a b c", {"token_recall": 0.3, "worst_original": 0.1}, "3 of 6 words lost: “d e f”"),
        ("a b c", "a b c d e f", {"token_precision": 0.3, "worst_garbled": 0.1}, "3 of 6 words added: “d e f”"),
        ("a b c d e f", "a b c d e g", {"cosine": 0.0}, "says something else"),
        ("One two three four", "Four three two one", {}, "words in another order"),
        ("a b c d", "a b a b c d", {}, "words repeated"),
    ],
)
def test_the_reason_names_what_weighs_most(original: str, garbled: str, scores: dict[str, float], reason: str) -> None:
    perfect = dict.fromkeys(SCORES, 1.0) | {"chrf": 100.0, "bleu": 100.0}
    assert reason in judge(original, garbled, scores=perfect | scores, differing=True).reasons
    small = finding("minor", "something small")
    spoken = judge(original, garbled, small, scores=perfect | scores, differing=True).reasons
    assert spoken[0] == "something small"
    assert len(spoken) == 2


@pytest.mark.parametrize(
    ("sound", "found", "reason"),
    [
        (0.1, (), "says something else"),
        (0.49, ("minor",), "says something else"),
        (0.6, (), "may say something else"),
        (0.8, (), None),
        (0.1, ("major",), None),
        (0.1, ("minor", "critical"), None),
        (None, (), "says something else"),
    ],
)
def test_that_the_meaning_changed_is_said_where_the_learned_metric_thinks_so_and_no_grave_finding_says_how(
    sound: float | None, found: tuple[Severity, ...], reason: str | None
) -> None:
    scores = (
        SCORES
        | {"cosine": 0.3}
        | ({} if sound is None else {"learned": 0.9, "learned_major": 0.2, "learned_meaning": sound})
    )
    findings = [finding(severity, f"{severity} thing") for severity in found]
    reasons = judge("One two three.", "One two, three.", *findings, scores=scores).reasons
    assert [one for one in reasons if "something else" in one] == ([reason] if reason else [])


def test_that_the_wording_differs_is_said_only_where_nothing_else_is() -> None:
    model = QualityModel(
        "wording", dict.fromkeys(FEATURES, 0.0) | {"chrf": 9.0}, (-4.0, 1.0), (-3.0, 1.0, 0.0, 0.0), "0"
    )
    scores = SCORES | {"chrf": 40.0}
    assert judge("He sat down.", "He took a seat.", scores=scores, model=model).reasons == ("worded otherwise",)
    found = judge("He sat down.", "He took a seat.", finding("minor", "a thing"), scores=scores, model=model)
    assert found.reasons == ("a thing",)

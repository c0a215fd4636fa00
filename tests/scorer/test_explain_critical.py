"""What is critical: the figures alone may say so, and a critical finding that they hold for unlikely is only major."""

from __future__ import annotations

import math

import pytest

from scorer.explain import CRITICAL_BELOW, CRITICAL_FROM, PERHAPS_KEPT_FROM, RIGHT_ANYWAY, UNLIKELY_BELOW
from scorer.plugins import CHECKS
from scorer.quality import FEATURES, LEARNED, MEANING, QualityModel
from scorer.types import Finding, Judgement, Severity, Span
from tests.scorer.test_explain import SCORES, judge

READ = {**SCORES, **dict.fromkeys(LEARNED, PERHAPS_KEPT_FROM)}
CHANGED = {**READ, MEANING: PERHAPS_KEPT_FROM - 0.01}
OTHERS = tuple(sorted(set(CHECKS) - RIGHT_ANYWAY))


def judged(likely: float, penalty: float, *findings: Finding, scores: dict[str, float] = READ) -> Judgement:
    """Judge a pair for which the curves give this probability and this share of the worst penalty."""
    at, offset = (math.log(share / (1 - share)) for share in (penalty, likely))
    model = QualityModel("flat", dict.fromkeys(FEATURES, 0.0), (at, 0.0), (offset, 0.0, 0.0, 0.0), "0")
    return judge("He came home.", "He went home.", *findings, scores=scores, model=model)


def finding(check: str, severity: Severity = "critical") -> Finding:
    return Finding(check, severity, "this is wrong", Span(0, 2), Span(0, 2))


@pytest.mark.parametrize(
    ("likely", "penalty", "severity"),
    [
        (CRITICAL_FROM, 0.3, "critical"),
        (CRITICAL_FROM - 0.01, 0.3, "major"),
        (0.5, 1.01 - CRITICAL_BELOW / 100, "critical"),
        (0.5, 0.99 - CRITICAL_BELOW / 100, "major"),
        (0.1, 1.01 - CRITICAL_BELOW / 100, "critical"),
        (0.1, 0.1, "minor"),
        (0.1, 0.01, "none"),
        # As shown, to one digit: 40.0, 39.9, 96.0 and 95.9.
        (0.5, 0.6004, "major"),
        (0.5, 0.6006, "critical"),
        (0.1, 0.0404, "none"),
        (0.1, 0.0406, "minor"),
    ],
)
def test_the_figures_alone(likely: float, penalty: float, severity: Severity) -> None:
    assert judged(likely, penalty).severity == severity


@pytest.mark.parametrize("check", [*sorted(RIGHT_ANYWAY), *OTHERS])
def test_a_critical_finding_where_a_major_error_is_unlikely(check: str) -> None:
    wanted = "critical" if check in RIGHT_ANYWAY else "major"
    unlikely = judged(UNLIKELY_BELOW - 0.01, 0.1, finding(check))
    # The report shows the severity that counted, so that no line stands below what its finding says.
    assert (unlikely.severity, unlikely.scored.findings[0].severity) == (wanted, wanted)
    assert judged(UNLIKELY_BELOW, 0.1, finding(check)).severity == "critical"
    assert judged(UNLIKELY_BELOW - 0.01, 0.1, finding(check), scores=CHANGED).severity == "critical"


@pytest.mark.parametrize("severity", ["minor", "major"])
@pytest.mark.parametrize("check", OTHERS)
def test_no_other_severity_is_lowered(check: str, severity: Severity) -> None:
    assert judged(0.01, 0.1, finding(check, severity)).scored.findings[0].severity == severity


@pytest.mark.parametrize("check", OTHERS)
def test_nothing_is_lowered_without_the_learned_metric(check: str) -> None:
    assert judged(0.01, 0.1, finding(check), scores=SCORES).severity == "critical"


def test_a_lowered_finding_takes_off_less_than_a_critical_one_and_more_than_none() -> None:
    none, lowered, critical = (
        judged(likely, 0.1, *findings)
        for likely, findings in (
            (UNLIKELY_BELOW - 0.01, ()),
            (UNLIKELY_BELOW - 0.01, (finding("negation"),)),
            (UNLIKELY_BELOW, (finding("negation"),)),
        )
    )
    assert (none.quality or 0) > (lowered.quality or 0) > (critical.quality or 0)
    assert (lowered.degraded or 0) < (critical.degraded or 0)

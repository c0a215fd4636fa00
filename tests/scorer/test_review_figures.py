"""Kappa and the area under the ROC curve equal scikit-learn's."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score, roc_auc_score

from scorer.review.agreement import kappa
from scorer.review.budget import Plan
from scorer.review.estimate import ranked_right
from scorer.review.events import Grade
from scorer.review.lines import Lines
from scorer.types import SEVERITIES
from tests.scorer.sample_report import Row, report

SEVERITY = st.sampled_from(SEVERITIES)


@given(st.lists(st.tuples(SEVERITY, SEVERITY), min_size=1, max_size=40))
def test_kappa_is_that_of_scikit_learn(verdicts: list[tuple[Grade, Grade]]) -> None:
    one, other = (list(grades) for grades in zip(*verdicts, strict=True))
    assume(len({*one, *other}) > 1)
    left, right = ({str(number): grade for number, grade in enumerate(grades)} for grades in (one, other))
    assert kappa(left, right) == pytest.approx(cohen_kappa_score(one, other))


@given(
    st.lists(st.tuples(st.integers(0, 4), SEVERITY), min_size=2, max_size=30),
    st.integers(0, 30),
    st.integers(0, 100),
)
def test_the_area_is_that_of_scikit_learn(judged: list[tuple[int, Grade]], cut: int, unseen: int) -> None:
    qualities, verdicts = [10.0 * quality for quality, _ in judged], [grade for _, grade in judged]
    damaged = [grade in ("major", "critical") for grade in verdicts]
    assume(len(set(damaged)) == 2)
    lines = Lines(
        report(tuple(Row(f"Line {n}.", f"Line {n}!", q, None) for n, q in enumerate(qualities)), passages=False)
    )
    cut = min(cut, len(judged))
    sample = tuple(range(cut, len(judged)))
    rest = len(sample) + unseen if sample else 0
    found = ranked_right(
        lines, Plan(lines.keys, frozenset(lines.keys[:cut]), sample, rest), dict(zip(lines.keys, verdicts, strict=True))
    )
    weights = [1.0] * cut + [rest / len(sample)] * len(sample) if sample else [1.0] * cut
    expected = roc_auc_score(damaged, [-quality for quality in qualities], sample_weight=weights)
    assert found.area == pytest.approx(expected)
    assert (found.damaged, found.sound) == (sum(damaged), len(damaged) - sum(damaged))

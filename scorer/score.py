"""Run the metrics and the checks; no opinion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scorer.protocols import Check, Metric
from scorer.types import Pair, ScoredPair


def score(pairs: Sequence[Pair], metrics: Mapping[str, Metric], checks: Mapping[str, Check]) -> tuple[ScoredPair, ...]:
    """Return every pair, in order, with its scores and findings; a one-sided pair has neither."""
    matched = [pair for pair in pairs if pair.kind == "match"]
    columns = [column for metric in metrics.values() for column in metric.score(matched).items()]
    found: dict[int, ScoredPair] = {}
    for row, pair in enumerate(matched):
        findings = [finding for check in checks.values() for finding in check(pair)]
        found[pair.index] = ScoredPair(pair, {name: values[row] for name, values in columns}, tuple(findings))
    return tuple(found.get(pair.index) or ScoredPair(pair, {}, ()) for pair in pairs)


def score_together(pairs: Sequence[Pair], metrics: Mapping[str, Metric]) -> dict[str, float | None]:
    """Return each metric's value of all two-sided pairs together, by the metric's name."""
    matched = [pair for pair in pairs if pair.kind == "match"]
    return {name: metric.corpus(matched) for name, metric in metrics.items()}

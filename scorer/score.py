"""Run the metrics and the checks, without judging the results."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from scorer.errors import UnknownPlugin
from scorer.protocols import Check, Metric, WholeMetric
from scorer.types import Finding, Over, Pair, ScoredPair, Together
from scorer.words.compared import Compared
from scorer.words.differences import differences

# Number of pairs that the metrics get at once: enough to form batches of equal length, and few enough to fit into
# memory, however many pairs there are, and to show how far the work is.
BLOCK = 1000


def score(
    pairs: Sequence[Pair],
    metrics: Mapping[str, Metric],
    checks: Mapping[str, Check],
    compare: Callable[[Sequence[Pair]], Iterator[Compared]],
) -> tuple[ScoredPair, ...]:
    """Return every pair, in order, with its scores, findings and differences; a one-sided pair has none.

    `compare` yields, of the pairs it gets, those whose sides differ, in the form that checks need.
    """
    matched = [pair for pair in pairs if pair.kind == "match"]
    found: dict[int, ScoredPair] = {}
    for at in range(0, len(matched), BLOCK):
        block = matched[at : at + BLOCK]
        columns = _columns(block, metrics)
        for row, pair in enumerate(block):
            found[pair.index] = ScoredPair(pair, {name: values[row] for name, values in columns.items()}, ())
        for compared in compare(block):
            index = compared.pair.index
            findings = tuple(_as_wrapped(finding, compared) for check in checks.values() for finding in check(compared))
            found[index] = replace(found[index], findings=findings, differences=differences(compared))
    return tuple(found.get(pair.index) or ScoredPair(pair, {}, ()) for pair in pairs)


def _as_wrapped(finding: Finding, pair: Compared) -> Finding:
    """Return a finding with its spans turned into spans of the pair's texts with their line breaks."""
    return replace(
        finding,
        original_at=finding.original_at and pair.original.wrapped_at(finding.original_at),
        garbled_at=finding.garbled_at and pair.garbled.wrapped_at(finding.garbled_at),
    )


def _columns(pairs: Sequence[Pair], metrics: Mapping[str, Metric]) -> dict[str, list[float | None]]:
    columns: dict[str, list[float | None]] = {}
    for name, metric in metrics.items():
        for column, values in metric.score(pairs).items():
            if column in columns:
                raise UnknownPlugin(f"the metric {name!r} gives a column {column!r}, which another one gives already")
            columns[column] = values
    return columns


def score_together(pairs: Sequence[Pair], metrics: Mapping[str, Metric], over: Over) -> Together:
    """Return the values of all pairs together.

    A metric that cannot measure a pair with one side is over the pairs with two, also if `over` is rows.
    """
    matched = [pair for pair in pairs if pair.kind == "match"]
    rows = over == "rows"
    whole = {name: one.whole(pairs, rows=rows) for name, one in metrics.items() if isinstance(one, WholeMetric)}
    values = {name: metric.corpus(matched) for name, metric in metrics.items() if not (rows and name in whole)}
    return Together({**values, **whole}, "rows") if rows else Together(values, "pairs", whole)

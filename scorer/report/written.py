"""The figures of a report as its file holds them, so that a report and its saved file give one and the same."""

from __future__ import annotations

from dataclasses import replace

from scorer.report.json import exact_quality, metric
from scorer.types import Judgement, Report


def as_written(report: Report) -> Report:
    """Return the report with the qualities and the metrics of its pairs rounded as in its JSON."""
    return replace(report, judgements=tuple(map(_rounded, report.judgements)))


def _rounded(judgement: Judgement) -> Judgement:
    scores = {name: metric(name, value) for name, value in judgement.scored.scores.items()}
    return replace(judgement, scored=replace(judgement.scored, scores=scores), quality=exact_quality(judgement.quality))

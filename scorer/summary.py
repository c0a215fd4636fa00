"""Compute the figures of the whole document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

from scorer.quality import MAJOR_FROM, WORST_PENALTY
from scorer.types import Judgement, Segment, Severity, Summary, Together
from scorer.words.tokens import count_words, weight_of

RESAMPLES = 1000
# The two ends of a 95 % interval.
PERCENTILES = (2.5, 97.5)
# Error points of MQM (ISO 5060:2024 counts per 1,000 words).  The quality is fitted on the same points.
POINTS: Mapping[Severity, int] = {"none": 0, "minor": 1, "major": 5, "critical": 25}


def summarise(
    judgements: Sequence[Judgement],
    together: Together,
    original: Sequence[Segment],
    garbled: Sequence[Segment],
    seed: int,
    dismissed: int,
) -> Summary:
    """Return counts, the metrics of all pairs together, and the mean quality with its interval.

    The mean is weighted by words of the original.  Omitted sentences count with quality 0; added ones do
    not count.  The interval is a percentile bootstrap over pairs (Efron 1979, "Bootstrap methods"); None
    for fewer than two pairs.  If pairs were not rated, quality and the count of degraded pairs are None.
    """
    rated = [(one.quality, weight(one)) for one in judgements if one.quality is not None]
    quality, interval = _mean([value for value, _ in rated], [words for _, words in rated], seed)
    kinds = [one.pair.kind for one in judgements]
    values = together.values
    expected, found = _points(judgements)
    return Summary(
        quality=quality,
        quality_ci=interval,
        bleu=values.get("bleu"),
        chrf=values.get("chrf"),
        ter=values.get("ter"),
        cosine=values.get("cosine"),
        matched=kinds.count("match"),
        omitted=sum(
            len(one.pair.original.sentences) for one in judgements if one.pair.original and not one.pair.garbled
        ),
        added=sum(len(one.pair.garbled.sentences) for one in judgements if one.pair.garbled and not one.pair.original),
        degraded=_degraded(judgements),
        original_sentences=len(original),
        garbled_sentences=len(garbled),
        findings=dict(Counter(finding.check for one in judgements for finding in one.scored.findings)),
        dismissed=dismissed,
        over=together.over,
        whole=together.whole,
        ter_unmeasured=sum(one.scored.scores.get("ter", 0.0) is None for one in judgements),
        omitted_share=_share(judgements, "original"),
        added_share=_share(judgements, "garbled"),
        mqm_expected=expected,
        mqm_findings=found,
    )


def mean_quality(judgements: Sequence[Judgement]) -> float | None:
    """Return the mean quality of some pairs, weighted as that of the document; None if none of them has a quality."""
    rated = [(one.quality, weight(one)) for one in judgements if one.quality is not None]
    return sum(value * words for value, words in rated) / sum(words for _, words in rated) if rated else None


def share_of_words(
    judgements: Sequence[Judgement], some: Sequence[Judgement], name: Literal["original", "garbled"]
) -> float:
    """Return the share of one document's words that stand in some of its pairs; 0 for a document without words."""
    total, found = (
        sum(count_words(side.text) for one in part if (side := getattr(one.pair, name)) is not None)
        for part in (judgements, some)
    )
    return found / total if total else 0.0


def _share(judgements: Sequence[Judgement], name: Literal["original", "garbled"]) -> float:
    """Return the share of one document's words that stand in one-sided pairs."""
    return share_of_words(judgements, [one for one in judgements if one.pair.kind != "match"], name)


def _points(judgements: Sequence[Judgement]) -> tuple[float | None, float | None]:
    """Return MQM points per 1,000 words of the original: expected, and of the findings alone; None without words.

    The expected points of a pair follow from its quality, which has none for added text: that counts as its severity.
    Of the findings alone, an omitted or added sentence is one error of its severity.
    """
    words = sum(count_words(one.pair.original.text) for one in judgements if one.pair.original)
    if not words:
        return None, None
    found = sum(_found(one) for one in judgements)
    rated = all(one.quality is not None for one in judgements if one.pair.kind != "added")
    expected = sum(
        _found(one) if one.quality is None else (1 - one.quality / 100) * WORST_PENALTY for one in judgements
    )
    return (1000 * expected / words if rated else None), 1000 * found / words


def _found(judgement: Judgement) -> int:
    if judgement.pair.kind != "match":
        return POINTS[judgement.severity]
    return sum(POINTS[finding.severity] for finding in judgement.scored.findings)


def _degraded(judgements: Sequence[Judgement]) -> int | None:
    if any(one.degraded is None for one in judgements):
        return None
    return sum(1 for one in judgements if one.pair.kind == "match" and (one.degraded or 0) >= MAJOR_FROM)


def weight(judgement: Judgement) -> int:
    """Return how much a pair weighs in the quality of a document, by `weight_of`; 1 if it has no original."""
    return weight_of(judgement.pair.original.text) if judgement.pair.original else 1


def _mean(
    values: Sequence[float], weights: Sequence[int], seed: int
) -> tuple[float | None, tuple[float, float] | None]:
    """Return the weighted mean and its bootstrap interval."""
    if not values:
        return None, None
    import numpy as np

    value, weight = np.array(values, dtype=np.float64), np.array(weights, dtype=np.float64)
    mean = float((value * weight).sum() / weight.sum())
    if len(values) < 2:
        return mean, None
    random = np.random.default_rng(seed)
    means = np.empty(RESAMPLES)
    for k in range(RESAMPLES):
        drawn = random.integers(0, len(values), len(values))
        means[k] = (value[drawn] * weight[drawn]).sum() / weight[drawn].sum()
    low, high = np.percentile(means, PERCENTILES)
    return mean, (float(low), float(high))

"""Compute the figures of the whole document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from scorer.quality import MAJOR_FROM
from scorer.types import Judgement, Segment, Summary
from scorer.words.tokens import count_words

RESAMPLES = 1000
# The two ends of a 95 % interval.
PERCENTILES = (2.5, 97.5)


def summarise(
    judgements: Sequence[Judgement],
    together: Mapping[str, float | None],
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
    rated = [(one.quality, _words(one)) for one in judgements if one.quality is not None]
    quality, interval = _mean([value for value, _ in rated], [words for _, words in rated], seed)
    kinds = [one.pair.kind for one in judgements]
    return Summary(
        quality=quality,
        quality_ci=interval,
        bleu=together.get("bleu"),
        chrf=together.get("chrf"),
        ter=together.get("ter"),
        cosine=together.get("cosine"),
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
    )


def _degraded(judgements: Sequence[Judgement]) -> int | None:
    if any(one.degraded is None for one in judgements):
        return None
    return sum(1 for one in judgements if one.pair.kind == "match" and (one.degraded or 0) >= MAJOR_FROM)


def _words(judgement: Judgement) -> int:
    return max(1, count_words(judgement.pair.original.text)) if judgement.pair.original else 1


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

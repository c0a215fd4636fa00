"""The figures of versions as sums over units, so that a resample of units gives a figure again.

Each figure has a row of numbers for each unit and version.  The figure of some units follows from the sum of their
rows.  Of BLEU, chrF++ and TER the rows are those of sacrebleu, and so is what follows from their sum.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from scorer.comparison.types import Part, Unit
from scorer.metrics.lines import Line
from scorer.quality import WORST_PENALTY
from scorer.summary import POINTS, weight
from scorer.types import Report
from scorer.words.tokens import count_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Sums = NDArray[Any]
# TER leaves out a pair with more words of one side times words of the other.
Words = tuple[float, float]


class Reading(Protocol):
    """What turns rows into figures."""

    def resampled(self, sums: Sums) -> Floats:
        """Return the figure of each row of sums over resampled units, in single precision where sacrebleu uses it."""

    def together(self, sums: Sums) -> Floats:
        """Return the figure of each row of sums over units that were exchanged between versions."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of all versions.

    rows: (units, numbers) of each version.  `single`: resamples are summed in single precision, as in sacrebleu.
    """

    name: str
    rows: tuple[Sums, ...]
    reading: Reading
    single: bool = False


@dataclass(frozen=True, slots=True)
class Ratio:
    """The sum of the first column over that of the second, times a scale; 0 where the second is 0."""

    scale: float = 1.0

    def resampled(self, sums: Sums) -> Floats:
        """Return the ratio of each row."""
        import numpy as np

        over = np.where(sums[:, 1] > 0, sums[:, 1], 1.0)
        return np.asarray(np.where(sums[:, 1] > 0, self.scale * sums[:, 0] / over, 0.0), dtype=np.float64)

    def together(self, sums: Sums) -> Floats:
        """Return the ratio of each row."""
        return self.resampled(sums)


@dataclass(frozen=True, slots=True)
class Overlap:
    """A metric of sacrebleu, whose own functions read the sums."""

    metric: Any

    def resampled(self, sums: Sums) -> Floats:
        """Return the figure of each row as sacrebleu's bootstrap computes it."""
        import numpy as np

        return np.array([self.metric._compute_score_from_stats(one).score for one in sums])

    def together(self, sums: Sums) -> Floats:
        """Return the figure of each row as sacrebleu's randomisation computes it."""
        import numpy as np

        return np.array([self.metric._aggregate_and_compute(one).score for one in sums[:, None]])


def figures(reports: Sequence[Report], units: Sequence[Unit]) -> tuple[tuple[Figure, ...], int]:
    """Return the figures that all versions have, and the number of units without TER; 0 if TER was not asked for.

    The overlap metrics are over all units, so that omitted and added text counts.  TER is over the units that are
    short enough for it in all versions.
    """
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF

    rated = all(one.summary.quality is not None for one in reports)
    measured = all(one.summary.cosine is not None for one in reports)
    expected = all(one.summary.mqm_expected is not None for one in reports)
    lines = [[(unit.original, unit.parts[at].text) for unit in units] for at in range(len(reports))]
    found = [_ratio("quality", units, _quality)] if rated else []
    found += [_ratio("order", units, _order)] if _has_order(units) else []
    found += [_ratio("mqm_expected", units, _points, 1000)] if expected else []
    found += [_overlap("bleu", BLEU(force=True), lines), _overlap("chrf", CHRF(word_order=2), lines)]
    unmeasured = 0
    if all(_has_ter(one) for one in reports):
        from scorer.metrics.ter import MOST_WORD_PAIRS, FastTer

        short = [_short(rows, MOST_WORD_PAIRS) for rows in zip(*lines, strict=True)]
        unmeasured = short.count(False)
        kept = [unit for unit, keep in zip(units, short, strict=True) if keep]
        found += [_edits(FastTer(), kept)] if kept else []
    found += [_ratio("cosine", units, _cosine)] if measured else []
    return (*found, _ratio("omitted_share", units, _omitted), _ratio("added_share", units, _added)), unmeasured


def _ratio(name: str, units: Sequence[Unit], of: Callable[[Unit, Part], Words], scale: float = 1.0) -> Figure:
    import numpy as np

    versions = len(units[0].parts)
    rows = tuple(np.array([of(unit, unit.parts[at]) for unit in units], dtype=np.float64) for at in range(versions))
    return Figure(name, rows, Ratio(scale))


def _overlap(name: str, metric: Any, lines: Sequence[Sequence[Line]]) -> Figure:
    import numpy as np

    rows = []
    for version in lines:
        originals, garbled = zip(*version, strict=True)
        rows.append(np.array(metric._extract_corpus_statistics(garbled, [originals])))
    return Figure(name, tuple(rows), Overlap(metric), single=True)


def _has_order(units: Sequence[Unit]) -> bool:
    return any(part.order is not None for unit in units for part in unit.parts)


def _edits(metric: Any, units: Sequence[Unit]) -> Figure:
    """Return TER; the edits of a unit that is one pair follow from its score, for the search takes most of the time."""
    import numpy as np

    rows = []
    for at in range(len(units[0].parts)):
        counts = [_known_edits(unit, unit.parts[at]) for unit in units]
        new = [number for number, known in enumerate(counts) if known is None]
        if new:
            garbled, original = [units[one].parts[at].text for one in new], [units[one].original for one in new]
            for number, counted in zip(new, metric._extract_corpus_statistics(garbled, [original]), strict=True):
                counts[number] = (counted[0], counted[1])
        rows.append(np.array(counts, dtype=np.float64))
    return Figure("ter", tuple(rows), Overlap(metric), single=True)


def _known_edits(unit: Unit, part: Part) -> Words | None:
    """Return the edits and the words of the original of a single pair that was measured; None for any other unit."""
    words = len(unit.original.split())
    if len(part.judgements) != 1 or not words:
        return None
    score = part.judgements[0].scored.scores.get("ter")
    return None if score is None else (float(round(score * words / 100)), float(words))


def _short(lines: Sequence[Line], most: int) -> bool:
    return all(len(original.split()) * len(garbled.split()) <= most for original, garbled in lines)


def _has_ter(report: Report) -> bool:
    return any("ter" in one.scored.scores for one in report.judgements)


def _quality(unit: Unit, part: Part) -> Words:
    rated = [(one.quality, weight(one)) for one in part.judgements if one.quality is not None]
    return sum(quality * words for quality, words in rated), sum(words for _, words in rated)


def _order(unit: Unit, part: Part) -> Words:
    words = sum(weight(one) for one in part.judgements if one.pair.original)
    return (0.0, 0.0) if part.order is None else (part.order * words, words)


def _points(unit: Unit, part: Part) -> Words:
    points = sum(
        POINTS[one.severity] if one.quality is None else (1 - one.quality / 100) * WORST_PENALTY
        for one in part.judgements
    )
    return points, count_words(unit.original)


def _cosine(unit: Unit, part: Part) -> Words:
    values = [value for one in part.judgements if (value := one.scored.scores.get("cosine")) is not None]
    return sum(values), len(values)


def _omitted(unit: Unit, part: Part) -> Words:
    omitted = [one.pair.original.text for one in part.judgements if one.pair.original and not one.pair.garbled]
    return sum(map(count_words, omitted)), count_words(unit.original)


def _added(unit: Unit, part: Part) -> Words:
    garbled = [(one.pair.garbled.text, one.pair.kind) for one in part.judgements if one.pair.garbled]
    added = [text for text, kind in garbled if kind == "added"]
    return sum(map(count_words, added)), sum(count_words(text) for text, _ in garbled)

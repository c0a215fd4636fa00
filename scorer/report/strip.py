"""The document as a strip of cells, which shows where the damage is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from scorer.types import SEVERITIES, Judgement, Kind, Report, Severity

_WEIGHTS: dict[Severity, float] = {"none": 0.0, "minor": 1 / 3, "major": 2 / 3, "critical": 1.0}


@dataclass(frozen=True, slots=True)
class Cell:
    """Some consecutive pairs of the document; never empty."""

    judgements: tuple[Judgement, ...]

    @property
    def worst(self) -> Judgement:
        """Its worst pair; of equal ones, the first."""
        return max(self.judgements, key=lambda judgement: SEVERITIES.index(judgement.severity))

    @property
    def damage(self) -> float:
        """The mean damage in [0, 1]: 0 if no pair is damaged, 1 if every pair is critical."""
        return sum(_WEIGHTS[judgement.severity] for judgement in self.judgements) / len(self.judgements)

    @property
    def kind(self) -> Kind:
        """The kind of its pairs if all have the same; else `match`."""
        kinds = {judgement.pair.kind for judgement in self.judgements}
        return kinds.pop() if len(kinds) == 1 else "match"


def cells(report: Report, most: int) -> Iterator[Cell]:
    """Yield at most `most` cells in document order; their numbers of pairs differ by at most one."""
    pairs = len(report.judgements)
    number = min(pairs, max(1, most))
    for start, stop in pairwise([n * pairs // number for n in range(number + 1)] if number else []):
        yield Cell(report.judgements[start:stop])

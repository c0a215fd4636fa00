"""The document as a strip of cells, which shows where the damage is.

A cell shows its likeliest damage, never a mean: one critical sentence must be seen among many sound ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from scorer.types import SEVERITIES, Judgement, Kind, Report, Severity

# Where pairs were not rated, what the findings say stands for the probability.
_SAID: dict[Severity, float] = {"none": 0.0, "minor": 1 / 3, "major": 2 / 3, "critical": 1.0}
_BLOCKS = "·▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True)
class Cell:
    """Some consecutive pairs of the document; never empty."""

    judgements: tuple[Judgement, ...]

    @property
    def worst(self) -> Judgement:
        """Its worst pair: of the highest severity, then of the highest probability; of equal ones, the first."""
        return max(self.judgements, key=lambda one: (SEVERITIES.index(one.severity), likely(one)))

    @property
    def likely(self) -> float:
        """The highest probability in [0, 1] of a major error in one of its pairs."""
        return max(map(likely, self.judgements))

    @property
    def kind(self) -> Kind:
        """The kind of its pairs if all have the same; else `match`."""
        kinds = {judgement.pair.kind for judgement in self.judgements}
        return kinds.pop() if len(kinds) == 1 else "match"


def likely(judgement: Judgement) -> float:
    """Return the probability of a major error in a pair, or what its severity says where it was not rated."""
    return _SAID[judgement.severity] if judgement.degraded is None else judgement.degraded


def block(cell: Cell) -> str:
    """Return the sign for a cell in a terminal: the higher, the likelier is a major error."""
    if cell.kind != "match":
        return "-" if cell.kind == "omitted" else "+"
    return _BLOCKS[round(cell.likely * (len(_BLOCKS) - 1))]


def cells(report: Report, most: int) -> Iterator[Cell]:
    """Yield at most `most` cells in document order; their numbers of pairs differ by at most one."""
    pairs = len(report.judgements)
    number = min(pairs, max(1, most))
    for start, stop in pairwise([n * pairs // number for n in range(number + 1)] if number else []):
        yield Cell(report.judgements[start:stop])

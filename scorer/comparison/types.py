"""The frozen result of comparing versions of one original.

A version is known by its position in `Comparison.versions`.  A difference is always that of the second version less
that of the first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from os import PathLike
from typing import TYPE_CHECKING, Literal

from scorer.frames import arrow, dataframe
from scorer.output import write_file
from scorer.report.figures import worst_findings
from scorer.types import SEVERITIES, Finding, Judgement, Report, Severity, Span

if TYPE_CHECKING:
    import pandas
    import pyarrow

# Below this probability a difference is called sure.
SURE = 0.05
Trend = Literal["higher", "lower"]
# The figures of a version in the order in which they are shown, and which way is better.
BETTER: Mapping[str, Trend] = {
    "quality": "higher",
    "order": "higher",
    "mqm_expected": "lower",
    "bleu": "higher",
    "chrf": "higher",
    "ter": "lower",
    "cosine": "higher",
    "omitted_share": "lower",
    "added_share": "lower",
}
# The figures by which versions are told apart: the first that all versions have.
LEADING = ("order", "quality", "bleu")
FindingKind = tuple[str, Severity]


@dataclass(frozen=True, slots=True)
class Part:
    """What one version has for a segment of the original.

    judgements: its pairs there, in their order; empty if the version has nothing.
    text: their garbled texts, with one space between them.
    quality: in [0, 100], their mean weighted by words; None if none of them has one.
    order: in [0, 100], how high the version stands among versions of one sentence; None if that is not known.
    """

    judgements: tuple[Judgement, ...]
    text: str
    quality: float | None
    order: float | None

    @property
    def severity(self) -> Severity:
        """The worst severity of its pairs; "none" if it has no pair."""
        return max((one.severity for one in self.judgements), key=SEVERITIES.index, default="none")

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of its pairs, worst first."""
        return tuple(finding for one in self.judgements for finding in worst_findings(one))


@dataclass(frozen=True, slots=True)
class Unit:
    """A segment of the original, the same for all versions, with the part of each version.

    It has the fewest sentences that no pair of any version crosses.  Of aligned input, each row is a unit; a row that
    has no original has no sentences.
    """

    sentences: Span
    place: str
    original: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure of one version.

    low, high: its 95 % interval, the percentiles of a bootstrap over segments (Efron 1979).
    mean, margin: the mean of the bootstrap and half the width of its interval, as sacrebleu prints them.
    """

    value: float
    low: float
    high: float
    mean: float
    margin: float


@dataclass(frozen=True, slots=True)
class Contrast:
    """How far two versions are apart in one figure.

    value: of the second version less that of the first; low, high: the 95 % interval of a paired bootstrap.
    p_bootstrap: by paired bootstrap (Koehn 2004).  p_randomised: by paired approximate randomisation (Riezler and
    Maxwell 2005).  Both are two-sided, but for the bootstrap of BLEU, chrF++ and TER, which is that of sacrebleu.
    """

    figure: str
    first: int
    second: int
    value: float
    low: float
    high: float
    p_bootstrap: float
    p_randomised: float

    @property
    def sure(self) -> bool:
        """Whether randomisation gives a difference this large by chance in fewer than one of twenty cases."""
        return self.p_randomised < SURE

    @property
    def better(self) -> int | None:
        """The version that is surely better; None if it is not sure."""
        if not self.sure:
            return None
        return self.second if (self.value > 0) == (BETTER[self.figure] == "higher") else self.first


@dataclass(frozen=True, slots=True)
class Tally:
    """In how many segments each of two versions has the higher figure, and in how many they are equal as shown."""

    figure: str
    first: int
    second: int
    first_better: int
    ties: int
    second_better: int


@dataclass(frozen=True, slots=True)
class KindContrast:
    """How many more findings of one check and severity the second version has, with a 95 % interval."""

    check: str
    severity: Severity
    first: int
    second: int
    value: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Worsening:
    """A run of segments `units[at.start:at.stop]` in which one version is worse than another.

    difference: the quality that is lost, the mean over the words of the original, in points of 100.
    lost: the same summed over words, in words of lost quality; of two equal differences, more lost comes first.
    """

    at: Span
    better: int
    worse: int
    difference: float
    lost: float


@dataclass(frozen=True, slots=True)
class Version:
    """One version: its report, its figures, and the number of findings of each check and severity."""

    name: str
    report: Report
    figures: Mapping[str, Estimate]
    findings: Mapping[FindingKind, int]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two or more versions of one original, held against each other.

    contrasts: for each two versions and each figure that all versions have.
    clusters: groups of versions, best first; each version of a group is surely better than all of later groups.
    `clusters` is empty for two versions.
    baseline: the version that the others come after; None if there is none.
    worse: the passages in which one version is worse than another or, if there is one, than the baseline, largest
    difference first.
    unmeasured: segments without TER, because a version is too long there for it.
    """

    versions: tuple[Version, ...]
    units: tuple[Unit, ...]
    contrasts: tuple[Contrast, ...]
    tallies: tuple[Tally, ...]
    clusters: tuple[tuple[int, ...], ...]
    kinds: tuple[KindContrast, ...]
    worse: tuple[Worsening, ...]
    seed: int
    resamples: int
    trials: int
    unmeasured: int = 0
    notes: tuple[str, ...] = ()
    baseline: int | None = None

    def save(self, path: str | PathLike[str]) -> None:
        """Write the comparison as JSON (`scorer-compare/1`); raise WriteError if that is not possible."""
        from scorer.comparison.json import write

        write_file(write(self).encode(), path)

    def to_dataframe(self) -> pandas.DataFrame:
        """Return the columns of the TSV as a data frame, a row for each segment; raise MissingExtra without pandas."""
        from scorer.comparison.tsv import columns

        return dataframe(columns(self))

    def to_arrow(self) -> pyarrow.Table:
        """Return the same as a table of Arrow; raise MissingExtra without pyarrow."""
        from scorer.comparison.tsv import columns

        return arrow(columns(self))

    def _repr_html_(self) -> str:
        from scorer.comparison.html import notebook

        return notebook(self)

    def __repr__(self) -> str:
        names = ", ".join(one.name for one in self.versions)
        return f"<Comparison of {names}: {len(self.units)} segments of {self.versions[0].report.original.name}>"

"""The frozen data that the stages pass on.

All offsets count code points, and all spans are half-open.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from os import PathLike
from typing import TYPE_CHECKING, Literal

from scorer.documents import Document as Document
from scorer.documents import Rows as Rows
from scorer.documents import Span as Span

if TYPE_CHECKING:
    import pandas
    import pyarrow

Severity = Literal["none", "minor", "major", "critical"]
SEVERITIES: tuple[Severity, ...] = ("none", "minor", "major", "critical")
# The severities of a degraded pair.
MAJOR_OR_CRITICAL: tuple[Severity, ...] = ("major", "critical")
Kind = Literal["match", "omitted", "added"]
Op = Literal["form", "substituted", "moved", "lost", "added"]
Verdict = Literal["version", "partial", "unrelated", "too_short", "other_language"]
# What the corpus values of BLEU, chrF++ and TER are over: matched pairs, or all rows of an aligned input.
Over = Literal["pairs", "rows"]


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence: `document.text[at.start:at.stop] == text`.

    `block` is the number of its block in the document.
    """

    index: int
    text: str
    at: Span
    block: int


@dataclass(frozen=True, slots=True)
class Link:
    """Segment numbers that belong together; an empty side means omitted or added.

    `confidence` is a posterior probability in [0, 1].
    """

    original: Span
    garbled: Span
    confidence: float
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a pair: its sentences, by number, and its span, first line and text in the document.

    `place` says where it begins in the terms of the format, such as "line 17, sentence 4" or "table 1, row 2, cell 3".
    `targets` are the addresses that its links lead to, each with the offset in the text at which the link begins; they
    are not written into reports.
    """

    sentences: Span
    at: Span
    line: int
    text: str
    place: str = ""
    targets: tuple[tuple[int, str], ...] = ()

    def __post_init__(self) -> None:
        if not self.place:
            object.__setattr__(self, "place", f"line {self.line}")


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences of the original and of the garbled document that belong together.

    At least one side is present.  `id` is the identifier that the input gave to the row, `columns` are its further
    columns.  `missing` says why a side is missing, if the format knows it.
    """

    index: int
    original: Side | None
    garbled: Side | None
    confidence: float
    moved: bool = False
    id: str | None = None
    missing: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> Kind:
        """`match` if both sides are present, `omitted` if the garbled side is missing, else `added`."""
        if self.garbled is None:
            return "omitted"
        return "added" if self.original is None else "match"


@dataclass(frozen=True, slots=True)
class Finding:
    """One error in a pair, described in plain words.

    The spans are relative to the texts of the pair's sides; None means that a side has no span.  A
    finding with `throughout` concerns the whole document (the spelling of a name) and is reported once.
    `more` is the number of further pairs with the same finding; it is 0 for any other finding.
    """

    check: str
    severity: Severity
    message: str
    original_at: Span | None
    garbled_at: Span | None
    throughout: bool = False
    more: int = 0


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of a pair that changed, by their spans in the texts of its sides.

    form: only case, punctuation, hyphens or an English ending differ; one side may be None.
    substituted: another word with a similar meaning in its context.
    moved: the same word, or a form of it, in another place.
    lost, added: a word without a counterpart; the other side is None.
    """

    op: Op
    original_at: Span | None
    garbled_at: Span | None


@dataclass(frozen=True, slots=True)
class ScoredPair:
    """A pair with its scores, findings and differences; `scores` is empty if a side is missing.

    A score is None only if it was not computed.  `differences` are in the order of the original; words
    in none of them are unchanged.
    """

    pair: Pair
    scores: Mapping[str, float | None]
    findings: tuple[Finding, ...]
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """The rating of a pair.

    `quality` is in [0, 100]; 100 means that nothing is lost.  `degraded`, in [0, 1], is the probability
    that a careful reader would mark a major error.  Each is None only if the pair cannot be rated, or if
    the user asked for no rating (`Settings.quality`).
    """

    scored: ScoredPair
    quality: float | None
    degraded: float | None
    severity: Severity
    reasons: tuple[str, ...]

    @property
    def pair(self) -> Pair:
        """The pair that is rated."""
        return self.scored.pair


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of damaged pairs: `judgements[at.start:at.stop]`."""

    at: Span
    quality: float | None
    severity: Severity
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """Whether one document is a version of the other, with the evidence."""

    verdict: Verdict
    confidence: float
    evidence: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Together:
    """The value of each metric for many pairs, by its name.

    values: over what `over` says.
    whole: over all pairs, so that omitted and added text counts; empty for rows, where `values` say this already.
    """

    values: Mapping[str, float | None]
    over: Over = "pairs"
    whole: Mapping[str, float | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of the whole document.

    A metric is None if no pair could be measured.  A figure that depends on quality is None if pairs were not rated.
    `omitted` and `added` count sentences; `matched` and `degraded` count pairs with two sides.  `findings` counts the
    findings of each check that has any; `dismissed` counts findings that a person dismissed.

    `bleu`, `chrf` and `ter` are over what `over` says.  `whole` has the values in which omitted and added sentences
    count, by metric; it is empty for aligned input.  `ter_unmeasured` counts the pairs that TER leaves out.
    `omitted_share` and `added_share`, in [0, 1], are the words of the original and of the garbled document that have no
    counterpart.  `mqm_expected` and `mqm_findings` are MQM points per 1,000 words of the original: as expected from the
    qualities, and of the findings alone.  A report of an earlier version lacks all of these; a share is then None.
    """

    quality: float | None
    quality_ci: tuple[float, float] | None
    bleu: float | None
    chrf: float | None
    ter: float | None
    cosine: float | None
    matched: int
    omitted: int
    added: int
    degraded: int | None
    original_sentences: int
    garbled_sentences: int
    findings: Mapping[str, int] = field(default_factory=dict)
    dismissed: int = 0
    over: Over = "pairs"
    whole: Mapping[str, float | None] = field(default_factory=dict)
    ter_unmeasured: int = 0
    omitted_share: float | None = None
    added_share: float | None = None
    mqm_expected: float | None = None
    mqm_findings: float | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """The whole result of scoring two documents, which the writers turn into text."""

    original: Document
    garbled: Document
    relation: Relation
    judgements: tuple[Judgement, ...]
    passages: tuple[Passage, ...]
    summary: Summary
    signature: Mapping[str, object]

    def worst(self, count: int | None = None) -> tuple[Judgement, ...]:
        """Return the `count` worst judgements, worst first; None returns all.

        Pairs without an error are included, and ties are in document order.  Pairs without a quality
        are ordered by the severity of their findings, then by cosine, then by chrF++.
        """
        ranked = sorted(self.judgements, key=_badness)
        return tuple(ranked if count is None else ranked[:count])

    def save(self, path: str | PathLike[str]) -> None:
        """Write the report as JSON, which `scorer.load_report` reads; raise WriteError if that is not possible."""
        from scorer.report.save import save

        save(self, path)

    def to_dataframe(self) -> pandas.DataFrame:
        """Return the columns of the TSV as a data frame, a row for each pair; raise MissingExtra without pandas."""
        from scorer.frames import columns, dataframe

        return dataframe(columns(self))

    def to_arrow(self) -> pyarrow.Table:
        """Return the same as a table of Arrow; raise MissingExtra without pyarrow."""
        from scorer.frames import arrow, columns

        return arrow(columns(self))

    def __repr__(self) -> str:
        quality = "" if self.summary.quality is None else f", quality {self.summary.quality:.1f}"
        pairs = f"{len(self.judgements)} pair{'' if len(self.judgements) == 1 else 's'}"
        return f"<Report of {self.original.name!r} and {self.garbled.name!r}: {pairs}{quality}>"

    def _repr_html_(self) -> str:
        from scorer.report.html import notebook

        return notebook(self)


def _badness(judgement: Judgement) -> tuple[int, float, float, float, float, int]:
    degraded = 0.0 if judgement.degraded is None else judgement.degraded
    quality = 100.0 if judgement.quality is None else judgement.quality
    rank = SEVERITIES.index(judgement.severity)
    return (-rank, quality, -degraded, *_likeness(judgement), judgement.pair.index)


def _likeness(judgement: Judgement) -> tuple[float, float]:
    """Return (cosine, chrF++), by which a pair without a quality is ranked; a constant for any other pair.

    A pair that could not be measured ranks as the least similar.  An added sentence ranks last, as it does with a
    quality.
    """
    if judgement.quality is not None or judgement.pair.kind == "added":
        return 2.0, 0.0
    cosine, chrf = (judgement.scored.scores.get(name) for name in ("cosine", "chrf"))
    # Six digits, as in a written report, so that a report read back has the same order.
    return -2.0 if cosine is None else round(cosine, 6), -1.0 if chrf is None else chrf

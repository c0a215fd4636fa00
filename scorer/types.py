"""The frozen data that passes from stage to stage.

Offsets count code points and spans are half-open, everywhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["none", "minor", "major", "critical"]
SEVERITIES: tuple[Severity, ...] = ("none", "minor", "major", "critical")
# What makes a pair a degraded one.
GRAVE: tuple[Severity, ...] = ("major", "critical")
Kind = Literal["match", "omitted", "added"]
Op = Literal["form", "substituted", "moved", "lost", "added"]
Verdict = Literal["version", "partial", "unrelated", "too_short"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range `start <= i < stop`."""

    start: int
    stop: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.stop:
            raise ValueError(f"not a span: {self.start}..{self.stop}")

    def __len__(self) -> int:
        return self.stop - self.start


@dataclass(frozen=True, slots=True)
class Document:
    """A text as read from one input.

    `text` is what a reader of the file would read: for plain text the decoded file with
    its newlines as they were, for Markdown and HTML the text without the markup.
    All offsets of a report refer to it.

    `blocks` are the parts that no sentence crosses (paragraphs, headings, list items; the
    lines of an aligned file), in order and disjoint; outside of them there is white space
    only, or, in a file that holds both sides, the other side.  In an aligned document a
    block may be empty.

    `line_starts` are ascending offsets into `text` and `line_numbers` the 1-based lines of
    the *file* they stand on; an offset belongs to the last start at or before it.

    `soft_newlines` tells whether a newline inside a block may be mere wrapping that the
    reader could not decide on (plain text), to be judged by the segmenter.
    """

    name: str
    text: str
    encoding: str
    blocks: tuple[Span, ...]
    line_starts: Sequence[int] = (0,)
    line_numbers: Sequence[int] = (1,)
    soft_newlines: bool = False
    notes: tuple[str, ...] = ()

    def line(self, offset: int) -> int:
        """Return the 1-based line of the file on which the character at `offset` stands."""
        return self.line_numbers[max(0, bisect_right(self.line_starts, offset) - 1)]


@dataclass(frozen=True, slots=True)
class Rows:
    """Two documents that are aligned already: block i of one belongs to block i of the other.

    `ids` holds one identifier or None for each row.
    """

    original: Document
    garbled: Document
    ids: tuple[str | None, ...]

    def __post_init__(self) -> None:
        if not len(self.original.blocks) == len(self.garbled.blocks) == len(self.ids):
            raise ValueError("rows of different number")


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence: `document.text[at.start:at.stop] == text`.

    `block` is the number of the document's block in which it stands.
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
    """One side of a pair: which sentences, where in the document, on which line, what text."""

    sentences: Span
    at: Span
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences of the original and of the garbled document that belong together.

    At least one side is present.  `id` is the identifier that the input gave to the row.
    """

    index: int
    original: Side | None
    garbled: Side | None
    confidence: float
    moved: bool = False
    id: str | None = None

    @property
    def kind(self) -> Kind:
        """`match`, or `omitted` where the garbled side is missing, or `added`."""
        if self.garbled is None:
            return "omitted"
        return "added" if self.original is None else "match"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a pair, in words a person understands.

    The spans are relative to the texts of the pair's sides; None where a side has none.
    One that holds `throughout` the document (how a name is spelt) is reported once for it:
    `more` is the number of further pairs that hold the same finding, 0 for any other finding.
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
    """Words of a pair that are not kept as they were, by their places in the texts of its sides.

    form: only case, punctuation, hyphens or an English ending differ; one side may be None.
    substituted: another word that means much the same here, or stands in its place.
    moved: the same word elsewhere.
    lost, added: nothing answers to it; the other side is None.
    """

    op: Op
    original_at: Span | None
    garbled_at: Span | None


@dataclass(frozen=True, slots=True)
class ScoredPair:
    """A pair with what was measured on it; `scores` is empty where a side is missing.

    A score is None where it was not computed, never where it is zero.  `differences` are in
    the order of the original; what is in none of them is kept.
    """

    pair: Pair
    scores: Mapping[str, float | None]
    findings: tuple[Finding, ...]
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """What to think of a pair.

    `quality` is in [0, 100], 100 = nothing lost; `degraded` in [0, 1] is the probability
    that a careful reader would mark a major error.  Each is None only where nothing can
    be said, or nobody asked for it (`Settings.quality`).
    """

    scored: ScoredPair
    quality: float | None
    degraded: float | None
    severity: Severity
    reasons: tuple[str, ...]

    @property
    def pair(self) -> Pair:
        """The pair that is judged."""
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
    """Whether one document is a version of the other, with the figures that say so."""

    verdict: Verdict
    confidence: float
    evidence: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Summary:
    """The document in figures; a metric is None where no pair could be measured, what rests on quality where none was.

    `omitted` and `added` count sentences, `matched` and `degraded` count pairs with two sides,
    `findings` those of each check that has any, `dismissed` those left out as a person said.
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


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that is known of two documents; what the writers write."""

    original: Document
    garbled: Document
    relation: Relation
    judgements: tuple[Judgement, ...]
    passages: tuple[Passage, ...]
    summary: Summary
    signature: Mapping[str, object]

    def worst(self, count: int | None = None) -> tuple[Judgement, ...]:
        """Return the `count` worst judgements, worst first; all of them for None.

        Pairs with nothing wrong are among them; ties stand in document order.  Where pairs
        have no quality, the severity of their findings decides, then cosine, then chrF++.
        """
        ranked = sorted(self.judgements, key=_badness)
        return tuple(ranked if count is None else ranked[:count])

    def _repr_html_(self) -> str:
        from scorer.report.html import notebook

        return notebook(self)


def _badness(judgement: Judgement) -> tuple[int, float, float, float, float, int]:
    degraded = 0.0 if judgement.degraded is None else judgement.degraded
    quality = 100.0 if judgement.quality is None else judgement.quality
    rank = SEVERITIES.index(judgement.severity)
    return (-rank, quality, -degraded, *_likeness(judgement), judgement.pair.index)


def _likeness(judgement: Judgement) -> tuple[float, float]:
    """Return (cosine, chrF++) of a pair without a quality, by which to rank it; a constant for any other.

    What could not be measured ranks with the least; an added sentence last, as with a quality.
    """
    if judgement.quality is not None or judgement.pair.kind == "added":
        return 2.0, 0.0
    cosine, chrf = (judgement.scored.scores.get(name) for name in ("cosine", "chrf"))
    # Six digits, as reports are written, so that one read back has the same order.
    return -2.0 if cosine is None else round(cosine, 6), -1.0 if chrf is None else chrf

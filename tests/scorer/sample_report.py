"""Reports made by hand, for the tests of the writers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from scorer.types import (
    SEVERITIES,
    Difference,
    Document,
    Finding,
    Judgement,
    Op,
    Pair,
    Passage,
    Relation,
    Report,
    ScoredPair,
    Segment,
    Severity,
    Side,
    Span,
    Summary,
)


@dataclass(frozen=True)
class Row:
    """One aligned pair in short: texts, what is thought of it, findings and differences as quoted words."""

    original: str | None
    garbled: str | None
    quality: float | None = 100.0
    degraded: float | None = 0.01
    severity: Severity = "none"
    reasons: tuple[str, ...] = ()
    findings: tuple[tuple[str, Severity, str, str | None, str | None], ...] = ()
    moved: bool = False
    id: str | None = None
    differences: tuple[tuple[Op, str | None, str | None], ...] = ()


ROWS = (
    Row("The Harbour Bridge Report", None, 0.0, 0.6, "minor", ("1 sentence omitted",)),
    Row("The council met on Tuesday.", "The council met on Tuesday.", 100.0, 0.01),
    Row(
        "It agreed to spend 1,000 euros on the old bridge, which had been closed since March.",
        "It agreed to spend 100 euros in the old bridge, that was closed since March.",
        41.2,
        0.93,
        "critical",
        ("1,000 became 100",),
        (("number", "critical", "1,000 became 100", "1,000", "100"),),
        differences=(
            ("substituted", "1,000", "100"),
            ("substituted", "on", "in"),
            ("substituted", "which", "that"),
            ("lost", "had been", None),
            ("added", None, "was"),
        ),
    ),
    Row(
        "The mayor did not promise a date.",
        "The mayor promised a date.",
        38.5,
        0.95,
        "critical",
        ("a negation was lost", "the meaning is reversed"),
        (
            ("tense", "minor", "“did promise” became “promised”", "did not promise", "promised"),
            ("negation", "critical", '"not" is missing', "not", None),
        ),
        differences=(("lost", "did not", None), ("form", "promise", "promised")),
    ),
    Row(
        "Residents have waited long enough, she said, and nobody doubts it.",
        "The residents waited for enough time, said it, and nobody doubts.",
        74.0,
        0.31,
        "minor",
        ("loose wording",),
        differences=(
            ("form", "Residents", "residents"),
            ("lost", "have", None),
            ("lost", "long", None),
            ("lost", "she", None),
            ("moved", "it", "it"),
            ("added", None, "The"),
            ("added", None, "for"),
            ("added", None, "time"),
        ),
    ),
    Row("Work begins in spring.", "Work begins in spring.", 100.0, 0.01),
    Row("Lorries will use the northern road.", None, 0.0, 0.9, "major", ("2 sentences omitted",)),
    Row("Cyclists may cross at any time.", None, 0.0, 0.9, "major", ("2 sentences omitted",)),
    Row(
        "Two engineers examined the pillars in June and found cracks as wide as a finger.",
        "Two engineers examined the pillars in June and found cracks as wide as a finger.",
        100.0,
        0.01,
    ),
    Row(
        "Photographs hang in the library.",
        "The library hangs photographs.",
        69.9,
        0.4,
        "minor",
        ("the order of the words changed",),
        moved=True,
        differences=(
            ("moved", "Photographs", "photographs"),
            ("form", "hang", "hangs"),
            ("lost", "in", None),
            ("moved", "the library", "The library"),
        ),
    ),
    Row("Nobody was hurt.", "Nobody was hurt.", 100.0, 0.01),
    Row(None, "Read more in our app.", 0.0, 0.7, "minor", ("2 sentences added",)),
    Row(None, "Subscribe to the letter!", 0.0, 0.7, "minor", ("2 sentences added",)),
)


def report(rows: tuple[Row, ...] = ROWS, relation: Relation | None = None, passages: bool = True) -> Report:
    """Make a report of rows, each sentence on its own line of its document."""
    original, left = _document("original.txt", [row.original for row in rows])
    garbled, right = _document("garbled.txt", [row.garbled for row in rows])
    judgements = tuple(_judgement(n, row, left[n], right[n]) for n, row in enumerate(rows))
    found = tuple(_passages(judgements)) if passages else ()
    two_sided = [j for j in judgements if j.pair.kind == "match"]
    return Report(
        original=original,
        garbled=garbled,
        relation=relation or Relation("version", 0.993, {"coverage": 0.875, "order": 1.0}),
        judgements=judgements,
        passages=found,
        summary=Summary(
            quality=71.3 if two_sided else None,
            quality_ci=(66.0, 76.1) if two_sided else None,
            bleu=38.21234567890123 if two_sided else None,
            chrf=63.10000000000001 if two_sided else None,
            ter=None,
            cosine=0.8912345678 if two_sided else None,
            matched=len(two_sided),
            omitted=sum(row.garbled is None for row in rows),
            added=sum(row.original is None for row in rows),
            degraded=sum((j.degraded or 0) > 0.5 for j in two_sided),
            original_sentences=sum(row.original is not None for row in rows),
            garbled_sentences=sum(row.garbled is not None for row in rows),
            findings=dict(Counter(check for row in rows for check, *_ in row.findings)),
            dismissed=2,
            whole={"bleu": 30.5, "chrf": 55.25, "ter": None} if two_sided else {},
            omitted_share=0.124 if two_sided else 1.0,
            added_share=0.0031,
            mqm_expected=81.25 if two_sided else None,
            mqm_findings=61.0,
        ),
        signature={
            "scorer": "0.1.0",
            "sacrebleu": {"bleu": "nrefs:1|case:mixed", "version": "2.6.0"},
            "dismissed": {"file": "scorer.toml", "sha256": "9f86d081"},
            "seed": 0,
        },
    )


def long_report(pairs: int) -> Report:
    """Make a report of that many pairs by repeating the sample's rows."""
    return report((ROWS * (pairs // len(ROWS) + 1))[:pairs])


def unrated(sample: Report) -> Report:
    """Return a report as it is where nobody asked for a quality."""
    judgements = tuple(replace(judgement, quality=None, degraded=None) for judgement in sample.judgements)
    return replace(
        sample,
        judgements=judgements,
        passages=tuple(replace(passage, quality=None) for passage in sample.passages),
        summary=replace(sample.summary, quality=None, quality_ci=None, degraded=None, mqm_expected=None),
    )


def one_pair(original: str | None, garbled: str | None, **row: object) -> Report:
    """Make a report of a single pair."""
    return report((Row(original, garbled, **row),))  # type: ignore[arg-type]


def _document(name: str, texts: list[str | None]) -> tuple[Document, list[Segment | None]]:
    segments: list[Segment | None] = []
    parts: list[str] = []
    starts, lines = [0], [1]
    end = line = 0
    for text in texts:
        if text is None:
            segments.append(None)
            continue
        segments.append(Segment(line, text, Span(end, end + len(text)), line))
        parts.append(text)
        end += len(text) + 1
        line += 1
        starts.append(end)
        lines.append(line + 1)
    blocks = tuple(segment.at for segment in segments if segment is not None)
    return Document(name, "\n".join(parts) + "\n", "utf-8", blocks, tuple(starts), tuple(lines)), segments


def _judgement(index: int, row: Row, left: Segment | None, right: Segment | None) -> Judgement:
    pair = Pair(index, _side(left), _side(right), 0.98 if left and right else 0.9, row.moved, row.id)
    scores: dict[str, float | None] = {}
    if left and right:
        same = left.text == right.text
        scores = {
            "bleu": 100.0 if same else 23.4567890123,
            "chrf": 100.0 if same else (row.quality or 0.0) * 0.9,
            "ter": None,
            "cosine": 1.0 if same else 0.87654321,
        }
    findings = tuple(
        Finding(check, severity, message, _at(row.original, quoted), _at(row.garbled, wrong))
        for check, severity, message, quoted, wrong in row.findings
    )
    differences = tuple(
        Difference(op, _at(row.original, lost), _at(row.garbled, new)) for op, lost, new in row.differences
    )
    scored = ScoredPair(pair, scores, findings, differences)
    return Judgement(scored, row.quality, row.degraded, row.severity, row.reasons)


def _quoted(text: str | None, quotes: tuple[str, ...]) -> Iterator[Span]:
    for words in quotes:
        at = _at(text, words)
        assert at, words
        yield at


def _side(segment: Segment | None) -> Side | None:
    if segment is None:
        return None
    return Side(Span(segment.index, segment.index + 1), segment.at, segment.index + 1, segment.text)


def _at(text: str | None, words: str | None) -> Span | None:
    if text is None or words is None:
        return None
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) or re.search(re.escape(words), text)
    assert found, words
    return Span(*found.span())


def _passages(judgements: tuple[Judgement, ...]) -> list[Passage]:
    """Every run of pairs that are more than slightly damaged."""
    passages: list[Passage] = []
    start: int | None = None
    for n in range(len(judgements) + 1):
        bad = n < len(judgements) and (judgements[n].degraded or 0) > 0.5
        if bad and start is None:
            start = n
        if not bad and start is not None:
            run = judgements[start:n]
            worst = next(s for s in reversed(SEVERITIES) if any(j.severity == s for j in run))
            qualities = [j.quality for j in run if j.quality is not None]
            mean = sum(qualities) / len(qualities) if qualities else None
            reasons = tuple(dict.fromkeys(reason for j in run for reason in j.reasons))
            passages.append(Passage(Span(start, n), mean, worst, reasons))
            start = None
    return passages

"""The canonical report: JSON in the format `scorer/1`, documented in docs/report-format.md.

Each pair is on one line, so that reports can be compared line by line.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from scorer.errors import WriteError
from scorer.quality import QUALITY_DIGITS
from scorer.report.figures import Place, passage_places
from scorer.types import (
    Difference,
    Document,
    Finding,
    Judgement,
    Passage,
    Relation,
    Report,
    Side,
    Span,
    Summary,
)

FORMAT = "scorer/1"
_EXACT = ("bleu", "chrf", "ter")  # must equal the values of sacrebleu exactly
_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}  # some readers end a line there


def write(report: Report, worst: int) -> str:
    """Return the whole report as JSON; `worst` is ignored, because every pair is in it.

    Raises WriteError if a number is not finite or a text holds half a surrogate pair.
    """
    summary = report.summary
    head: dict[str, object] = {
        "format": FORMAT,
        "original": _document(report.original, summary.original_sentences),
        "garbled": _document(report.garbled, summary.garbled_sentences),
        "relation": _relation(report.relation),
        "summary": _summary(summary),
    }
    if blank := _blank_rows(report):
        head["blank_rows"] = blank
    fields = [f'"{name}": {encode(value)}' for name, value in head.items()]
    fields.append(_array("pairs", [encode(pair(judgement)) for judgement in report.judgements]))
    fields.append(_array("passages", [encode(_passage(report, passage)) for passage in report.passages]))
    fields.append(f'"signature": {encode(report.signature)}')
    return "{" + ",\n ".join(fields) + "}\n"


def encode(value: object) -> str:
    """Return one value as strict JSON on one line."""
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, default=_plain)
        text.encode()
    except UnicodeEncodeError:
        raise WriteError("a text holds half a surrogate pair, which JSON in UTF-8 cannot hold") from None
    except ValueError as error:
        raise WriteError(f"a number of the report is not finite: {error}") from None
    return text.translate(_LINE_ENDS)


def pair(judgement: Judgement) -> dict[str, object]:
    """Return one judged pair as an object."""
    aligned = judgement.pair
    fields: dict[str, object] = {"index": aligned.index}
    if aligned.id is not None:
        fields["id"] = aligned.id
    fields["kind"] = aligned.kind
    if aligned.kind == "match":
        fields["confidence"] = round(aligned.confidence, 4)
    if aligned.moved:
        fields["moved"] = True
    if aligned.columns:
        fields["columns"] = dict(aligned.columns)
    shown, exact = quality(judgement.quality), exact_quality(judgement.quality)
    return fields | {
        "original": _side(aligned.original),
        "garbled": _side(aligned.garbled),
        "quality": shown,
        **({} if exact == shown else {"quality_exact": exact}),
        "degraded": degraded(judgement.degraded),
        "severity": judgement.severity,
        "reasons": list(judgement.reasons),
        "metrics": {name: metric(name, value) for name, value in judgement.scored.scores.items()},
        "findings": [_finding(finding) for finding in judgement.scored.findings],
        "differences": [_difference(difference) for difference in judgement.scored.differences],
    }


def quality(value: float | None) -> float | None:
    """Round a quality to one digit, but to 100 only if it is 100, because only 100 means that nothing is lost."""
    # What is read back has six digits, and must come out the same.
    return _below_100(exact_quality(value), QUALITY_DIGITS)


def exact_quality(value: float | None) -> float | None:
    """Round a quality to six digits, so that figures over many pairs come out alike when it is read back."""
    return _below_100(value, 6)


def _below_100(value: float | None, digits: int) -> float | None:
    if value is None:
        return None
    rounded = round(value, digits) + 0.0
    return round(100 - 10**-digits, digits) if rounded >= 100.0 > value else rounded


def degraded(value: float | None) -> float | None:
    """Round the probability of a major error to four digits."""
    return _rounded(value, 4)


def metric(name: str, value: float | None) -> float | None:
    """Return a metric's value as written in the report: sacrebleu's in full, others rounded to six digits."""
    return value if name in _EXACT else _rounded(value, 6)


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits) + 0.0  # + 0.0 makes -0.0 plain


def _blank_rows(report: Report) -> list[int]:
    """Return the rows of an aligned input that are blank on both sides and have no pair, counted from 0."""
    sides = report.original.blocks, report.garbled.blocks
    if report.summary.over != "rows" or len(sides[0]) != len(sides[1]):
        return []
    return [row for row, both in enumerate(zip(*sides, strict=True)) if not any(map(len, both))]


def _document(document: Document, sentences: int) -> dict[str, object]:
    fields: dict[str, object] = {"path": document.name, "encoding": document.encoding, "sentences": sentences}
    fields |= {"label": document.label} if document.label else {}
    fields |= {"language": document.language} if document.language else {}
    return fields | {"notes": list(document.notes)} if document.notes else fields


def _relation(relation: Relation) -> dict[str, object]:
    return {
        "verdict": relation.verdict,
        "confidence": _rounded(relation.confidence, 4),
        "evidence": {name: _rounded(value, 6) for name, value in relation.evidence.items()},
    }


def _summary(summary: Summary) -> dict[str, object]:
    interval = summary.quality_ci
    return {
        "quality": quality(summary.quality),
        "quality_ci": None if interval is None else [quality(bound) for bound in interval],
        "bleu": summary.bleu,
        "chrf": summary.chrf,
        "ter": summary.ter,
        "cosine": _rounded(summary.cosine, 6),
        "matched": summary.matched,
        "omitted": summary.omitted,
        "added": summary.added,
        "degraded": summary.degraded,
        "original_sentences": summary.original_sentences,
        "garbled_sentences": summary.garbled_sentences,
        "findings": dict(summary.findings),
        "dismissed": summary.dismissed,
        "over": summary.over,
        "whole": {name: metric(name, value) for name, value in summary.whole.items()},
        "ter_unmeasured": summary.ter_unmeasured,
        "omitted_share": _rounded(summary.omitted_share, 6),
        "added_share": _rounded(summary.added_share, 6),
        "mqm_expected": _rounded(summary.mqm_expected, 2),
        "mqm_findings": _rounded(summary.mqm_findings, 2),
    }


def _side(side: Side | None) -> dict[str, object] | None:
    if side is None:
        return None
    return {
        "sentences": list(range(side.sentences.start, side.sentences.stop)),
        "start": side.at.start,
        "end": side.at.stop,
        "line": side.line,
        "place": side.place,
        "text": side.text,
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "check": finding.check,
        "severity": finding.severity,
        "message": finding.message,
        "more": finding.more,
        "original": _span(finding.original_at),
        "garbled": _span(finding.garbled_at),
    }


def _difference(difference: Difference) -> dict[str, object]:
    return {
        "op": difference.op,
        "original": _span(difference.original_at),
        "garbled": _span(difference.garbled_at),
    }


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.stop]


def _passage(report: Report, passage: Passage) -> dict[str, object]:
    original, garbled = passage_places(report, passage)
    return {
        "pairs": [passage.at.start, passage.at.stop - 1],
        "severity": passage.severity,
        "quality": quality(passage.quality),
        "reasons": list(passage.reasons),
        "original": _place(original),
        "garbled": _place(garbled),
    }


def _place(place: Place | None) -> dict[str, object] | None:
    if place is None:
        return None
    return {"start": place.at.start, "end": place.at.stop, "line": place.line, "place": place.name}


def _array(name: str, rows: list[str]) -> str:
    return f'"{name}": [' + ",".join(f"\n  {row}" for row in rows) + ("\n ]" if rows else "]")


def _plain(value: object) -> object:
    """Convert the values of a signature that are not JSON types."""
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"a report cannot hold a {type(value).__name__}")

"""The data that the page gets of a report and its review, as plain JSON.

Texts are normal texts (`review.normal`), and all places are offsets in them, in code points.  So what a person marks
on the page has the same place in the events of a store.  The page does not get the documents' own offsets.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict

from scorer.phrases import full_message
from scorer.report.figures import SideName, is_rated, opens_paragraph
from scorer.report.json import degraded, metric, quality
from scorer.report.titles import VERDICTS, figure, order_words, severity_word
from scorer.report.wording import worth
from scorer.review.action_json import to_json
from scorer.review.estimate import Ranking, Share
from scorer.review.events import GRADES
from scorer.review.lines import Lines
from scorer.review.mqm import CATEGORIES
from scorer.review.normal import normal, normal_at
from scorer.review.order import ORDERS
from scorer.review.proposed import BY_CHECK, OTHERWISE
from scorer.review.replay import Reviewed
from scorer.review.session import Agreement, Session
from scorer.types import SEVERITIES, Finding, Report, Side, Span

Json = Mapping[str, object]
_MOST_REPEATS = 100


def words(report: Report) -> dict[str, object]:
    """Return the words shown for the names in a report, and the digits of its figures.

    `orders` are the orders in which the report's lines can be shown.
    """
    rated = is_rated(report)
    metrics = dict.fromkeys(name for one in report.judgements for name in one.scored.scores)
    orders = [name for name in ORDERS if rated or name not in ("quality", "degraded")]
    return {
        "severities": {one: severity_word(one, rated=rated) for one in SEVERITIES},
        "verdicts": {grade: asdict(VERDICTS[grade]) for grade in GRADES},
        "figures": {name: asdict(figure(name)) for name in ("quality", *metrics)},
        "orders": {name: order_words(name) for name in (*orders, *metrics)},
        "categories": CATEGORIES,
        "proposed": {"byCheck": BY_CHECK, "otherwise": OTHERWISE},
    }


def line(lines: Lines, number: int, passage: int | None) -> dict[str, object]:
    """Return one line: what the report says of it, and the keys that a review uses for it.

    passage: the number of its passage; None if it is in none (see `passages`).
    """
    judgement = lines[number]
    pair, repeats = judgement.pair, lines.repeats[lines.keys[number]]
    places: dict[SideName, _Places] = {"original": _Places(pair.original), "garbled": _Places(pair.garbled)}
    fields: dict[str, object] = {
        "n": number,
        "key": lines.keys[number],
        "kind": pair.kind,
        "severity": judgement.severity,
        "quality": quality(judgement.quality),
        "degraded": degraded(judgement.degraded),
        "reasons": list(judgement.reasons),
        "metrics": {name: metric(name, value) for name, value in judgement.scored.scores.items()},
        "original": _side(pair.original),
        "garbled": _side(pair.garbled),
        "findings": [
            _finding(finding, key, places)
            for finding, key in zip(judgement.scored.findings, lines.findings[number], strict=True)
        ],
        "differences": [
            [one.op, places["original"].of(one.original_at), places["garbled"].of(one.garbled_at)]
            for one in judgement.scored.differences
        ],
    }
    if pair.kind == "match":
        fields["worth"] = worth(lines.report, judgement)
    if passage is not None:
        fields["passage"] = passage
    if number and opens_paragraph(lines[number - 1], judgement):
        fields["opens"] = True
    if pair.moved:
        fields["moved"] = True
    if pair.id is not None:
        fields["id"] = pair.id
    if len(repeats) > 1:
        # A phrase may occur thousands of times; the first lines are enough to find one.
        fields |= {"stands": len(repeats), "repeats": list(repeats[:_MOST_REPEATS])}
    return fields


def passages(report: Report) -> list[int | None]:
    """Return for every line the number of its passage; None if it is in none."""
    found: list[int | None] = [None] * len(report.judgements)
    for number, passage in enumerate(report.passages):
        for place in range(passage.at.start, passage.at.stop):
            found[place] = number
    return found


def verdict(reviewed: Reviewed, last: int) -> dict[str, object]:
    """Return what a reviewer says of a pair, and the number of their last event on it."""
    return {
        "grade": reviewed.grade,
        "comment": reviewed.comment,
        "corrected": reviewed.corrected,
        "errors": [
            {"side": one.side, "at": [one.at.start, one.at.stop], "category": one.category, "severity": one.severity}
            for one in reviewed.errors
        ],
        "dismissed": sorted(reviewed.dismissed),
        "last": last,
    }


def news(session: Session, since: int) -> dict[str, object]:
    """Return the state of the review, and the verdicts that changed after event `since`; all of them for 0."""
    progress = session.progress()
    return {
        "seen": session.seen,
        "last": session.last(),
        "verdicts": {key: verdict(session.reviewed(key), session.last(key)) for key in session.changed_since(since)},
        "everywhere": sorted(session.verdicts.everywhere(session.reviewer)),
        "undoable": bool(session.verdicts.undoable(session.reviewer)),
        "redoable": bool(session.verdicts.redoable(session.reviewer)),
        "progress": {"pairs": progress.pairs, "decided": progress.decided, "grades": progress.grades},
    }


def earlier(session: Session, key: str) -> list[dict[str, object]]:
    """Return the earlier versions of a pair, and what each reviewer says of them and since when."""
    return [
        {
            "key": one.key,
            "original": one.original,
            "garbled": one.garbled,
            "said": [
                {"reviewer": said.reviewer, "when": said.when.isoformat(), "verdict": verdict(said.reviewed, 0)}
                for said in one.said
            ],
        }
        for one in session.earlier(key)
    ]


def history(session: Session, key: str) -> list[dict[str, object]]:
    """Return what anyone did to a pair, in order."""
    return [
        {"reviewer": one.reviewer, "when": one.when.isoformat(), "action": json.loads(to_json(one.action))}
        for one in session.history(key)
    ]


def estimate(share: Share, ranking: Ranking) -> dict[str, object]:
    """Return what the verdicts of a budget tell about the document and the scores."""
    return {
        "share": share.share,
        "low": share.low,
        "high": share.high,
        "lines": share.lines,
        "damaged": share.damaged,
        "area": ranking.area,
    }


def agreement(found: Agreement) -> dict[str, object]:
    """Return how well reviewers agree, to three digits."""
    others = [{"name": name, "pairs": pairs, "kappa": _three(kappa)} for name, (pairs, kappa) in found.others.items()]
    return {"others": others, "alpha": _three(found.alpha)}


def embedded(value: object) -> str:
    """Return a value as JSON that is safe inside a script element: it cannot end the element or open another."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.translate(_ESCAPES)


# `<` could end or open an element or a comment; half a surrogate pair cannot be written in UTF-8.
_ESCAPES = {ord("<"): "\\u003c", 0x2028: "\\u2028", 0x2029: "\\u2029"}
_ESCAPES |= {code: f"\\u{code:04x}" for code in range(0xD800, 0xE000)}


class _Places:
    """Converts places in a side's text to places in its normal text; mostly they are the same."""

    def __init__(self, side: Side | None) -> None:
        self._text = "" if side is None else side.text
        self._same = normal(self._text) == self._text

    def of(self, at: Span | None) -> list[int] | None:
        if at is None:
            return None
        shown = at if self._same else normal_at(self._text, at)
        return [shown.start, shown.stop]


def _side(side: Side | None) -> Json | None:
    return None if side is None else {"line": side.line, "place": side.place, "text": normal(side.text)}


def _finding(finding: Finding, key: str, places: Mapping[SideName, _Places]) -> Json:
    return {
        "key": key,
        "check": finding.check,
        "severity": finding.severity,
        "message": full_message(finding),
        "original": places["original"].of(finding.original_at),
        "garbled": places["garbled"].of(finding.garbled_at),
    }


def _three(value: float | None) -> float | None:
    return None if value is None else round(value, 3)

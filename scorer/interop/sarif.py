"""SARIF 2.1.0, the OASIS format for results of static analysis: one result for each problem of a pair."""

from __future__ import annotations

from collections.abc import Mapping

from scorer import plugins
from scorer.interop.places import LEVELS, QUALITY, Problem, address, problems
from scorer.report.json import encode
from scorer.report.manual import title
from scorer.report.paths import shared_paths
from scorer.report.visible import visible
from scorer.review.key import pair_key
from scorer.types import Judgement, Report, Side

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
# SARIF calls our notice a note.
_NAMES = {"error": "error", "warning": "warning", "notice": "note"}
_OWN = {
    "omitted": "A sentence of the original has no counterpart.",
    "added": "A sentence of the garbled document has no counterpart.",
    QUALITY: "The figures of a pair say that a major error is likely, although no check found one.",
}
NOTHING: Mapping[int, str] = {}


def write(report: Report, worst: int, excused: Mapping[int, str] = NOTHING) -> str:
    """Return one run with a result for each problem, in document order; `worst` is ignored.

    The problems of `excused` pairs are suppressed, with the reason.
    """
    results: list[dict[str, object]] = []
    rules: dict[str, None] = {}
    paths = shared_paths(report)
    for judgement in report.judgements:
        for problem in problems(judgement):
            if problem.severity != "none":
                rules.setdefault(problem.rule)
                results.append(_result(paths, judgement, problem, list(rules), excused.get(judgement.pair.index)))
    driver = {
        "name": "scorer",
        "semanticVersion": str(report.signature.get("scorer")),
        "rules": [{"id": rule, "shortDescription": {"text": _described(rule)}} for rule in rules],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return encode({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _result(
    paths: tuple[str, str], judgement: Judgement, problem: Problem, rules: list[str], reason: str | None
) -> dict[str, object]:
    pair = judgement.pair
    original, garbled = (
        None if side is None else _location(path, side)
        for path, side in zip(paths, (pair.original, pair.garbled), strict=True)
    )
    found: dict[str, object] = {
        "ruleId": problem.rule,
        "ruleIndex": rules.index(problem.rule),
        "level": _NAMES[LEVELS[problem.severity]],
        "message": {"text": visible(problem.message)},
        "locations": [garbled or original],
        # The same as long as the texts of the pair are, wherever it stands.
        "partialFingerprints": {"scorerPair/v1": f"{pair_key(pair)}:{problem.rule}"},
    }
    if garbled is not None and original is not None:
        found["relatedLocations"] = [original | {"id": 0, "message": {"text": "the original"}}]
    if pair.id is not None or pair.columns:
        own = {"id": pair.id} if pair.id is not None else {}
        found["properties"] = {**own, "columns": dict(pair.columns)} if pair.columns else own
    if reason is not None:
        found["suppressions"] = [{"kind": "external", "status": "accepted", "justification": reason}]
    return found


def _location(path: str, side: Side) -> dict[str, object]:
    region = {"startLine": side.line, "snippet": {"text": visible(side.text)}}
    return {"physicalLocation": {"artifactLocation": {"uri": address(path)}, "region": region}}


def _described(rule: str) -> str:
    """Return the title of a check's manual, or what we say of a rule of our own."""
    if rule in _OWN:
        return _OWN[rule]
    if rule not in plugins.names("check"):
        return rule
    return title(rule)

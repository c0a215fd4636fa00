"""Where the damage of a pair is, and what other tools call its severity."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

from scorer.phrases import full_message
from scorer.report import wording
from scorer.report.figures import place, worst_findings
from scorer.types import MAJOR_OR_CRITICAL, Judgement, Report, Severity

Level = Literal["error", "warning", "notice"]
LEVELS: Mapping[Severity, Level] = {"critical": "error", "major": "warning", "minor": "notice"}
# The name of what is said of a pair that no check found anything in.
QUALITY = "quality"


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of a pair: what found it, a check or QUALITY or the kind of a one-sided pair, and its message."""

    rule: str
    severity: Severity
    message: str


def problems(judgement: Judgement) -> Iterator[Problem]:
    """Yield the findings of a pair, worst first, and what is wrong beyond them; nothing for a sound pair."""
    severity = judgement.severity
    if judgement.pair.kind != "match":
        yield Problem(judgement.pair.kind, severity, "; ".join(judgement.reasons))
        return
    found = worst_findings(judgement)
    yield from (Problem(one.check, one.severity, full_message(one)) for one in found)
    seen = any(one.severity in MAJOR_OR_CRITICAL for one in found)
    if severity in MAJOR_OR_CRITICAL and not seen:
        yield Problem(QUALITY, severity, "; ".join(judgement.reasons) or "the quality is low")


def where(report: Report, judgement: Judgement) -> str:
    """Return the place of a pair in both documents, in words."""
    sides = place(report.original, (judgement,), "original"), place(report.garbled, (judgement,), "garbled")
    return wording.both_lines(*sides)


def line_of(paths: tuple[str, str], judgement: Judgement) -> tuple[str, int]:
    """Return the file and the line to point at: in the garbled document or, for an omitted pair, in the original.

    paths: those of the original and of the garbled document.
    """
    pair = judgement.pair
    original, garbled = paths
    if pair.garbled is not None:
        return garbled, pair.garbled.line
    return original, pair.original.line if pair.original else 1


def address(path: str) -> str:
    """Return a relative path as a URI reference."""
    return quote(path.replace("\\", "/"), errors="replace")

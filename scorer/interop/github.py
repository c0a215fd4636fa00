"""Workflow commands of GitHub Actions: one annotation for each damaged pair.

The syntax is that of the page "Workflow commands" in GitHub's documentation.
"""

from __future__ import annotations

from collections.abc import Mapping

from scorer.interop.places import LEVELS, line_of, problems
from scorer.report.paths import shared_paths
from scorer.report.visible import visible
from scorer.types import Report

_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = _DATA | {":": "%3A", ",": "%2C"}
NOTHING: Mapping[int, str] = {}


def write(report: Report, worst: int, excused: Mapping[int, str] = NOTHING) -> str:
    """Return a line for each damaged pair, worst first; `worst` is ignored, and `excused` pairs are left out."""
    lines = []
    paths = shared_paths(report)
    for judgement in report.worst():
        found = list(problems(judgement))
        if judgement.severity == "none" or judgement.pair.index in excused or not found:
            continue
        name, line = line_of(paths, judgement)
        title = f"{judgement.severity}: {', '.join(dict.fromkeys(one.rule for one in found))}"
        message = "; ".join(one.message for one in found)
        place = f"file={_escaped(name, _PROPERTY)},line={line},title={_escaped(title, _PROPERTY)}"
        lines.append(f"::{LEVELS[judgement.severity]} {place}::{_escaped(message, _DATA)}\n")
    return "".join(lines)


def _escaped(text: str, signs: Mapping[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in visible(text))

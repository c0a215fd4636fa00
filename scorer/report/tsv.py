r"""Tab-separated values: a header line and one line per pair.

The file is for programs.  It has no quoting, and a cell never holds a tab or the end of a line.  In texts, a
backslash, a tab and every character that may end a line become `\\`, `\t`, `\n`, `\r` or `\xNN`/`\uNNNN`.  A
spreadsheet would read a leading `=`, `+`, `-` or `@` as a formula, so it becomes `\=`, `\+`, `\-` or `\@`.  So every
text can be restored exactly, and the file is safe in a spreadsheet.  A missing number or side is an empty cell.
"""

from __future__ import annotations

from collections.abc import Mapping

from scorer.phrases import full_message
from scorer.report.figures import worst_findings
from scorer.report.json import encode, metric, quality
from scorer.types import Judgement, Report, Side

_ESCAPES = {0x5C: r"\\", 0x09: r"\t", 0x0A: r"\n", 0x0D: r"\r"}
_ESCAPES |= {code: f"\\x{code:02x}" for code in (*range(0x20), 0x7F, 0x85) if code not in _ESCAPES}
_ESCAPES |= {code: f"\\u{code:04x}" for code in (0x2028, 0x2029)}


def write(report: Report, worst: int) -> str:
    """Return the header and every pair in document order; `worst` is ignored.

    The columns between `severity` and `original_line` are the computed metrics.  `checks` are the names of the
    checks with findings, and `findings` their messages, worst first.  If the input is a table, its id and its further
    columns come last; one that is called like a column of ours is called `input NAME`.
    """
    metrics = list(dict.fromkeys(name for judgement in report.judgements for name in judgement.scored.scores))
    header = ["index", "kind", "quality", "degraded", "severity", *metrics, "original_line", "garbled_line"]
    header += ["original_place", "garbled_place"]
    header += ["reasons", "checks", "findings", "original", "garbled"]
    pairs = [judgement.pair for judgement in report.judgements]
    kept = list(dict.fromkeys(name for pair in pairs for name in pair.columns))
    with_id = any(pair.id is not None for pair in pairs)
    header += ["id"] * with_id
    header += [f"input {name}" if name in header else name for name in kept]
    rows = [
        _row(judgement, metrics)
        + [escaped(judgement.pair.id or "")] * with_id
        + [escaped(judgement.pair.columns.get(name, "")) for name in kept]
        for judgement in report.judgements
    ]
    return "".join("\t".join(cells) + "\n" for cells in [[escaped(name) for name in header], *rows])


def _row(judgement: Judgement, metrics: list[str]) -> list[str]:
    pair, found = judgement.pair, worst_findings(judgement)
    return [
        str(pair.index),
        pair.kind,
        _number(quality(judgement.quality)),
        _number(None if judgement.degraded is None else round(judgement.degraded, 4)),
        judgement.severity,
        *_scores(judgement.scored.scores, metrics),
        "" if pair.original is None else str(pair.original.line),
        "" if pair.garbled is None else str(pair.garbled.line),
        "" if pair.original is None else escaped(pair.original.place),
        "" if pair.garbled is None else escaped(pair.garbled.place),
        escaped("; ".join(judgement.reasons)),
        escaped(", ".join(dict.fromkeys(finding.check for finding in found))),
        escaped("; ".join(f"{finding.severity} {finding.check}: {full_message(finding)}" for finding in found)),
        _side(pair.original),
        _side(pair.garbled),
    ]


def _scores(scores: Mapping[str, float | None], metrics: list[str]) -> list[str]:
    return [_number(metric(name, scores.get(name))) for name in metrics]


def _number(value: float | None) -> str:
    return "" if value is None else encode(value)


def _side(side: Side | None) -> str:
    return "" if side is None else escaped(side.text)


def escaped(text: str) -> str:
    """Return a text escaped for a cell."""
    shown = text.translate(_ESCAPES)
    return "\\" + shown if shown.startswith(("=", "+", "-", "@")) else shown

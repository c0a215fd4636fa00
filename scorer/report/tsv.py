r"""Tab-separated values: a header line and one line per pair.

The file is for programs.  It has no quoting, and a cell never holds a tab or the end of a line.  In texts, a
backslash, a tab and every character that may end a line become `\\`, `\t`, `\n`, `\r` or `\xNN`/`\uNNNN`.  A
spreadsheet would read a leading `=`, `+`, `-` or `@` as a formula, so it becomes `\=`, `\+`, `\-` or `\@`.  So every
text can be restored exactly, and the file is safe in a spreadsheet.  A missing number or side is an empty cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scorer.phrases import full_message
from scorer.report.figures import worst_findings
from scorer.report.json import degraded, encode, metric, quality
from scorer.types import Judgement, Report

_ESCAPES = {0x5C: r"\\", 0x09: r"\t", 0x0A: r"\n", 0x0D: r"\r"}
_ESCAPES |= {code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in _ESCAPES}
_ESCAPES |= {code: f"\\u{code:04x}" for code in (0x2028, 0x2029)}


Value = str | float | None
_FIRST = ("index", "kind", "quality", "degraded", "severity")
_PLACES = ("original_line", "garbled_line", "original_place", "garbled_place")
_LAST = (*_PLACES, "reasons", "checks", "findings", "original", "garbled")


def write(report: Report, worst: int) -> str:
    """Return the header and every pair in document order; `worst` is ignored."""
    header, rows = table(report)
    cells = [map(escaped, header), *(map(cell, row) for row in rows)]
    return "".join("\t".join(row) + "\n" for row in cells)


def table(report: Report) -> tuple[list[str], Iterator[list[Value]]]:
    """Return the names of the columns, and the values of each pair; None is a missing number, "" a missing side.

    Between `severity` and `original_line` are the computed metrics.  `checks` are the names of the checks with
    findings, and `findings` their messages, worst first.  If the input has identifiers or further columns, `id` and
    these come last; a column that has the name of one of ours gets `input_` before it.
    """
    judgements = report.judgements
    metrics = list(dict.fromkeys(name for one in judgements for name in one.scored.scores))
    columns = list(dict.fromkeys(name for one in judgements for name in one.pair.columns))
    ids = any(one.pair.id is not None for one in judgements)
    ours = [*_FIRST, *metrics, *_LAST, *(["id"] if ids else [])]
    further = [f"input_{name}" if name in ours else name for name in columns]
    return [*ours, *further], (_values(one, metrics, columns, ids) for one in judgements)


def _values(judgement: Judgement, metrics: Sequence[str], columns: Sequence[str], ids: bool) -> list[Value]:
    pair, found, scores = judgement.pair, worst_findings(judgement), judgement.scored.scores
    values: list[Value] = [pair.index, pair.kind, quality(judgement.quality), degraded(judgement.degraded)]
    values += [judgement.severity, *(metric(name, scores.get(name)) for name in metrics)]
    values += [None if side is None else side.line for side in (pair.original, pair.garbled)]
    values += ["" if side is None else side.place for side in (pair.original, pair.garbled)]
    values += ["; ".join(judgement.reasons), ", ".join(dict.fromkeys(finding.check for finding in found))]
    values.append("; ".join(f"{finding.severity} {finding.check}: {full_message(finding)}" for finding in found))
    values += ["" if side is None else side.text for side in (pair.original, pair.garbled)]
    values += [pair.id or ""] if ids else []
    return [*values, *(pair.columns.get(name, "") for name in columns)]


def cell(value: object) -> str:
    """Return a value as a cell; only a text is escaped, since a number may begin with a minus."""
    if isinstance(value, str):
        return escaped(value)
    return "" if value is None else encode(value)


def escaped(text: str) -> str:
    """Return a text escaped for a cell."""
    shown = text.translate(_ESCAPES)
    return "\\" + shown if shown.startswith(("=", "+", "-", "@")) else shown

"""The whole text in order for a terminal: the original beside the garbled text, with the damage marked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from rich.text import Text

from scorer.phrases import full_message
from scorer.report import marked, text
from scorer.report.figures import opens_paragraph, worst_findings
from scorer.report.strip import Cell, block
from scorer.report.terminal import STYLES, hanging, styled
from scorer.report.visible import visible
from scorer.types import MAJOR_OR_CRITICAL, Judgement, Report

_GUTTER = 3  # cells before the texts, for the sign of the strip
_BETWEEN = " │ "


def write(report: Report, *, width: int = 80, colour: bool = False) -> str:
    """Return every pair of a report in order, its sides beside each other, for a terminal of `width` cells.

    What is major or critical is said below its pair.
    """
    width = text.fitting(width)
    lines = _lines(report, width, colour)
    return text.page([*text.opening(report, width), lines, text.signature(report, width)], width, colour)


def _lines(report: Report, width: int, colour: bool) -> Iterator[Text]:
    column = (width - _GUTTER - len(_BETWEEN)) // 2
    if report.judgements:
        yield _beside(Text(" " * _GUTTER), Text("original", "dim"), Text("garbled", "dim"), column)
    for number, judgement in enumerate(report.judgements):
        if number and opens_paragraph(report.judgements[number - 1], judgement):
            yield _beside(Text(" " * _GUTTER), Text(), Text(), column)
        yield from _pair(judgement, column, colour)
        if judgement.severity in MAJOR_OR_CRITICAL:
            yield from _notes(judgement, width)


def _pair(judgement: Judgement, column: int, colour: bool) -> Iterator[Text]:
    left, right = marked.sides(judgement)
    absent = Text(judgement.pair.kind, "dim italic")
    sides = [
        hanging("", styled(runs, style, colour) if runs else absent, column, 0)
        for runs, style in zip((left, right), text.SIDE_STYLES.values(), strict=True)
    ]
    sign = Text(f"{block(Cell((judgement,)))}  ", STYLES[judgement.severity])
    for original, garbled in zip_longest(*sides, fillvalue=Text()):
        yield _beside(sign, original, garbled, column)
        sign = Text(" " * _GUTTER)


def _beside(sign: Text, original: Text, garbled: Text, column: int) -> Text:
    return sign + original + Text(" " * (column - original.cell_len)) + Text(_BETWEEN, "dim") + garbled


def _notes(judgement: Judgement, width: int) -> Iterator[Text]:
    """Yield what is major or critical in a pair, or else why it is damaged; a missing side says so itself."""
    if judgement.pair.kind != "match":
        return
    found = [one for one in worst_findings(judgement) if one.severity in MAJOR_OR_CRITICAL]
    notes = [f"{one.check}: {full_message(one)}" for one in found] or list(judgement.reasons)
    if notes:
        head = Text(" " * _GUTTER).append(f"{judgement.severity}  ", STYLES[judgement.severity])
        yield from hanging(head, visible("; ".join(notes)), width, head.cell_len)

"""Show the texts of a pair: safely, and with marks that do not need colour."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from textual.content import Content, Span

from scorer.report import marked
from scorer.report.figures import SideName, side
from scorer.report.visible import visible
from scorer.review.events import ErrorSpan
from scorer.review.normal import text_at
from scorer.types import SEVERITIES, Finding, Judgement, Op, Severity

STYLES: Mapping[Severity, str] = {
    "none": "$text-success",
    "minor": "$text-warning",
    "major": "$text-error",
    "critical": "bold $text-error",
}
GREY = "$foreground 65%"
_DIFFERS: Mapping[SideName, str] = {"original": "$text-error underline", "garbled": "$text-accent underline"}
_OWN = ("⟦", "⟧")  # around what the reviewer marked
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def plain(text: str, style: str = "") -> Content:
    """Return a text from outside as safe content, without markup or control characters."""
    shown = visible(text)
    return Content(shown, [Span(0, len(shown), style)] if style else None)


def label(text: str, style: str) -> Content:
    """Return one of our own texts in a style."""
    return Content(text, [Span(0, len(text), style)])


def marked_side(
    judgement: Judgement,
    name: SideName,
    numbers: Mapping[Finding, int],
    errors: Sequence[ErrorSpan],
) -> Content:
    """Return one side of a pair, with the findings that have a number highlighted and numbered.

    Words lost or added are underlined, and what the reviewer marked stands between brackets.
    """
    standing = tuple(finding for finding in judgement.scored.findings if finding in numbers)
    original, garbled = marked.sides(replace(judgement, scored=replace(judgement.scored, findings=standing)))
    runs = original if name == "original" else garbled
    found = side(judgement, name)
    own = [at for error in errors if error.side == name and (at := _at(found.text if found else "", error))]
    parts: list[Content] = []
    for n, (start, stop, run) in enumerate(pieces := list(_pieces(runs, own))):
        after = pieces[n + 1][2].findings if n + 1 < len(pieces) else ()
        ended = sorted({numbers[finding] for finding in run.findings if finding not in after})
        opened, closed = (sum(place == at[end] for at in own) for end, place in ((0, start), (1, stop)))
        parts += [label(_OWN[0] * opened, "bold"), plain(run.text, _style(run.findings, run.op, name))]
        parts.append(label(_OWN[1] * closed, "bold"))
        parts.append(label("’".join(str(number).translate(_RAISED) for number in ended), "bold"))
    return Content().join(part for part in parts if part)


def place_of(text: str, error: ErrorSpan) -> str | None:
    """Return the words that an error marks in the text of its side; None if it marks none there."""
    at = _at(text, error)
    return None if at is None else text[at[0] : at[1]]


def _at(text: str, error: ErrorSpan) -> tuple[int, int] | None:
    try:
        at = text_at(text, error.at)
    except ValueError:  # an imported event may hold any place
        return None
    return (at.start, at.stop) if at else None


def _pieces(runs: Sequence[marked.Run], own: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, marked.Run]]:
    """Yield the start, the stop and the run of each piece; runs are cut at the ends of the reviewer's own marks."""
    ends = {place for at in own for place in at}
    start = 0
    for run in runs:
        stop = start + len(run.text)
        for left, right in pairwise([start, *sorted(place for place in ends if start < place < stop), stop]):
            yield left, right, replace(run, text=run.text[left - start : right - start])
        start = stop


def _style(findings: Sequence[Finding], op: Op | None, name: SideName) -> str:
    differs = op in ("lost", "added")
    if not findings:
        return _DIFFERS[name] if differs else ""
    worst = max((finding.severity for finding in findings), key=SEVERITIES.index)
    return f"{STYLES[worst]} reverse underline" if differs else f"{STYLES[worst]} reverse"

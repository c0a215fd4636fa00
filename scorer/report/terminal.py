"""Show texts of the documents on a terminal: safe, marked, shortened and wrapped."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from rich.console import Console
from rich.text import Text

from scorer.report.marked import Run
from scorer.report.visible import visible
from scorer.types import SEVERITIES, Severity

ELLIPSIS = " … "
STYLES: Mapping[Severity, str] = {"none": "green", "minor": "yellow", "major": "red", "critical": "bold red"}
_DIFFERS = ("lost", "added")
# Without colour: which runs get signs around them, and the signs.
_SIGNS: tuple[tuple[Callable[[Run], bool], str, str], ...] = (
    (lambda run: bool(run.findings), "**", "**"),
    (lambda run: run.op in _DIFFERS, "[", "]"),
)


def styled(runs: Iterable[Run], style: str, colour: bool) -> Text:
    """Return runs as text, with findings highlighted and with lost or added words in `style`.

    Without colour, findings are between asterisks and lost or added words in brackets.  Words that are both
    have both marks.
    """
    if not colour:
        return Text(_signed(list(runs), _SIGNS))
    shown = Text()
    for look, group in groupby(runs, key=lambda run: _look(run, style)):
        text = visible("".join(run.text for run in group))
        words = text.strip()
        before, _, after = text.partition(words) if words else ("", "", text)
        shown.append(before).append(words, look).append(after)
    return shown


def _look(run: Run, style: str) -> str:
    """Return the style of a run; empty if it is not marked."""
    differs = run.op in _DIFFERS
    if not run.findings:
        return style if differs else ""
    worst = max((finding.severity for finding in run.findings), key=SEVERITIES.index)
    return f"{STYLES[worst]} reverse underline" if differs else f"{STYLES[worst]} reverse"


def _signed(runs: Sequence[Run], signs: Sequence[tuple[Callable[[Run], bool], str, str]]) -> str:
    """Return the text of runs with signs around the marked ones; the first signs are the outermost."""
    if not signs:
        return visible("".join(run.text for run in runs))
    (holds, left, right), *inner = signs
    parts = []
    for marked, group in groupby(runs, key=holds):
        text = _signed(list(group), inner)
        words = text.strip()
        parts.append(text.replace(words, f"{left}{words}{right}", 1) if marked and words else text)
    return "".join(parts)


# The runs worth showing are those that match the first of these conditions that any run matches.
_TELLING: tuple[Callable[[Run], bool], ...] = (
    lambda run: bool(run.findings),
    lambda run: run.op in _DIFFERS,
    lambda run: run.op is not None,
)


def shortened(runs: Sequence[Run], limit: int, around: int = 60) -> list[Run]:
    """Cut runs of more than `limit` characters to the findings, or else the differences, and their surroundings.

    A long part loses its middle.  Everything past the limit is dropped.
    """
    if sum(len(run.text) for run in runs) <= limit:
        return list(runs)
    tells = next((one for one in _TELLING if any(map(one, runs))), _TELLING[0])
    parts = [(marked, list(group)) for marked, group in groupby(runs, key=tells)]
    short: list[Run] = []
    room = limit
    for n, (marked, group) in enumerate(parts):
        beside = not marked and len(parts) > 1  # outer ends of the text may be cut, but not those of marked words
        ends = _ends(group, around, head=not (beside and n == 0), tail=not (beside and n == len(parts) - 1))
        room -= sum(len(run.text) for run in ends)
        if room < 0:
            return [*short, Run(ELLIPSIS.rstrip(), None)]
        short += ends
    return short


def _ends(runs: Sequence[Run], around: int, head: bool, tail: bool) -> list[Run]:
    """Cut long runs to their head, their tail or both; cut between words if a gap is near."""
    text = "".join(run.text for run in runs)
    if len(text) <= 2 * around + len(ELLIPSIS):
        return list(runs)
    first = re.sub(r"\s+\S{0,20}$", "", text[:around]) if head else ""
    last = re.sub(r"^\S{0,20}\s+", "", text[-around:]) if tail else ""
    while last and unicodedata.combining(last[0]):
        last = last[1:]
    gap = ELLIPSIS.lstrip() if not head else ELLIPSIS if tail else ELLIPSIS.rstrip()
    around_gap = runs[0] if runs[0].findings or len(runs) == 1 else Run("", None)
    return [*_cut(runs, 0, len(first)), replace(around_gap, text=gap), *_cut(runs, len(text) - len(last), len(text))]


def _cut(runs: Iterable[Run], start: int, stop: int) -> Iterator[Run]:
    """Yield the parts of the runs at `start <= i < stop` in their joined text."""
    at = 0
    for run in runs:
        if part := run.text[max(0, start - at) : max(0, stop - at)]:
            yield replace(run, text=part)
        at += len(run.text)


def hanging(label: str | Text, body: str | Text, width: int, indent: int) -> list[Text]:
    """Wrap a body to lines of `width` cells; all but the first are indented by `indent`."""
    start = Text().append(label)
    start.append(" " * max(0, indent - start.cell_len))
    text = Text(body) if isinstance(body, str) else body
    lines = text.wrap(_console(width, colour=False), max(width - indent, 10), overflow="fold")
    out = []
    for n, line in enumerate(lines or [Text()]):
        line.rstrip()
        out.append((start if n == 0 else Text(" " * indent)) + line)
    return out


def render(lines: Iterable[Text], width: int, colour: bool) -> str:
    """Return lines as text, with colours as ANSI sequences if asked."""
    console = _console(width, colour)
    for line in lines:
        line.rstrip()
        console.print(line, soft_wrap=True)
    output = console.file
    assert isinstance(output, io.StringIO)
    return output.getvalue()


def _console(width: int, colour: bool) -> Console:
    """Make a console that ignores its environment, so that the same report gives the same text."""
    return Console(
        file=io.StringIO(),
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
        _environ={},
    )

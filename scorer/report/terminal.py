"""How texts from outside are shown on a terminal: safe, marked, shortened and wrapped."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from rich.console import Console
from rich.text import Text

from scorer.report.marked import Run
from scorer.report.visible import visible

ELLIPSIS = " … "
_DIFFERS = ("changed", "lost", "added")


def styled(runs: Iterable[Run], style: str, colour: bool) -> Text:
    """Return runs with their differing words in a style, or in brackets where there is no colour."""
    shown = Text()
    for differs, group in groupby(runs, key=lambda run: run.op in _DIFFERS):
        text = visible("".join(run.text for run in group))
        if differs and not colour:
            text = f"[{text}]"
        shown.append(text, style if differs else "")
    return shown


def shortened(runs: Sequence[Run], limit: int, around: int = 60) -> list[Run]:
    """Cut runs of more than `limit` characters: long ones in their middle, then what is past the limit."""
    if sum(len(run.text) for run in runs) <= limit:
        return list(runs)
    short: list[Run] = []
    room = limit
    for n, run in enumerate(runs):
        beside = run.op not in _DIFFERS and len(runs) > 1  # an outer end of the text may go, not of a difference
        text = _excerpt(run.text, around, head=not (beside and n == 0), tail=not (beside and n == len(runs) - 1))
        if len(text) > room:
            return [*short, Run(ELLIPSIS.rstrip(), "kept")]
        short.append(replace(run, text=text))
        room -= len(text)
    return short


def _excerpt(text: str, around: int, head: bool, tail: bool) -> str:
    """Cut a long text to its head, its tail or both, between words where that is near."""
    if len(text) <= 2 * around + len(ELLIPSIS):
        return text
    first = re.sub(r"\s+\S{0,20}$", "", text[:around]) if head else ""
    last = re.sub(r"^\S{0,20}\s+", "", text[-around:]) if tail else ""
    while last and unicodedata.combining(last[0]):
        last = last[1:]
    gap = ELLIPSIS.lstrip() if not head else ELLIPSIS if tail else ELLIPSIS.rstrip()
    return f"{first}{gap}{last}"


def hanging(label: str | Text, body: str | Text, width: int, indent: int) -> list[Text]:
    """Wrap a body to lines of `width` cells, all but the first indented under it by `indent`."""
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
    """Make a console that depends on nothing outside, so that the same report gives the same text."""
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

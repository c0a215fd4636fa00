"""Write a report: choose its format, check the output beforehand, and write it."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from scorer import plugins
from scorer.command.progress import PAGE_COLUMNS, terminal
from scorer.errors import WriteError
from scorer.output import write_file, write_standard

if TYPE_CHECKING:
    from scorer.types import Report

ENDINGS = {
    ".txt": "text",
    ".json": "json",
    ".jsonl": "jsonl",
    ".tsv": "tsv",
    ".html": "html",
    ".htm": "html",
    ".xml": "junit",
    ".sarif": "sarif",
    ".xlsx": "xlsx",
    ".xlf": "xliff",
    ".xliff": "xliff",
    ".seg.score": "mtme-score",
    ".seg.rating": "mtme-rating",
    ".wmt.jsonl": "wmt",
    ".pearmut.json": "pearmut",
}

# What a report shows first; the formats that have more than the first of them.
VIEWS = ("report", "document")
_VIEWED = ("text", "html")
NOTHING: Mapping[int, str] = {}


def format_for(chosen: str | None, output: str | None, formats: Collection[str] = plugins.WRITERS) -> str:
    """Return the chosen format, or the one of `formats` that the output's ending names; text for standard output."""
    if chosen is not None:
        plugins.load("writer", chosen)
        return chosen
    if output is None:
        return "text"
    name = Path(output).name.lower()
    endings = [ending for ending, named in ENDINGS.items() if named in formats]
    fitting = [ending for ending in endings if name.endswith(ending)]
    if not fitting:
        ending = Path(output).suffix.lower()
        raise WriteError(f"{output}: no format has the ending {ending!r}: use one of {', '.join(endings)} or --format")
    return ENDINGS[max(fitting, key=len)]


def check_output(output: str | None, inputs: tuple[str | None, ...]) -> None:
    """Refuse an output that cannot be written, before any work is done."""
    if output is None:
        return
    target = Path(output)
    if target.is_dir():
        raise WriteError(f"{output}: is a directory; name a file")
    if not target.parent.is_dir():
        raise WriteError(f"{target.parent}: no such directory; make it first")
    if any(_same(target, name) for name in inputs if name):
        raise WriteError(f"{output}: is one of the inputs; choose another file")


def _same(target: Path, source: str) -> bool:
    if source != "-" and not target.exists():
        # A file that does not exist yet may appear before the output is written.
        return os.path.realpath(target) == os.path.realpath(source)
    try:
        status = os.fstat(sys.stdin.fileno()) if source == "-" else os.stat(source)
        return target.is_file() and os.path.samestat(target.stat(), status)
    except (OSError, ValueError, AttributeError):  # no such file, or no standard input at all
        return False


def check_view(view: str, chosen: str) -> None:
    """Refuse a view that a format does not have."""
    if view != VIEWS[0] and chosen not in _VIEWED:
        raise WriteError(f"--view {view} is for {' and '.join(_VIEWED)}, not for {chosen}: leave one of them out")


def rendered(
    report: Report,
    chosen: str,
    worst: int,
    *,
    to_terminal: bool,
    excused: Mapping[int, str] = NOTHING,
    view: str = VIEWS[0],
) -> str | bytes:
    """Return a report in a format; on a terminal, text fills the width and has colours.

    excused: the pairs that a gate does not count, with the reason.
    """
    if view != VIEWS[0]:
        return _whole(report, chosen, worst, view, to_terminal=to_terminal)
    if chosen in plugins.TOLD:
        return str(plugins.load("writer", chosen)(report, worst, excused))
    if chosen != "text":
        content = plugins.load("writer", chosen)(report, worst)
        return content if isinstance(content, bytes) else str(content)
    from scorer.report import text

    width, colour = (terminal() if to_terminal else None) or (PAGE_COLUMNS, False)
    return text.write(report, worst, width=width, colour=colour)


def _whole(report: Report, chosen: str, worst: int, view: str, *, to_terminal: bool) -> str:
    """Return a report that shows the whole text in order."""
    if chosen == "html":
        from scorer.page import write as page

        return page.write(report, worst, view)
    from scorer.report import whole

    width, colour = (terminal() if to_terminal else None) or (PAGE_COLUMNS, False)
    return whole.write(report, width=width, colour=colour)


def write(content: str | bytes, output: str | None) -> None:
    """Write to standard output or to a file; raise NobodyReads or WriteError."""
    data = content if isinstance(content, bytes) else content.encode("utf-8")
    if output is None:
        write_standard(data)
    else:
        write_file(data, output)


def stop_writing() -> None:
    """Let what is still written to standard output vanish; else Python complains at exit that nobody reads it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

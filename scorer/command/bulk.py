"""The command `scorer bulk`: rows in, the same rows with new columns out."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Any

import click

from scorer.command.numbers import Whole
from scorer.command.options import place, settings_of, some_settings
from scorer.command.output import check_output
from scorer.command.progress import LOGGED, say
from scorer.errors import WriteError

if TYPE_CHECKING:
    from scorer.bulk.manifest import Counts
    from scorer.bulk.run import Run
    from scorer.settings import Settings

# Seconds between two messages on a terminal.
_SHOWN = 0.2
_SCORING = ("model", "backend", "fast", "device", "quality", "ter", "only", "skip", "glossary", "dismissed")
_FIELDS = (*_SCORING, "columns")


@click.command()
@click.argument("pairs", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    callback=place,
    help="Write here instead of on standard output, which is - too; .gz, .zst and .xz pack.",
)
@click.option(
    "--add",
    metavar="COLUMN,…",
    default="quality,degraded,severity,findings",
    show_default=True,
    help="The columns to add; what none of them needs is not computed.",
)
@click.option("--keep", metavar="EXPR", help="Write only such rows, e.g. 'quality >= 80 and not critical'.")
@click.option("--drop-to", metavar="FILE", help="Write the other rows here, with the reason.")
@click.option(
    "--jobs",
    type=Whole(min=1),
    metavar="N",
    help="Processes, of one core each. Default: one, and one for each core after a thousand rows.",
)
@click.option("--resume", is_flag=True, help="Go on where the same command was broken off.")
@click.option("--from", "form", type=click.Choice(["tsv", "jsonl", "csv", "parquet"]), help="Format of the inputs.")
@some_settings(*_FIELDS)
def bulk(pairs: tuple[str, ...], **choices: Any) -> None:
    """Add columns to the rows of PAIRS: tables with both sides (TSV, JSONL, CSV, Parquet), of any length.

    A row comes out as it went in, in the same order, with the new columns last.  One of PAIRS may be
    - for standard input.  Rows are scored in chunks, so memory does not grow.
    """
    settings = _settings(choices)
    for path in (choices["output"], choices["drop_to"]):
        check_output(path, (*pairs, settings.glossary, settings.dismissed))
    if choices["drop_to"] is not None:
        check_output(choices["drop_to"], (choices["output"],))
    from scorer.bulk.keep import parse
    from scorer.bulk.run import Job, Run

    add = tuple(dict.fromkeys(name.strip() for name in choices["add"].split(",")))
    keep = None if choices["keep"] is None else parse(choices["keep"])
    places = choices["output"], add, keep, choices["drop_to"]
    run = Run(Job(pairs, *places, choices["jobs"], choices["resume"], choices["form"], settings))
    for note in run.assumed:
        say(f"warning: {note}")
    try:
        done = _do(run)
    except WriteError as error:
        raise WriteError(f"{error}{_how_to_go_on(run)}") from None
    if not done:
        say(f"stopped{_how_to_go_on(run)}")
        raise click.Abort
    _summarise(run)


def _settings(choices: dict[str, Any]) -> Settings:
    return settings_of({name: choices[name] for name in _FIELDS})


def _do(run: Run) -> bool:
    """Do the work, and stop after a chunk at the first Ctrl-C if the run can be resumed."""
    asked: list[int] = []

    def ask(number: int, _: object) -> None:
        signal.signal(number, signal.default_int_handler)  # the second time, at once
        asked.append(number)

    numbers = (signal.SIGINT, signal.SIGTERM) if run.can_resume else ()
    before = [signal.signal(number, ask) for number in numbers]
    shown = _Shown()
    try:
        return run.do(shown.tell, shown.counts, lambda: bool(asked))
    finally:
        shown.erase()
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


class _Shown:
    """Progress on stderr: one line that is erased at the end, or a line a minute where stderr is no terminal."""

    def __init__(self) -> None:
        self._terminal = sys.stderr is not None and sys.stderr.isatty()
        self._line: Callable[[Counts, float | None], str] | None = None
        self._last = monotonic()

    def tell(self, message: str) -> None:
        if self._terminal:
            click.echo(f"\r\x1b[K{message} …", nl=False, err=True)

    def counts(self, counts: Counts, share: float | None) -> None:
        if self._line is None:
            from scorer.bulk.progress import Shown

            self._line = Shown().line
        line, now = self._line(counts, share), monotonic()
        if now - self._last < (_SHOWN if self._terminal else LOGGED):
            return
        self._last = now
        if self._terminal:
            self.tell(line)
        else:
            say(line)

    def erase(self) -> None:
        if self._terminal:
            click.echo("\r\x1b[K", nl=False, err=True)


def _how_to_go_on(run: Run) -> str:
    if not run.can_resume:
        return ""
    return f" after {run.counts.rows:,} rows: the same command with --resume goes on"


def _summarise(run: Run) -> None:
    from scorer.bulk.progress import summary

    for note in run.notes:
        say(f"warning: {note}")
    for line in summary(run.counts):
        say(line)

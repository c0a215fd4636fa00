"""The messages of a command while it works: progress, warnings and single lines; and the width of the terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from scorer.types import Report

# Columns of a terminal, and without one.
MOST_COLUMNS, PAGE_COLUMNS = 120, 100
# Seconds between two messages in a log.
LOGGED = 60.0


def say(message: str) -> None:
    """Print one line on stderr, without characters that a terminal would obey."""
    clean = "".join(letter if letter.isprintable() else " " for letter in " ".join(message.splitlines()))
    click.echo(f"scorer: {clean}", err=True)


def tell(message: str) -> None:
    """Print one line on standard output; continue if nobody reads it any more."""
    try:
        click.echo(message)
    except OSError:
        # Else Python complains at exit about output that it could not write.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def terminal() -> tuple[int, bool] | None:
    """Return the columns to fill and whether to use colour; None if standard output is not a terminal."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    columns = os.get_terminal_size(sys.stdout.fileno()).columns or 80
    return min(columns, MOST_COLUMNS), "NO_COLOR" not in os.environ


class progress:  # noqa: N801  (a context manager reads like a verb)
    """Show the present step on stderr: on one line that is erased at the end, or a line a minute without a terminal."""

    def __enter__(self) -> Callable[[str], None]:
        self._shown = sys.stderr is not None and sys.stderr.isatty()
        self._last = monotonic()
        return self._tell if self._shown else self._log

    def _tell(self, message: str) -> None:
        click.echo(f"\r\x1b[K{message} …", nl=False, err=True)

    def _log(self, message: str) -> None:
        if monotonic() - self._last >= LOGGED:
            self._last = monotonic()
            say(message)

    def __exit__(self, *_: object) -> None:
        if self._shown:
            click.echo("\r\x1b[K", nl=False, err=True)


def warn(*reports: Report) -> None:
    """Print on stderr the warnings about the documents of reports, each once."""
    for note in dict.fromkeys(note for one in reports for note in (*one.original.notes, *one.garbled.notes)):
        say(f"warning: {note}")

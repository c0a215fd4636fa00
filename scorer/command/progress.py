"""What a command says while it works: progress, warnings, single lines; and how wide the terminal is."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from scorer.types import Report

# Of a terminal, and where there is none.
MOST_COLUMNS, PAGE_COLUMNS = 120, 100


def say(message: str) -> None:
    """Put one line on stderr, with nothing in it that a terminal would obey."""
    clean = "".join(letter if letter.isprintable() else " " for letter in " ".join(message.splitlines()))
    click.echo(f"scorer: {clean}", err=True)


def tell(message: str) -> None:
    """Put one line on standard output; go on where nobody reads it any more."""
    try:
        click.echo(message)
    except OSError:
        # Else Python complains at its end of what it could not write.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def terminal() -> tuple[int, bool] | None:
    """Return the columns to fill and whether to use colour, where standard output is a terminal."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    columns = os.get_terminal_size(sys.stdout.fileno()).columns or 80
    return min(columns, MOST_COLUMNS), "NO_COLOR" not in os.environ


class progress:  # noqa: N801  (a context manager reads like a verb)
    """Say on stderr what is going on, on one line that vanishes; nothing where it is no terminal."""

    def __enter__(self) -> Callable[[str], None] | None:
        self._shown = sys.stderr.isatty()
        return self._tell if self._shown else None

    def _tell(self, message: str) -> None:
        click.echo(f"\r\x1b[K{message} …", nl=False, err=True)

    def __exit__(self, *_: object) -> None:
        if self._shown:
            click.echo("\r\x1b[K", nl=False, err=True)


def warn(report: Report) -> None:
    """Say on stderr what the readers noted of either document, each thing once."""
    for note in dict.fromkeys((*report.original.notes, *report.garbled.notes)):
        say(f"warning: {note}")

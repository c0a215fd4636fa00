"""What all commands of the command line share: the options of the settings, progress, warnings, the terminal's size."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scorer.settings import Settings

if TYPE_CHECKING:
    from scorer.types import Report

# Of a terminal, and where there is none.
MOST_COLUMNS, PAGE_COLUMNS = 120, 100
# The file of dismissed findings that is used where it stands in the folder, without being named.
DISMISSED = "scorer.toml"


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


def _names(_: click.Context, option: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names in comma-separated lists, each once."""
    names = [name.strip() for part in given for name in part.split(",")]
    if not all(names):
        raise click.BadParameter(
            "a name is missing: give names with a comma between them, e.g. number,name.", param=option
        )
    return tuple(dict.fromkeys(names))


def settings_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add one option for each field of Settings."""
    shared = [
        click.option("--aligned", is_flag=True, help="Line i of one file belongs to line i of the other."),
        click.option("--encoding", metavar="NAME", help="Read both files in this encoding, e.g. cp1252."),
        click.option("--lang", metavar="CODE", help="Language of both texts, e.g. en; detected when not given."),
        click.option(
            "--model",
            metavar="NAME",
            default="default",
            show_default=True,
            help="A sentence-transformers model by name or folder, or none: compare by spelling only.",
        ),
        click.option(
            "--backend",
            type=click.Choice(["auto", "onnx", "sentence-transformers"]),
            default="auto",
            show_default=True,
            help="What runs the model.",
        ),
        click.option(
            "--quality",
            type=click.Choice(["auto", "none"]),
            default="auto",
            show_default=True,
            help="none: give metrics and findings alone, with no opinion how good a pair is.",
        ),
        click.option("--ter", is_flag=True, help="Compute TER as well (slow; not for very long sentences)."),
        click.option(
            "--only",
            metavar="CHECK,…",
            multiple=True,
            callback=_names,
            help="Run these checks and no others; scorer explain lists them.",
        ),
        click.option("--skip", metavar="CHECK,…", multiple=True, callback=_names, help="Run all checks but these."),
        click.option(
            "--glossary", metavar="FILE", help="Names and terms to be kept, one a line, with what may stand for them."
        ),
        click.option(
            "--dismissed",
            metavar="FILE",
            help=f"Findings to leave out, in TOML; {DISMISSED} of this folder where it is there.",
        ),
        click.option("--seed", type=int, default=0, show_default=True, help="Seed of the quality interval."),
        click.option(
            "--max-size",
            type=int,
            metavar="MB",
            default=200,
            show_default=True,
            help="Largest input, expanded.",
        ),
    ]
    for option in reversed(shared):
        command = option(command)
    return command


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


def settings_of(choices: Mapping[str, Any]) -> Settings:
    """Return the settings that were chosen; what was dismissed in this folder counts where nothing else is named."""
    if choices["dismissed"] is None and Path(DISMISSED).is_file():
        return Settings(**{**choices, "dismissed": DISMISSED})
    return Settings(**choices)


def warn(report: Report) -> None:
    """Say on stderr what the readers noted of either document, each thing once."""
    for note in dict.fromkeys((*report.original.notes, *report.garbled.notes)):
        say(f"warning: {note}")

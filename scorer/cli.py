"""Arguments in, exit code out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scorer import plugins
from scorer.errors import ScorerError
from scorer.output import ReaderLeft, check_output, format_for, write
from scorer.settings import Settings

if TYPE_CHECKING:
    from scorer.types import Report

# Of a terminal, and where there is none.
MOST_COLUMNS, PAGE_COLUMNS = 120, 100
# The file of dismissed findings that is used where it stands in the folder, without being named.
DISMISSED = "scorer.toml"


def main() -> None:
    """Run the command line; exit 0 when it ran, 2 with one line on stderr for a mistake of the user's."""
    try:
        cli.main(standalone_mode=False)
    except ScorerError as error:
        _fail(str(error))
    except click.Abort:
        sys.exit(130)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        sys.exit(2)
    except click.ClickException as error:
        where = getattr(error, "ctx", None)
        command = where.command_path if where else "scorer"
        _fail(f"{error.format_message()} See {command} --help.")
    except ReaderLeft:
        # As `| head` does; nothing is wrong, and nothing more can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _fail(message: str) -> None:
    with suppress(OSError):
        _say(message)
    sys.exit(2)


def _say(message: str) -> None:
    """Put one line on stderr, with nothing in it that a terminal would obey."""
    clean = "".join(letter if letter.isprintable() else " " for letter in " ".join(message.splitlines()))
    click.echo(f"scorer: {clean}", err=True)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": MOST_COLUMNS})
@click.version_option(package_name="scorer", message="%(prog)s %(version)s")
def cli() -> None:
    """Find the passages where a garbled version of a document lost its meaning."""


def _names(_: click.Context, option: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names in comma-separated lists, each once."""
    names = [name.strip() for part in given for name in part.split(",")]
    if not all(names):
        raise click.BadParameter(
            "a name is missing: give names with a comma between them, e.g. number,name.", param=option
        )
    return tuple(dict.fromkeys(names))


def _settings_options(command: Callable[..., Any]) -> Callable[..., Any]:
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


@cli.command()
@click.argument("original")
@click.argument("garbled", required=False)
@click.option(
    "--format",
    "format_",
    metavar="|".join(plugins.WRITERS),
    help="Default: by the ending of --output, or text.",
)
@click.option("-o", "--output", metavar="FILE", help="Write here instead of on standard output.")
@click.option(
    "--worst",
    type=click.IntRange(min=0),
    default=10,
    show_default=True,
    metavar="N",
    help="How many of the worst lines to show.",
)
@_settings_options
def score(
    original: str, garbled: str | None, format_: str | None, output: str | None, worst: int, **choices: Any
) -> None:
    """Score GARBLED against ORIGINAL and report the degraded passages, worst first.

    Both are plain text, Markdown or HTML files, each may be gzipped, and one may be - for
    standard input.  A single file of pairs is TSV (original, tab, garbled) or JSONL (keys
    original, garbled, and id if you like).
    """
    if choices["dismissed"] is None and Path(DISMISSED).is_file():
        choices["dismissed"] = DISMISSED
    settings = Settings(**choices)
    chosen = format_for(format_, output)
    check_output(output, (original, garbled, settings.glossary, settings.dismissed))
    from scorer.pipeline import score_files

    with _progress() as tell:
        report = score_files(original, garbled, settings, tell)
    _warn(report)
    write(_render(report, chosen, worst, to_terminal=output is None), output)


@cli.command()
@click.option("-o", "--output", metavar="FILE", help="Write an HTML report here as well.")
@_settings_options
def demo(output: str | None, **choices: Any) -> None:
    """Score the bundled sample: a story and a garbled version of it."""
    settings = Settings(**choices)
    check_output(output, ())
    sample = _sample()
    from scorer.pipeline import score_files

    with _progress() as tell:
        report = score_files(str(sample / "original.txt"), str(sample / "garbled.txt"), settings, tell)
    write(_render(report, "text", 10, to_terminal=True), None)
    if output is not None:
        write(_render(report, "html", 10, to_terminal=False), output)
        write(f"\nThe same as a page: {Path(output).resolve()}\n", None)


@cli.command()
@click.argument("check", required=False)
def explain(check: str | None) -> None:
    """Show the manual of CHECK: what it looks at and what it does not see; without one, list all checks."""
    from scorer.report import manual

    width, colour = _terminal() or (PAGE_COLUMNS, False)
    write(manual.listed(width, colour) if check is None else manual.shown(check, width, colour), None)


def _sample() -> Path:
    """Return the folder of the sample, relative to here where it is below; the corpus is found, not imported."""
    from importlib.util import find_spec

    found = find_spec("corpus")
    for place in (found.submodule_search_locations if found else None) or ():
        folder = Path(place) / "data" / "sample"
        if folder.is_dir():
            here = Path.cwd()
            return folder.relative_to(here) if folder.is_relative_to(here) else folder
    raise ScorerError("the bundled sample is missing: reinstall scorer")


def _render(report: Report, chosen: str, worst: int, *, to_terminal: bool) -> str:
    if chosen != "text":
        return str(plugins.load("writer", chosen)(report, worst))
    from scorer.report import text

    width, colour = (_terminal() if to_terminal else None) or (PAGE_COLUMNS, False)
    return text.write(report, worst, width=width, colour=colour)


def _terminal() -> tuple[int, bool] | None:
    """Return the columns to fill and whether to use colour, where standard output is a terminal."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    columns = os.get_terminal_size(sys.stdout.fileno()).columns or 80
    return min(columns, MOST_COLUMNS), "NO_COLOR" not in os.environ


class _progress:  # noqa: N801  (a context manager reads like a verb)
    """Say on stderr what is going on, on one line that vanishes; nothing where it is no terminal."""

    def __enter__(self) -> Callable[[str], None] | None:
        self._shown = sys.stderr.isatty()
        return self._tell if self._shown else None

    def _tell(self, message: str) -> None:
        click.echo(f"\r\x1b[K{message} …", nl=False, err=True)

    def __exit__(self, *_: object) -> None:
        if self._shown:
            click.echo("\r\x1b[K", nl=False, err=True)


def _warn(report: Report) -> None:
    for note in dict.fromkeys((*report.original.notes, *report.garbled.notes)):
        _say(f"warning: {note}")

"""Arguments in, exit code out."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scorer import plugins
from scorer.console import MOST_COLUMNS, PAGE_COLUMNS, progress, say, settings_of, settings_options, terminal, warn
from scorer.errors import ScorerError
from scorer.output import ReaderLeft, check_output, format_for, write
from scorer.review_command import review
from scorer.settings import Settings

if TYPE_CHECKING:
    from scorer.types import Report


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
        say(message)
    sys.exit(2)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": MOST_COLUMNS})
@click.version_option(package_name="scorer", message="%(prog)s %(version)s")
def cli() -> None:
    """Find the passages where a garbled version of a document lost its meaning."""


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
@settings_options
def score(
    original: str, garbled: str | None, format_: str | None, output: str | None, worst: int, **choices: Any
) -> None:
    """Score GARBLED against ORIGINAL and report the degraded passages, worst first.

    Both are plain text, Markdown or HTML files, each may be gzipped, and one may be - for
    standard input.  A single file of pairs is TSV (original, tab, garbled) or JSONL (keys
    original, garbled, and id if you like).
    """
    settings = settings_of(choices)
    chosen = format_for(format_, output)
    check_output(output, (original, garbled, settings.glossary, settings.dismissed))
    from scorer.pipeline import score_files

    with progress() as tell:
        report = score_files(original, garbled, settings, tell)
    warn(report)
    write(_render(report, chosen, worst, to_terminal=output is None), output)


@cli.command()
@click.option("-o", "--output", metavar="FILE", help="Write an HTML report here as well.")
@settings_options
def demo(output: str | None, **choices: Any) -> None:
    """Score the bundled sample: a story and a garbled version of it."""
    settings = Settings(**choices)
    check_output(output, ())
    sample = _sample()
    from scorer.pipeline import score_files

    with progress() as tell:
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

    width, colour = terminal() or (PAGE_COLUMNS, False)
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

    width, colour = (terminal() if to_terminal else None) or (PAGE_COLUMNS, False)
    return text.write(report, worst, width=width, colour=colour)


cli.add_command(review)

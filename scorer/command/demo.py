"""The command `scorer demo`: score the sample that comes with the package."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from scorer.command.options import settings_options
from scorer.command.output import check_output, rendered, write
from scorer.command.progress import progress
from scorer.settings import Settings

_SAMPLE = Path(__file__).parents[1] / "sample"


@click.command()
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
    write(rendered(report, "text", 10, to_terminal=True), None)
    if output is not None:
        write(rendered(report, "html", 10, to_terminal=False), output)
        write(f"\nThe same as a page: {Path(output).resolve()}\n", None)


def _sample() -> Path:
    """Return the folder of the sample, as a relative path if it is below the current folder."""
    here = Path.cwd()
    return _SAMPLE.relative_to(here) if _SAMPLE.is_relative_to(here) else _SAMPLE

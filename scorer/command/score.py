"""The command `scorer score`: two documents in, one report out."""

from __future__ import annotations

from typing import Any

import click

from scorer import plugins
from scorer.command.options import settings_of, settings_options
from scorer.command.output import check_output, format_for, rendered, write
from scorer.command.progress import progress, warn


@click.command()
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

    Both are files of any format that scorer reads: text, Markdown, HTML, office documents, PDF,
    subtitles, texts by key.  One may be - for standard input.  A single file has both sides: a
    table of pairs (CSV, TSV, XLSX, Parquet, JSONL) or a bilingual file (XLIFF, TMX, PO).
    """
    settings = settings_of(choices)
    chosen = format_for(format_, output)
    check_output(output, (original, garbled, settings.glossary, settings.dismissed))
    from scorer.pipeline import score_files

    with progress() as tell:
        report = score_files(original, garbled, settings, tell)
    warn(report)
    write(rendered(report, chosen, worst, to_terminal=output is None), output)

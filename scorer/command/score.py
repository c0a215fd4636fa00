"""The command `scorer score`: two documents in, one report out, and gates that it must pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from scorer import plugins
from scorer.command.gate import gate_of, gate_options, write_and_announce
from scorer.command.labels import labelled, labels, parted
from scorer.command.options import output_options, settings_of, settings_options
from scorer.command.output import VIEWS, check_output, check_view, format_for, rendered
from scorer.command.progress import progress, warn
from scorer.command.saved import check_scores_nothing, saved
from scorer.gate.rules import NAMES
from scorer.interop.others import COLUMN, beside, column_scores, read_scores, split
from scorer.read import check_heeded
from scorer.read.source import suffix_of
from scorer.settings import Settings

if TYPE_CHECKING:
    from scorer.types import Report

_SAVED = ".json"  # ending of a saved report
# The options of this command alone; all others are those of scoring.
_OWN = {"original", "garbled", "format_", "output", "worst", "view", "names", "others", *NAMES}


@click.command()
@click.argument("original")
@click.argument("garbled", required=False)
@output_options(plugins.WRITERS, "worst lines", further=True)
@click.option(
    "--view",
    type=click.Choice(VIEWS),
    default=VIEWS[0],
    show_default=True,
    help="document: the whole text in order, both sides beside each other.",
)
@click.option(
    "--names",
    metavar="NAME,NAME",
    callback=parted,
    help="What the report calls the documents, e.g. Source,Vendor B or Source=ref.txt.",
)
@click.option(
    "--with",
    "others",
    metavar="NAME=FILE",
    multiple=True,
    help="Show another metric's scores beside ours: one for each row, or NAME=@COLUMN of the input.",
)
@gate_options("Do not count damage that this JSON report has too.")
@settings_options
@click.pass_context
def score(context: click.Context, /, original: str, garbled: str | None, **choices: Any) -> None:
    """Score GARBLED against ORIGINAL and report the degraded passages, worst first.

    Both are files of any format that scorer reads: text, Markdown, HTML, office documents, PDF,
    subtitles, texts by key.  One may be - for standard input.  A single file has both sides: a
    table of pairs (CSV, TSV, XLSX, Parquet, JSONL) or a bilingual file (XLIFF, TMX, PO).
    A single JSON report is not scored again, only written in another format or held against the
    gates.
    """
    output, worst = choices["output"], choices["worst"]
    settings = settings_of({name: value for name, value in choices.items() if name not in _OWN})
    chosen, view = format_for(choices["format_"], output), choices["view"]
    check_view(view, chosen)
    check_output(output, (original, garbled, settings.glossary, settings.dismissed))
    gate = gate_of(choices, settings.dismissed)
    sources = [split(given)[1] for given in choices["others"]]
    check_output(output, (gate.rules.baseline, gate.rules.store, *sources))
    scores = {given: read_scores(given) for given in choices["others"] if not split(given)[1].startswith(COLUMN)}
    names = labels(choices["names"], (original, garbled)) if garbled is not None else None
    report = _report(context, original, garbled, settings)
    names = names or labels(choices["names"], (report.original.name, report.garbled.name))
    report = labelled(report, names)
    report = beside(report, [scores.get(given) or column_scores(report, given) for given in choices["others"]])
    excused = gate.excused(report)
    failures = gate.failures(report, excused)
    content = rendered(report, chosen, worst, to_terminal=output is None, excused=excused, view=view)
    write_and_announce(content, output, failures, excused)


def _report(context: click.Context, original: str, garbled: str | None, settings: Settings) -> Report:
    """Return the report of two documents or of a file of pairs, or a saved one."""
    if garbled is None and suffix_of(original) == _SAVED:
        check_scores_nothing(context, original, _OWN)
        return saved(original)
    from scorer.pipeline import score_files

    check_heeded((original,) if garbled is None else (original, garbled), settings)
    with progress() as tell:
        report = score_files(original, garbled, settings, tell)
    warn(report)
    return report

"""The command `scorer compare`: versions of one original in, what is better and where out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from scorer.command.options import settings_of, settings_options
from scorer.command.output import check_output, write
from scorer.command.progress import PAGE_COLUMNS, progress, terminal, warn
from scorer.command.saved import check_scores_nothing, is_report, saved
from scorer.errors import ReadError, SettingsError, WriteError
from scorer.read.source import STDIN, check_exists, name_of
from scorer.settings import Settings

if TYPE_CHECKING:
    from scorer.comparison import Comparison

_FORMATS = {"text": ".txt", "json": ".json", "tsv": ".tsv", "html": ".html"}
_OWN = {"files", "format_", "output", "worst", "names", "seed", "baseline"}
# What the versions are called, where neither their files nor their reports tell them apart.
_BEFORE_AND_AFTER = ("before", "after")


def _labels(_: click.Context, option: click.Parameter, given: str | None) -> tuple[str, ...]:
    names = tuple(name.strip() for name in given.split(",")) if given is not None else ()
    if not all(names):
        raise click.BadParameter(
            "a name is missing: give names with a comma between them, e.g. ours,theirs.", param=option
        )
    return names


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="ORIGINAL VERSION VERSION…")
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(_FORMATS)),
    help="Default: by the ending of --output, or text.",
)
@click.option("-o", "--output", metavar="FILE", help="Write here instead of on standard output.")
@click.option(
    "--worst",
    type=click.IntRange(min=0),
    default=10,
    show_default=True,
    metavar="N",
    help="How many of the passages that got worse to show.",
)
@click.option("--names", metavar="NAME,…", callback=_labels, help="Names of the versions, in their order.")
@click.option(
    "--baseline", metavar="REPORT", help="The saved report of an earlier version: show only what got worse since."
)
@settings_options
@click.pass_context
def compare(context: click.Context, /, files: tuple[str, ...], **choices: Any) -> None:
    """Compare two or more versions of ORIGINAL: which is better, in what, where, and is it sure.

    With JSON reports of one original instead of documents, nothing is scored again.  --baseline OLD
    takes one such report, of the same document later.  The paired tests draw segments of the
    original; --seed is theirs too, 12345 by default, as in sacrebleu.
    """
    chosen = _format(choices["format_"], choices["output"])
    settings = settings_of({name: value for name, value in choices.items() if name not in _OWN - {"seed"}})
    check_output(choices["output"], (*files, choices["baseline"], settings.glossary, settings.dismissed))
    if choices["baseline"] is not None or is_report(files[0]):
        comparison = _of_reports(context, files, choices)
    else:
        comparison = _of_documents(context, files, settings, choices)
    write(_rendered(comparison, chosen, choices["worst"], to_terminal=choices["output"] is None), choices["output"])


def _of_reports(context: click.Context, files: tuple[str, ...], choices: Mapping[str, Any]) -> Comparison:
    from scorer.comparison import compare, default_names
    from scorer.comparison.files import check_versions

    baseline, names = choices["baseline"], choices["names"]
    if baseline is not None:
        if len(files) > 1:
            raise SettingsError(
                "--baseline OLD.json takes one report beside it: scorer compare --baseline OLD.json NEW.json"
            )
        files = (baseline, *files)
    for path in files:
        check_exists(path)
        if path != STDIN and not is_report(path):
            raise ReadError(name_of(path), "no saved report, as the others are: score it with -o NAME.json first")
    check_scores_nothing(context, files[-1], _OWN)
    check_versions(files, names)
    reports = [saved(path) for path in files]
    names = names or default_names(reports, files, () if baseline is None else _BEFORE_AND_AFTER)
    with progress() as tell:
        return compare(reports, names, _seed(context, choices), progress=tell, baseline=None if baseline is None else 0)


def _of_documents(
    context: click.Context, files: tuple[str, ...], settings: Settings, choices: Mapping[str, Any]
) -> Comparison:
    from scorer.comparison.files import compare_files

    for path in files[1:]:
        check_exists(path)
        if is_report(path):
            raise ReadError(name_of(path), "a saved report: name saved reports only, or documents only")
    with progress() as tell:
        comparison = compare_files(files[0], files[1:], settings, choices["names"], _seed(context, choices), tell)
    for version in comparison.versions:
        warn(version.report)
    return comparison


def _seed(context: click.Context, choices: Mapping[str, Any]) -> int:
    """Return the seed of the tests: that of sacrebleu, unless one is given."""
    from scorer.comparison import SEED

    given = context.get_parameter_source("seed") is not ParameterSource.DEFAULT
    return choices["seed"] if given else SEED


def _format(chosen: str | None, output: str | None) -> str:
    if chosen is not None or output is None:
        return chosen or "text"
    found = [name for name, ending in _FORMATS.items() if output.lower().endswith(ending)]
    if not found:
        raise WriteError(f"{output}: no format has this ending: use one of {', '.join(_FORMATS.values())} or --format")
    return found[0]


def _rendered(comparison: Comparison, chosen: str, worst: int, *, to_terminal: bool) -> str:
    from scorer.comparison import json, text, tsv

    if chosen == "html":
        from scorer.comparison import html

        return html.write(comparison, worst)
    if chosen == "json":
        return json.write(comparison)
    if chosen == "tsv":
        return tsv.write(comparison)
    width, colour = (terminal() if to_terminal else None) or (PAGE_COLUMNS, False)
    return text.write(comparison, worst, width=width, colour=colour)

"""The command `scorer compare`: versions of one original in, what is better and where out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from scorer import plugins
from scorer.command.gate import gate_of, gate_options, write_and_announce
from scorer.command.options import output_options, settings_of, settings_options
from scorer.command.output import check_output, format_for, rendered, write
from scorer.command.progress import PAGE_COLUMNS, progress, terminal, warn
from scorer.command.saved import check_scores_nothing, is_report, saved
from scorer.errors import ReadError, SettingsError
from scorer.gate.rules import NAMES, key_of
from scorer.read import check_heeded
from scorer.read.source import STDIN, check_exists, name_of
from scorer.settings import Settings

if TYPE_CHECKING:
    from scorer.comparison import Comparison
    from scorer.types import Report

_FORMATS = ("text", "json", "tsv", "html", *plugins.TOLD)
_OWN = {"files", "format_", "output", "worst", "names", "seed", *NAMES}
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
@output_options(_FORMATS, "passages that got worse")
@click.option("--names", metavar="NAME,…", callback=_labels, help="Names of the versions, in their order.")
@gate_options("Report of an earlier version: show and count only what got worse since.")
@settings_options
@click.pass_context
def compare(context: click.Context, /, files: tuple[str, ...], **choices: Any) -> None:
    """Compare two or more versions of ORIGINAL: which is better, in what, where, and is it sure.

    With JSON reports of one original instead of documents, nothing is scored again.  --baseline OLD
    takes one such report, of the same document later; only then there are gates.  The paired tests
    draw segments of the original; --seed is theirs too, 12345 by default, as in sacrebleu.
    """
    output, worst = choices["output"], choices["worst"]
    chosen = format_for(choices["format_"], output, _FORMATS)
    settings = settings_of({name: value for name, value in choices.items() if name not in _OWN - {"seed"}})
    check_output(output, (*files, choices["baseline"], choices["store"], settings.glossary, settings.dismissed))
    if choices["baseline"] is not None:
        _since(context, files, settings, choices, chosen)
        return
    _need_baseline(chosen, choices)
    if is_report(files[0]):
        comparison = _of_reports(context, files, choices)
    else:
        comparison = _of_documents(context, files, settings, choices)
    write(_rendered(comparison, chosen, worst, to_terminal=output is None), output)


def _need_baseline(chosen: str, choices: Mapping[str, Any]) -> None:
    """Refuse gates and formats for build servers where there is nothing that could have got worse."""
    given = [f"--{key_of(name)}" for name in NAMES if choices[name] is not None]
    given += [f"--format {chosen}"] if chosen in plugins.TOLD else []
    if given:
        raise SettingsError(f"{given[0]} is about what got worse: name the earlier report with --baseline OLD.json")


def _since(
    context: click.Context, files: tuple[str, ...], settings: Settings, choices: Mapping[str, Any], chosen: str
) -> None:
    """Hold a report against that of an earlier version, write what got worse, and what the gates say of it."""
    if len(files) > 1:
        raise SettingsError(
            "--baseline OLD.json takes one report beside it: scorer compare --baseline OLD.json NEW.json"
        )
    gate = gate_of(choices, settings.dismissed)
    comparison = _of_reports(context, (choices["baseline"], *files), choices, gate.baseline)
    excused = gate.no_worse(comparison)
    failures = gate.failures(comparison.versions[1].report, excused)
    output, worst = choices["output"], choices["worst"]
    if chosen in plugins.TOLD:
        content = rendered(comparison.versions[1].report, chosen, worst, to_terminal=False, excused=excused)
    else:
        content = _rendered(comparison, chosen, worst, to_terminal=output is None)
    write_and_announce(content, output, failures, excused)


def _of_reports(
    context: click.Context, files: tuple[str, ...], choices: Mapping[str, Any], before: Report | None = None
) -> Comparison:
    """Compare saved reports; `before` is the first of them if it is the baseline, which is read already."""
    from scorer.comparison import compare, default_names
    from scorer.comparison.files import check_versions

    for path in files:
        check_exists(path)
        if path != STDIN and not is_report(path):
            raise ReadError(name_of(path), "no saved report, as the others are: score it with -o NAME.json first")
    check_scores_nothing(context, files[-1], _OWN)
    check_versions(files, choices["names"])
    reports = [saved(path) for path in files] if before is None else [before, *map(saved, files[1:])]
    names = choices["names"] or default_names(reports, files, () if before is None else _BEFORE_AND_AFTER)
    baseline = None if before is None else 0
    with progress() as tell:
        return compare(reports, names, _seed(context, choices), progress=tell, baseline=baseline)


def _of_documents(
    context: click.Context, files: tuple[str, ...], settings: Settings, choices: Mapping[str, Any]
) -> Comparison:
    from scorer.comparison.files import compare_files

    for path in files[1:]:
        check_exists(path)
        if is_report(path):
            raise ReadError(name_of(path), "a saved report: name saved reports only, or documents only")
    check_heeded(files, settings)
    with progress() as tell:
        comparison = compare_files(files[0], files[1:], settings, choices["names"], _seed(context, choices), tell)
    warn(*(version.report for version in comparison.versions))
    return comparison


def _seed(context: click.Context, choices: Mapping[str, Any]) -> int:
    """Return the seed of the tests: that of sacrebleu, unless one is given."""
    from scorer.comparison import SEED

    given = context.get_parameter_source("seed") is not ParameterSource.DEFAULT
    return choices["seed"] if given else SEED


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

"""The review of two versions of an original: which inputs it takes, and what it shows or exports."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scorer.command.options import settings_of
from scorer.command.output import check_output, write
from scorer.command.progress import progress, say, tell, warn
from scorer.command.saved import LARGEST, check_scores_nothing, is_comparison, is_report, saved
from scorer.command.taken import told_of
from scorer.errors import SettingsError
from scorer.phrases import count
from scorer.read import check_heeded
from scorer.read.source import STDIN, check_exists, fetch, name_of

if TYPE_CHECKING:
    from scorer.preference.questions import Questions
    from scorer.preference.session import Sitting
    from scorer.review.store import Store
    from scorer.types import Report

_SUFFIX = ".preferences.sqlite"
_INPUTS = "name ORIGINAL and two versions, two saved reports of one original, or a saved comparison of two versions"
_NOT_HERE = {
    "corrected": "--write-corrected: a preference corrects nothing",
}


def are_versions(files: Sequence[str]) -> bool:
    """Tell whether these inputs are two versions of an original; raise SettingsError for a mixture."""
    reports = [path for path in files if is_report(path)]
    if len(files) == 1:
        return is_comparison(files[0])
    for path in files:
        if is_comparison(path):
            raise SettingsError(f"{name_of(path)} is a comparison, which holds both versions: name it alone")
    if len(files) == 2 and not reports:
        return False
    if len(reports) not in (0, len(files)):
        raise SettingsError(f"{name_of(reports[0])} is a saved report, and not all files are: {_INPUTS}")
    if len(files) > (2 if reports else 3):
        versions = len(files) - (0 if reports else 1)
        raise SettingsError(f"{versions} versions: two are reviewed at a time, and scorer compare takes more")
    return True


def review_versions(
    context: click.Context, files: Sequence[str], choices: dict[str, Any], own: Collection[str]
) -> None:
    """Show two versions side by side and keep which is better; or only export that, or recover a damaged file."""
    from scorer.command.serving import reviewer_of
    from scorer.command.stores import opened, recovered

    place = Path(choices["store"] or _default_store(files[0]))
    if choices["damaged"] is not None:
        for line in recovered(choices["damaged"], place):
            say(line)
        return
    reviewer = reviewer_of(choices["reviewer"])
    _check(choices, (*files, str(place)))
    questions = _questions(context, files, choices, own)
    from scorer.preference.session import Sitting

    exchanges = choices["export"] is not None or choices["take_in"] is not None
    with opened(place, shows=not exchanges, takes=choices["take_in"] is not None) as store:
        sitting = Sitting(questions, store, reviewer)
        if exchanges:
            _exchange(sitting, choices)
        elif choices["in_terminal"]:
            from scorer.terminal.preference.app import run

            run(sitting)
        else:
            _serve(sitting, store, choices)


def _default_store(file: str) -> Path:
    """Return the default path: beside the original, or beside the first saved file."""
    if file == STDIN:
        raise SettingsError("standard input has no place for a store beside it: name one with --store")
    return Path(f"{file}{_SUFFIX}")


def _check(choices: dict[str, Any], files: tuple[str, ...]) -> None:
    """Refuse choices that cannot work together, before any work is done."""
    from scorer.command.serving import check_shown
    from scorer.preference.export import PAGE, format_of

    for name, why in _NOT_HERE.items():
        if choices[name]:
            raise SettingsError(f"{why}: leave it out")
    if choices["export"] is not None and not choices["export"].lower().endswith(PAGE):
        format_of(choices["export"], PAGE)
    if choices["take_in"] is not None:
        if choices["take_in"].lower().endswith(PAGE):
            name = name_of(choices["take_in"])
            raise SettingsError(f"{name}: a page holds no answers: import the file that its “Save answers” wrote")
        format_of(choices["take_in"])
        check_exists(choices["take_in"])
    if choices["export"] is None and choices["take_in"] is None:
        check_shown(choices)
    check_output(choices["export"], (*files, choices["take_in"], choices["glossary"], choices["dismissed"]))


def _questions(
    context: click.Context, files: Sequence[str], choices: dict[str, Any], own: Collection[str]
) -> Questions:
    from scorer.comparison import default_names
    from scorer.comparison.files import check_versions
    from scorer.comparison.same import check_same_original
    from scorer.comparison.units import units
    from scorer.preference.questions import of_units, questions
    from scorer.preference.saved import load
    from scorer.report.wording import short_names

    if len(files) == 1:
        check_scores_nothing(context, files[0], own)
        return load(fetch(files[0], LARGEST).data, name_of(files[0]))
    versions = files if len(files) == 2 else files[1:]
    check_versions(versions, ())
    if len(files) == 2:
        check_scores_nothing(context, files[0], own)
        reports = [saved(path) for path in files]
    else:
        reports = _scored(files[0], versions, choices, own)
    names = default_names(reports, versions)
    check_same_original(reports, names)
    return questions(short_names(reports[0])[0], (names[0], names[1]), of_units(units(reports)))


def _scored(original: str, versions: Sequence[str], choices: dict[str, Any], own: Collection[str]) -> list[Report]:
    from scorer.comparison.files import score_versions

    settings = settings_of({name: value for name, value in choices.items() if name not in own})
    check_heeded((original, *versions), settings)
    with progress() as shown:
        reports = score_versions(original, versions, settings, shown)
    warn(*reports)
    return reports


def _exchange(sitting: Sitting, choices: dict[str, Any]) -> None:
    """Import and export files; import first, so that the exported ones hold the imported answers."""
    if choices["take_in"] is not None:
        from scorer.preference.intake import take_in

        data = fetch(choices["take_in"], LARGEST).data
        for line in told_of(take_in(sitting, data, choices["take_in"]), "segment", "asked here"):
            say(line)
        sitting.refresh()
    if choices["export"] is not None:
        _export(sitting, choices["export"])


def _export(sitting: Sitting, file: str) -> None:
    """Write the file, and print what the answers come to; a page to answer in has no answers."""
    from scorer.preference.export import PAGE, export
    from scorer.preference.page import as_file
    from scorer.preference.shown import standing

    if file.lower().endswith(PAGE):
        write(as_file(sitting.questions), file)
        say(f"{count(len(sitting.questions.asked), 'segment')} to decide in {file}: --import reads what it saves")
        return
    write(export(sitting, file), file)
    for line in standing(sitting):
        tell(line)


def _serve(sitting: Sitting, store: Store, choices: dict[str, Any]) -> None:
    from scorer.command.serving import serve_page
    from scorer.preference.page import served
    from scorer.web.handlers import Page
    from scorer.web.preferring import make_app

    page = Page(*served(sitting))
    serve_page(
        lambda guard: make_app(sitting, page, guard),
        f"Review of two versions as {sitting.reviewer}",
        f"Answers are kept in {store.path}; Ctrl-C ends the review.",
        store.path,
        choices,
    )

"""The command `scorer review`: it chooses the report, the store and the user interface; no review logic is here."""

from __future__ import annotations

from collections.abc import Iterator
from os.path import isfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from scorer.command.numbers import Whole
from scorer.command.options import settings_of, settings_options
from scorer.command.output import check_output, write
from scorer.command.progress import progress, say, warn
from scorer.command.saved import LARGEST, check_scores_nothing, saved
from scorer.command.taken import told_of
from scorer.read import check_heeded
from scorer.read.source import check_exists, fetch, suffix_of

if TYPE_CHECKING:
    from scorer.exchange.taken import Taken
    from scorer.review.session import Session
    from scorer.review.store import Store
    from scorer.types import Report

_PAIRS = (".tsv", ".jsonl")  # endings of files that hold both sides
# The options of this command alone; all others are those of scoring.
_OWN = {
    "original",
    "garbled",
    "second",
    "store",
    "reviewer",
    "host",
    "port",
    "allow_network",
    "no_browser",
    "in_terminal",
}
_OWN |= {"take_in", "export", "corrected", "damaged"}


@click.command()
@click.argument("original")
@click.argument("garbled", required=False)
@click.argument("second", nargs=-1, metavar="[SECOND]")
@click.option(
    "--store", metavar="FILE", help="File that keeps the verdicts; by default beside the report or the original."
)
@click.option("--reviewer", metavar="NAME", help="Who decides; by default the name of the account.")
@click.option("--terminal", "in_terminal", is_flag=True, help="Review in this terminal instead of a browser.")
@click.option("--no-browser", is_flag=True, help="Print the address and open no browser.")
@click.option(
    "--port", type=Whole(0, 65535), metavar="N", help="Port of the page; by default always the same for a store."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address of the page; see --allow-network.")
@click.option("--allow-network", is_flag=True, help="Allow others to reach --host; the connection is not encrypted.")
@click.option(
    "--import", "take_in", metavar="FILE", help="Import verdicts from .tsv, .jsonl, .xlsx or .mqm.tsv, then exit."
)
@click.option("--export", metavar="FILE", help="Export verdicts as .tsv, .jsonl, .xlsx or .mqm.tsv, then exit.")
@click.option(
    "--recover", "damaged", metavar="FILE", help="Save what can be read of a damaged file of verdicts, then exit."
)
@click.option("--write-corrected", "corrected", metavar="FILE", help="Write GARBLED with your corrections, then exit.")
@settings_options
@click.pass_context
def review(
    context: click.Context, /, original: str, garbled: str | None, second: tuple[str, ...], **choices: Any
) -> None:
    """Go through the lowest-scoring lines of GARBLED against ORIGINAL and decide on them, worst first.

    Instead of both files, one may be given: a JSON report that scorer score wrote, or pairs as TSV or JSONL.  A page
    opens in the browser.  Ctrl-C ends it.  Each verdict is saved at once.  It belongs to the texts of the pair, so
    every later review shows it again.

    With a SECOND version you say which of both is better, segment by segment, without seeing which is which.  Two
    JSON reports of one original, or a JSON comparison of two versions, do the same.  --export writes .tsv, .jsonl or
    .json and prints what the answers come to.  --export page.html writes a page for somebody without scorer; --import
    reads what it saves.
    """
    from scorer.command.serving import reviewer_of
    from scorer.command.stores import opened, recovered, store_of
    from scorer.command.versions import are_versions, review_versions
    from scorer.review.lines import Lines
    from scorer.review.session import Session
    from scorer.review.store import default_store

    files = (original, *(() if garbled is None else (garbled,)), *second)
    # A damaged store can be saved although its documents are gone.
    if (choices["damaged"] is None or all(map(isfile, files))) and are_versions(files):
        review_versions(context, files, choices, _OWN)
        return
    place = choices["store"] or default_store(original)
    if choices["damaged"] is not None:
        for line in recovered(choices["damaged"], Path(place)):
            say(line)
        return
    reviewer = reviewer_of(choices["reviewer"])
    _check(choices, (original, garbled, str(place)))
    report = _report(context, original, garbled, choices)
    lines = Lines(report)
    if choices["store"] is None:
        place = store_of(Path(place), lines, _documents(original, garbled, report))
    _check_outputs(choices, (report.original.name, report.garbled.name, str(place)))
    with opened(Path(place), shows=not _exchanges(choices), takes=choices["take_in"] is not None) as store:
        session = Session(lines, store, reviewer)
        if _exchanges(choices):
            _exchange(session, store, garbled or report.garbled.name, choices)
        elif choices["in_terminal"]:
            from scorer.review.order import Query
            from scorer.terminal.app import run

            run(session, Query())
        else:
            _serve(session, store, choices)


def _documents(original: str, garbled: str | None, report: Report) -> Iterator[str]:
    """Yield all places where the documents of a review may be; a saved report names them from where it was written."""
    yield original
    if garbled is not None:
        yield garbled
        return
    for name in (report.original.name, report.garbled.name):
        yield name
        yield str(Path(original).parent / name)


def _check(choices: dict[str, Any], files: tuple[str | None, ...]) -> None:
    """Refuse choices that cannot work together, before any work is done."""
    from scorer.command.serving import check_shown
    from scorer.exchange.formats import format_of

    _check_outputs(choices, (*files, choices["take_in"], choices["glossary"], choices["dismissed"]))
    for name in ("export", "take_in"):
        if choices[name] is not None:
            format_of(choices[name])
    if choices["take_in"] is not None:
        check_exists(choices["take_in"])
    if not _exchanges(choices):
        check_shown(choices)


def _check_outputs(choices: dict[str, Any], inputs: tuple[str | None, ...]) -> None:
    for name in ("export", "corrected"):
        check_output(choices[name], inputs)


def _exchanges(choices: dict[str, Any]) -> bool:
    """Tell whether to import or export files only, and show nothing."""
    return any(choices[name] is not None for name in ("take_in", "export", "corrected"))


def _report(context: click.Context, original: str, garbled: str | None, choices: dict[str, Any]) -> Report:
    if garbled is None and not choices["aligned"] and suffix_of(original) not in _PAIRS:
        return _loaded(context, original)
    from scorer.pipeline import score_files

    settings = settings_of({name: value for name, value in choices.items() if name not in _OWN})
    check_heeded((original,) if garbled is None else (original, garbled), settings)
    with progress() as shown:
        report = score_files(original, garbled, settings, shown)
    warn(report)
    return report


def _loaded(context: click.Context, path: str) -> Report:
    check_scores_nothing(context, path, _OWN)
    return saved(path)


def _exchange(session: Session, store: Store, garbled: str, choices: dict[str, Any]) -> None:
    """Import and export files; import first, so that the exported ones hold the imported verdicts."""
    if choices["take_in"] is not None:
        data = fetch(choices["take_in"], LARGEST).data
        for line in told_of(_Files(session, store).taken(data, choices["take_in"]), "pair", "in this report"):
            say(line)
    if choices["export"] is not None:
        from scorer.exchange.formats import export

        write(export(session, choices["export"]), choices["export"])
    if choices["corrected"] is not None:
        from scorer.exchange.corrected import write_corrected

        content = write_corrected(session.lines.report, session.verdicts, session.reviewer, garbled)
        write(content, choices["corrected"])


class _Files:
    """Export and import for the page, through scorer/exchange."""

    def __init__(self, session: Session, store: Store) -> None:
        self._session, self._store = session, store

    def export(self, ending: str) -> bytes:
        from scorer.exchange.formats import export

        return export(self._session.apart(), f"verdicts.{ending}")

    def take_in(self, data: bytes, name: str) -> dict[str, Any]:
        taken = self._taken(data, name)
        left = {"conflicts": len(taken.conflicts), "unknown": len(taken.unknown)}
        return {"rows": taken.rows, "changed": taken.pairs} | left

    def taken(self, data: bytes, name: str) -> Taken:
        taken = self._taken(data, name)
        self._session.refresh()
        return taken

    def _taken(self, data: bytes, name: str) -> Taken:
        from scorer.exchange.intake import take_in

        return take_in(self._store, self._session.lines, self._session.reviewer, data, name)


def _serve(session: Session, store: Store, choices: dict[str, Any]) -> None:
    from scorer.command.serving import serve_page
    from scorer.page.write import served
    from scorer.web.app import make_app
    from scorer.web.handlers import Page

    page = Page(*served(session.lines.report, session.reviewer))
    serve_page(
        lambda guard: make_app(session, page, guard, _Files(session, store)),
        f"Review as {session.reviewer}",
        f"Verdicts are kept in {store.path}; Ctrl-C ends the review.",
        store.path,
        choices,
    )

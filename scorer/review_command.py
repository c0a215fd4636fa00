"""The command `scorer review`: which report, which store, which front; nothing of a review itself."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from scorer.console import progress, say, settings_of, settings_options, warn
from scorer.errors import ReadError, SettingsError
from scorer.output import check_output, write
from scorer.phrases import count
from scorer.read.source import fetch, suffix_of

if TYPE_CHECKING:
    from scorer.review.session import Session
    from scorer.review.store import Store
    from scorer.types import Report

_PAIRS = (".tsv", ".jsonl")  # endings of files that hold both sides
_LARGEST = 1000  # megabytes of a report or of a file of verdicts
# Options of this command; all others are those of scoring.
_OWN = {"original", "garbled", "store", "reviewer", "host", "port", "allow_network", "no_browser", "in_terminal"}
_OWN |= {"take_in", "export", "corrected"}


@click.command()
@click.argument("original")
@click.argument("garbled", required=False)
@click.option("--store", metavar="FILE", help="Where verdicts are kept; beside the report or the original by default.")
@click.option("--reviewer", metavar="NAME", help="Who decides; the name of the account by default.")
@click.option("--terminal", "in_terminal", is_flag=True, help="Review in this terminal instead of a browser.")
@click.option("--no-browser", is_flag=True, help="Print the address and open no browser.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Port of the page; a free one by default.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to serve at; see --allow-network.")
@click.option("--allow-network", is_flag=True, help="Let others reach --host, unencrypted.")
@click.option("--import", "take_in", metavar="FILE", help="Take verdicts in from TSV, JSONL, XLSX or MQM TSV, and end.")
@click.option("--export", metavar="FILE", help="Write verdicts as .tsv, .jsonl, .xlsx or .mqm.tsv, and end.")
@click.option("--write-corrected", "corrected", metavar="FILE", help="Write GARBLED with your corrections, and end.")
@settings_options
@click.pass_context
def review(context: click.Context, /, original: str, garbled: str | None, **choices: Any) -> None:
    """Go through the lowest-scoring lines of GARBLED against ORIGINAL and decide on them, worst first.

    Instead of both, one file may be given: a report that scorer score wrote with --format json, or pairs as TSV or
    JSONL.  A page opens in the browser; Ctrl-C ends it.  Each verdict is kept at once, by what the pair says: it is
    there again in every later review.
    """
    files = [choices[name] for name in ("export", "corrected")]
    for file in files:
        check_output(file, (original, garbled, choices["take_in"], choices["store"]))
    from scorer.review.lines import Lines
    from scorer.review.session import Session
    from scorer.review.store import Store, default_store

    place = choices["store"] or default_store(original)
    report = _report(context, original, garbled, choices)
    with Store(place) as store:
        session = Session(Lines(report), store, choices["reviewer"] or getpass.getuser())
        if choices["take_in"] or any(files):
            _exchange(session, store, garbled or report.garbled.name, choices)
        elif choices["in_terminal"]:
            from scorer.review.order import Query
            from scorer.terminal import run

            run(session, Query())
        else:
            _serve(session, store, choices)


def _report(context: click.Context, original: str, garbled: str | None, choices: dict[str, Any]) -> Report:
    if garbled is None and not choices["aligned"] and suffix_of(original) not in _PAIRS:
        return _loaded(context, original)
    from scorer.pipeline import score_files

    settings = settings_of({name: value for name, value in choices.items() if name not in _OWN})
    with progress() as tell:
        report = score_files(original, garbled, settings, tell)
    warn(report)
    return report


def _loaded(context: click.Context, path: str) -> Report:
    """Return a report that was saved; what would change its numbers cannot be chosen any more."""
    for name in context.params:
        if name not in _OWN and context.get_parameter_source(name) is not ParameterSource.DEFAULT:
            option = name.replace("_", "-")
            raise SettingsError(f"{path} is scored already: leave --{option} out, or name both documents")
    from scorer.report.load import load

    return load(_text(path), path)


def _text(path: str) -> str:
    source = fetch(path, _LARGEST)
    try:
        return source.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        problem = "not UTF-8, so not a report: name both documents, or a report written with --format json"
        raise ReadError(source.name, problem) from None


def _exchange(session: Session, store: Store, garbled: str, choices: dict[str, Any]) -> None:
    """Take a file in first, so that what is written then has it."""
    if choices["take_in"]:
        data = fetch(choices["take_in"], _LARGEST).data
        for line in _taken(_Files(session, store).take_in(data, choices["take_in"])):
            say(line)
    if choices["export"]:
        from scorer.exchange.formats import export

        write(export(session, choices["export"]), choices["export"])
    if choices["corrected"]:
        from scorer.exchange.corrected import write_corrected

        content = write_corrected(session.lines.report, session.verdicts, session.reviewer, garbled)
        write(content, choices["corrected"])


def _taken(taken: dict[str, Any]) -> Iterator[str]:
    yield f"{count(taken['changed'], 'pair')} changed by {count(taken['rows'], 'row')}"
    if taken["conflicts"]:
        late = count(taken["conflicts"], "row")
        yield f"warning: {late} left out, as somebody decided after the file was written: export again"
    if taken["unknown"]:
        yield f"warning: {count(taken['unknown'], 'row')} left out, of pairs that are not in this report"


class _Files:
    """What the page takes out and in, as the exchange has it."""

    def __init__(self, session: Session, store: Store) -> None:
        self._session, self._store = session, store

    def export(self, ending: str) -> bytes:
        from scorer.exchange.formats import export

        return export(self._session, f"verdicts.{ending}")

    def take_in(self, data: bytes, name: str) -> dict[str, Any]:
        from scorer.exchange.intake import take_in

        taken = take_in(self._store, self._session.lines, self._session.reviewer, data, name)
        self._session.refresh()
        left = {"conflicts": len(taken.conflicts), "unknown": len(taken.unknown)}
        return {"rows": taken.rows, "changed": taken.pairs} | left


def _serve(session: Session, store: Store, choices: dict[str, Any]) -> None:
    from scorer.page.write import served
    from scorer.web.app import Page, make_app
    from scorer.web.opened import doorway, open_browser
    from scorer.web.serve import serve

    page = Page(*served(session.lines.report, session.reviewer))

    with ExitStack() as until_the_end:

        def ready(url: str) -> None:
            click.echo(f"Review as {session.reviewer} at {url}")
            click.echo(f"Verdicts are kept in {store.path}; Ctrl-C ends the review.")
            if not choices["no_browser"]:
                open_browser(until_the_end.enter_context(doorway(url)))

        serve(
            lambda guard: make_app(session, page, guard, _Files(session, store)),
            choices["host"],
            choices["port"],
            acknowledged=choices["allow_network"],
            ready=ready,
        )

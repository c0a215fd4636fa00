"""A report opened as a page, from a file or from a server."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from scorer.page.write import served as served_page
from scorer.page.write import write
from scorer.review.lines import Lines
from scorer.review.session import Session
from scorer.review.store import Store
from scorer.types import Report
from scorer.web.app import make_app
from scorer.web.handlers import Page
from scorer.web.serve import served
from tests.scorer.tabs import Tabs, visit


class NoFiles:
    """Stands for the exchange where no file goes out or in."""

    def export(self, ending: str) -> bytes:
        raise AssertionError("nothing is exported here")

    def take_in(self, data: bytes, name: str) -> dict[str, object]:
        raise AssertionError("nothing is taken in here")


@contextmanager
def served_review(
    report: Report, store: Path, files: Callable[[Session, Store], Any] = lambda session, store: NoFiles()
) -> Iterator[str]:
    """Serve the review of a report while the block runs, and give the address that lets one browser in."""
    with Store(store) as kept:
        session = Session(Lines(report), kept, "Ann")
        page = Page(*served_page(report, "Ann"))
        with served(lambda guard: make_app(session, page, guard, files(session, kept))) as url:
            yield url


class Opener(Tabs[Report]):
    """Opens reports."""

    def __call__(
        self, report: Report, view: str = "#/review", *, width: int = 1280, scheme: str = "light", lax: bool = False
    ) -> Any:
        """Return a tab that shows a report; see `Tabs.opened`."""
        tab = self.opened(report, width, scheme, lax=lax)
        if view:
            visit(tab, view)
        if view.startswith("#/review"):
            tab.wait_for_selector("#card h2, #nothing:not([hidden])")
        return tab

    def as_file(self, thing: Report) -> str:
        return write(thing, 10)

    def served(self, thing: Report) -> AbstractContextManager[str]:
        return served_review(thing, self.folder / "verdicts.review.sqlite")


def at_place(tab: Any, place: int, shown: int) -> None:
    """Wait until the line at a place, from 1, of the lines shown is in front."""
    tab.locator("#card .where", has_text=re.compile(rf"^{place:,} of {shown:,}(?!\d)")).wait_for()


def shown_words(tab: Any, side: str = "garbled") -> str:
    return str(tab.locator(f"#card [data-side={side}]").inner_text())


def at_line(tab: Any, words: str) -> None:
    tab.locator("#card .text", has_text=words).first.wait_for()


def count(tab: Any, text: str) -> None:
    tab.locator("#count", has_text=re.compile(f"^{re.escape(text)}$")).wait_for()

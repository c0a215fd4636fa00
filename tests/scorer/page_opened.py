"""A report opened as a page, from a file or from a server: what the browser tests have in common."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
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
from tests.patience import PATIENCE_MS


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


class Opener:
    """Opens reports in tabs of one browser; a tab must log nothing and ask nobody but its server for anything."""

    def __init__(self, browser: Any, folder: Path, way: str) -> None:
        self.folder, self.way = folder, way
        self.complaints: list[str] = []
        self.lenient = False  # where the test itself brings about what a page complains of
        self._browser = browser
        self._contexts: dict[tuple[str, bool], Any] = {}
        self._stack = ExitStack()
        self._homes: dict[int, str] = {}
        # A number stands for a report only as long as the report lives.
        self._reports: list[Report] = []

    def __call__(
        self, report: Report, view: str = "#/review", *, width: int = 1280, scheme: str = "light", lax: bool = False
    ) -> Any:
        """Return a tab that shows a report; `lax` where tools of the test need more than the page allows itself."""
        self._reports.append(report)
        home = self._home(report)
        tab = self._context(scheme, lax).new_page()
        tab.set_viewport_size({"width": width, "height": 800})
        tab.set_default_timeout(PATIENCE_MS)
        allowed = "file:" if self.way == "file" else home.split("?")[0]
        if not lax:
            # Without the page's policy a browser looks for an icon, which there is not.
            tab.on("console", lambda message: self._said(message.text))
        tab.on("pageerror", lambda error: self.complaints.append(str(error)))
        tab.on("request", lambda request: self._asked(request.url, allowed))
        tab.goto(home)
        if self.way == "served":
            # Where the guard sends a browser on, it arrives a moment later.
            tab.wait_for_selector("#progress")
            self._homes[id(report)] = home.split("?")[0]
        tab.wait_for_selector("#progress:not(:empty)")
        if view:
            visit(tab, view)
        if view.startswith("#/review"):
            tab.wait_for_selector("#card h2, #nothing:not([hidden])")
        return tab

    def restart(self) -> None:
        """Close all tabs and end the server; what was kept is there, as after a night."""
        # A file keeps its verdicts in the browser, which goes on; a server's browser may be another.  Its tabs close
        # first: one that asks a server that is gone would log an error.
        if self.way == "served":
            self.close_tabs()
        self._stack.close()
        self._stack = ExitStack()
        self._homes = {}

    def close_tabs(self) -> None:
        for context in self._contexts.values():
            context.close()
        self._contexts = {}

    def close(self) -> None:
        """Close everything, and hold that nothing was complained of."""
        self.close_tabs()
        self._stack.close()
        assert self.lenient or not self.complaints, self.complaints

    def _said(self, text: str) -> None:
        # The browser's own word on a change that came too late, which the page tells in its own.
        if "status of 409" not in text:
            self.complaints.append(text)

    def _asked(self, url: str, allowed: str) -> None:
        if not url.startswith((allowed, "blob:")):
            self.complaints.append(f"asked for {url}")

    def _context(self, scheme: str, lax: bool) -> Any:
        if (scheme, lax) not in self._contexts:
            self._contexts[scheme, lax] = self._browser.new_context(color_scheme=scheme, bypass_csp=lax)
        return self._contexts[scheme, lax]

    def _home(self, report: Report) -> str:
        if self.way == "file":
            file = self.folder / f"report-{len(self._homes)}.html"
            if id(report) not in self._homes:
                file.write_text(write(report, 10), "utf-8")
                self._homes[id(report)] = file.as_uri()
            return self._homes[id(report)]
        if id(report) not in self._homes:
            store = self.folder / "verdicts.review.sqlite"
            self._homes[id(report)] = self._stack.enter_context(served_review(report, store))
        return self._homes[id(report)]


def visit(tab: Any, address: str) -> None:
    """Set the address, and wait until the page has heard of it: a browser hands on a key before a change of address."""
    tab.evaluate(
        """address => new Promise((heard) => {
          addEventListener("hashchange", heard, { once: true });
          if (location.hash === address) heard();
          location.hash = address;
        })""",
        address,
    )


def progress(tab: Any, text: str) -> None:
    tab.locator("#progress", has_text=re.compile(rf"^{re.escape(text)}")).wait_for()


def said(tab: Any, text: str) -> None:
    tab.locator("#status", has_text=text).wait_for()


def at_place(tab: Any, place: int, shown: int) -> None:
    """Wait until the line at a place, from 1, of the lines shown is in front."""
    tab.locator("#card .where", has_text=re.compile(rf"^{place:,} of {shown:,}(?!\d)")).wait_for()


def shown_words(tab: Any, side: str = "garbled") -> str:
    return str(tab.locator(f"#card [data-side={side}]").inner_text())


def at_line(tab: Any, words: str) -> None:
    tab.locator("#card .text", has_text=words).first.wait_for()


def count(tab: Any, text: str) -> None:
    tab.locator("#count", has_text=re.compile(f"^{re.escape(text)}$")).wait_for()

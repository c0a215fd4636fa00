"""Pages opened in tabs of one browser, from a file or from a server: what all browser tests have in common."""

from __future__ import annotations

import re
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import Any, Generic, TypeVar

from tests.patience import PATIENCE_MS

Thing = TypeVar("Thing")


class Tabs(Generic[Thing]):
    """Opens what a page shows in tabs; a tab must log nothing and ask nobody but its server for anything.

    way: "file" or "served".  A subclass says how either is made.
    """

    def __init__(self, browser: Any, folder: Path, way: str) -> None:
        self.folder, self.way = folder, way
        self.complaints: list[str] = []
        self.lenient = False  # where the test itself brings about what a page complains of
        self._browser = browser
        self._contexts: dict[tuple[str, bool], Any] = {}
        self._stack = ExitStack()
        self._homes: dict[int, str] = {}
        # A number stands for a thing only as long as it lives.
        self._things: list[Thing] = []

    def as_file(self, thing: Thing) -> str:
        """Return the page as a file."""
        raise NotImplementedError

    def served(self, thing: Thing) -> AbstractContextManager[str]:
        """Serve the page, and give the address that lets one browser in."""
        raise NotImplementedError

    def opened(self, thing: Thing, width: int, scheme: str, *, lax: bool) -> Any:
        """Return a tab that shows a thing; `lax` where tools of the test need more than the page allows itself."""
        self._things.append(thing)
        home = self._home(thing)
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
            self._homes[id(thing)] = home.split("?")[0]
        tab.wait_for_selector("#progress:not(:empty)")
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

    def _home(self, thing: Thing) -> str:
        if id(thing) not in self._homes:
            if self.way == "file":
                file = self.folder / f"page-{len(self._homes)}.html"
                file.write_text(self.as_file(thing), "utf-8")
                self._homes[id(thing)] = file.as_uri()
            else:
                self._homes[id(thing)] = self._stack.enter_context(self.served(thing))
        return self._homes[id(thing)]


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

"""Questions about two versions opened as a page, from a file or from a server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from scorer.preference.page import as_file
from scorer.preference.page import served as served_page
from scorer.preference.questions import Questions
from scorer.preference.session import Sitting
from scorer.review.store import Store
from scorer.web.handlers import Page
from scorer.web.preferring import make_app
from scorer.web.serve import served
from tests.scorer.tabs import Tabs, visit

# Until then the page may still write its own address.
_SHOWN = "#card h2, #nothing:not([hidden])"


class Asker(Tabs[Questions]):
    """Opens questions; a server keeps the answers of Ann in `store`."""

    def __call__(
        self, asked: Questions, view: str = "", *, width: int = 1280, scheme: str = "light", lax: bool = False
    ) -> Any:
        """Return a tab that shows the questions; see `Tabs.opened`."""
        tab = self.opened(asked, width, scheme, lax=lax)
        tab.wait_for_selector(_SHOWN)
        if view:
            visit(tab, view)
        return tab

    @property
    def store(self) -> Any:
        """Where a server keeps the answers."""
        return self.folder / "store"

    def as_file(self, thing: Questions) -> str:
        return as_file(thing)

    def served(self, thing: Questions) -> AbstractContextManager[str]:
        return _served(thing, self.store)


def asker(browser: Any, folder: Path, way: str) -> Iterator[Asker]:
    """Give what opens questions, and close it."""
    opener = Asker(browser, folder, way)
    yield opener
    opener.close()


@contextmanager
def _served(asked: Questions, file: Any) -> Iterator[str]:
    with Store(file) as store:
        sitting = Sitting(asked, store, "Ann")
        page = Page(*served_page(sitting))
        with served(lambda guard: make_app(sitting, page, guard)) as url:
            yield url

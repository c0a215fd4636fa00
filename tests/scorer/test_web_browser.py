"""What a browser makes of the guard: the way in, and what it says of where a request comes from."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from scorer.review.lines import Lines
from scorer.review.session import Session
from scorer.review.store import Store
from scorer.web.app import make_app
from scorer.web.guard import KEY, Guard
from scorer.web.handlers import Page
from scorer.web.serve import served
from tests.patience import PATIENCE_MS
from tests.scorer.sample_report import report

PAGE = Page("<!doctype html><title>review</title><p>the page", "default-src 'none'; connect-src 'self'")


class NoExchange:
    def export(self, ending: str) -> bytes:
        return b"a\tb"

    def take_in(self, data: bytes, name: str) -> dict[str, object]:
        return {"bytes": len(data)}


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """Return a tab of a browser of its own, without cookies."""
    context = browser.new_context()
    context.set_default_timeout(PATIENCE_MS)
    yield context.new_page()
    context.close()


@pytest.fixture
def statuses() -> list[tuple[str, int]]:
    """Return what will have been asked of the review, and the status of each answer."""
    return []


@pytest.fixture
def url(tmp_path: Path, statuses: list[tuple[str, int]]) -> Iterator[str]:
    def make(guard: Guard) -> ASGIApp:
        app = make_app(session, PAGE, guard, NoExchange())

        async def watched(scope: Scope, receive: Receive, send: Send) -> None:
            async def watch(message: Message) -> None:
                if message["type"] == "http.response.start":
                    statuses.append((scope["path"], message["status"]))
                await send(message)

            await app(scope, receive, watch)

        return watched

    with Store(tmp_path / "store") as store:
        session = Session(Lines(report()), store, "Ann")
        with served(make) as url:
            yield url


@contextmanager
def another_site(html: str) -> Iterator[str]:
    """Serve a page of another site, and give its address."""

    def make(guard: Guard) -> ASGIApp:
        return HTMLResponse(html)

    with served(make, "localhost") as url:
        yield url.partition("?")[0]


def root(url: str) -> str:
    return f"http://{urlsplit(url).netloc}/"


def status_of(page: Any, path: str, options: str = "{}") -> int | str:
    """Return the status that a request from the page gets, or how the browser calls it that it gets none."""
    asks = f"fetch('{path}', {options}).then(answer => answer.status, error => error.name)"
    status: int | str = page.evaluate(asks)
    return status


def with_key(options: str = "{}") -> str:
    """Return the options of a request to which the page adds the key that only it has."""
    return f"(o => ({{...o, headers: {{...o.headers, '{KEY}': localStorage.getItem('scorer key')}}}}))({options})"


NOTHING = "{method: 'POST', body: '{\"after\": 0, \"seen\": 0}', headers: {'Content-Type': 'application/json'}}"


@pytest.mark.browser
def test_the_address_that_is_printed_leads_to_the_page(page: Any, url: str) -> None:
    page.goto(url)
    page.wait_for_url(root(url))
    assert page.title() == "review"
    assert page.evaluate("document.cookie") == ""  # no script can read it
    assert page.reload().status == 200
    assert page.goto(f"{root(url)}?order=quality").status == 200
    assert page.goto(url).status == 200
    page.wait_for_url(root(url))


@pytest.mark.browser
def test_a_link_on_another_site_leads_in(page: Any, url: str) -> None:
    with another_site(f"<!doctype html><a href='{url}'>review</a>") as other:
        page.goto(other)
        page.click("a")
        page.wait_for_url(root(url))
        assert page.title() == "review"
        assert page.reload().status == 200


@pytest.mark.browser
def test_the_page_may_ask_what_another_site_may_not(page: Any, url: str, statuses: list[tuple[str, int]]) -> None:
    page.goto(url)
    page.wait_for_url(root(url))
    assert status_of(page, "/api/select", with_key()) == 200
    assert status_of(page, "/api/undo", with_key(NOTHING)) == 200
    assert status_of(page, "/api/import?name=a.tsv", with_key("{method: 'POST', body: new Blob(['ab'])}")) == 200
    assert status_of(page, "/api/export?format=tsv", with_key()) == 200
    # The cookie alone, which a server on another port of this machine sees too, opens nothing.
    for path in ("/api/select", "/api/export?format=tsv"):
        assert status_of(page, path) == 403
    assert status_of(page, "/api/undo", NOTHING) == 403

    statuses.clear()
    there = root(url)
    with another_site(
        f"<!doctype html><img src='{there}api/select'><script src='{there}api/select'></script>"
        f"<iframe src='{there}'></iframe><form method=post action='{there}api/undo'></form>"
    ) as other:
        page.goto(other)
        assert status_of(page, f"{there}api/select") == "TypeError"
        assert status_of(page, f"{there}api/undo", NOTHING) == "TypeError"
        assert status_of(page, f"{there}api/undo", "{method: 'POST', mode: 'no-cors', body: '{}'}") == "TypeError"
        page.evaluate("document.forms[0].submit()")
        page.wait_for_url(f"{there}api/undo")
        assert "does not belong" in page.content()
    # An image, a script, a frame, three requests of a script, one of a form; the preflight of one counts too.
    assert {status for _, status in statuses} == {403}
    assert len(statuses) >= 6
    assert {path for path, _ in statuses} >= {"/", "/api/select", "/api/undo"}

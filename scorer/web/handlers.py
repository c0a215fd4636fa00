"""What the apps of both reviews share: the page, news, undo and redo, and going on in a new store."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from scorer.review.store import Conflict
from scorer.web import asked
from scorer.web.answers import PROBLEMS, Json
from scorer.web.aside import aside
from scorer.web.guard import Guard, Guarded
from scorer.web.headers import FRAMED_BY_NOBODY, POLICY, Headed


@dataclass(frozen=True, slots=True)
class Page:
    """The page, and the content security policy that it needs."""

    html: str
    policy: str


class Reviewing(Protocol):
    """What every review can do: a session, or a sitting for two versions."""

    def refresh(self) -> object:
        """Read what others wrote."""
        ...

    def undo(self, after: int | None = None) -> str | None:
        """Undo the latest change, unless there was another after event `after`; return its key."""
        ...

    def redo(self, after: int | None = None) -> str | None:
        """Redo what was undone last; see `undo`."""
        ...

    def renew(self) -> Path:
        """Go on in a new store and return its path."""
        ...


class Handlers:
    """The handlers of the routes that every review has.

    All run in the single thread of the event loop, and wait only for the body of the request.  So only one request
    at a time uses the review.  Only files are made and read in another thread.
    """

    def __init__(self, review: Reviewing, page: Page, news: Callable[[int], dict[str, object]]) -> None:
        """Take a review and its page; `news` returns how it stands, and what changed after an event."""
        self._review = review
        self._news = news
        # Files may be large, so there is one at a time in memory.
        self._one_file = asyncio.Lock()
        self._html = page.html.encode("utf-8")
        self._policy = f"{page.policy.rstrip('; ')}; {FRAMED_BY_NOBODY}"

    def routes(self) -> list[tuple[str, str, Any]]:
        """Return (method, path, handler) of each route."""
        return [
            ("GET", "/", self.page),
            ("GET", "/api/news", self.news),
            ("POST", "/api/undo", self.undo),
            ("POST", "/api/redo", self.redo),
            ("POST", "/api/renew", self.renew),
        ]

    async def page(self, request: Request) -> Response:
        """Answer with the page."""
        return HTMLResponse(self._html, headers={POLICY: self._policy})

    async def news(self, request: Request) -> Response:
        """Answer with what changed since an event, also by others."""
        since = asked.whole(request.query_params, "since")
        self._review.refresh()
        return Json(self._news(since))

    async def undo(self, request: Request) -> Response:
        """Undo the latest change."""
        return await self._turned(request, self._review.undo)

    async def redo(self, request: Request) -> Response:
        """Redo what was undone last."""
        return await self._turned(request, self._review.redo)

    async def renew(self, request: Request) -> Response:
        """Go on in a new store."""
        seen = asked.number(await asked.fields(request), "seen")
        store = self._review.renew()
        return Json({"store": str(store), **self._news(seen)})

    async def conflict(self, request: Request, error: Exception) -> Response:
        """Answer a change that came too late with what is said now."""
        assert isinstance(error, Conflict)
        self._review.refresh()
        return Json({"problem": str(error), "verdicts": self._now(error.key)}, 409)

    async def _sent(self, make: Callable[[], bytes], name: str, media_type: str) -> Response:
        """Answer with a file that is made in another thread."""
        async with self._one_file:
            content = await aside(make)
        headers = {"content-disposition": f'attachment; filename="{name}"'}
        return Response(content, headers=headers, media_type=media_type)

    async def _taken(self, request: Request, take: Callable[[bytes, str], dict[str, object]]) -> Response:
        """Take the file in the body in, in another thread, and answer with what became of it."""
        name = asked.file_name(request.query_params)
        file = await asked.file(request)
        async with self._one_file:
            taken = await aside(lambda: take(file, name))
        self._review.refresh()
        return Json({"taken": taken, **self._news(0)})

    def _now(self, key: str) -> dict[str, object]:
        """Return what the reviewer says now of a key, by the key."""
        raise NotImplementedError

    async def _turned(self, request: Request, turn: Callable[[int], str | None]) -> Response:
        fields = await asked.fields(request)
        after, seen = asked.number(fields, "after"), asked.number(fields, "seen")
        return Json({"key": turn(after), **self._news(seen)})


def app_of(handlers: Handlers, guard: Guard) -> Starlette:
    """Return the app that answers the browser that the guard admits."""
    app = Starlette(
        routes=[Route(path, handler, methods=[method]) for method, path, handler in handlers.routes()],
        middleware=[Middleware(Headed), Middleware(Guarded, guard)],
        exception_handlers={**PROBLEMS, Conflict: handlers.conflict},
    )
    app.router.redirect_slashes = False  # an unknown address is an error
    return app

"""The app: one route for each request of the page; the session answers it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from scorer.exchange.formats import FORMATS
from scorer.page import data
from scorer.review.address import query_of
from scorer.review.session import Budget, Session
from scorer.review.store import Conflict
from scorer.web import asked
from scorer.web.answers import PROBLEMS, Json
from scorer.web.aside import aside
from scorer.web.guard import Guard, Guarded
from scorer.web.headers import FRAMED_BY_NOBODY, POLICY, Headed

# The media types of exported files, by ending without the dot.
FILES = {ending.removeprefix("."): found.media_type for ending, found in FORMATS.items()}


@dataclass(frozen=True, slots=True)
class Page:
    """The page, and the content security policy that it needs."""

    html: str
    policy: str


class Exchange(Protocol):
    """Exports verdicts as files, and imports them again, in another thread than that of the session."""

    def export(self, ending: str) -> bytes:
        """Return the verdicts as a file with that ending, a key of `FILES`."""
        ...

    def take_in(self, data: bytes, name: str) -> dict[str, object]:
        """Import the verdicts of a file and return, as JSON, what became of them; raise ScorerError for a bad file."""
        ...


def make_app(session: Session, page: Page, guard: Guard, exchange: Exchange) -> Starlette:
    """Return the app that serves a session to the browser that the guard admits."""
    handlers = _Handlers(session, page, exchange)
    app = Starlette(
        routes=[Route(path, handler, methods=[method]) for method, path, handler in handlers.routes()],
        middleware=[Middleware(Headed), Middleware(Guarded, guard)],
        exception_handlers={**PROBLEMS, Conflict: handlers.conflict},
    )
    app.router.redirect_slashes = False  # an unknown address is an error
    return app


class _Handlers:
    """The handlers of the routes.

    All run in the single thread of the event loop, and wait only for the body of the request.  So only one request
    at a time uses the session.  Only `Exchange` works in another thread.
    """

    def __init__(self, session: Session, page: Page, exchange: Exchange) -> None:
        self._session = session
        self._exchange = exchange
        # Files may be large, so there is one at a time in memory.
        self._one_file = asyncio.Lock()
        self._passages = data.passages(session.lines.report)
        # Computed before the server starts, else the first page of a long document would wait for it.
        self._ready = (session.lines.worst, session.lines.repeats)
        self._html = page.html.encode("utf-8")
        self._policy = f"{page.policy.rstrip('; ')}; {FRAMED_BY_NOBODY}"

    def routes(self) -> list[tuple[str, str, Any]]:
        return [
            ("GET", "/", self.page),
            ("GET", "/api/select", self.select),
            ("GET", "/api/lines", self.lines),
            ("GET", "/api/news", self.news),
            ("POST", "/api/act", self.act),
            ("POST", "/api/grade", self.grade),
            ("POST", "/api/undo", self.undo),
            ("POST", "/api/redo", self.redo),
            ("POST", "/api/renew", self.renew),
            ("GET", "/api/budget", self.budget),
            ("GET", "/api/keys", self.keys),
            ("GET", "/api/plan", self.plan),
            ("GET", "/api/agreement", self.agreement),
            ("GET", "/api/history", self.history),
            ("GET", "/api/export", self.export),
            ("POST", "/api/import", self.take_in),
        ]

    async def page(self, request: Request) -> Response:
        return HTMLResponse(self._html, headers={POLICY: self._policy})

    async def select(self, request: Request) -> Response:
        found = self._session.folded(query_of(request.query_params))
        return Json({"lines": found.shown, "members": found.members, "seen": self._session.seen})

    async def lines(self, request: Request) -> Response:
        lines, session = self._session.lines, self._session
        numbers = asked.line_numbers(request.query_params, len(lines))
        known = {key: last for key in (lines.keys[n] for n in numbers) if (last := session.last(key))}
        return Json(
            {
                "lines": [self._line(n) for n in numbers],
                "verdicts": {key: data.verdict(session.reviewed(key), last) for key, last in known.items()},
            }
        )

    def _line(self, number: int) -> dict[str, object]:
        earlier = data.earlier(self._session, self._session.lines.keys[number])
        fields = data.line(self._session.lines, number, self._passages[number])
        return fields | {"earlier": earlier} if earlier else fields

    async def news(self, request: Request) -> Response:
        since = asked.whole(request.query_params, "since")
        self._session.refresh()
        return Json(data.news(self._session, since))

    async def act(self, request: Request) -> Response:
        fields = await asked.fields(request)
        key, action = fields.get("key"), asked.action(fields)
        after, seen = asked.number(fields, "after"), asked.number(fields, "seen")
        if not isinstance(key, str) or key not in self._session.lines.repeats:
            raise HTTPException(400, "key should be that of a line")
        self._session.do(key, action, after)
        return Json(data.news(self._session, seen))

    async def grade(self, request: Request) -> Response:
        fields, keys = await asked.fields(request), self._session.lines.keys
        grade, seen = asked.grade(fields), asked.number(fields, "seen")
        given = self._session.grade_all((keys[n] for n in asked.some_lines(fields, len(keys))), grade, seen)
        return Json({"given": len(given), **data.news(self._session, seen)})

    async def undo(self, request: Request) -> Response:
        return await self._turned(request, self._session.undo)

    async def redo(self, request: Request) -> Response:
        return await self._turned(request, self._session.redo)

    async def _turned(self, request: Request, turn: Callable[[int], str | None]) -> Response:
        fields = await asked.fields(request)
        after, seen = asked.number(fields, "after"), asked.number(fields, "seen")
        return Json({"key": turn(after), **data.news(self._session, seen)})

    async def renew(self, request: Request) -> Response:
        seen = asked.number(await asked.fields(request), "seen")
        store = self._session.renew()
        return Json({"store": str(store), **data.news(self._session, seen)})

    async def budget(self, request: Request) -> Response:
        names = request.query_params
        if ("count" in names) == ("minutes" in names):
            raise HTTPException(400, "give either count or minutes")
        if "count" in names:
            budget = self._session.budget(count=asked.whole(names, "count", least=1))
        else:
            budget = self._session.budget(minutes=asked.minutes(names))
        return Json({"count": budget.count, "since": budget.since})

    async def plan(self, request: Request) -> Response:
        names = request.query_params
        matched = names.get("matched") == "1"
        budget = Budget(asked.whole(names, "count", least=1), asked.whole(names, "since"), matched)
        plan = self._session.plan(budget)
        return Json(
            {
                "lines": [self._session.lines.repeats[key][0] for key in plan.shown],
                "keys": plan.shown,
                "estimate": data.estimate(*self._session.estimate(plan)),
            }
        )

    async def keys(self, request: Request) -> Response:
        return Json({"keys": self._session.lines.keys})

    async def agreement(self, request: Request) -> Response:
        self._session.refresh()
        return Json(data.agreement(self._session.agreement()))

    async def history(self, request: Request) -> Response:
        self._session.refresh()
        events = data.history(self._session, request.query_params.get("key", ""))
        return Json({"events": events, "unknown": self._session.unknown()})

    async def export(self, request: Request) -> Response:
        ending = request.query_params.get("format", "")
        if ending not in FILES:
            raise HTTPException(400, f"format should be one of {', '.join(FILES)}")
        headers = {"content-disposition": f'attachment; filename="review.{ending}"'}
        async with self._one_file:
            content = await aside(lambda: self._exchange.export(ending))
        return Response(content, headers=headers, media_type=FILES[ending])

    async def take_in(self, request: Request) -> Response:
        name = asked.file_name(request.query_params)
        file = await asked.file(request)
        async with self._one_file:
            taken = await aside(lambda: self._exchange.take_in(file, name))
        self._session.refresh()
        return Json({"taken": taken, **data.news(self._session, 0)})

    async def conflict(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, Conflict)
        self._session.refresh()
        now = data.verdict(self._session.reviewed(error.key), self._session.last(error.key))
        return Json({"problem": str(error), "verdicts": {error.key: now}}, 409)

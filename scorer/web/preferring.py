"""The app of a review of two versions: one route for each request of its page; the sitting answers it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from scorer.preference import data
from scorer.preference.export import FORMATS, export
from scorer.preference.questions import ordered, orders
from scorer.preference.session import Sitting
from scorer.review.store import Conflict
from scorer.web import asked
from scorer.web.answers import PROBLEMS, Json
from scorer.web.app import Page
from scorer.web.aside import aside
from scorer.web.guard import Guard, Guarded
from scorer.web.headers import FRAMED_BY_NOBODY, POLICY, Headed

# Of exported files, by ending without the dot.
_FILES = {ending.removeprefix("."): found.media_type for ending, found in FORMATS.items()}


def make_app(sitting: Sitting, page: Page, guard: Guard) -> Starlette:
    """Return the app that serves a sitting to the browser that the guard admits."""
    handlers = _Handlers(sitting, page)
    app = Starlette(
        routes=[Route(path, handler, methods=[method]) for method, path, handler in handlers.routes()],
        middleware=[Middleware(Headed), Middleware(Guarded, guard)],
        exception_handlers={**PROBLEMS, Conflict: handlers.conflict},
    )
    app.router.redirect_slashes = False  # an unknown address is an error
    return app


class _Handlers:
    """The handlers of the routes; as in the app of a review, one request at a time uses the sitting."""

    def __init__(self, sitting: Sitting, page: Page) -> None:
        self._sitting = sitting
        self._asked = sitting.questions.asked
        self._one_file = asyncio.Lock()
        self._html = page.html.encode("utf-8")
        self._policy = f"{page.policy.rstrip('; ')}; {FRAMED_BY_NOBODY}"

    def routes(self) -> list[tuple[str, str, Any]]:
        return [
            ("GET", "/", self.page),
            ("GET", "/api/select", self.select),
            ("GET", "/api/keys", self.keys),
            ("GET", "/api/lines", self.lines),
            ("GET", "/api/news", self.news),
            ("GET", "/api/names", self.names),
            ("GET", "/api/standing", self.standing),
            ("GET", "/api/export", self.export),
            ("POST", "/api/act", self.act),
            ("POST", "/api/undo", self.undo),
            ("POST", "/api/redo", self.redo),
            ("POST", "/api/renew", self.renew),
        ]

    async def page(self, request: Request) -> Response:
        return HTMLResponse(self._html, headers={POLICY: self._policy})

    async def select(self, request: Request) -> Response:
        wanted = request.query_params.get("order")
        order = next((one for one in orders(self._asked) if one == wanted), None)
        if order is None:
            raise HTTPException(400, f"order should be one of {', '.join(orders(self._asked))}")
        return Json({"lines": ordered(self._asked, order)})

    async def keys(self, request: Request) -> Response:
        return Json({"keys": [one.key for one in self._asked]})

    async def lines(self, request: Request) -> Response:
        numbers = asked.line_numbers(request.query_params, len(self._asked))
        keys = [self._asked[n].key for n in numbers]
        return Json(
            {
                "lines": [data.line(self._sitting, n) for n in numbers],
                "verdicts": {key: data.answer(self._sitting, key) for key in keys if self._sitting.last(key)},
            }
        )

    async def news(self, request: Request) -> Response:
        since = asked.whole(request.query_params, "since")
        self._sitting.refresh()
        return Json(data.news(self._sitting, since))

    async def names(self, request: Request) -> Response:
        (number, *more) = asked.line_numbers(request.query_params, len(self._asked))
        if more:
            raise HTTPException(400, "ask for the names of one segment at a time")
        return Json(data.names(self._sitting, number))

    async def standing(self, request: Request) -> Response:
        sitting = self._sitting
        sitting.refresh()
        # From few answers and their sum follows which version is which there.
        for key in sitting.preferences(sitting.reviewer):
            sitting.reveal(key)
        return Json({"said": data.standing(sitting)})

    async def export(self, request: Request) -> Response:
        ending = request.query_params.get("format", "")
        if ending not in _FILES:
            raise HTTPException(400, f"format should be one of {', '.join(_FILES)}")
        headers = {"content-disposition": f'attachment; filename="preferences.{ending}"'}
        async with self._one_file:
            known = self._sitting.apart()
            content = await aside(lambda: export(known, f"preferences.{ending}"))
        return Response(content, headers=headers, media_type=_FILES[ending])

    async def act(self, request: Request) -> Response:
        fields = await asked.fields(request)
        key, action = fields.get("key"), fields.get("action")
        after, seen = asked.number(fields, "after"), asked.number(fields, "seen")
        if not isinstance(key, str) or key not in self._sitting.numbers:
            raise HTTPException(400, "key should be that of a segment")
        if not isinstance(action, dict):
            raise HTTPException(400, "action should be an object")
        self._do(key, action, after)
        return Json(data.news(self._sitting, seen))

    def _do(self, key: str, action: asked.Json, after: int) -> None:
        text, answered = action.get("text"), action.get("better")
        if action.get("do") == "comment" and isinstance(text, str):
            self._sitting.comment(key, text, after)
        elif action.get("do") == "prefer" and "better" in action and answered in (*data.ANSWERS, None):
            question = self._asked[self._sitting.numbers[key]]
            self._sitting.prefer(key, data.better(question, self._sitting.reviewer, answered), after)
        else:
            raise HTTPException(400, "action should be a preference or a comment")

    async def undo(self, request: Request) -> Response:
        return await self._turned(request, self._sitting.undo)

    async def redo(self, request: Request) -> Response:
        return await self._turned(request, self._sitting.redo)

    async def _turned(self, request: Request, turn: Callable[[int], str | None]) -> Response:
        fields = await asked.fields(request)
        after, seen = asked.number(fields, "after"), asked.number(fields, "seen")
        return Json({"key": turn(after), **data.news(self._sitting, seen)})

    async def renew(self, request: Request) -> Response:
        seen = asked.number(await asked.fields(request), "seen")
        store = self._sitting.renew()
        return Json({"store": str(store), **data.news(self._sitting, seen)})

    async def conflict(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, Conflict)
        self._sitting.refresh()
        # An undo may clash with a change of something else in the same store.
        now = {error.key: data.answer(self._sitting, error.key)} if error.key in self._sitting.numbers else {}
        return Json({"problem": str(error), "verdicts": now}, 409)

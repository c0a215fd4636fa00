"""The app: one route for each request of the page; the session answers it."""

from __future__ import annotations

from typing import Any, Protocol

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from scorer.exchange.formats import FORMATS
from scorer.page import data
from scorer.review.address import query_of
from scorer.review.session import Budget, Session
from scorer.web import asked
from scorer.web.answers import Json
from scorer.web.guard import Guard
from scorer.web.handlers import Handlers, Page, app_of

# The media types of exported files, by ending without the dot.
FILES = {ending.removeprefix("."): found.media_type for ending, found in FORMATS.items()}


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
    return app_of(_Handlers(session, page, exchange), guard)


class _Handlers(Handlers):
    """The handlers of the routes of a review."""

    def __init__(self, session: Session, page: Page, exchange: Exchange) -> None:
        super().__init__(session, page, lambda since: data.news(session, since))
        self._session = session
        self._exchange = exchange
        self._passages = data.passages(session.lines.report)
        # Computed before the server starts, else the first page of a long document would wait for it.
        self._ready = (session.lines.worst, session.lines.repeats)

    def routes(self) -> list[tuple[str, str, Any]]:
        return [
            *super().routes(),
            ("GET", "/api/select", self.select),
            ("GET", "/api/lines", self.lines),
            ("POST", "/api/act", self.act),
            ("POST", "/api/grade", self.grade),
            ("GET", "/api/budget", self.budget),
            ("GET", "/api/keys", self.keys),
            ("GET", "/api/plan", self.plan),
            ("GET", "/api/agreement", self.agreement),
            ("GET", "/api/history", self.history),
            ("GET", "/api/export", self.export),
            ("POST", "/api/import", self.take_in),
        ]

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

    async def act(self, request: Request) -> Response:
        fields = await asked.fields(request)
        key, action = fields.get("key"), asked.action(fields)
        after, seen = asked.number(fields, "after"), asked.number(fields, "seen")
        if not isinstance(key, str) or key not in self._session.lines.repeats:
            raise HTTPException(400, "key should be that of a line")
        self._session.do(key, action, after)
        return Json(self._news(seen))

    async def grade(self, request: Request) -> Response:
        fields, keys = await asked.fields(request), self._session.lines.keys
        grade, seen = asked.grade(fields), asked.number(fields, "seen")
        given = self._session.grade_all((keys[n] for n in asked.some_lines(fields, len(keys))), grade, seen)
        return Json({"given": len(given), **self._news(seen)})

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
        return await self._sent(lambda: self._exchange.export(ending), f"review.{ending}", FILES[ending])

    async def take_in(self, request: Request) -> Response:
        return await self._taken(request, self._exchange.take_in)

    def _now(self, key: str) -> dict[str, object]:
        return {key: data.verdict(self._session.reviewed(key), self._session.last(key))}

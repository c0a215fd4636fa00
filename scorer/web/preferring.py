"""The app of a review of two versions: one route for each request of its page; the sitting answers it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from scorer.preference import data
from scorer.preference.export import FORMATS, export
from scorer.preference.intake import take_in
from scorer.preference.questions import ordered, orders
from scorer.preference.session import Sitting
from scorer.preference.shown import ANSWERS, named, shown, told_standing
from scorer.web import asked
from scorer.web.answers import Json
from scorer.web.guard import Guard
from scorer.web.handlers import Handlers, Page, app_of

# Of exported files, by ending without the dot.
_FILES = {ending.removeprefix("."): found.media_type for ending, found in FORMATS.items()}


def make_app(sitting: Sitting, page: Page, guard: Guard) -> Starlette:
    """Return the app that serves a sitting to the browser that the guard admits."""
    return app_of(_Handlers(sitting, page), guard)


class _Handlers(Handlers):
    """The handlers of the routes of a review of two versions."""

    def __init__(self, sitting: Sitting, page: Page) -> None:
        super().__init__(sitting, page, lambda since: data.news(sitting, since))
        self._sitting = sitting
        self._asked = sitting.questions.asked

    def routes(self) -> list[tuple[str, str, Any]]:
        return [
            *super().routes(),
            ("GET", "/api/select", self.select),
            ("GET", "/api/keys", self.keys),
            ("GET", "/api/lines", self.lines),
            ("GET", "/api/names", self.names),
            ("GET", "/api/standing", self.standing),
            ("GET", "/api/export", self.export),
            ("POST", "/api/import", self.take_in),
            ("POST", "/api/act", self.act),
        ]

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
                "lines": [data.line(shown(self._sitting, n), n) for n in numbers],
                "verdicts": {key: data.answer(self._sitting, key) for key in keys if self._sitting.last(key)},
            }
        )

    async def names(self, request: Request) -> Response:
        (number, *more) = asked.line_numbers(request.query_params, len(self._asked))
        if more:
            raise HTTPException(400, "ask for the names of one segment at a time")
        return Json(asdict(named(self._sitting, number)))

    async def standing(self, request: Request) -> Response:
        return Json({"said": told_standing(self._sitting)})

    async def export(self, request: Request) -> Response:
        ending = request.query_params.get("format", "")
        if ending not in _FILES:
            raise HTTPException(400, f"format should be one of {', '.join(_FILES)}")
        known, name = self._sitting.apart(), f"preferences.{ending}"
        return await self._sent(lambda: export(known, name), name, _FILES[ending])

    async def take_in(self, request: Request) -> Response:
        known = self._sitting.apart()

        def take(data: bytes, name: str) -> dict[str, object]:
            taken = take_in(known, data, name)
            left = len(taken.conflicts), len(taken.unknown)
            return {"rows": taken.rows, "changed": taken.pairs, "conflicts": left[0], "unknown": left[1]}

        return await self._taken(request, take)

    async def act(self, request: Request) -> Response:
        fields = await asked.fields(request)
        key, action = fields.get("key"), fields.get("action")
        after, seen = asked.number(fields, "after"), asked.number(fields, "seen")
        if not isinstance(key, str) or key not in self._sitting.numbers:
            raise HTTPException(400, "key should be that of a segment")
        if not isinstance(action, dict):
            raise HTTPException(400, "action should be an object")
        self._do(key, action, after)
        return Json(self._news(seen))

    def _do(self, key: str, action: asked.Json, after: int) -> None:
        text, answered = action.get("text"), action.get("better")
        if action.get("do") == "comment" and isinstance(text, str):
            self._sitting.comment(key, text, after)
        elif action.get("do") == "prefer" and "better" in action and answered in (*ANSWERS, None):
            answer = next((one for one in ANSWERS if one == answered), None)
            self._sitting.prefer(key, shown(self._sitting, self._sitting.numbers[key]).better(answer), after)
        else:
            raise HTTPException(400, "action should be a preference or a comment")

    def _now(self, key: str) -> dict[str, object]:
        # An undo may clash with a change of something else in the same store.
        return {key: data.answer(self._sitting, key)} if key in self._sitting.numbers else {}

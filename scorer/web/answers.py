"""Answers as JSON: those of the app, and what it says where something is wrong."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from scorer.errors import ScorerError
from scorer.review.store import StoreError, StoreGone
from scorer.web.headers import HEADERS


class Json(JSONResponse):
    """JSON in ASCII, which can hold half a surrogate pair of a text."""

    def render(self, content: Any) -> bytes:
        """Return the content as JSON on one line."""
        return json.dumps(content, allow_nan=False, separators=(",", ":")).encode("ascii")


def _problem(error: Exception | str, status: int, headers: Mapping[str, str] | None = None, **more: object) -> Response:
    return Json({"problem": " ".join(str(error).split()), **more}, status, headers)


async def _store_gone(request: Request, error: Exception) -> Response:
    return _problem(error, 503, gone=True)


async def _store_failed(request: Request, error: Exception) -> Response:
    return _problem(error, 503)


async def _not_right(request: Request, error: Exception) -> Response:
    return _problem(error, 400)


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return _problem(error.detail, error.status_code, error.headers)


async def _gone(request: Request, error: Exception) -> Response:
    # Nobody reads this, because the browser left while it was still sending.  It is no bug and needs no traceback.
    return Response(status_code=400)


async def _failed(request: Request, error: Exception) -> Response:
    # The error also reaches the server, which logs its traceback.  This response does not pass through `Headed`.
    return _problem("scorer has a bug: see the terminal in which it runs", 500, HEADERS)


# What answers where a handler raises; an app adds its own for `Conflict`.
PROBLEMS: Mapping[int | type[Exception], Callable[[Request, Exception], Awaitable[Response]]] = {
    StoreGone: _store_gone,
    StoreError: _store_failed,
    ScorerError: _not_right,
    HTTPException: _refused,
    ClientDisconnect: _gone,
    500: _failed,
}

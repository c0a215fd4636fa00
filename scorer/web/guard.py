"""Decide who may send requests to the app: the one browser that got the token, from our own pages.

Any page in the browser, and any person on the machine, can send requests to the port of the server.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Iterable

from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")

_STRANGE_HOST = "This is no address of this review: open the one that scorer printed."
_FOREIGN = "This was asked by a page that does not belong to this review."
_USED = "This link was used before, or is none: use the window that is open, or start scorer review again."
_UNKNOWN = "This window does not belong to a review that runs: open the address that scorer printed when it started."
# Not a redirect: if another site's page holds the link, a redirect would count as that site's request, and the
# browser would not send a strict cookie with it.  This page is ours, so its request is ours too.
_ONWARDS = '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=/"><title>scorer</title>'


class Guard:
    """The token that admits one browser, once, and the check of that browser's requests.

    names: the host names and addresses under which the server may be requested, IPv6 in brackets.  The first is in
    `url`, the address that holds the token.
    """

    def __init__(self, port: int, names: Iterable[str] = LOOPBACK) -> None:
        known = [name.lower() for name in names]
        self._hosts = {f"{name}:{port}" for name in known} | (set(known) if port == 80 else set())
        # Cookies ignore ports, and two reviews at the same time must not share one.
        self._cookie_name = f"scorer-{port}"
        self._cookie: str | None = None
        self._token: str | None = secrets.token_urlsafe(32)
        self.url = f"http://{known[0]}:{port}/?token={self._token}"

    def answer(self, request: HTTPConnection) -> Response | None:
        """Return the guard's own response to a request; None if the app should answer it."""
        method, path = request.scope["method"], request.scope["path"]
        host = request.headers.getlist("host")
        # A foreign host name that points here: its pages could read the response (DNS rebinding).
        if len(host) != 1 or host[0].lower() not in self._hosts:
            return PlainTextResponse(_STRANGE_HOST, 403)
        visit = method == "GET" and path == "/"
        if visit and "token" in request.query_params:
            return self._enter(request)
        if not (_fetched_by_us(request, visit) and _sent_by_us(request, host[0].lower())):
            return PlainTextResponse(_FOREIGN, 403)
        return None if self._knows(request) else PlainTextResponse(_UNKNOWN, 401)

    def _enter(self, request: HTTPConnection) -> Response:
        """Admit the browser that has the token, whatever page the link was on; the token works only once."""
        if self._knows(request):
            return HTMLResponse(_ONWARDS)
        if self._token is None or not _same(request.query_params["token"], self._token):
            return PlainTextResponse(_USED, 403)
        self._token, self._cookie = None, secrets.token_urlsafe(32)
        response = HTMLResponse(_ONWARDS)
        response.set_cookie(self._cookie_name, self._cookie, path="/", httponly=True, samesite="strict")
        return response

    def _knows(self, request: HTTPConnection) -> bool:
        return self._cookie is not None and _same(request.cookies.get(self._cookie_name, ""), self._cookie)


class Guarded:
    """ASGI middleware that puts an app behind a guard."""

    def __init__(self, app: ASGIApp, guard: Guard) -> None:
        self._app = app
        self._guard = guard

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on the requests that the guard admits; there are no web sockets."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        answer = self._guard.answer(HTTPConnection(scope)) if scope["type"] == "http" else None
        await (answer or self._app)(scope, receive, send)


def _fetched_by_us(request: HTTPConnection, visit: bool) -> bool:
    """Tell whether no other site caused the request, as far as the browser says; a person may visit the page."""
    site = request.headers.get("sec-fetch-site", "same-origin")
    return site == "same-origin" or (site == "none" and visit)


def _sent_by_us(request: HTTPConnection, host: str) -> bool:
    """Tell whether a request that may change something comes from a page of the same host."""
    return request.scope["method"] in ("GET", "HEAD") or request.headers.get("origin") == f"http://{host}"


def _same(given: str, secret: str) -> bool:
    # As bytes, because a comparison in constant time takes only bytes and ASCII texts.
    return hmac.compare_digest(given.encode("utf-8", "replace"), secret.encode("ascii"))

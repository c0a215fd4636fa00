"""Decide who may send requests to the app: the one browser that got the token, from our own pages.

Any page in the browser, and any person on the machine, can send requests to the port of the server.
"""

from __future__ import annotations

import hmac
import secrets
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from scorer.web.headers import FRAMED_BY_NOBODY, POLICY

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")

_STRANGE_HOST = "This is no address of this review: open the one that scorer printed."
_FOREIGN = "This was asked by a page that does not belong to this review."
_FRESH = "press Enter where scorer runs, and open the address that it prints"
_USED = f"This link was used before, or is none: use the window that is open, or {_FRESH}."
_UNKNOWN = f"This window does not belong to a review that runs: {_FRESH} to open the address of one that does."
_KEYLESS = f"This window has not got the key of the review: {_FRESH}."
# Not a redirect: if another site's page holds the link, a redirect would count as that site's request, and the
# browser would not send a strict cookie with it.  This page is ours, so its request is ours too.
_ONWARDS = '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=/"><title>scorer</title>'
# The window keeps the key where only pages of this host and port can read it.
_KEEP = (
    "try { localStorage.setItem('scorer key', document.querySelector('[name=key]').content); } catch {} "
    "location.replace('/');"
)
_ENTERED = (
    '<!doctype html><meta charset="utf-8"><title>scorer</title><meta name="key" content="{}">'
    '<noscript><meta http-equiv="refresh" content="0; url=/"></noscript>'
    f"<script>{_KEEP.replace('{', '{{').replace('}', '}}')}</script>"
)
_ENTERED_POLICY = (
    f"default-src 'none'; script-src 'sha256-{b64encode(sha256(_KEEP.encode()).digest()).decode()}'; {FRAMED_BY_NOBODY}"
)
KEY = "x-scorer-key"  # the header in which the page sends its key
_LONGEST = 400 * 24 * 60 * 60  # seconds; the longest that browsers keep a cookie


class Guard:
    """The token that admits a browser, once, and the check of that browser's requests.

    A browser sends its cookie to every port of a host, so a server on another port sees it.  So whoever asks for more
    than the page needs a key too.  Only the page that follows the token has it, and no cookie holds it.

    names: the host names and addresses under which the server may be requested, IPv6 in brackets.  The first is in
    `url`, the address that holds the token.
    """

    def __init__(self, port: int, names: Iterable[str] = LOOPBACK) -> None:
        known = [name.lower() for name in names]
        self._hosts = {f"{name}:{port}" for name in known} | (set(known) if port == 80 else set())
        # Cookies ignore ports, and two reviews at the same time must not share one.
        self._cookie_name = f"scorer-{port}"
        self._cookie: str | None = None
        self._key = secrets.token_urlsafe(32)
        self._token: str | None = None
        self._address = f"http://{known[0]}:{port}/"
        self.url = self.fresh()

    def fresh(self) -> str:
        """Return the address with a new token; an earlier one that nobody used is void."""
        self._token = secrets.token_urlsafe(32)
        return f"{self._address}?token={self._token}"

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
        if not self._knows(request):
            return PlainTextResponse(_UNKNOWN, 401)
        # A person's visit cannot send a header.
        return None if visit or _same(request.headers.get(KEY, ""), self._key) else PlainTextResponse(_KEYLESS, 403)

    def _enter(self, request: HTTPConnection) -> Response:
        """Admit the browser that has the token, whatever page the link was on; the token works only once."""
        if self._token is None or not _same(request.query_params["token"], self._token):
            return HTMLResponse(_ONWARDS) if self._knows(request) else PlainTextResponse(_USED, 403)
        self._token = None
        # One cookie as long as the server runs, so that a second browser does not shut out the first.
        self._cookie = self._cookie or secrets.token_urlsafe(32)
        response = HTMLResponse(_ENTERED.format(self._key), headers={POLICY: _ENTERED_POLICY})
        # It outlasts the browser, not the server: the next one has another.
        response.set_cookie(
            self._cookie_name, self._cookie, max_age=_LONGEST, path="/", httponly=True, samesite="strict"
        )
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

"""The headers of every response: no caching, no framing, no type sniffing, no referrer for other sites."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = "content-security-policy"
FRAMED_BY_NOBODY = "frame-ancestors 'none'"
# With `no-referrer`, a browser may leave out the origin too, but not for a `fetch` in its default mode.
HEADERS = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    POLICY: f"default-src 'none'; {FRAMED_BY_NOBODY}",
}


class Headed:
    """ASGI middleware that adds these headers to every response of an app; a response keeps its own policy."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, and add the headers to the response."""

        async def send_headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_headed)

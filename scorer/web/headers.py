"""The headers of every answer: nothing is kept, framed, guessed at or told to others."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = "content-security-policy"
FRAMED_BY_NOBODY = "frame-ancestors 'none'"
# With `no-referrer`, a browser may leave the origin out too, but not with a `fetch` in the mode that it has by default.
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
    """An app whose every answer has these headers, as ASGI middleware; a policy of the answer's own stays."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, and add the headers to what comes back."""

        async def send_headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_headed)

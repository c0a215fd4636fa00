"""Keep the server answering whoever connects: silent connections end, and too many are refused without many words."""

from __future__ import annotations

import asyncio
import errno
import logging
import time
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

try:
    import resource
except ImportError:  # Windows, which has no such limit
    resource = None  # type: ignore[assignment]

SILENCE = 30.0  # seconds that a connection may be silent while we wait for it
MOST = 100  # connections at a time; a browser opens six
QUIET = 60.0  # seconds between two equal warnings
_LOG = logging.getLogger("uvicorn.error")
_SHED = "more connections than the review can serve: further ones are closed"
_EXHAUSTED = (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM)


class Patient(H11Protocol):
    """A connection that ends if nothing comes on it: no request, no rest of one, nobody who reads the response."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take a connection, unless there are too many."""
        super().connection_made(transport)
        self._heard = self._free = self.loop.time()
        self._unread = 0
        if len(self.connections) > most_connections():
            _LOG.warning(_SHED)
            transport.abort()
        else:
            self.loop.call_later(SILENCE / 4, self._look)

    def data_received(self, data: bytes) -> None:
        """Take what comes."""
        self._heard = self.loop.time()
        super().data_received(data)

    def on_response_complete(self) -> None:
        """Wait for the next request."""
        self._free = self.loop.time()
        super().on_response_complete()

    def _look(self) -> None:
        """End the connection if it was silent for too long, else look again later."""
        if self.transport.is_closing():
            return
        now, unread = self.loop.time(), self.transport.get_write_buffer_size()
        if self.cycle is None or self.cycle.response_complete:
            # Since it was free, not since the last byte: a head may come one byte at a time, for ever.
            silent = now - self._free
        elif self.cycle.more_body:
            silent = now - self._heard
        else:
            if unread == 0 or unread != self._unread:
                self._heard = now
            silent = now - self._heard
        self._unread = unread
        if silent >= SILENCE:
            self.transport.abort()
        else:
            self.loop.call_later(SILENCE / 4, self._look)


def most_connections() -> int:
    """Return how many connections there may be at a time; the other half of the open files is for everything else."""
    files = resource.getrlimit(resource.RLIMIT_NOFILE)[0] if resource else 2 * MOST
    return MOST if files < 0 else max(4, min(MOST, files // 2))


class OnceInAWhile(logging.Filter):
    """Lets a warning pass if no equal one passed a minute ago; errors always pass."""

    def __init__(self) -> None:
        super().__init__()
        self._passed: dict[str, float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether a message is worth its line."""
        if record.levelno >= logging.ERROR:
            return True
        now, message = time.monotonic(), record.getMessage()
        if now - self._passed.get(message, -QUIET) < QUIET:
            return False
        self._passed[message] = now
        return True


def tell_of_exhaustion(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Handle an error of the loop: where files or memory ran out, in one line; it tries again by itself."""
    error = context.get("exception")
    if isinstance(error, OSError) and error.errno in _EXHAUSTED:
        _LOG.warning(_SHED)
    else:
        loop.default_exception_handler(context)

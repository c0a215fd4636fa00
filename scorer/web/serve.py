"""Serve an app on this machine: bind a port, tell the address, and answer until told to stop."""

from __future__ import annotations

import asyncio
import hashlib
import ipaddress
import logging
import os
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

import uvicorn
from starlette.types import ASGIApp

from scorer.errors import ScorerError, SettingsError
from scorer.web.connections import OnceInAWhile, Patient, most_connections, tell_of_exhaustion
from scorer.web.guard import LOOPBACK, Guard

GRACE = 1  # seconds for requests to end after the server is told to stop
# A closed terminal sends the last one, where there is such a signal; `nohup` has it ignored, and so do we then.
_SIGNALS = [signal.SIGINT, signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]

_FIRST_PORT, _PORTS = 49152, 16384  # the range without registered services

Maker = Callable[[Guard], ASGIApp]


def serve(
    make: Maker,
    host: str = "127.0.0.1",
    port: int = 0,
    *,
    acknowledged: bool = False,
    ready: Callable[[str, Callable[[], str]], object] = lambda url, fresh: None,
) -> None:
    """Serve the app that `make` returns until Ctrl-C or a request to end, then return; a second Ctrl-C hurries.

    host: an address other than loopback is refused unless it is `acknowledged` that others can reach it.  If it stands
      for all networks, browsers may use only the name of this machine or of loopback.
    port: 0 for any free one.
    ready: called with the address, which holds the token, and with what gives a fresh one, once the server answers; it
      may take long.

    Call it in the main thread, because only that thread gets signals.  Raises SettingsError for an invalid host or
    port, and ScorerError for a port in use.
    """
    with _listening(host, port, acknowledged) as (listener, guard):
        server = _Server(make(guard), lambda: ready(guard.url, guard.fresh))
        # Raised before the server handled signals, or by a second Ctrl-C.
        with suppress(KeyboardInterrupt):
            server.run([listener])


def usual_port(name: str) -> int:
    """Return a port for this name, the same every time, so that bookmarks work; 0 (any port) if it is in use."""
    port = _FIRST_PORT + int(hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest(), 16) % _PORTS
    with socket.socket() as trial:
        if os.name == "posix":  # on POSIX, this allows a port with lingering connections, but no port in use
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(("127.0.0.1", port))
        except OSError:
            return 0
    return port


@contextmanager
def served(make: Maker, host: str = "127.0.0.1", port: int = 0, *, acknowledged: bool = False) -> Iterator[str]:
    """Serve the app in another thread while the block runs, and give the address, which holds the token."""
    with _listening(host, port, acknowledged) as (listener, guard):
        answers = threading.Event()
        server = _Server(make(guard), answers.set)
        thread = threading.Thread(target=server.run, args=([listener],))
        thread.start()
        try:
            answers.wait(timeout=10)
            yield guard.url
        finally:
            server.should_exit = True
            thread.join()


@contextmanager
def _listening(host: str, port: int, acknowledged: bool) -> Iterator[tuple[socket.socket, Guard]]:
    """Bind and listen, so that the address is known and ours before anybody learns of it."""
    family, address = where_to_listen(host, port, acknowledged=acknowledged)
    try:
        bound = socket.create_server((address, port), family=family)
    except OSError as error:
        raise ScorerError(
            f"cannot serve at {host}, port {port}: {os.strerror(error.errno or 0)}; another port may do: "
            "--port 0 takes one that is free"
        ) from None
    # With TCP named, asyncio sets no-delay; else each response waits 40 ms for the acknowledgement of its headers.
    with socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP, fileno=bound.detach()) as listener:
        yield listener, Guard(listener.getsockname()[1], _names(host, _ip(address)))


def where_to_listen(host: str, port: int, *, acknowledged: bool) -> tuple[socket.AddressFamily, str]:
    """Return the family and the address of a host; raise SettingsError if it is none, or may not be served at."""
    if not 0 <= port <= 65535:
        raise SettingsError(f"port {port}: a port is a number from 0 to 65535")
    family, address = _resolved(host, port)
    if not (_ip(address).is_loopback or acknowledged):
        raise SettingsError(
            f"{host} can be reached by others: leave --host out, or add --allow-network, with which whoever sees the "
            "traffic can read the texts and decide on them"
        )
    return family, address


def _ip(address: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    return ipaddress.ip_address(address.partition("%")[0])


def _resolved(host: str, port: int) -> tuple[socket.AddressFamily, str]:
    try:
        family, _, _, _, address = socket.getaddrinfo(host or "-", port, type=socket.SOCK_STREAM)[0]
    except (socket.gaierror, UnicodeError):
        raise SettingsError(f"there is no host {host!r} on this machine: leave --host out for 127.0.0.1") from None
    return family, str(address[0])


def _names(host: str, at: ipaddress.IPv4Address | ipaddress.IPv6Address) -> tuple[str, ...]:
    """Return the names under which browsers may request the server; the first is the one to show."""
    if at.is_unspecified:
        return (*LOOPBACK, socket.gethostname())
    own = f"[{host}]" if ":" in host else host
    return (own, *LOOPBACK)


class _Server(uvicorn.Server):
    """The server, without messages, and with its own handling of signals."""

    def __init__(self, app: ASGIApp, ready: Callable[[], object]) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                # Fixed, so that other installed packages change nothing.
                loop="asyncio",
                http=Patient,
                # As many are accepted in one go; where files run out, each would fail with a message of its own.
                backlog=most_connections(),
                ws="none",
                interface="asgi3",
                lifespan="off",
                # No access log, because the address of a request may hold the token.
                access_log=False,
                log_config=None,
                log_level="warning",
                proxy_headers=False,
                server_header=False,
                date_header=False,
                timeout_graceful_shutdown=GRACE,
            )
        )
        self._ready = ready

    def run(self, sockets: list[socket.socket] | None = None) -> None:
        log = logging.getLogger("uvicorn.error")
        filters = (self._is_worth_telling, OnceInAWhile())
        for one in filters:
            log.addFilter(one)
        try:
            super().run(sockets)
        finally:
            for one in filters:
                log.removeFilter(one)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        asyncio.get_running_loop().set_exception_handler(tell_of_exhaustion)
        await super().startup(sockets)
        # In a thread, because opening a browser may wait for the browser, and the browser waits for us.
        threading.Thread(target=self._ready, daemon=True).start()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Handle the signals while the server runs; unlike uvicorn, do not raise them again afterwards."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        handled = [number for number in _SIGNALS if signal.getsignal(number) != signal.SIG_IGN]
        before = [(number, signal.signal(number, self.handle_exit)) for number in handled]
        try:
            yield
        finally:
            for number, handler in before:
                signal.signal(number, handler)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        if self.should_exit:
            self.force_exit = True
            if sig == signal.SIGINT:
                # A request may keep the loop busy, so that it does not notice the request to end.
                raise KeyboardInterrupt
        self.should_exit = True

    def _is_worth_telling(self, record: logging.LogRecord) -> bool:
        """Tell whether to log a message; a request cut off because the person ends the server is no news."""
        error = record.exc_info[1] if record.exc_info else None
        return not self.should_exit or isinstance(error, Exception)

"""Connections that say nothing end, and too many of them neither stop the server nor fill the terminal."""

from __future__ import annotations

import asyncio
import errno
import http.client
import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Any
from urllib.parse import urlsplit

import pytest

from scorer.review.lines import Lines
from scorer.review.session import Session
from scorer.review.store import Store
from scorer.web import connections
from scorer.web.app import make_app
from scorer.web.aside import aside
from scorer.web.connections import OnceInAWhile, most_connections, tell_of_exhaustion
from scorer.web.handlers import Page
from scorer.web.serve import served
from tests.patience import PATIENCE
from tests.scorer import own_loop
from tests.scorer.sample_report import report
from tests.scorer.test_web_serve import NoExchange, ask, enter


@contextmanager
def reviewed(folder: Path, exchange: Any) -> Iterator[str]:
    """Serve a review that exchanges files in this way, and give its address."""
    with Store(folder / "store") as store:
        session = Session(Lines(report()), store, "Ann")
        with served(lambda guard: make_app(session, Page("<p>", ""), guard, exchange)) as url:
            yield url


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    """Return the address of a review."""
    with reviewed(tmp_path, NoExchange()) as url:
        yield url


def connected(url: str) -> socket.socket:
    at = urlsplit(url)
    return socket.create_connection((at.hostname, at.port), timeout=PATIENCE)


def is_over(connection: socket.socket) -> bool:
    """Wait until a connection ends; tell whether that was without an answer."""
    try:
        return connection.recv(1000) == b""
    except ConnectionResetError:
        return True


HEAD = "POST /api/act HTTP/1.1\r\nhost: {}\r\norigin: http://{}\r\ncontent-type: application/json\r\n{}"


@pytest.mark.parametrize("sent", ["", "GET / HTT", "head", "body"])
def test_a_connection_that_falls_silent_ends(url: str, sent: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "SILENCE", 0.2)
    inside = "".join(f"{name}: {value}\r\n" for name, value in enter(url).items())
    head = HEAD.format(urlsplit(url).netloc, urlsplit(url).netloc, inside)
    wanted = {"head": head, "body": f'{head}content-length: 100\r\n\r\n{{"key":'}.get(sent, sent)
    with connected(url) as connection:
        connection.sendall(wanted.encode())
        assert is_over(connection)
    assert ask(url, "/")[0] == 401


def test_a_head_that_comes_byte_by_byte_ends_too(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "SILENCE", 0.2)
    with connected(url) as connection:
        connection.settimeout(0.02)
        over = False
        for letter in b"GET /" + b"x" * 2000:
            try:
                connection.sendall(bytes([letter]))
                over = connection.recv(10) == b""
            except TimeoutError:
                continue
            except OSError:
                over = True
            if over:
                break
        assert over


def test_too_many_connections_are_closed_and_told_of_once(
    url: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(connections, "MOST", 5)
    inside = enter(url)
    kept = [connected(url) for _ in range(5)]
    for _ in range(200):
        with connected(url) as further:
            assert is_over(further)
    for one in kept:
        one.close()
    told = [record.getMessage() for record in caplog.records if record.name == "uvicorn.error"]
    assert len(told) == 1
    assert "more connections than the review can serve" in told[0]
    while True:  # the server learns a moment later that they are closed
        try:
            assert ask(url, "/api/select", headers=inside)[0] == 200
            return
        except (ConnectionResetError, ConnectionAbortedError):
            continue


def test_few_files_allow_few_connections(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    for files, most in ((64, 32), (10_000, 100), (resource.RLIM_INFINITY, 100), (2, 4)):
        monkeypatch.setattr(resource, "getrlimit", lambda _, files=files: (files, files))
        assert most_connections() == most


def test_files_that_run_out_are_told_in_one_line(caplog: pytest.LogCaptureFixture) -> None:
    once = OnceInAWhile()
    log = logging.getLogger("uvicorn.error")
    log.addFilter(once)
    try:
        loop = asyncio.new_event_loop()
        for number in (errno.EMFILE, errno.ENFILE) * 500:
            tell_of_exhaustion(
                loop, {"message": "socket.accept() out of system resource", "exception": OSError(number, "")}
            )
        tell_of_exhaustion(loop, {"message": "something else", "exception": OSError(errno.EIO, "")})
        loop.close()
        for _ in range(2):
            log.error("a bug")
    finally:
        log.removeFilter(once)
    told = [record.getMessage() for record in caplog.records]
    assert [text.splitlines()[0] for text in told[1:]] == ["something else", "a bug", "a bug"]
    assert len(told) == 4


def test_work_beside_the_loop_gives_what_it_returns_or_raises() -> None:
    async def both() -> None:
        assert await aside(lambda: 3) == 3
        with pytest.raises(ZeroDivisionError):
            await aside(lambda: 1 // 0)

    own_loop.run(both())


def test_the_page_is_answered_while_a_file_is_written(tmp_path: Path) -> None:
    begun, answered = Event(), Event()

    class Slow:
        def export(self, ending: str) -> bytes:
            begun.set()
            assert answered.wait(PATIENCE)
            return b"whole"

        def take_in(self, data: bytes, name: str) -> dict[str, object]:
            return {}

    with reviewed(tmp_path, Slow()) as url:
        inside = enter(url)
        slow = http.client.HTTPConnection(urlsplit(url).netloc, timeout=PATIENCE)
        slow.request("GET", "/api/export?format=tsv", headers=inside)
        assert begun.wait(PATIENCE)
        assert ask(url, "/api/select", headers=inside)[0] == 200
        answered.set()
        assert slow.getresponse().read() == b"whole"
        slow.close()

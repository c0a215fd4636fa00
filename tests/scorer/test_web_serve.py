"""A server that runs: what it answers over a socket, and how it ends."""

from __future__ import annotations

import http.client
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from scorer.review.lines import Lines
from scorer.review.session import Session
from scorer.review.store import Store
from scorer.web.app import make_app
from scorer.web.guard import KEY
from scorer.web.handlers import Page
from scorer.web.serve import served, usual_port
from tests.patience import PATIENCE
from tests.scorer.sample_report import report
from tests.scorer.web_guarded import key_in

ROOT = Path(__file__).parents[2]
# What a command does: serve a sample, tell the address and whether it ended by itself.
SERVE = """
import http.client, signal, sys, time
from pathlib import Path
from scorer.review.lines import Lines
from scorer.review.session import Session
from scorer.review.store import Store
from scorer.web.app import make_app
from scorer.web.handlers import Page
from scorer.web.serve import serve
from tests.scorer.sample_report import report

# Whoever runs the tests with `nohup` has this one ignored.
signal.signal(signal.SIGHUP, signal.SIG_DFL)

class NoExchange:
    def export(self, ending):
        print("exporting", flush=True)
        server = signal.getsignal(signal.SIGINT).__self__
        while not server.should_exit:
            time.sleep(0.01)
        print("asked to end", flush=True)
        time.sleep(600)
    def take_in(self, data, name):
        return {}

def tell(url, fresh):
    # As a browser that is waited for: the server must answer meanwhile.
    connection = http.client.HTTPConnection(url.split("/")[2], timeout=60)
    connection.request("GET", "/")
    assert connection.getresponse().status == 401
    connection.close()
    print(url, flush=True)

with Store(sys.argv[1]) as store:
    session = Session(Lines(report()), store, "Ann")
    serve(
        lambda guard: make_app(session, Page("<p>the page", "default-src 'none'"), guard, NoExchange()),
        ready=tell,
    )
print("ended")
"""


class NoExchange:
    def export(self, ending: str) -> bytes:
        return b""

    def take_in(self, data: bytes, name: str) -> dict[str, object]:
        return {}


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    with Store(tmp_path / "store") as store:
        session = Session(Lines(report()), store, "Ann")
        page = Page("<p>the page", "default-src 'none'")
        with served(lambda guard: make_app(session, page, guard, NoExchange())) as url:
            yield url


def ask(
    url: str, path: str, method: str = "GET", body: bytes | None = None, headers: dict[str, str] | None = None
) -> tuple[int, dict[str, str], str]:
    """Send a path as it is, which other clients would tidy."""
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=PATIENCE)
    try:
        connection.request(method, path, body, {"host": urlsplit(url).netloc} | (headers or {}))
        response = connection.getresponse()
        names = {name.lower(): value for name, value in response.getheaders()}
        return response.status, names, response.read().decode()
    finally:
        connection.close()


def enter(url: str) -> dict[str, str]:
    """Use the token up, and return the headers of the one who is in."""
    status, headers, html = ask(url, f"/?{urlsplit(url).query}")
    assert status == 200
    return {"cookie": headers["set-cookie"].partition(";")[0], **key_in(html)}


# What is answered over a socket


def test_a_server_answers_who_has_the_token(url: str) -> None:
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?token=[\w-]{43}", url)
    assert ask(url, "/")[0] == 401
    inside = enter(url)
    status, headers, text = ask(url, "/", headers=inside)
    assert (status, text) == (200, "<p>the page")
    assert not {"server", "date"} & headers.keys()
    assert ask(url, f"/?{urlsplit(url).query}")[0] == 403
    assert '"seen":0' in ask(url, "/api/select", headers=inside)[2]


@pytest.mark.parametrize(
    "path",
    [
        *("/../../etc/passwd", "/%2e%2e/", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/..", "/./", "/%00", "/%ff"),
        *("/etc/passwd", "/..%5c..%5cetc", "/page/../../pyproject.toml", "http://evil.example/", "*", "/?/../x/"),
    ],
)
def test_no_path_leads_anywhere(url: str, path: str) -> None:
    status, _, text = ask(url, path)
    assert status == 401
    if path != "/?/../x/":
        status, _, text = ask(url, path, headers=enter(url))
        assert (status, text) == (404, '{"problem":"Not Found"}')


@pytest.mark.parametrize(
    "headers",
    [{"content-length": "1000001"}, {"content-length": "99999999999999999999"}, {"transfer-encoding": "chunked"}],
)
def test_a_body_that_is_too_large_is_not_waited_for(url: str, headers: dict[str, str]) -> None:
    at = urlsplit(url)
    inside = enter(url) | {"origin": f"http://{at.netloc}", "content-type": "application/json"}
    lines = [f"{name}: {value}" for name, value in (inside | headers | {"host": at.netloc}).items()]
    with socket.create_connection((at.hostname, at.port), timeout=PATIENCE) as connection:
        connection.sendall("\r\n".join(["POST /api/act HTTP/1.1", *lines, "", ""]).encode())
        if "transfer-encoding" in headers:
            connection.sendall(b"100000\r\n" + b" " * 0x100000 + b"\r\n")  # and no end
        assert connection.recv(1000).startswith(b"HTTP/1.1 413 ")


def test_an_answer_does_not_wait_for_the_browser_to_acknowledge_its_headers(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, tuple[Any, ...]]] = []
    tell = socket.socket.setsockopt

    def recorded(one: socket.socket, *option: Any) -> None:
        told.append((one.getsockname()[1], option))
        tell(one, *option)

    monkeypatch.setattr(socket.socket, "setsockopt", recorded)
    ask(url, "/")
    assert (urlsplit(url).port, (socket.IPPROTO_TCP, socket.TCP_NODELAY, True)) in told


@pytest.mark.parametrize("request_line", ["GET / HTTP/9", "nonsense", "GET  / HTTP/1.1", "GET /\x01 HTTP/1.1"])
def test_what_is_no_request_is_refused(url: str, request_line: str, capfd: pytest.CaptureFixture[str]) -> None:
    at = urlsplit(url)
    with socket.create_connection((at.hostname, at.port), timeout=PATIENCE) as connection:
        connection.sendall(f"{request_line}\r\nhost: {at.netloc}\r\n\r\n".encode())
        assert connection.recv(1000).startswith(b"HTTP/1.1 400 ")
    assert ask(url, "/")[0] == 401


def test_a_connection_may_ask_to_be_a_web_socket_in_vain(url: str) -> None:
    upgrade = {"connection": "Upgrade", "upgrade": "websocket", "sec-websocket-version": "13"}
    assert ask(url, "/api/news?since=0", headers=upgrade)[0] == 401


def test_nothing_secret_is_logged(
    url: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level("DEBUG"):
        inside = enter(url)
        for path in (f"/?{urlsplit(url).query}", "/api/select", "/none", "/api/select?order=none"):
            ask(url, path, headers=inside)
            ask(url, path)
        ask(url, "/", headers={"host": "evil.example", **inside})
    out, err = capfd.readouterr()
    written = "\n".join([out, err, *(record.getMessage() for record in caplog.records)])
    for secret in (url.partition("=")[2], inside["cookie"].partition("=")[2], inside[KEY]):
        assert len(secret) == 43
        assert secret not in written


# How it ends


class Command:
    """The server in a process of its own."""

    def __init__(self, store: Path) -> None:
        command = [sys.executable, "-W", "error", "-c", SERVE, str(store)]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, start_new_session=True
        )
        assert self.process.stdout is not None
        self.url = self.process.stdout.readline().strip()

    def end(self, number: signal.Signals) -> None:
        """Send a signal, and see that it ends in peace."""
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=PATIENCE)
        assert (self.process.returncode, out, err) == (0, "ended\n", "")


@pytest.fixture
def command(tmp_path: Path) -> Iterator[Command]:
    command = Command(tmp_path / "store")
    yield command
    if command.process.poll() is None:
        command.process.kill()
        command.process.communicate()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_in_peace(command: Command, number: signal.Signals) -> None:
    inside = enter(command.url)
    at = urlsplit(command.url)
    open_still = http.client.HTTPConnection(at.netloc)
    open_still.request("GET", "/", headers=inside)
    assert open_still.getresponse().read() == b"<p>the page"
    body = b'{"key": "%s", "action": {"do": "grade", "grade": "major"}, "after": 0, "seen": 0}'
    key = Lines(report()).keys[3].encode()
    headers = {"origin": f"http://{at.netloc}", "content-type": "application/json", **inside}
    assert ask(command.url, "/api/act", "POST", body % key, headers)[0] == 200
    command.end(number)
    open_still.close()


def test_who_is_still_sending_does_not_hold_it_up(command: Command) -> None:
    at = urlsplit(command.url)
    headers = {"host": at.netloc, "origin": f"http://{at.netloc}", "content-length": "100", **enter(command.url)}
    lines = [f"{name}: {value}" for name, value in headers.items()]
    with socket.create_connection((at.hostname, at.port), timeout=PATIENCE) as connection:
        connection.sendall("\r\n".join(["POST /api/import?name=x HTTP/1.1", *lines, "", "half"]).encode())
        time.sleep(0.2)
        command.end(signal.SIGINT)


def test_a_second_ctrl_c_does_not_wait(command: Command) -> None:
    inside = enter(command.url)
    at = urlsplit(command.url)
    busy = http.client.HTTPConnection(at.netloc)
    busy.request("GET", "/api/export?format=tsv", headers=inside)  # takes ten minutes
    assert command.process.stdout.readline() == "exporting\n"
    command.process.send_signal(signal.SIGINT)
    assert command.process.stdout.readline() == "asked to end\n"
    assert command.process.poll() is None
    command.end(signal.SIGINT)
    busy.close()


def test_a_store_has_a_port_of_its_own_unless_that_is_taken() -> None:
    ports = [usual_port(name) for name in ("/a/store", "/a/store", "/another", "\udce4")]
    assert ports[0] == ports[1] != ports[2]
    assert all(port == 0 or 49152 <= port <= 65535 for port in ports)
    if ports[0]:
        with socket.create_server(("127.0.0.1", ports[0])):
            assert usual_port("/a/store") == 0

"""Where a server may stand."""

from __future__ import annotations

import re
import socket
from urllib.parse import urlsplit

import pytest
from starlette.responses import PlainTextResponse

from scorer.errors import ScorerError, SettingsError
from scorer.web.guard import Guard, Guarded
from scorer.web.serve import serve, served
from tests.scorer.test_web_serve import ask, enter


def hello(guard: Guard) -> Guarded:
    return Guarded(PlainTextResponse("hello"), guard)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.0.0.2", "::1"])
def test_loopback_by_any_name(host: str) -> None:
    try:
        with served(hello, host) as url:
            assert urlsplit(url).hostname == host
            assert ask(url, "/", headers=enter(url))[2] == "hello"
    except ScorerError as error:
        if host != "::1":
            raise
        pytest.skip(f"no IPv6 here: {error}")


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", ""])
def test_others_are_not_let_in_by_mistake(host: str) -> None:
    with pytest.raises(SettingsError) as caught:
        serve(hello, host)
    assert "\n" not in str(caught.value)
    assert "leave --host out" in str(caught.value)


def test_others_are_let_in_when_it_is_acknowledged() -> None:
    with served(hello, "0.0.0.0", acknowledged=True) as url:
        assert urlsplit(url).hostname == "127.0.0.1"
        own = f"{socket.gethostname().lower()}:{urlsplit(url).port}"
        inside = enter(url)
        for host, status in ((own, 200), (f"evil.example:{urlsplit(url).port}", 403)):
            assert ask(url, "/", headers={"host": host, **inside})[0] == status


@pytest.mark.parametrize(
    ("host", "port", "words"),
    [
        ("no such host", 0, "no host"),
        ("x" * 300, 0, "no host"),
        ("127.0.0.1", -1, "a port is"),
        ("127.0.0.1", 65536, "a port is"),
    ],
)
def test_no_place_to_stand(host: str, port: int, words: str) -> None:
    with pytest.raises(SettingsError, match=words):
        serve(hello, host, port)


def test_an_address_that_is_not_this_machines() -> None:
    with pytest.raises(ScorerError, match=r"cannot serve at 192\.0\.2\.1, port 0: "):
        serve(hello, "192.0.2.1", acknowledged=True)


def test_a_port_that_is_taken() -> None:
    with served(hello) as url, pytest.raises(ScorerError) as caught:
        serve(hello, port=urlsplit(url).port or 0)
    assert re.fullmatch(
        r"cannot serve at 127\.0\.0\.1, port \d+: Address already in use; .*--port 0.*", str(caught.value)
    )


def test_the_port_is_free_again_at_once() -> None:
    with served(hello) as url:
        enter(url)
    port = urlsplit(url).port or 0
    with served(hello, port=port) as again:
        assert urlsplit(again).port == port
        assert again != url


def test_an_app_that_cannot_be_made_leaves_nothing_open() -> None:
    ports: list[int] = []

    def fail(guard: Guard) -> Guarded:
        ports.append(urlsplit(guard.url).port or 0)
        raise ScorerError("no app")

    for start in (lambda: served(fail).__enter__(), lambda: serve(fail)):
        with pytest.raises(ScorerError, match="no app"):
            start()
        with socket.create_server(("127.0.0.1", ports[-1])):
            pass

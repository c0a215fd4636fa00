"""The key that stands beside the cookie, and fresh links: who else may come in, and who may not."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient

from scorer.web.guard import KEY, Guard
from tests.patience import PATIENCE
from tests.scorer.test_web_serve import ask, enter
from tests.scorer.web_guarded import client_of, key_in

PATHS = ("/api/news", "/api/export?format=tsv", "/none")


@pytest.mark.parametrize("key", [None, b"", b"x", b"A" * 43, "é".encode(), b"\xe9", b"\xff\xfe", "日本語".encode()])
def test_the_cookie_alone_opens_the_page_and_nothing_else(client: TestClient, key: bytes | None) -> None:
    del client.headers[KEY]
    headers = {} if key is None else {KEY.encode(): key}
    for path in PATHS:
        response = client.get(path, headers=headers)
        assert response.status_code == 403
        assert "press Enter where scorer runs" in response.text
    assert client.get("/").text == "in"


def test_the_key_alone_opens_nothing(client: TestClient, guard: Guard) -> None:
    other = client_of(guard)
    other.headers[KEY] = client.headers[KEY]
    for path in ("/", *PATHS):
        assert other.get(path).status_code == 401
    assert client.get("/api/news").text == "in"


def test_the_key_is_on_the_page_after_the_token_only(guard: Guard) -> None:
    client = client_of(guard)
    entered = client.get(guard.url)
    key = key_in(entered.text)[KEY]
    assert key not in str(entered.headers)
    assert "script-src 'sha256-" in entered.headers["content-security-policy"]
    # Who has the cookie asks in vain for the key.
    for address in (guard.url, "/?token=x", "/"):
        response = client.get(address)
        assert response.status_code == 200
        assert key not in response.text + str(response.headers)


def test_a_fresh_link_lets_a_second_browser_in_and_the_first_stay(guard: Guard) -> None:
    first, second, third = (client_of(guard) for _ in range(3))
    first.headers.update(key_in(first.get(guard.url).text))
    assert second.get(guard.url).status_code == 403
    void, fresh = guard.fresh(), guard.fresh()
    assert third.get(void).status_code == 403
    second.headers.update(key_in(second.get(fresh).text))
    assert [one.get("/api/news").text for one in (first, second)] == ["in", "in"]
    assert third.get(fresh).status_code == 403
    # Who lost the key, but not the cookie, gets it again in the same way.
    del first.headers[KEY]
    assert first.get("/api/news").status_code == 403
    first.headers.update(key_in(first.get(guard.fresh()).text))
    assert first.get("/api/news").text == "in"


@pytest.mark.skipif(os.name != "posix", reason="no pseudo-terminals here")
def test_enter_in_the_terminal_prints_a_fresh_link(saved: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "scorer", "review", str(saved), "--no-browser", "--reviewer", "Ann"]
    process = subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    os.close(theirs)
    try:
        lines = [process.stdout.readline() for _ in range(3)]
        assert lines[2].startswith("Enter prints a fresh link")
        inside = enter(lines[0].split()[-1])
        os.write(ours, b"\n")
        assert select.select([process.stdout], [], [], PATIENCE)[0]
        url = process.stdout.readline().split()[-1]
        assert url.split("token=")[0] == lines[0].split()[-1].split("token=")[0]
        assert ask(url, "/api/news?since=0", headers=inside)[0] == 200
        assert ask(url, "/api/news?since=0", headers=enter(url))[0] == 200
        assert ask(url, f"/?{urlsplit(url).query}")[0] == 403
        process.send_signal(2)
        assert process.communicate(timeout=PATIENCE)[1] == ""
        assert process.returncode == 0
    finally:
        process.kill()
        os.close(ours)

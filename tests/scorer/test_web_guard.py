"""Who is let in: one browser, by a token that works once."""

from __future__ import annotations

import hmac
import logging
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.types import Message, Scope

from scorer.web.guard import Guard, Guarded
from scorer.web.headers import HEADERS, POLICY
from tests.scorer import own_loop
from tests.scorer.web_guarded import HERE, PORT, client_of


def token_of(guard: Guard) -> str:
    return parse_qs(urlsplit(guard.url).query)["token"][0]


# The token


def test_the_token_works_once(guard: Guard) -> None:
    client = client_of(guard)
    let_in = client.get(guard.url)
    assert let_in.status_code == 200
    assert 'http-equiv="refresh" content="0; url=/"' in let_in.text
    cookie = let_in.headers["set-cookie"]
    assert re.fullmatch(
        rf"scorer-{PORT}=[\w-]{{43}}; HttpOnly; Max-Age=34560000; Path=/; SameSite=strict",
        cookie,
        re.ASCII | re.IGNORECASE,
    )
    assert token_of(guard) not in cookie
    assert token_of(guard) not in let_in.text
    assert client.get("/").text == "in"

    other = client_of(guard)
    refused = other.get(guard.url)
    assert refused.status_code == 403
    assert "used before" in refused.text
    assert "set-cookie" not in refused.headers
    assert other.get("/").status_code == 401


def test_who_is_in_is_led_on_by_any_token(client: TestClient, guard: Guard) -> None:
    for address in (guard.url, "/?token=", "/?token=none&order=quality"):
        response = client.get(address)
        assert response.status_code == 200
        assert "refresh" in response.text
        assert "set-cookie" not in response.headers


@pytest.mark.parametrize("token", ["", "x", "é", "%FF", "%ED%A0%80", "A" * 43, "日本語", "%00"])
def test_a_wrong_token_lets_nobody_in_and_leaves_the_right_one(guard: Guard, token: str) -> None:
    client = client_of(guard)
    assert client.get(f"/?token={token}").status_code == 403
    assert client.get(guard.url).status_code == 200


@pytest.mark.parametrize(("method", "path"), [("HEAD", "/"), ("POST", "/"), ("GET", "/api/news"), ("GET", "//")])
def test_the_token_is_taken_in_one_place_only(guard: Guard, method: str, path: str) -> None:
    client = client_of(guard)
    where = f"{HERE}{path}?token={token_of(guard)}"
    assert client.request(method, where, headers={"origin": HERE}).status_code == 401
    assert client.get(guard.url).status_code == 200


def test_a_link_to_the_token_may_stand_on_another_page(guard: Guard) -> None:
    # A terminal in the browser, say.
    assert client_of(guard).get(guard.url, headers={"sec-fetch-site": "cross-site"}).status_code == 200


def test_tokens_and_cookies_are_new_each_time() -> None:
    guards = [Guard(PORT) for _ in range(20)]
    cookies = [client_of(guard).get(guard.url).cookies[f"scorer-{PORT}"] for guard in guards]
    assert len({*map(token_of, guards), *cookies}) == 40


def test_secrets_are_compared_in_constant_time(guard: Guard, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[bytes] = []
    compare = hmac.compare_digest

    def watched(one: bytes, other: bytes) -> bool:
        compared.append(one)
        return compare(one, other)

    monkeypatch.setattr(hmac, "compare_digest", watched)
    client = client_of(guard)
    client.get("/?token=wrong")
    client.get(guard.url)
    client.get("/", headers={"cookie": f"scorer-{PORT}=stale"})
    assert compared == [b"wrong", token_of(guard).encode(), b"stale"]


# The cookie


@pytest.mark.parametrize(
    "cookie", ["", "scorer-8123", "scorer-8123=", "scorer-8123=x", "scorer-8123=é", "scorer-8124={right}", "{right}"]
)
def test_without_the_cookie_nothing_is_answered(client: TestClient, guard: Guard, cookie: str) -> None:
    right = client.cookies[f"scorer-{PORT}"]
    other = client_of(guard)
    for path in ("/", "/api/news", "/none"):
        response = other.get(path, headers={b"cookie": cookie.replace("{right}", right).encode()})
        assert response.status_code == 401
        assert "open the address" in response.text
        assert "\n" not in response.text


def test_before_the_token_was_used_no_cookie_is_right(guard: Guard) -> None:
    for cookie in ("", "None"):
        assert client_of(guard).get("/", headers={"cookie": f"scorer-{PORT}={cookie}"}).status_code == 401


def test_two_reviews_do_not_take_each_others_cookies(guard: Guard) -> None:
    other = Guard(PORT + 1)
    one, second = client_of(guard), TestClient(Guarded(PlainTextResponse("in"), other), f"http://127.0.0.1:{PORT + 1}")
    one.get(guard.url)
    second.get(other.url)
    # The browser has both and sends both to either.
    both = "; ".join(f"{name}={value}" for client in (one, second) for name, value in client.cookies.items())
    assert [client.get("/", headers={"cookie": both}).text for client in (one, second)] == ["in", "in"]


# Other things


def test_every_answer_has_the_headers(guard: Guard) -> None:
    client = client_of(guard)
    answers = [
        client.get("/"),
        client.get("/", headers={"host": "evil.example"}),
        client.post("/"),
        client.get("/?token=x"),
        client.get(guard.url),
        client.get(guard.url),
        client.get("/"),
    ]
    assert [answer.status_code for answer in answers] == [401, 403, 403, 403, 200, 200, 200]
    for answer in answers:
        policy = {POLICY: answer.headers[POLICY]} if 'name="key"' in answer.text else {}
        assert {name: answer.headers[name] for name in HEADERS} == HEADERS | policy


def test_web_sockets_are_refused(guard: Guard) -> None:
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        raise AssertionError

    scope: Scope = {"type": "websocket", "path": "/", "headers": []}
    own_loop.run(Guarded(PlainTextResponse("in"), guard)(scope, receive, send))
    assert sent == [{"type": "websocket.close", "code": 1008}]


def test_no_secret_is_logged_or_shown(guard: Guard, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        client = client_of(guard)
        client.get("/?token=wrong")
        client.get(guard.url)
        client.get("/")
        client.get(guard.url)
    secrets = [token_of(guard), client.cookies[f"scorer-{PORT}"]]
    # The browser of this test logs what it asks for; we do not.
    ours = [record for record in caplog.records if not record.name.startswith("http")]
    assert not [record for record in ours if any(secret in record.getMessage() for secret in secrets)]
    assert not [secret for secret in secrets if secret in repr(guard)]

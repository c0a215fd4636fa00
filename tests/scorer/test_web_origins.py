"""Where a request may come from and go to: our own pages, at our own address."""

from __future__ import annotations

import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient
from starlette.types import Message, Scope

from scorer.web.guard import Guard, Guarded
from tests.scorer import own_loop
from tests.scorer.web_guarded import HERE, HOST, PORT, client_of, key_in


@pytest.mark.parametrize("host", [HOST, f"localhost:{PORT}", f"[::1]:{PORT}", f"LocalHost:{PORT}"])
def test_own_hosts(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).text == "in"


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        f"evil.example:{PORT}",
        "127.0.0.1",
        "localhost",
        "127.0.0.1:80",
        f"127.0.0.1.evil.example:{PORT}",
        f"evil@127.0.0.1:{PORT}",
        f"127.0.0.1:{PORT}/",
        f"0.0.0.0:{PORT}",
        f"::1:{PORT}",
        f"127.0.0.1:{PORT},evil.example",
        "",
    ],
)
def test_foreign_hosts(client: TestClient, guard: Guard, host: str) -> None:
    for url in ("/", guard.url):
        response = client.get(url, headers={"host": host})
        assert response.status_code == 403
        assert "no address of this review" in response.text


def test_a_foreign_host_does_not_use_the_token_up(guard: Guard) -> None:
    client = client_of(guard)
    assert client.get(guard.url, headers={"host": f"evil.example:{PORT}"}).status_code == 403
    assert client.get(guard.url).status_code == 200


@pytest.mark.parametrize("hosts", [[], [HOST, HOST], [HOST, "evil.example"]])
def test_one_host_is_said(guard: Guard, hosts: list[str]) -> None:
    assert asked(Guarded(PlainTextResponse("in"), guard), "GET", [("host", host) for host in hosts]) == 403


def test_the_port_of_http_is_not_said() -> None:
    guard = Guard(80)
    client = TestClient(Guarded(PlainTextResponse("in"), guard), base_url="http://127.0.0.1")
    client.headers.update(key_in(client.get(guard.url).text))
    assert client.post("/", headers={"origin": "http://127.0.0.1"}).text == "in"


def test_a_host_that_was_given() -> None:
    guard = Guard(PORT, ("Review.example", "127.0.0.1"))
    assert guard.url.startswith(f"http://review.example:{PORT}/?token=")
    for host, status in ((f"review.example:{PORT}", 401), (HOST, 401), (f"localhost:{PORT}", 403)):
        assert client_of(guard).get("/", headers={"host": host}).status_code == status


FOREIGN = [
    {},
    {"origin": "null"},
    {"origin": ""},
    {"origin": "https://evil.example"},
    {"origin": f"https://{HOST}"},
    {"origin": "http://127.0.0.1"},
    {"origin": f"http://127.0.0.1:{PORT + 1}"},
    # Ours too, but not that to which the request goes.
    {"origin": f"http://localhost:{PORT}"},
    {"origin": HERE, "sec-fetch-site": "none"},
    {"origin": HERE, "sec-fetch-site": "same-site"},
    {"origin": HERE, "sec-fetch-site": "cross-site"},
    {"origin": HERE, "sec-fetch-site": ""},
]


@pytest.mark.parametrize("headers", FOREIGN)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "ANY"])
def test_what_may_change_something_comes_from_our_pages(
    client: TestClient, method: str, headers: dict[str, str]
) -> None:
    response = client.request(method, "/api/act", headers=headers)
    assert response.status_code == 403
    assert "does not belong" in response.text


@pytest.mark.parametrize("headers", [{}, {"sec-fetch-site": "same-origin"}])
def test_our_own_pages_may(client: TestClient, headers: dict[str, str]) -> None:
    assert client.post("/api/act", headers={"origin": HERE, **headers}).text == "in"
    assert client.get("/api/news", headers=headers).text == "in"


@pytest.mark.parametrize(
    ("method", "path", "site", "status"),
    [
        ("GET", "/", "none", 200),
        ("GET", "/?order=quality", "none", 200),
        ("GET", "/", "cross-site", 403),
        ("GET", "/", "same-site", 403),
        ("HEAD", "/", "none", 403),
        ("GET", "/api/news", "none", 403),
        ("GET", "/api/news", "cross-site", 403),
        ("GET", "/api/news", "same-site", 403),
        ("GET", "/api/news", "SAME-ORIGIN", 403),
    ],
)
def test_reading_is_for_our_own_pages_too(client: TestClient, method: str, path: str, site: str, status: int) -> None:
    assert client.request(method, path, headers={"sec-fetch-site": site}).status_code == status


def asked(app: Guarded, method: str, headers: list[tuple[str, str]]) -> int:
    """Return the status with which an app answers a request with just these headers."""
    statuses: list[int] = []

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    scope: Scope = {
        "type": "http",
        "method": method,
        "path": "/",
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in headers],
    }
    own_loop.run(app(scope, receive, send))
    return statuses[0]

"""What is asked wrongly, or cannot be done, is refused in one line, and nothing is written."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from scorer.exchange.formats import export
from scorer.review.events import Action, Commented, Graded, Marked
from scorer.review.store import Store
from scorer.web import asked
from scorer.web.headers import HEADERS
from tests.scorer.sample_report import report
from tests.scorer.test_exchange_rows import LOST, MISTAKE, session_of, stored
from tests.scorer.test_web_app import HERE, KEYS, MAJOR, ROUTES, Window

# What an address asks


@pytest.mark.parametrize(
    "address",
    [
        "order=none",
        "severity=grave",
        "kind=x",
        "verdict=good",
        "passage=-1",
        "passage=99",
        "passage=1%0A2",
        "order=%FF",
    ],
)
def test_select_of_what_there_is_not(window: Window, address: str) -> None:
    window.get(f"/api/select?{address}", 400)


@pytest.mark.parametrize(
    "numbers", ["", ",", "1,", "13", "-1", "1.0", "a", "1 2", "٣", "²", "+1", "1_0", "9" * 16, "9" * 5000, "%00"]
)
def test_lines_that_are_not_there(window: Window, numbers: str) -> None:
    window.get(f"/api/lines?n={numbers}", 400)
    window.get("/api/lines", 400)


@pytest.mark.parametrize(
    "address",
    [
        *("budget", "budget?count=0", "budget?count=-1", "budget?count=x", "budget?count=1&minutes=1"),
        *("budget?minutes=0", "budget?minutes=-1", "budget?minutes=nan", "budget?minutes=inf", "budget?minutes=1e9"),
        *("budget?minutes=", "plan", "plan?count=5", "plan?since=0", "plan?count=0&since=0", "plan?count=5&since=-1"),
    ],
)
def test_no_budget(window: Window, address: str) -> None:
    window.get(f"/api/{address}", 400)


@pytest.mark.parametrize("address", ["", "?format=", "?format=exe", "?format=../xlsx", "?format=XLSX"])
def test_no_export(window: Window, address: str) -> None:
    window.get(f"/api/export{address}", 400)


@pytest.mark.parametrize("name", ["", ".", "..", "../a.tsv", "/etc/passwd", "a%5Cb", "a%00b", "a%0Ab", "x" * 256])
def test_an_import_is_named_by_a_name(window: Window, name: str) -> None:
    window.send(f"/api/import?name={name}", b"", 400)
    assert window.exchange.taken == []


# Actions


def marked(side: str, start: object, stop: object) -> dict[str, object]:
    return {"do": "mark", "errors": [{"side": side, "at": [start, stop], "category": "Other", "severity": "minor"}]}


@pytest.mark.parametrize(
    ("line", "action"),
    [
        (3, None),
        (3, []),
        (3, "grade"),
        (3, {"do": "undo"}),
        (3, {"do": "prefer", "better": "a", "blind": True}),
        (3, {"do": "redo"}),
        (3, {"do": "drop"}),
        (3, {"do": "grade"}),
        (3, {"do": "grade", "grade": "awful"}),
        (3, {"do": "comment", "text": 3}),
        (3, {"do": "dismiss", "finding": "x", "everywhere": False, "withdrawn": False}),
        (3, marked("garbled", 0, 27)),
        (3, marked("original", 33, 35)),
        (3, marked("garbled", -1, 2)),
        (3, marked("garbled", 3, 2)),
        (3, marked("garbled", 0, 10**30)),
        (3, marked("garbled", 0.0, 1)),
        (3, marked("middle", 0, 1)),
        (0, marked("garbled", 0, 0)),
        (11, marked("original", 0, 1)),
    ],
)
def test_no_action(window: Window, store: Store, line: int, action: object) -> None:
    window.act(line, action, status=400)
    assert store.since() == []


@pytest.mark.parametrize(
    "change",
    [
        {"key": "0" * 32},
        {"key": None},
        {"key": []},
        {"key": "../../etc/passwd"},
        {"after": None},
        {"after": -1},
        {"after": "0"},
        {"after": 0.0},
        {"after": True},
        {"seen": None},
        {"seen": -1},
    ],
)
def test_fields_that_are_wrong(window: Window, store: Store, change: dict[str, object]) -> None:
    right = {"key": KEYS[3], "action": MAJOR, "after": 0, "seen": 0}
    window.post("/api/act", right | change, 400)
    if "key" not in change:
        for turn in ("undo", "redo"):
            window.post(f"/api/{turn}", right | change, 400)
    assert store.since() == []


# Bodies


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"3", b'"x"', b"\xff\xfe{}", '{"a": "é"}'.encode("latin-1"), b"[" * 100_000],
)
def test_a_body_that_is_no_object(window: Window, content: bytes) -> None:
    for path in ("/api/act", "/api/undo", "/api/redo"):
        window.send(path, content, 400)


def test_an_action_of_great_depth(window: Window) -> None:
    for depth in (100, 900, 990, 5_000, 100_000):
        window.send("/api/act", b'{"action": ' + b"[" * depth + b"]" * depth + b"}", 400)


@pytest.mark.parametrize("kind", ["", "text/plain", "multipart/form-data", "application/x-www-form-urlencoded"])
def test_a_body_of_another_kind(window: Window, store: Store, kind: str) -> None:
    body = json.dumps({"key": KEYS[3], "action": MAJOR, "after": 0, "seen": 0})
    window.send("/api/act", body, 415, {"content-type": kind})
    assert store.since() == []
    window.send("/api/act", body, 200, {"content-type": "Application/JSON; charset=utf-8"})


@pytest.mark.parametrize("path", ["/api/act", "/api/undo", "/api/redo", "/api/import?name=x"])
def test_a_body_that_is_too_large(window: Window, store: Store, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked, "FILE_AT_MOST", 2_000_000)
    at_most = asked.FILE_AT_MOST if "import" in path else asked.JSON_AT_MOST
    problem = window.send(path, b" " * (at_most + 1), 413)["problem"]
    assert f"{at_most:,}" in problem
    assert ("--import" in problem) == ("import" in path)
    window.send(path, b"{}", 413, {"content-length": str(at_most + 1)})
    window.send(path, b"{}", 413, {"content-length": "9" * 30})
    window.send(path, (b" " * 100_000 for _ in range(at_most // 100_000 + 1)), 413)
    assert store.since() == []


def test_a_body_as_large_as_it_may_be(window: Window) -> None:
    fields = {"key": KEYS[3], "action": {"do": "comment", "text": ""}, "after": 0, "seen": 0}
    fields["action"] = {"do": "comment", "text": "x" * (asked.JSON_AT_MOST - len(json.dumps(fields)))}
    window.send("/api/act", json.dumps(fields).encode(), 200)


def test_a_page_can_load_what_a_page_of_a_hundred_thousand_pairs_saves() -> None:
    done: list[tuple[int, Action]] = [(2, Graded("major")), (2, Marked((MISTAKE, LOST))), (2, Commented("so"))]
    with stored() as store:
        longest = max(export(session_of(store, report(), done), "x.jsonl").splitlines(), key=len)
    assert 100_000 * len(longest) < asked.FILE_AT_MOST


# What there is not


@pytest.mark.parametrize(
    "path",
    [
        *("/none", "/api", "/api/", "/api/none", "/api/select/", "/index.html", "/favicon.ico", "/robots.txt"),
        *("//", "//etc/passwd", "/%2e%2e/", "/..%2f..%2fetc/passwd", "/static/app.js", "/api/../scorer/errors.py"),
    ],
)
def test_what_is_not_there(window: Window, path: str) -> None:
    response = window.client.get(f"{HERE}{path}")
    assert response.status_code == 404
    assert response.json() == {"problem": "Not Found"}


@pytest.mark.parametrize(("right", "path"), ROUTES)
def test_wrong_methods(window: Window, right: str, path: str) -> None:
    for method in {"GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"} - {right}:
        response = window.client.request(method, f"/{path}")
        assert response.status_code == 405
        assert response.json() == {"problem": "Method Not Allowed"}
        assert right in response.headers["allow"]


# What goes wrong


def test_an_import_that_fails(window: Window) -> None:
    assert window.send("/api/import?name=a.tsv", b"no rows", 400)["problem"] == "a.tsv: there are no rows in it"
    assert list(window.send("/api/import?name=a.tsv", b"conflict", 409)["verdicts"]) == [KEYS[1]]


@pytest.mark.parametrize("route", ["act", "undo", "redo", "news"])
def test_a_store_that_fails(window: Window, store: Store, file: Path, route: str) -> None:
    window.act(1, MAJOR)
    window.act(2, MAJOR)
    window.post("/api/undo", {"after": 2, "seen": 0})
    store._connection.close()
    file.write_bytes(b"not a database any more" * 1000)
    store._connection = sqlite3.connect(file, check_same_thread=False, isolation_level=None)
    body = {"key": KEYS[3], "action": MAJOR, "after": 3 if route != "act" else 0, "seen": 0}
    told = window.get("/api/news?since=0", 503) if route == "news" else window.post(f"/api/{route}", body, 503)
    assert "--store" in told["problem"]


def test_a_bug_is_told_without_its_details(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr(window.session, "folded", broken)
    response = window.client.get("/api/select")
    assert response.status_code == 500
    assert "secret" not in response.text
    assert {name: response.headers[name] for name in HEADERS} == HEADERS


def test_the_guard_stands_before_everything(store: Store) -> None:
    window = Window(store)
    window.client.cookies.clear()
    for method, path in (*ROUTES, ("GET", "none"), ("PUT", "")):
        assert window.client.request(method, f"/{path}").status_code == 401
    assert window.client.post("/api/act", headers={"origin": "http://evil.example"}).status_code == 403
    assert store.since() == []

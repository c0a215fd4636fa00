"""What the page may ask, and what it is told; whatever is asked wrongly is refused in one line."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from scorer.errors import ScorerError
from scorer.page import data
from scorer.review.events import Graded
from scorer.review.lines import Lines
from scorer.review.session import Session
from scorer.review.store import Conflict, Store
from scorer.web import asked
from scorer.web.app import FILES, Page, make_app
from scorer.web.guard import Guard
from scorer.web.headers import HEADERS
from tests.scorer.sample_report import ROWS, Row, report

PORT = 8123
HERE = f"http://127.0.0.1:{PORT}"
LINES = Lines(report())
KEYS = LINES.keys
POLICY = "default-src 'none'; script-src 'sha256-AAAA'"
MAJOR = {"do": "grade", "grade": "major"}


class FakeExchange:
    """Exports its name; takes in whatever is no error of these."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.taken: list[tuple[int, str]] = []

    def export(self, ending: str) -> bytes:
        return f"as {ending}\0\xff".encode("latin-1")

    def take_in(self, data: bytes, name: str) -> dict[str, object]:
        if data == b"no rows":
            raise ScorerError(f"{name}: there are no rows\nin it")
        if data == b"conflict":
            raise Conflict(KEYS[1], self.session.reviewed(KEYS[1]), 7)
        self.session.do(KEYS[2], Graded("critical"))
        self.taken.append((len(data), name))
        return {"verdicts": 1}


class Window:
    """A browser that was let in, with the session that it looks at."""

    def __init__(self, store: Store, reviewer: str = "Ann", lines: Lines = LINES) -> None:
        self.session = Session(lines, store, reviewer)
        self.exchange = FakeExchange(self.session)
        guard = Guard(PORT)
        app = make_app(self.session, Page("<!doctype html><p>日本語", POLICY), guard, self.exchange)
        self.client = TestClient(app, HERE, raise_server_exceptions=False, headers={"origin": HERE})
        self.client.get(guard.url)

    def get(self, path: str, status: int = 200) -> Any:
        return self._told(self.client.get(path), status)

    def post(self, path: str, body: object = None, status: int = 200) -> Any:
        return self._told(self.client.post(path, json=body), status)

    def act(self, line: int, action: object, after: int = 0, seen: int = 0, status: int = 200) -> Any:
        return self.post("/api/act", {"key": KEYS[line], "action": action, "after": after, "seen": seen}, status)

    def send(self, path: str, content: Any, status: int, headers: dict[str, str] | None = None) -> Any:
        kind = {"content-type": "application/json"}
        return self._told(self.client.post(path, content=content, headers=kind | (headers or {})), status)

    @staticmethod
    def _told(response: Any, status: int) -> Any:
        assert response.status_code == status, response.text
        told = response.json()
        if status != 200:
            assert told["problem"]
            assert "\n" not in told["problem"]
        return told


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "store"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    with Store(file) as store:
        yield store


@pytest.fixture
def window(store: Store) -> Window:
    return Window(store)


# The page and its lines


def test_the_page_comes_with_its_policy(window: Window) -> None:
    response = window.client.get("/?order=quality")
    assert response.text == "<!doctype html><p>日本語"
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.headers["content-security-policy"] == f"{POLICY}; frame-ancestors 'none'"
    assert {name: response.headers[name] for name in HEADERS} == {
        **HEADERS,
        "content-security-policy": f"{POLICY}; frame-ancestors 'none'",
    }


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        ("", [3, 2, 6, 7]),
        ("order=document", [0, 1, 2, 3]),
        ("order=document&backwards=1", [12, 11, 10, 9]),
        ("check=negation,tense", [3]),
        ("severity=critical&order=document", [2, 3]),
        ("kind=added&order=document", [11, 12]),
        ("text=HARBOUR", [0]),
        ("verdict=major", []),
        ("passage=1&order=document", [2, 3]),
        ("check=none", []),
        ("token_like=1&text=harbour", [0]),
    ],
)
def test_select(window: Window, address: str, lines: list[int]) -> None:
    told = window.get(f"/api/select?{address}")
    assert told["lines"][:4] == lines
    assert told["seen"] == 0


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


def test_lines_and_the_verdicts_on_them(window: Window) -> None:
    window.act(3, MAJOR)
    window.act(5, MAJOR)
    window.post("/api/undo", {"after": 2, "seen": 0})
    told = window.get("/api/lines?n=3,1,5")
    passages = data.passages(LINES.report)
    assert told["lines"] == json.loads(json.dumps([data.line(LINES, n, passages[n]) for n in (3, 1, 5)]))
    # Also what was taken back again, of which the page must know the last event.
    assert {key: verdict["last"] for key, verdict in told["verdicts"].items()} == {KEYS[3]: 1, KEYS[5]: 3}
    assert told["verdicts"][KEYS[3]]["grade"] == "major"


def test_five_hundred_lines_at_most(window: Window) -> None:
    assert len(window.get(f"/api/lines?n={','.join(['1'] * 500)}")["lines"]) == 500
    assert "500" in window.get(f"/api/lines?n={','.join(['1'] * 501)}", 400)["problem"]


@pytest.mark.parametrize(
    "numbers", ["", ",", "1,", "13", "-1", "1.0", "a", "1 2", "٣", "²", "+1", "1_0", "9" * 16, "9" * 5000, "%00"]
)
def test_lines_that_are_not_there(window: Window, numbers: str) -> None:
    window.get(f"/api/lines?n={numbers}", 400)
    window.get("/api/lines", 400)


def test_any_text_reaches_the_page(store: Store) -> None:
    texts = ("a\ud800b </script> \u2028", "\0\x1b[31m <img onerror=alert(1)> \u202e")
    window = Window(store, lines=Lines(report((Row(*texts),))))
    (line,) = window.get("/api/lines?n=0")["lines"]
    assert (line["original"]["text"], line["garbled"]["text"]) == ("a\ud800b </script>", texts[1])
    key = line["key"]
    fields = {"key": key, "action": {"do": "comment", "text": "\udfff"}, "after": 0, "seen": 0}
    told = window.send("/api/act", json.dumps(fields), 200)
    assert told["verdicts"][key]["comment"] == "\udfff"


# Deciding


@pytest.mark.parametrize(
    ("action", "field", "value"),
    [
        (MAJOR, "grade", "major"),
        ({"do": "comment", "text": "see the ledger"}, "comment", "see the ledger"),
        ({"do": "correct", "text": ""}, "corrected", ""),
        ({"do": "dismiss", "finding": "0" * 32, "everywhere": False, "withdrawn": False}, "dismissed", ["0" * 32]),
        (
            {"do": "mark", "errors": [{"side": "garbled", "at": [0, 26], "category": "Other", "severity": "minor"}]},
            "errors",
            [{"side": "garbled", "at": [0, 26], "category": "Other", "severity": "minor"}],
        ),
    ],
)
def test_an_action_is_done_and_taken_back(
    window: Window, file: Path, action: dict[str, object], field: str, value: object
) -> None:
    told = window.act(3, action)
    assert told["verdicts"][KEYS[3]][field] == value
    assert (told["seen"], told["last"], told["undoable"], told["redoable"]) == (1, 1, True, False)
    with Store(file) as other:
        assert len(other.since()) == 1

    told = window.post("/api/undo", {"after": 1, "seen": 1})
    assert told["key"] == KEYS[3]
    assert told["verdicts"] == {KEYS[3]: {**data.NO_VERDICT, "last": 2}}
    told = window.post("/api/redo", {"after": 2, "seen": 2})
    assert told["key"] == KEYS[3]
    assert told["verdicts"][KEYS[3]][field] == value


def test_nothing_to_undo(window: Window) -> None:
    for turn in ("undo", "redo"):
        told = window.post(f"/api/{turn}", {"after": 0, "seen": 0})
        assert (told["key"], told["seen"]) == (None, 0)


def test_news_are_what_came_after(window: Window, store: Store) -> None:
    window.act(1, MAJOR)
    Session(LINES, store, "Ann").do(KEYS[2], Graded("none"))
    Session(LINES, store, "Bob").do(KEYS[3], Graded("none"))
    told = window.get("/api/news?since=1")
    assert list(told["verdicts"]) == [KEYS[2]]
    assert told["seen"] == 3
    assert told["progress"] == {"pairs": 13, "decided": 2, "grades": {"major": 1, "none": 1}}
    assert list(window.get("/api/news?since=0")["verdicts"]) == [KEYS[1], KEYS[2]]


def test_two_windows_do_not_overwrite_each_other(window: Window, store: Store, file: Path) -> None:
    with Store(file) as second:
        other = Window(second)
        window.act(3, MAJOR)
        told = other.act(3, {"do": "grade", "grade": "none"}, status=409)
        assert "changed in another window" in told["problem"]
        assert told["verdicts"] == {KEYS[3]: {**data.NO_VERDICT, "grade": "major", "last": 1}}
        assert len(store.since()) == 1
        # Another pair is no conflict; and once seen, the decision may be changed.
        other.act(4, MAJOR)
        assert other.act(3, {"do": "grade", "grade": "none"}, after=1)["verdicts"][KEYS[3]]["last"] == 3


@pytest.mark.parametrize("turn", ["undo", "redo"])
def test_two_windows_do_not_undo_each_others_changes(window: Window, store: Store, file: Path, turn: str) -> None:
    with Store(file) as second:
        window.act(3, MAJOR)
        if turn == "redo":
            window.post("/api/undo", {"after": 1, "seen": 1})
        other = Window(second)
        window.act(4, MAJOR)
        before = store.since()
        told = other.post(f"/api/{turn}", {"after": before[-2].number, "seen": 0}, status=409)
        assert told["verdicts"][KEYS[3]]["last"] == before[-2].number
        assert store.since() == before


def test_two_reviewers_do_not_meet(window: Window, file: Path) -> None:
    with Store(file) as second:
        window.act(3, MAJOR)
        told = Window(second, "Bob").act(3, {"do": "grade", "grade": "none"})
        assert told["verdicts"][KEYS[3]] == {**data.NO_VERDICT, "grade": "none", "last": 2}


def marked(side: str, start: object, stop: object) -> dict[str, object]:
    return {"do": "mark", "errors": [{"side": side, "at": [start, stop], "category": "Other", "severity": "minor"}]}


@pytest.mark.parametrize(
    ("line", "action"),
    [
        (3, None),
        (3, []),
        (3, "grade"),
        (3, {"do": "undo"}),
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


def test_an_event_that_there_is_not_yet_is_a_conflict(window: Window) -> None:
    assert window.act(3, MAJOR, after=10**18, status=409)["verdicts"] == {KEYS[3]: data.NO_VERDICT}


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
    assert f"{at_most:,}" in window.send(path, b" " * (at_most + 1), 413)["problem"]
    window.send(path, b"{}", 413, {"content-length": str(at_most + 1)})
    window.send(path, b"{}", 413, {"content-length": "9" * 30})
    window.send(path, (b" " * 100_000 for _ in range(at_most // 100_000 + 1)), 413)
    assert store.since() == []


def test_a_body_as_large_as_it_may_be(window: Window) -> None:
    fields = {"key": KEYS[3], "action": {"do": "comment", "text": ""}, "after": 0, "seen": 0}
    fields["action"] = {"do": "comment", "text": "x" * (asked.JSON_AT_MOST - len(json.dumps(fields)))}
    window.send("/api/act", json.dumps(fields).encode(), 200)


# Budget


def test_a_budget_and_its_plan(window: Window) -> None:
    window.act(3, MAJOR)
    assert window.get("/api/budget?count=6") == {"count": 6, "since": 1}
    assert window.get("/api/budget?minutes=2") == {"count": 6, "since": 1}
    told = window.get("/api/plan?count=6&since=1")
    assert [KEYS[line] for line in told["lines"]] == told["keys"]
    assert len(told["keys"]) == 6
    assert KEYS[3] not in told["keys"]
    assert told["estimate"]["lines"] == told["estimate"]["damaged"] == 1
    for line in told["lines"]:
        window.act(line, {"do": "grade", "grade": "none"})
    again = window.get("/api/plan?count=6&since=1")
    assert again["keys"] == told["keys"]
    assert again["estimate"]["lines"] == 7
    assert 0 < again["estimate"]["low"] <= again["estimate"]["share"] <= again["estimate"]["high"] < 1


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


# Files


@pytest.mark.parametrize("ending", FILES)
def test_export(window: Window, ending: str) -> None:
    response = window.client.get(f"/api/export?format={ending}")
    assert response.content == f"as {ending}\0\xff".encode("latin-1")
    assert response.headers["content-disposition"] == f'attachment; filename="review.{ending}"'
    assert response.headers["content-type"] == FILES[ending]
    assert response.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("address", ["", "?format=", "?format=exe", "?format=../xlsx", "?format=XLSX"])
def test_no_export(window: Window, address: str) -> None:
    window.get(f"/api/export{address}", 400)


def test_import(window: Window) -> None:
    told = window.send("/api/import?name=verdicts%20of%20Ann.xlsx", b"x" * 1_500_000, 200)
    assert told["taken"] == {"verdicts": 1}
    assert told["verdicts"][KEYS[2]]["grade"] == "critical"
    assert window.exchange.taken == [(1_500_000, "verdicts of Ann.xlsx")]


def test_an_import_that_fails(window: Window) -> None:
    assert window.send("/api/import?name=a.tsv", b"no rows", 400)["problem"] == "a.tsv: there are no rows in it"
    assert list(window.send("/api/import?name=a.tsv", b"conflict", 409)["verdicts"]) == [KEYS[1]]


@pytest.mark.parametrize("name", ["", ".", "..", "../a.tsv", "/etc/passwd", "a%5Cb", "a%00b", "a%0Ab", "x" * 256])
def test_an_import_is_named_by_a_name(window: Window, name: str) -> None:
    window.send(f"/api/import?name={name}", b"", 400)
    assert window.exchange.taken == []


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


ROUTES = [
    *[("GET", path) for path in ("", "api/select", "api/lines", "api/news", "api/budget", "api/plan", "api/export")],
    *[("POST", path) for path in ("api/act", "api/undo", "api/redo", "api/import")],
]


@pytest.mark.parametrize(("right", "path"), ROUTES)
def test_wrong_methods(window: Window, right: str, path: str) -> None:
    for method in {"GET", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"} - {right}:
        response = window.client.request(method, f"/{path}")
        assert response.status_code == 405
        assert response.json() == {"problem": "Method Not Allowed"}
        assert right in response.headers["allow"]


# What goes wrong


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

    monkeypatch.setattr(window.session, "shown", broken)
    response = window.client.get("/api/select")
    assert response.status_code == 500
    assert "secret" not in response.text
    assert {name: response.headers[name] for name in HEADERS} == HEADERS


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/api/news?since=0", 200), ("GET", "/api/news?since=x", 400), ("GET", "/none", 404), ("PUT", "/", 405)],
)
def test_every_answer_has_the_headers(window: Window, method: str, path: str, status: int) -> None:
    response = window.client.request(method, path)
    assert response.status_code == status
    assert {name: response.headers[name] for name in HEADERS} == HEADERS


def test_the_guard_stands_before_everything(store: Store) -> None:
    window = Window(store)
    window.client.cookies.clear()
    for method, path in (*ROUTES, ("GET", "none"), ("PUT", "")):
        assert window.client.request(method, f"/{path}").status_code == 401
    assert window.client.post("/api/act", headers={"origin": "http://evil.example"}).status_code == 403
    assert store.since() == []


def test_the_sample_is_what_these_tests_take_it_for() -> None:
    assert len(KEYS) == len(ROWS) == 13
    assert (ROWS[0].garbled, ROWS[3].garbled) == (None, "The mayor promised a date.")

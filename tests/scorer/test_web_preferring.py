"""What the page of two versions may ask, and what it is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from scorer.preference.page import served
from scorer.preference.questions import shown_first
from scorer.preference.session import Sitting
from scorer.review.events import Preferred
from scorer.review.store import Store
from scorer.web.guard import KEY, Guard
from scorer.web.handlers import Page
from scorer.web.headers import POLICY
from scorer.web.preferring import make_app
from tests.scorer.preference_sittings import HOSTILE, NAMES, asked_of, sitting
from tests.scorer.web_guarded import HERE, PORT, key_in

ASKED = asked_of().asked
KEYS = [one.key for one in ASKED]
ROUTES = [
    *[("GET", f"/api/{path}") for path in ("select", "keys", "lines", "news", "names", "standing", "export")],
    *[("POST", f"/api/{path}") for path in ("act", "undo", "redo", "renew")],
]


class Desk:
    """A browser that was let in to a sitting."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting
        guard = Guard(PORT)
        app = make_app(sitting, Page(*served(sitting)), guard)
        self.client = TestClient(app, HERE, raise_server_exceptions=False, headers={"origin": HERE})
        self.client.headers.update(key_in(self.client.get(guard.url).text))

    def get(self, path: str, status: int = 200) -> Any:
        return self._told(self.client.get(path), status)

    def post(self, path: str, body: object, status: int = 200) -> Any:
        return self._told(self.client.post(path, json=body), status)

    def prefer(self, n: int, better: object, after: int = 0, status: int = 200) -> Any:
        action = {"do": "prefer", "better": better}
        return self.post("/api/act", {"key": KEYS[n], "action": action, "after": after, "seen": 0}, status)

    @staticmethod
    def _told(answer: Any, status: int) -> Any:
        assert answer.status_code == status, answer.text
        assert answer.headers["cache-control"] == "no-store"
        return answer.json()


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(sitting(store))


def test_an_answer_to_text_1_is_for_the_version_that_stands_there(desk: Desk) -> None:
    for n, question in enumerate(ASKED):
        for text, at in (("1", shown_first(question, "Ann")), ("2", 1 - shown_first(question, "Ann"))):
            news = desk.prefer(n, text, desk.sitting.last(KEYS[n]))
            assert news["verdicts"][KEYS[n]]["preferred"] == text
            assert desk.sitting.reviewed(KEYS[n]).preferred == Preferred("a" if question.a == at else "b")
    assert desk.prefer(0, "equal", desk.sitting.last(KEYS[0]))["progress"] == {"asked": 4, "decided": 4}
    assert desk.prefer(0, None, desk.sitting.last(KEYS[0]))["progress"] == {"asked": 4, "decided": 3}


def test_a_question_has_three_texts_in_runs(desk: Desk) -> None:
    (line,) = desk.get("/api/lines?n=1")["lines"]
    texts = ["".join(text for text, _ in runs) for runs in (line["original"], *line["texts"])]
    one = shown_first(ASKED[1], "Ann")
    assert texts == [ASKED[1].original, ASKED[1].texts[one], ASKED[1].texts[1 - one]]
    marked = {"".join(text for text, is_marked in runs if is_marked) for runs in line["texts"]}
    assert marked == {"Everybodythe", "Nobodya"}


def test_nothing_tells_which_version_is_which_before_somebody_asks(desk: Desk) -> None:
    told = [desk.client.get("/").text, *(json.dumps(desk.get(f"/api/{path}")) for path in ("keys", "news?since=0"))]
    told += [json.dumps(desk.get("/api/lines?n=0,1,2,3")), json.dumps(desk.get("/api/select?order=apart"))]
    assert not [name for name in NAMES for text in told if name in text]
    desk.prefer(0, "1")
    found = desk.get("/api/names?n=1")
    one = shown_first(ASKED[1], "Ann")
    assert found == {
        "names": [NAMES[one], NAMES[1 - one]],
        "order": [ASKED[1].order[one], ASKED[1].order[1 - one]],
        "quality": [ASKED[1].quality[one], ASKED[1].quality[1 - one]],
    }
    desk.prefer(1, "1")
    assert [desk.sitting.reviewed(key).preferred.blind for key in KEYS[:2]] == [True, False]  # type: ignore[union-attr]


def test_another_window_is_not_overwritten(file: Path, desk: Desk) -> None:
    with Store(file) as other:
        sitting(other).prefer(KEYS[0], "equal")
    told = desk.prefer(0, "1", status=409)
    assert "another window" in told["problem"]
    assert told["verdicts"] == {KEYS[0]: {"preferred": "equal", "comment": "", "last": 1}}
    assert desk.prefer(0, "1", after=1)["last"] == 2
    assert desk.post("/api/undo", {"after": 1, "seen": 0}, 409)["verdicts"][KEYS[0]]["last"] == 2
    assert desk.post("/api/undo", {"after": 2, "seen": 2})["key"] == KEYS[0]
    assert desk.get("/api/news?since=0")["verdicts"][KEYS[0]]["preferred"] == "equal"
    assert desk.post("/api/redo", {"after": 3, "seen": 3})["verdicts"][KEYS[0]]["preferred"] == "1"


def test_a_comment(desk: Desk) -> None:
    body = {"key": KEYS[0], "action": {"do": "comment", "text": HOSTILE}, "after": 0, "seen": 0}
    assert desk.post("/api/act", body)["verdicts"][KEYS[0]]["comment"] == HOSTILE


@pytest.mark.parametrize(
    "change",
    [
        {"key": "0" * 32},
        {"key": 3},
        {"action": None},
        {"action": {"do": "prefer"}},
        {"action": {"do": "prefer", "better": "a"}},
        {"action": {"do": "prefer", "better": 1}},
        {"action": {"do": "prefer", "better": ["1"]}},
        {"action": {"do": "comment", "text": 3}},
        {"action": {"do": "grade", "grade": "major"}},
        {"action": {"do": "undo"}},
        {"after": -1},
        {"seen": "0"},
    ],
)
def test_what_is_no_answer(desk: Desk, store: Store, change: dict[str, object]) -> None:
    body = {"key": KEYS[0], "action": {"do": "prefer", "better": "1"}, "after": 0, "seen": 0}
    assert "problem" in desk.post("/api/act", body | change, 400)
    assert store.since() == []


@pytest.mark.parametrize(
    "path", ["lines", "lines?n=4", "lines?n=-1", "names?n=0,1", "names", "select", "select?order=x", "export?format=x"]
)
def test_what_cannot_be_asked(desk: Desk, path: str) -> None:
    assert "problem" in desk.get(f"/api/{path}", 400)


def test_what_the_answers_come_to(desk: Desk) -> None:
    desk.prefer(0, "equal")
    about, ann = desk.get("/api/standing")["said"]
    assert about.startswith("6 segments: 1 equal")
    assert ann == "Ann: theirs.txt is better in 0, ours.txt in 0, equal 1; 1 of 4 segments decided."
    # It names the versions, so what was answered before it can be told; what was not, cannot.
    desk.prefer(0, "1", after=1)
    desk.prefer(1, "1")
    assert [desk.sitting.reviewed(key).preferred.blind for key in KEYS[:2]] == [False, True]  # type: ignore[union-attr]


def test_the_files(desk: Desk) -> None:
    for ending, first in (("tsv", b"key\tplace"), ("jsonl", b'{"key"'), ("json", b'{"format"')):
        answer = desk.client.get(f"/api/export?format={ending}")
        assert answer.status_code == 200
        assert answer.content.startswith(first)
        assert answer.headers["content-disposition"] == f'attachment; filename="preferences.{ending}"'


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_the_cookie_alone_opens_nothing(desk: Desk, method: str, path: str) -> None:
    del desk.client.headers[KEY]
    assert desk.client.request(method, path).status_code == 403


def test_a_store_that_is_gone_is_said_and_gone_on_with(file: Path, desk: Desk) -> None:
    desk.prefer(0, "1")
    file.unlink()
    assert desk.prefer(1, "1", status=503)["gone"] is True
    assert desk.post("/api/renew", {"seen": 0})["store"] == str(file)
    assert desk.prefer(1, "1")["progress"]["decided"] == 2


def test_the_page_allows_its_own_script_only_and_holds_no_markup_of_others(store: Store) -> None:
    hostile = asked_of([(HOSTILE, f"{HOSTILE} one", f"{HOSTILE} two", 1.0, 2.0)], (HOSTILE, f"{HOSTILE} b"))
    answer = Desk(sitting(store, HOSTILE.partition(" ")[0], hostile)).client.get("/")
    assert "default-src 'none'" in answer.headers[POLICY]
    assert "frame-ancestors 'none'" in answer.headers[POLICY]
    assert answer.text.count("<script") == 2
    assert "<img" not in answer.text

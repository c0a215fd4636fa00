"""Two versions in a pseudo-terminal: keys that come at once, and a program that is killed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scorer.comparison import compare, json
from scorer.preference.questions import Question, ordered, shown_first
from scorer.preference.saved import load
from scorer.review.events import Commented, Preferred, Undone
from tests.scorer.comparison_reports import aligned
from tests.scorer.terminal_typed import Terminal

Begin = Callable[[], Terminal]


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    file = tmp_path / "both.json"
    file.write_text(json.write(compare(aligned(12))), encoding="utf-8")
    return file


@pytest.fixture
def begin(saved: Path, tmp_path: Path) -> Iterator[Begin]:
    """Return what begins the review of one comparison in a new terminal."""
    opened: list[Terminal] = []

    def begun() -> Terminal:
        opened.append(Terminal(tmp_path, saved))
        return opened[-1]

    yield begun
    for one in opened:
        one.close()


def asked(saved: Path) -> list[Question]:
    questions = load(saved.read_bytes(), saved.name).asked
    return [questions[n] for n in ordered(questions, "apart")]


def text_1(question: Question) -> str:
    return "a" if shown_first(question, "Ann") == question.a else "b"


def test_keys_that_come_at_once_do_what_they_do_one_by_one(begin: Begin, saved: Path) -> None:
    first, second, *_ = asked(saved)
    terminal = begin()
    terminal.type("1cboth lose a word\r=zc never kept\x1bq")
    found = terminal.done()
    assert found == [
        (first.key, Preferred(text_1(first))),
        (second.key, Commented("both lose a word")),
        (second.key, Preferred("equal")),
        (second.key, Undone()),
    ]


def test_nothing_is_lost_by_a_kill(begin: Begin, saved: Path) -> None:
    first, second, *_ = asked(saved)
    terminal = begin()
    terminal.type("1chalf a thought")
    terminal.kill_with_draft("half a thought")
    assert terminal.kept() == [(first.key, Preferred(text_1(first)))]
    again = begin()
    again.type("c and the rest\rq")
    assert again.done()[1:] == [(second.key, Commented("half a thought and the rest"))]

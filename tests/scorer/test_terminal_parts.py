"""What the terminal's screen is made of, without a screen: the cursor, places, marks, labels."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content

from scorer.report.figures import SideName
from scorer.report.visible import visible
from scorer.review.events import ErrorSpan, Graded
from scorer.review.lines import Lines
from scorer.review.order import Query
from scorer.review.session import Session
from scorer.review.store import Conflict, Store
from scorer.terminal.bar import Bar
from scorer.terminal.choose import words_of
from scorer.terminal.cursor import Cursor
from scorer.terminal.findings import numbered, standing
from scorer.terminal.keys import KEYS
from scorer.terminal.mark import with_error
from scorer.terminal.rows import Rows
from scorer.terminal.safe import Area
from scorer.terminal.texts import marked_side, plain
from scorer.types import Span
from tests.scorer.sample_report import one_pair, report

LINES = Lines(report())


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Store(tmp_path / "test.review.sqlite") as store:
        yield Session(LINES, store, "Ann")


def error(start: int, stop: int, side: SideName = "garbled") -> ErrorSpan:
    return ErrorSpan(side, Span(start, stop), "Other", "minor")


# The cursor


def test_a_cursor_starts_at_the_first_undecided_line(session: Session) -> None:
    assert (Cursor(session, Query()).line, Cursor(session, Query("document")).line) == (3, 0)
    session.do(LINES.keys[3], Graded("none"))
    assert Cursor(session, Query()).line == 2
    # ... and at the first where all are decided, and nowhere where there is none.
    assert Cursor(session, Query(verdicts=frozenset({"none"}))).line == 3
    assert Cursor(session, Query(text="no such")).line is None


def test_a_line_that_is_no_longer_shown_stays_in_front(session: Session) -> None:
    cursor = Cursor(session, Query("document", verdicts=frozenset({"open"})))
    cursor.go(4)
    session.do(LINES.keys[4], Graded("none"))
    session.do(LINES.keys[5], Graded("none"))
    cursor.ask(cursor.query)
    # A question of one's own leads to what it asks for, ...
    assert (cursor.line, cursor.place) == (0, 0)
    cursor.go(4)
    # ... but where the line in front falls out by itself, both neighbours are those that it had.
    assert cursor.place is None
    assert cursor.line == 4


@pytest.mark.parametrize(("by", "line"), [(1, 7), (2, 8), (-1, 5), (-2, 4)])
def test_neighbours_of_a_line_that_was_decided_elsewhere(session: Session, tmp_path: Path, by: int, line: int) -> None:
    cursor = Cursor(session, Query("document", verdicts=frozenset({"open"})))
    cursor.go(6)
    with Store(tmp_path / "test.review.sqlite") as store:
        Session(LINES, store, "Ann").do(LINES.keys[6], Graded("none"))
    assert cursor.refresh()
    assert (cursor.line, cursor.place) == (6, None)
    assert cursor.step(by)
    assert (cursor.line, cursor.place) == (line, cursor.shown.index(line))


def test_what_is_next_of_a_line_that_was_decided_elsewhere(session: Session, tmp_path: Path) -> None:
    cursor = Cursor(session, Query("document", verdicts=frozenset({"open"})))
    cursor.go(6)
    with Store(tmp_path / "test.review.sqlite") as store:
        Session(LINES, store, "Ann").do(LINES.keys[6], Graded("none"))
    assert cursor.refresh()
    assert not cursor.refresh()
    assert cursor.next_open()
    assert cursor.line == 7


def test_a_cursor_finds_a_line_when_there_is_one_again(session: Session) -> None:
    cursor = Cursor(session, Query(verdicts=frozenset({"major"})))
    assert cursor.line is None
    assert not cursor.step(1)
    assert not cursor.next_open()
    session.do(LINES.keys[7], Graded("major"))
    cursor.ask(cursor.query)
    assert cursor.line == 7


def test_only_what_was_looked_at_can_be_decided(session: Session, tmp_path: Path) -> None:
    cursor = Cursor(session, Query())
    cursor.looked()
    with Store(tmp_path / "test.review.sqlite") as store:
        Session(LINES, store, "Ann").do(LINES.keys[3], Graded("minor"))
    cursor.refresh()
    with pytest.raises(Conflict):
        cursor.decide("none")
    assert cursor.line == 3
    cursor.looked()
    assert cursor.decide("none")
    assert session.reviewed(LINES.keys[3]).grade == "none"
    assert cursor.line == 2


# Findings and marks


def test_findings_are_numbered_worst_first_and_by_key(session: Session) -> None:
    found = numbered(session, 3)
    assert [(one.number, one.findings[0].check) for one in found] == [(1, "negation"), (2, "tense")]
    assert list(standing(found).values()) == [1, 2]
    twice = ("name", "minor", "gone", "a", None)
    made = Session(Lines(one_pair("a a", "b", findings=(twice, twice))), session.store, "Ann")
    (only,) = numbered(made, 0)
    assert len(only.findings) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" \n", []),
        ("one two", [(0, 3), (4, 7)]),
        ("1,000 euros.", [(0, 5), (6, 11), (11, 12)]),
        ("“don’t well-known”", [(0, 1), (1, 6), (7, 17), (17, 18)]),
        ("Ω日本 é", [(0, 3), (4, 5)]),
    ],
)
def test_what_the_words_are(text: str, found: list[tuple[int, int]]) -> None:
    assert words_of(text) == [Span(*at) for at in found]


@given(st.text())
def test_words_hold_all_that_is_no_white_space(text: str) -> None:
    words = words_of(text)
    assert "".join(text[at.start : at.stop] for at in words) == "".join(text.split())
    assert words == sorted(words, key=lambda at: at.start)


@pytest.mark.parametrize(
    ("before", "gone", "after"),
    [
        ([], False, [error(1, 2)]),
        ([], True, []),
        ([error(0, 2)], False, [error(0, 2), error(1, 2)]),
        ([error(1, 2), error(0, 2)], False, [error(1, 2), error(0, 2)]),
        ([error(1, 2), error(0, 2)], True, [error(0, 2)]),
        ([error(1, 2, "original")], True, [error(1, 2, "original")]),
    ],
)
def test_an_error_replaces_what_was_marked_there(before: list[ErrorSpan], gone: bool, after: list[ErrorSpan]) -> None:
    assert with_error(tuple(before), error(1, 2), gone=gone) == tuple(after)


@pytest.mark.parametrize(
    ("errors", "shown"),
    [
        ([], "The mayor promised² a date."),
        ([error(10, 18)], "The mayor ⟦promised⟧² a date."),
        ([error(4, 12)], "The ⟦mayor pr⟧omised² a date."),
        ([error(4, 12), error(10, 26)], "The ⟦mayor ⟦pr⟧omised² a date.⟧"),
        ([error(0, 3, "original")], "The mayor promised² a date."),
        ([error(3, 3), error(90, 99)], "The mayor promised² a date."),
    ],
)
def test_what_is_marked_on_a_side(session: Session, errors: list[ErrorSpan], shown: str) -> None:
    numbers = standing(numbered(session, 3))
    assert marked_side(LINES[3], "garbled", numbers, errors).plain == shown


@given(st.text(), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=3))
def test_marking_changes_no_text(text: str, spans: list[tuple[int, int]]) -> None:
    made = one_pair("x", text)
    errors = [error(*sorted(span)) for span in spans]
    shown = marked_side(made.judgements[0], "garbled", {}, errors).plain
    kept = [character for character in shown if character not in "⟦⟧ "]
    assert kept == [character for character in visible(text) if character not in "⟦⟧ "]


@given(st.text())
def test_texts_are_never_markup(text: str) -> None:
    assert plain(text, "bold").plain == visible(text)


# Fields, labels, keys


@given(st.text(st.sampled_from("ab \t\x1b\x9b\u202e\u200b\xad\u2028\u2029\x0b\x85é界")))
def test_a_text_that_was_changed_keeps_its_unseen_characters(text: str) -> None:
    area = Area(text)
    assert area.kept == text
    assert not set(area.text) & set("\x1b\x9b\u202e\u200b\u2028\x0b\x85")
    area.insert("!", (0, 0))
    assert area.kept == f"!{text}"
    area.load_text("")
    assert area.kept == ("" if text else text)


@pytest.mark.parametrize("text", ["one\r\ntwo\r\n", "one\ntwo", "one\rtwo", "one\r\ntwo\nthree", "␛ [x]"])
def test_a_text_that_was_not_changed_is_the_very_same(text: str) -> None:
    area = Area(text)
    assert area.kept == text
    area.insert("!", (0, 0))
    assert area.kept.splitlines() == f"!{text}".splitlines()


@given(
    st.lists(st.tuples(st.sampled_from(["", "why", "a long name 界"]), st.text("ab 界", max_size=80))),
    st.integers(20, 120),
)
def test_rows_fit_their_width(rows: list[tuple[str, str]], width: int) -> None:
    made = Rows(rows=[(name, Content(body)) for name, body in rows])
    lines = made._lines(width)
    assert all(cell_len(line.plain) <= width for line in lines)
    told = "".join(line.plain for line in lines).replace(" ", "")
    assert told == "".join(name + body for name, body in rows).replace(" ", "")


def test_every_key_does_one_thing() -> None:
    pressed = [key for one in KEYS for key in one.keys.split(",")]
    assert len(pressed) == len(set(pressed))
    assert {
        "f",
        "1",
        "2",
        "3",
        "u",
        "s",
        "c",
        "e",
        "m",
        "d",
        "D",
        "z",
        "Z",
        "j",
        "k",
        "n",
        "o",
        "v",
        "x",
        "i",
        "q",
    } <= {*pressed}


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_the_bar_has_two_lines_at_most(width: int) -> None:
    from textual.geometry import Size

    assert Bar(KEYS).get_content_height(Size(width, 9), Size(width, 9), width) <= 2

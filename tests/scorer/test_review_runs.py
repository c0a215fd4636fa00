"""Runs of omitted or of added sentences as one line, and one verdict for several lines."""

from __future__ import annotations

import pytest

from scorer.review.events import Graded
from scorer.review.lines import Lines
from scorer.review.order import Query
from scorer.review.replay import NOTHING
from scorer.review.runs import Folded, fold, run_starts
from scorer.review.store import Conflict
from tests.scorer.review_sessions import KEYS, LINES, Open, written
from tests.scorer.sample_report import Row, report


def of_kinds(kinds: str) -> Lines:
    """Make a report of pairs of kinds: a match, what was omitted (-) or added (+)."""
    rows = []
    for n, kind in enumerate(kinds):
        text = f"Sentence {n}."
        rows.append(Row(None if kind == "+" else text, None if kind == "-" else text))
    return Lines(report(tuple(rows)))


@pytest.mark.parametrize(
    ("kinds", "starts"),
    [
        ("", []),
        ("mmm", [None] * 3),
        ("m-m+", [None] * 4),  # one sentence is no run
        ("--", [0, 0]),
        ("m++m", [None, 1, 1, None]),
        ("--+++", [0, 0, 2, 2, 2]),  # what was omitted and what was added are two runs
        ("-+-+", [None] * 4),
    ],
)
def test_where_runs_begin(kinds: str, starts: list[int | None]) -> None:
    assert list(run_starts(of_kinds(kinds).report)) == starts


@pytest.mark.parametrize(
    ("selected", "opened", "shown", "members"),
    [
        ((0, 1, 2, 3, 4, 5), (), (0, 1, 3, 4), {1: (1, 2), 4: (4, 5)}),
        # at the place of its worst line, in the order of the document
        ((5, 0, 2, 4, 3, 1), (), (4, 0, 1, 3), {4: (4, 5), 1: (1, 2)}),
        ((5, 0, 2, 4, 3, 1), (4,), (4, 5, 0, 1, 3), {1: (1, 2)}),
        ((5, 0, 2), (), (5, 0, 2), {}),  # one line of a run that is left is no run
        ((), (1,), (), {}),
        ((0, 3), (9,), (0, 3), {}),
    ],
)
def test_folded_lines(
    selected: tuple[int, ...], opened: tuple[int, ...], shown: tuple[int, ...], members: dict[int, tuple[int, ...]]
) -> None:
    starts = run_starts(of_kinds("m--m++").report)
    assert fold(starts, selected, frozenset(opened)) == Folded(shown, members)


def test_only_the_worst_first_order_folds(open_session: Open) -> None:
    session = open_session()
    worst = session.folded(Query())
    assert worst.shown == (3, 2, 6, 11, 0, 9, 4, 1, 5, 8, 10)
    assert worst.members == {6: (6, 7), 11: (11, 12)}
    assert session.folded(Query("document")) == Folded(tuple(range(13)), {})
    assert session.folded(Query("quality")).members == {}
    assert session.folded(Query(opened=frozenset({11}))).members == {6: (6, 7)}


def test_one_verdict_for_several_is_one_change(open_session: Open) -> None:
    session = open_session()
    session.do(KEYS[11], Graded("minor"))
    given = session.grade_all((KEYS[n] for n in (10, 11, 12)), "none", session.seen)
    assert given == (KEYS[10], KEYS[12])  # who decided keeps the verdict
    grades = [session.reviewed(KEYS[n]).grade for n in (10, 11, 12)]
    assert grades == ["none", "minor", "none"]
    assert session.undo() == KEYS[10]
    assert session.reviewed(KEYS[10]) == session.reviewed(KEYS[12]) == NOTHING
    assert session.reviewed(KEYS[11]).grade == "minor"
    assert session.redo() == KEYS[10]
    assert [session.reviewed(KEYS[n]).grade for n in (10, 11, 12)] == grades
    assert session.undo() == KEYS[10]
    assert session.undo() == KEYS[11]
    assert session.undo() is None


def test_if_all_have_a_verdict_all_get_the_new_one(open_session: Open) -> None:
    session = open_session()
    session.grade_all(KEYS[:3], "none", session.seen)
    assert session.grade_all(KEYS[:3], "none", session.seen) == ()
    assert session.grade_all(KEYS[:3], "major", session.seen) == KEYS[:3]
    assert {session.reviewed(key).grade for key in KEYS[:3]} == {"major"}
    session.undo()
    assert {session.reviewed(key).grade for key in KEYS[:3]} == {"none"}


def test_two_changes_one_after_the_other_are_undone_one_after_the_other(open_session: Open) -> None:
    session = open_session()
    session.grade_all(KEYS[:2], "none", session.seen)
    session.grade_all(KEYS[2:4], "major", session.seen)
    session.do(KEYS[4], Graded("minor"))
    assert [session.undo(), session.undo(), session.undo(), session.undo()] == [KEYS[4], KEYS[2], KEYS[0], None]
    assert [session.redo(), session.redo(), session.redo(), session.redo()] == [KEYS[0], KEYS[2], KEYS[4], None]
    assert session.reviewed(KEYS[3]).grade == "major"


def test_nothing_is_written_if_one_pair_was_changed_elsewhere(open_session: Open) -> None:
    session, other = open_session(), open_session()
    seen = session.seen
    other.do(KEYS[2], Graded("critical"))
    with pytest.raises(Conflict):
        session.grade_all(KEYS[:4], "none", seen)
    assert len(written(session)) == 1
    # Nor if the session has read it, but the person has not seen it.
    session.grade_all([KEYS[2]], "critical", session.seen)
    with pytest.raises(Conflict):
        session.grade_all([KEYS[2]], "none", seen)


def test_a_joined_verdict_that_stands_alone_is_undone_alone(open_session: Open) -> None:
    session = open_session()
    session.do(KEYS[0], Graded("none"))
    session.do(KEYS[1], Graded(None, joined=True))  # changes nothing
    session.do(KEYS[2], Graded("none", joined=True))
    assert [session.undo(), session.undo(), session.undo()] == [KEYS[2], KEYS[0], None]


def test_the_next_undecided_line_is_a_run_of_which_one_is_undecided(open_session: Open) -> None:
    session = open_session()
    session.grade_all(LINES.keys[:11], "none", session.seen)
    session.do(KEYS[11], Graded("none"))
    shown = session.folded(Query())
    place = session.next_open(shown)
    assert place is not None
    assert shown.shown[place] == 11
    session.do(KEYS[12], Graded("none"))
    assert session.next_open(shown) is None

"""One person's review of a report."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from scorer.errors import SettingsError
from scorer.review.events import Action, Commented, Corrected, Dismissed, Grade, Graded
from scorer.review.lines import Lines
from scorer.review.order import Query
from scorer.review.replay import NOTHING, Reviewed
from scorer.review.session import Agreement, Budget, Progress, Session
from scorer.review.store import Store
from tests.scorer.review_sessions import KEYS, LINES, START, Open, clock, written
from tests.scorer.sample_report import ROWS, long_report, report

# Doing


@pytest.mark.parametrize(
    ("actions", "said"),
    [
        ([], NOTHING),
        ([Graded("major")], Reviewed("major")),
        ([Graded("major"), Graded(None)], NOTHING),
        ([Graded("skip"), Commented("why?")], Reviewed("skip", "why?")),
        ([Commented("why?"), Commented("")], NOTHING),
        ([Corrected("")], Reviewed(corrected="")),
        ([Corrected("so"), Corrected(None)], NOTHING),
        ([Dismissed("a" * 32), Graded("none")], Reviewed("none", dismissed=frozenset({"a" * 32}))),
        ([Dismissed("a" * 32, everywhere=True)], NOTHING),
    ],
)
def test_what_is_done_is_said_and_kept(open_session: Open, actions: list[Action], said: Reviewed) -> None:
    session = open_session()
    for action in actions:
        recorded = session.do(KEYS[2], action)
        assert (recorded.event.reviewer, recorded.event.key, recorded.event.action) == ("Ann", KEYS[2], action)
        assert session.seen == session.last() == session.last(KEYS[2]) == recorded.number
    assert session.reviewed(KEYS[2]) == said
    assert session.reviewed(KEYS[3]) == NOTHING
    again = open_session()
    assert again.reviewed(KEYS[2]) == said
    assert list(again.events()) == list(session.events())


def test_events_have_the_time_of_the_clock(store: Store) -> None:
    session = Session(LINES, store, "Ann", clock())
    times = [session.do(KEYS[n], Graded("none")).event.when for n in range(3)]
    assert times == [START, START + timedelta(seconds=10), START + timedelta(seconds=20)]
    assert Session(LINES, store, "Bob").do(KEYS[0], Graded("none")).event.when > START


def test_nothing_has_happened_in_a_new_store(open_session: Open) -> None:
    session = open_session()
    assert (session.seen, session.last(), session.last(KEYS[0])) == (0, 0, 0)
    assert session.refresh() == ()
    assert session.events() == ()
    assert session.changed_since(0) == ()
    assert session.undo() is None
    assert session.redo() is None
    assert written(session) == []


def test_what_is_shown_and_what_comes_next(open_session: Open) -> None:
    session = open_session()
    assert session.shown(Query())[:3] == (3, 2, 6)
    shown = session.folded(Query())
    assert session.next_open(shown) == 0
    session.do(KEYS[3], Graded("critical"))
    assert session.next_open(shown) == session.next_open(shown, 0) == 1
    assert session.next_open(shown, 10) == 1
    assert session.shown(Query(verdicts=frozenset({"critical"}))) == (3,)
    assert open_session("Bob").next_open(shown) == 0
    with pytest.raises(SettingsError):
        session.shown(Query("beauty"))


# Progress


@pytest.mark.parametrize(
    ("decided", "counted", "grades"),
    [
        ([], 0, {}),
        ([(2, "major"), (3, "major"), (1, "skip")], 3, {"major": 2, "skip": 1}),
        # 15 is the same pair as 2.
        ([(2, "major"), (15, "none")], 1, {"none": 1}),
        ([(2, "major"), (2, None)], 0, {}),
    ],
)
def test_progress_counts_distinct_pairs(
    store: Store, decided: list[tuple[int, Grade | None]], counted: int, grades: dict[Grade, int]
) -> None:
    lines = Lines(long_report(39))
    session = Session(lines, store, "Ann", clock())
    for line, grade in decided:
        session.do(lines.keys[line], Graded(grade))
    assert session.progress() == Progress(13, counted, grades)


def test_what_is_decided_in_another_report_does_not_count(store: Store) -> None:
    session = Session(LINES, store, "Ann", clock())
    session.do(KEYS[2], Graded("major"))
    session.do("f" * 32, Graded("none"))
    assert session.progress() == Progress(13, 1, {"major": 1})
    shorter = Session(Lines(report(ROWS[:2])), store, "Ann", clock())
    assert shorter.progress() == Progress(2, 0, {})
    assert Session(Lines(report(())), store, "Ann").progress() == Progress(0, 0, {})


# Budget and plan


def test_a_plan_stays_the_same_while_its_lines_are_decided(open_session: Open) -> None:
    session = open_session()
    session.do(KEYS[2], Graded("major"))
    budget = session.budget(4)
    assert budget == Budget(4, session.seen)
    made = session.plan(budget)
    assert KEYS[2] in made.census
    assert KEYS[2] not in made.shown
    assert len(made.shown) == 4
    for key in made.shown:
        session.do(key, Graded("minor"))
    session.undo()
    assert session.plan(budget) == made
    # Also where it was never asked for before, and for who knows the numbers only.
    assert open_session().plan(Budget(4, budget.since)) == made
    assert open_session("Bob").plan(budget).shown != made.shown
    assert session.plan(session.budget(4)) != made


def test_a_plan_of_another_window_is_the_same_here(open_session: Open) -> None:
    one, other = open_session(), open_session()
    for n in (2, 3, 6, 7):
        one.do(KEYS[n], Graded("major"))
    budget = one.budget(3)
    assert other.seen == 0
    assert other.plan(budget) == one.plan(budget)


def test_a_budget_after_what_never_happened_is_refused(open_session: Open) -> None:
    session = open_session()
    session.do(KEYS[2], Graded("major"))
    with pytest.raises(SettingsError, match="after event 2"):
        session.plan(Budget(3, 2))
    session.do(KEYS[3], Graded("major"))
    assert session.plan(Budget(3, 2)) == open_session().plan(Budget(3, 2))


@pytest.mark.parametrize(
    ("count", "minutes", "decided", "lines"),
    [
        (7, None, 0, 7),
        (7, 100.0, 0, 7),
        (None, 1.0, 0, 3),  # 20 seconds a line
        (None, 0.1, 0, 1),
        (None, None, 0, 1),
        (None, 10.0, 6, 40),  # 5 guesses of 20 seconds and 5 gaps of 10: 15 seconds a line
    ],
)
def test_how_many_lines_a_budget_is(
    open_session: Open, count: int | None, minutes: float | None, decided: int, lines: int
) -> None:
    session = open_session()
    for n in range(decided):
        session.do(KEYS[n], Graded("none"))
    assert session.budget(count, minutes) == Budget(lines, decided)


def test_a_budget_below_a_line_has_no_plan(open_session: Open) -> None:
    session = open_session()
    for count in (0, -1):
        with pytest.raises(SettingsError, match="one line at least"):
            session.plan(session.budget(count))


def test_an_estimate_goes_by_the_reviewers_own_verdicts(open_session: Open) -> None:
    session, bob = open_session(), open_session("Bob")
    chosen = session.plan(session.budget(13))
    for n, key in enumerate(KEYS):
        session.do(key, Graded("critical" if n in (2, 3) else "none"))
        bob.do(key, Graded("critical"))
    session.refresh()
    share, ranking = session.estimate(chosen)
    assert (share.share, share.low, share.high, share.lines, share.damaged) == (2 / 13, 2 / 13, 2 / 13, 13, 2)
    assert (ranking.damaged, ranking.sound) == (2, 11)


# Agreement


def test_agreement_is_that_of_the_pairs_of_this_report(tmp_path: Path) -> None:
    grades = {
        "Ann": ["none", "major", "major", "none"],
        "Bea": ["none", "major", "none", "none", "skip"],
        "Cem": ["skip"],
    }
    with Store(tmp_path / "store") as store:
        for name, given in grades.items():
            session = Session(LINES, store, name)
            for key, grade in zip(LINES.repeats, given, strict=False):
                session.do(key, Graded(grade))
            # of another report
            session.do("f" * 32, Graded("none" if name == "Ann" else "critical"))
        found = Session(LINES, store, "Ann").agreement()
    assert found.others["Bea"] == (4, pytest.approx(0.5))
    assert found.others["Cem"] == (0, None)
    assert found.alpha == pytest.approx(8 / 15)


def test_nobody_to_agree_with(tmp_path: Path) -> None:
    with Store(tmp_path / "store") as store:
        session = Session(LINES, store, "Ann")
        session.do(LINES.keys[0], Graded("none"))
        assert session.agreement() == Agreement({}, None)


@pytest.mark.parametrize("name", ["", "  ", "A\nnn", "\u202eAnn"])
def test_a_reviewer_has_a_name(tmp_path: Path, name: str) -> None:
    with Store(tmp_path / "store") as store, pytest.raises(SettingsError, match="--reviewer"):
        Session(LINES, store, name)

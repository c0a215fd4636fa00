"""Files taken in after somebody decided: nothing is overwritten."""

from __future__ import annotations

from datetime import datetime

import pytest

from scorer.exchange.jsonl import fields
from scorer.exchange.rows import rows_of
from scorer.exchange.taken import Clash, Taken
from scorer.review.events import Action, Event, Graded, Undone
from scorer.review.replay import Reviewed
from scorer.review.store import NO_TEXTS, Store, Texts
from tests.scorer.sample_report import report
from tests.scorer.taken_in import LINES, row, rows, taken_from
from tests.scorer.test_exchange_rows import WHEN, Clock, session_of, state, stored


def exported(store: Store, *done: tuple[int, Action]) -> list[dict[str, object]]:
    return [fields(one) for one in rows_of(session_of(store, report(), done))]


def of_line(data: list[dict[str, object]], line: int) -> dict[str, object]:
    return next(one for one in data if one["index"] == line)


def test_a_row_does_not_overwrite_what_was_decided_after_it() -> None:
    with stored() as store:
        data = exported(store, (2, Graded("minor")), (3, Graded("minor")))
        session_of(store, report(), [(2, Graded("critical"))], clock=Clock(WHEN.replace(hour=14)))
        of_line(data, 2)["comment"] = of_line(data, 3)["comment"] = "from the sheet"
        taken = taken_from(store, rows(*data))
        assert taken.conflicts == (Clash(data.index(of_line(data, 2)) + 1, "Ann", LINES.keys[2]),)
        said = state(store)["Ann"]
        assert said[LINES.keys[2]] == Reviewed("critical")
        assert said[LINES.keys[3]] == Reviewed("minor", "from the sheet")


@pytest.mark.parametrize(
    ("since", "change", "conflicts"),
    [
        # Nothing to take in: not a conflict, though it was exported before.
        ([(2, Graded("critical"))], {}, 0),
        # The same was decided in both places.
        ([(2, Graded("critical"))], {"verdict": "critical"}, 0),
        ([(2, Graded("critical"))], {"verdict": "major"}, 1),
        ([(2, Graded("critical"))], {"comment": "x"}, 1),
        # To take something back is to decide.
        ([(2, Graded("critical")), (2, Undone())], {"verdict": "major"}, 1),
        # Somebody else, or another line.
        ([(3, Graded("critical"))], {"verdict": "major"}, 0),
        ([], {"verdict": "major"}, 0),
    ],
)
def test_when_a_row_is_late(since: list[tuple[int, Action]], change: dict[str, object], conflicts: int) -> None:
    with stored() as store:
        data = exported(store)
        session_of(store, report(), since)
        of_line(data, 2).update(change)
        assert len(taken_from(store, rows(*data)).conflicts) == conflicts


def of_page(line: int, verdict: str, minute: int) -> bytes:
    """Return a file of a row as the page of a report saves it: what was decided, and when."""
    return rows(row(line, verdict=verdict, decided=WHEN.replace(hour=13, minute=minute).isoformat()))


def test_what_is_decided_again_on_a_page_is_taken_in_again() -> None:
    with stored() as store:
        # After the row before it: also before that one was taken in, which is at eight in the evening.
        for minute, verdict in ((0, "minor"), (1, "major"), (2, "none")):
            assert taken_from(store, of_page(2, verdict, minute)) == Taken(1, 1, 1, (), ())
            assert taken_from(store, of_page(2, verdict, minute)) == Taken(1, 0, 0, (), ())
            assert state(store) == {"Ann": {LINES.keys[2]: Reviewed(verdict)}}
        # An older file has nothing to say any more.
        assert len(taken_from(store, of_page(2, "major", 1)).conflicts) == 1
        # Nor has one that does not know what was decided in the store since.
        session_of(store, report(), [(2, Graded("critical"))], clock=Clock(WHEN.replace(hour=14)))
        assert len(taken_from(store, of_page(2, "minor", 59)).conflicts) == 1
        assert state(store) == {"Ann": {LINES.keys[2]: Reviewed("critical")}}


@pytest.mark.parametrize("known", [True, False])
def test_of_two_copies_changed_by_hand_the_second_is_late(known: bool) -> None:
    with stored() as store, stored() as other:
        data = exported(store, (2, Graded("minor")))
        copies = [rows(*(one | {"comment": text} if one["index"] == 2 else one for one in data)) for text in "ab"]
        into = store if known else other
        assert taken_from(into, copies[0]).conflicts == ()
        for _ in range(2):
            assert len(taken_from(into, copies[1]).conflicts) == 1
        assert state(into)["Ann"][LINES.keys[2]] == Reviewed("minor", "a")


@pytest.mark.parametrize(
    ("decided", "when"),
    [
        (None, WHEN.replace(hour=20, second=1)),
        (WHEN.replace(hour=21), WHEN.replace(hour=20, second=1)),  # by a clock that is ahead
        (WHEN.replace(hour=13), WHEN.replace(hour=13, microsecond=124456)),
    ],
)
def test_when_a_row_was_decided(decided: datetime | None, when: datetime) -> None:
    with stored() as store:
        taken_from(store, rows(row(2, verdict="major", decided=decided and decided.isoformat())))
        assert [one.event.when for one in store.since()] == [when]


def test_another_reviewers_decision_is_no_conflict() -> None:
    with stored() as store:
        data = exported(store)
        session_of(store, report(), [(2, Graded("critical"))], "Bob")
        of_line(data, 2)["verdict"] = "major"
        assert taken_from(store, rows(*data)).conflicts == ()
        assert {name: len(said) for name, said in state(store).items()} == {"Ann": 1, "Bob": 1}


@pytest.mark.parametrize(
    "decided", ["2026-03-01T12:00:01.123Z", "2026-03-01T12:00:01.123", "2026-03-01T13:00:01.123+01:00"]
)
def test_a_time_is_the_same_however_it_is_written(decided: str) -> None:
    with stored() as store:
        session_of(store, report(), [(2, Graded("minor"))])
        assert taken_from(store, rows(row(2, verdict="major", decided=decided))).conflicts == ()


def test_decided_at_the_very_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    with stored() as store:
        append = store.append_all
        interrupted: list[bool] = []

        def late(events: list[tuple[Event, int]], texts: Texts = NO_TEXTS) -> object:
            if not interrupted:
                interrupted.append(True)
                session_of(store, report(), [(2, Graded("minor"))])
            return append(events, texts)

        monkeypatch.setattr(store, "append_all", late)
        monkeypatch.setattr(store, "append", lambda event, after, texts=NO_TEXTS: append([(event, after)], texts)[0])
        taken = taken_from(store, rows(row(2, verdict="major"), row(3, verdict="major")))
        assert [clash.key for clash in taken.conflicts] == [LINES.keys[2]]
        assert {key: one.grade for key, one in state(store)["Ann"].items()} == {
            LINES.keys[2]: "minor",
            LINES.keys[3]: "major",
        }

"""A clock that was set back turns no order round: of two changes the later one counts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from scorer.exchange.formats import export
from scorer.exchange.intake import take_in
from scorer.review.events import Action, Commented, Event, Graded
from scorer.review.lines import Lines
from scorer.review.session import Session
from scorer.review.store import Store
from tests.scorer.sample_report import report

LINES = Lines(report())
KEY = LINES.keys[3]
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def do(store: Store, action: Action, when: datetime) -> Session:
    session = Session(LINES, store, "Ann", lambda: when)
    session.do(KEY, action)
    return session


@pytest.mark.parametrize("ending", [".jsonl", ".tsv", ".xlsx"])
def test_an_import_does_not_overwrite_what_was_decided_after_the_clock_was_set_back(store: Store, ending: str) -> None:
    data = export(do(store, Graded("major"), NOON), f"x{ending}")
    session = do(store, Graded("none"), NOON - HOUR)
    taken = take_in(store, LINES, "Ann", data, f"x{ending}", lambda: NOON - HOUR)
    assert (taken.pairs, [clash.key for clash in taken.conflicts]) == (0, [KEY])
    session.refresh()
    assert session.reviewed(KEY).grade == "none"


def test_of_two_events_the_later_never_has_the_earlier_time(store: Store) -> None:
    for hours in (0, -1, -2, 1, 0):
        do(store, Graded("major" if hours else "none"), NOON + hours * HOUR)
    times = [one.event.when for one in store.since()]
    assert times == sorted(set(times))
    assert times[3] == NOON + HOUR


def test_a_row_of_an_earlier_state_is_late_also_in_a_store_whose_times_run_back(store: Store) -> None:
    # As earlier versions wrote it.
    first = store.append(Event("Ann", NOON, KEY, Graded("major")), 0)
    data = export(Session(LINES, store, "Ann"), "x.jsonl")
    store.append(Event("Ann", NOON - HOUR, KEY, Graded("none")), first.number)
    assert len(take_in(store, LINES, "Ann", data, "x.jsonl").conflicts) == 1


def test_what_another_store_decided_later_is_taken(store: Store, tmp_path: object) -> None:
    data = export(do(store, Graded("major"), NOON), "x.jsonl")
    with Store(f"{tmp_path}/other") as other:
        assert take_in(other, LINES, "Ann", data, "x.jsonl", lambda: NOON + HOUR).pairs == 1
        later = Session(LINES, other, "Ann", lambda: NOON + HOUR)
        later.do(KEY, Commented("look"))
        back = export(later, "x.jsonl")
    assert take_in(store, LINES, "Ann", back, "x.jsonl", lambda: NOON + 2 * HOUR).pairs == 1
    assert Session(LINES, store, "Ann").reviewed(KEY).comment == "look"

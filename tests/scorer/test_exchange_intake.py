"""Files taken in: the same state again, whatever the texts; nothing twice, nothing overwritten, all or nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given, settings

from scorer.errors import ReadError
from scorer.exchange.formats import FormatError, export
from scorer.exchange.intake import Clash, Taken, take_in
from scorer.exchange.jsonl import fields
from scorer.exchange.rows import rows_of
from scorer.review.events import Action, Commented, Corrected, Dismissed, ErrorSpan, Event, Graded, Marked, Undone
from scorer.review.key import text_key
from scorer.review.lines import Lines
from scorer.review.replay import Reviewed
from scorer.review.store import Store
from scorer.types import Report, Span
from tests.scorer.sample_report import long_report, one_pair, report
from tests.scorer.test_exchange_rows import LOST, MISTAKE, WHEN, Clock, put, reviewed, session_of, state, stored

LINES = Lines(report())
DONE: list[tuple[int, Action]] = [
    (2, Graded("critical")),
    (2, Marked((MISTAKE, LOST))),
    (2, Commented("a thousand\tnot a hundred")),
    (2, Dismissed(LINES.findings[2][0])),
    (3, Graded("unsure")),
    (1, Graded("none")),
    (4, Corrected("Residents have waited long enough.")),
    (11, Corrected("")),
    (0, Graded("major")),
]


def rows(*changes: Mapping[str, object]) -> bytes:
    return "".join(json.dumps(change) + "\n" for change in changes).encode()


def row(line: int, **said: object) -> dict[str, object]:
    return {"key": LINES.keys[line], "verdict": None} | said


def taken_from(store: Store, data: bytes, name: str = "r.jsonl", lines: Lines = LINES, reviewer: str = "Ann") -> Taken:
    return take_in(store, lines, reviewer, data, name, Clock(WHEN.replace(hour=20)))


# The same again


@pytest.mark.parametrize("name", ["review.tsv", "review.jsonl", "REVIEW.XLSX"])
def test_a_review_comes_back(name: str) -> None:
    with stored() as store, stored() as other:
        session_of(store, report(), [(5, Graded("skip")), (2, Graded("minor"))], "Bob")
        data = export(session_of(store, report(), DONE), name)
        taken = taken_from(other, data, name)
        assert (taken.rows, taken.pairs, taken.conflicts, taken.unknown) == (15, 8, (), ())
        assert state(other) == state(store)
        # Once more changes nothing, nor does it in the store that it came from.
        assert taken_from(other, data, name) == Taken(15, 0, 0, (), ())
        assert taken_from(store, data, name) == Taken(15, 0, 0, (), ())


@settings(max_examples=30)
@given(reviewed())
@pytest.mark.parametrize("ending", ["tsv", "jsonl", "xlsx"])
def test_any_review_comes_back(ending: str, made: tuple[Report, dict[str, dict[str, Reviewed]]]) -> None:
    sample, said = made
    with stored() as store, stored() as other:
        put(store, said, Clock())
        data = export(session_of(store, sample), f"x.{ending}")
        assert data == export(session_of(store, sample), f"x.{ending}")
        assert taken_from(other, data, f"x.{ending}", Lines(sample)).conflicts == ()
        assert state(other) == said
        assert taken_from(other, data, f"x.{ending}", Lines(sample)).events == 0


def held_by_mqm(one: Reviewed) -> Reviewed | None:
    """Return what the MQM format holds of a review; None for nothing."""
    if not one.errors and one.grade not in ("none", "minor", "major", "critical"):
        return None
    return replace(one, dismissed=frozenset())


@settings(max_examples=60)
@given(reviewed())
def test_any_marked_review_comes_back_by_mqm(made: tuple[Report, dict[str, dict[str, Reviewed]]]) -> None:
    sample, said = made
    expected = {
        name: {key: held for key, one in ones.items() if (held := held_by_mqm(one))} for name, ones in said.items()
    }
    with stored() as store, stored() as other:
        put(store, said, Clock())
        data = export(session_of(store, sample), "x.mqm.tsv")
        taken_from(other, data, "x.mqm.tsv", Lines(sample))
        assert state(other) == {name: ones for name, ones in expected.items() if ones}
        assert taken_from(store, data, "x.mqm.tsv", Lines(sample)).events == 0


def test_all_that_a_row_sets_is_one_change_each() -> None:
    with stored() as store:
        said = row(2, verdict="major", comment="x", corrected="", errors=[], dismissed=["d" * 32])
        assert taken_from(store, rows(said)) == Taken(1, 1, 4, (), ())
        key = LINES.keys[2]
        assert state(store) == {"Ann": {key: Reviewed("major", "x", "", (), frozenset({"d" * 32}))}}
        when = {one.event.when for one in store.since()}
        assert len(when) == 1
        session = session_of(store, report())
        assert session.undo() == key


def test_what_a_file_does_not_have_is_left_as_it_is() -> None:
    with stored() as store:
        session = session_of(store, report(), DONE)
        when = next(one.decided for one in rows_of(session) if one.judgement.pair.index == 2)
        assert when is not None
        before = session.reviewed(LINES.keys[2])
        taken_from(store, rows(row(2, verdict="minor", decided=when.isoformat())))
        assert state(store)["Ann"][LINES.keys[2]] == replace(before, grade="minor")


def test_what_a_row_takes_back() -> None:
    with stored() as store:
        session = session_of(store, report(), DONE)
        data = [fields(one) for one in rows_of(session)]
        for one in data:
            one |= {"verdict": None, "comment": "", "corrected": None, "errors": [], "dismissed": []}
        assert taken_from(store, rows(*data)).conflicts == ()
        assert state(store) == {}


# By whom


@pytest.mark.parametrize(
    ("reviewer", "name"), [("", "Ann"), (None, "Ann"), ("  ", "Ann"), ("Bob", "Bob"), ("李", "李")]
)
def test_the_reviewer_is_the_one_in_the_row(reviewer: str | None, name: str) -> None:
    with stored() as store:
        taken_from(store, rows(row(2, verdict="major", reviewer=reviewer)))
        assert list(state(store)) == [name]


# What was decided since


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

        def late(events: list[tuple[Event, int]]) -> object:
            if not interrupted:
                interrupted.append(True)
                session_of(store, report(), [(2, Graded("minor"))])
            return append(events)

        monkeypatch.setattr(store, "append_all", late)
        monkeypatch.setattr(store, "append", lambda event, after: append([(event, after)])[0])
        taken = taken_from(store, rows(row(2, verdict="major"), row(3, verdict="major")))
        assert [clash.key for clash in taken.conflicts] == [LINES.keys[2]]
        assert {key: one.grade for key, one in state(store)["Ann"].items()} == {
            LINES.keys[2]: "minor",
            LINES.keys[3]: "major",
        }


# Pairs that repeat, and pairs from elsewhere


def test_repeats_count_once() -> None:
    with stored() as store:
        lines = Lines(long_report(26))
        session = session_of(store, long_report(26))
        data = [fields(one) | {"verdict": "major"} for one in rows_of(session)]
        assert taken_from(store, rows(*data), lines=lines) == Taken(13, 13, 13, (), ())


def test_repeats_that_say_different_things() -> None:
    with stored() as store, pytest.raises(ReadError, match=r"r.jsonl, line 2: says something else than line 1 of the"):
        taken_from(store, rows(row(2, verdict="major"), row(2, verdict="minor")))


def test_a_pair_of_another_report() -> None:
    elsewhere = {"key": text_key("a b", None), "verdict": "major", "original": "a  b", "garbled": None}
    with stored() as store:
        without = {"key": text_key("c", None), "verdict": "major"}
        taken = taken_from(store, rows(elsewhere, without))
        assert taken == Taken(2, 1, 1, (), (2,))
        assert list(state(store)["Ann"]) == [elsewhere["key"]]


def test_a_row_without_a_key_is_known_by_its_texts() -> None:
    with stored() as store:
        pair = LINES[2].pair
        assert pair.original is not None
        assert pair.garbled is not None
        said = {"verdict": "major", "original": pair.original.text, "garbled": pair.garbled.text}
        assert taken_from(store, rows(said)).pairs == 1
        assert list(state(store)["Ann"]) == [LINES.keys[2]]


# What is not sound


MARK = {"side": "garbled", "at": [0, 3], "category": "Other", "severity": "minor"}


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"verdict": "bad"}, "the verdict bad is not known: use fine, minor, major, critical, unsure, skip"),
        ({"verdict": 1}, '"verdict" should be a string or null'),
        ({"key": "x"}, "x is not the key of a pair"),
        ({"key": ""}, "there is no key"),
        ({"comment": 3}, '"comment" should be a string'),
        ({"errors": [MARK | {"at": [70, 900]}]}, "an error is marked at 70-900 of the garbled, which has 76"),
        ({"errors": [MARK | {"category": "Beauty"}]}, "'Beauty' is not a category"),
        ({"errors": [MARK | {"severity": "none"}]}, "'none' is not the severity"),
        ({"errors": [MARK | {"side": "left"}]}, "'left' is not a side"),
        ({"errors": "x"}, "errors should be a list"),
        ({"dismissed": ["zz"]}, "'zz' is not the key of a finding"),
        ({"dismissed": "d" * 32}, "should be a list of strings"),
        ({"reviewer": "a\nb"}, "is not the name of a reviewer: correct it"),
        ({"decided": "yesterday"}, "decided is yesterday, which is no time"),
        ({"original": "x", "garbled": "y"}, "the key does not fit the texts beside it"),
        ({"original": "x", "garbled": 3}, '"garbled" should be a string'),
    ],
)
def test_what_is_not_sound_is_refused_whole(said: dict[str, object], words: str) -> None:
    with stored() as store:
        data = rows(row(3, verdict="minor"), row(2, **said))
        with pytest.raises(ReadError, match=r"r.jsonl, line 2: ") as caught:
            taken_from(store, data)
        assert words in str(caught.value)
        assert "\n" not in str(caught.value)
        assert store.since() == []


def test_an_error_on_a_side_that_is_missing() -> None:
    with stored() as store, pytest.raises(ReadError, match="in the garbled, which this pair does not have"):
        taken_from(store, rows(row(0, errors=[MARK])))


def test_a_file_of_another_kind() -> None:
    with (
        stored() as store,
        pytest.raises(FormatError, match=r"x\.csv: no format .* \.xlsx, \.tsv, \.jsonl, \.mqm\.tsv"),
    ):
        taken_from(store, b"", "x.csv")


def test_spans_are_places_in_the_normal_text() -> None:
    sample = one_pair("a", "one\n  two")
    error = ErrorSpan("garbled", Span(4, 7), "Other", "minor")
    for ending in ("tsv", "jsonl", "xlsx", "mqm.tsv"):
        with stored() as store, stored() as other:
            data = export(session_of(store, sample, [(0, Marked((error,)))]), f"x.{ending}")
            taken_from(other, data, f"x.{ending}", Lines(sample))
            assert state(other) == state(store)

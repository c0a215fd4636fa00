"""Files taken in: the same state again, whatever the texts; nothing twice, nothing unsound."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from scorer.errors import ReadError
from scorer.exchange.formats import FormatError, export
from scorer.exchange.jsonl import fields
from scorer.exchange.rows import rows_of
from scorer.exchange.taken import Taken
from scorer.review.events import Action, Commented, Corrected, Dismissed, ErrorSpan, Graded, Marked
from scorer.review.key import text_key
from scorer.review.lines import Lines
from scorer.review.replay import Reviewed
from scorer.types import Report, Span
from tests.scorer.sample_report import long_report, one_pair, report
from tests.scorer.taken_in import LINES, row, rows, taken_from
from tests.scorer.test_exchange_rows import LOST, MISTAKE, Clock, put, reviewed, session_of, state, stored

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

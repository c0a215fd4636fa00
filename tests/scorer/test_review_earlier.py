"""What was said of a pair is not lost when its text changes: the earlier version is found again, and what was said."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from scorer.exchange.formats import export
from scorer.exchange.intake import take_in
from scorer.review.earlier import became
from scorer.review.events import Commented, Graded
from scorer.review.key import read_texts, text_key, written_texts
from scorer.review.lines import Lines
from scorer.review.session import Session
from scorer.review.store import Store, StoreError
from tests.scorer.changed_texts import CYCLISTS, LORRIES, MAYOR, RESIDENTS, edited
from tests.scorer.review_sessions import KEYS, LINES, START, Open
from tests.scorer.sample_report import ROWS, Row, report
from tests.scorer.stored_events import query

EDITED = Lines(edited())


def test_an_earlier_version_is_shown_with_what_was_said_of_it(open_session: Open) -> None:
    ann, ben = open_session(), open_session("Ben")
    for line in (MAYOR, RESIDENTS, LORRIES, CYCLISTS):
        ann.do(KEYS[line], Graded("major"))
    ben.refresh()
    ben.do(KEYS[MAYOR], Graded("none"), 0)
    ann.refresh()
    ann.do(KEYS[MAYOR], Commented("why"))
    assert all(ann.earlier(key) == () for key in KEYS)
    later = open_session("Cy", EDITED)
    (mayor,) = later.earlier(EDITED.keys[MAYOR])
    assert (mayor.original, mayor.garbled) == ("The mayor did not promise a date.", "The mayor promised a date.")
    assert [(one.reviewer, one.reviewed.grade, one.reviewed.comment) for one in mayor.said] == [
        ("Ann", "major", "why"),
        ("Ben", "none", ""),
    ]
    assert mayor.said[0].when > START + timedelta(seconds=30)
    (residents,) = later.earlier(EDITED.keys[RESIDENTS])
    assert residents.key == KEYS[RESIDENTS]
    (lorries,) = later.earlier(EDITED.keys[LORRIES])
    assert lorries.garbled is None
    # The pair that did not change has its verdict as before.
    assert later.earlier(KEYS[CYCLISTS]) == ()
    assert later.verdicts.grades("Ann")[KEYS[CYCLISTS]] == "major"
    assert later.unknown() == 0


def test_what_was_taken_back_is_not_shown(open_session: Open) -> None:
    ann, later = open_session(), open_session("Ann", EDITED)
    ann.do(KEYS[MAYOR], Graded("major"))
    later.refresh()
    assert [one.key for one in later.earlier(EDITED.keys[MAYOR])] == [KEYS[MAYOR]]
    ann.undo()
    later.refresh()
    assert later.earlier(EDITED.keys[MAYOR]) == ()


def test_of_two_earlier_versions_the_last_said_is_first(open_session: Open) -> None:
    rows = list(ROWS)
    rows[MAYOR] = Row(rows[MAYOR].original, "The mayor gave no date.")
    between = Lines(report(tuple(rows)))
    open_session().do(KEYS[MAYOR], Graded("major"))
    open_session("Ben", between).do(between.keys[MAYOR], Graded("none"))
    later = open_session("Ann", EDITED)
    assert [one.key for one in later.earlier(EDITED.keys[MAYOR])] in (
        [between.keys[MAYOR], KEYS[MAYOR]],
        [KEYS[MAYOR], between.keys[MAYOR]],
    )
    newest = [max(said.when for said in one.said) for one in later.earlier(EDITED.keys[MAYOR])]
    assert newest == sorted(newest, reverse=True)


NOW = [
    ("The gate opens at nine.", "The gate opens at nine."),
    ("Yes.", "Yes."),
    ("Nobody answered the door of the house.", "No one answered the door of the house."),
    ("Payment is due within ten days. Late payment costs two percent.", "Pay in ten days. Late ones pay more."),
    ("All rights reserved.", None),
]


@pytest.mark.parametrize(
    ("old", "line"),
    [
        # One side is the same.
        (("The gate opens at nine.", "The gate opens at ten."), 0),
        (("The gate opened at nine.", "The gate opens at nine."), 0),
        (("The gate opens at nine.", None), 0),
        (("Yes.", "Certainly, sir."), 1),
        (("All rights reserved.", "All rights are reserved."), 4),
        # Most of the words are the same.
        (("Nobody answered the door of that house.", "Nobody answered the door of the house."), 2),
        (("Payment is due within ten days.", "Pay in ten days. Late ones pay more."), 3),
        # Silence: other sentences that have common words, or one word of several in common.
        (("The door of the house was red.", "The door was red."), None),
        (("No.", "No."), None),
        (("The shop opens at six every day.", "The shop is open at six."), None),
        ((None, "All rights reserved."), None),
        (("Late payment is rare.", "They are rare."), None),
        (("", ""), None),
    ],
)
def test_which_pair_an_earlier_one_became(old: tuple[str | None, str | None], line: int | None) -> None:
    lines = Lines(report(tuple(Row(*sides) for sides in NOW)))
    assert became(lines, {"old": old}) == ({} if line is None else {lines.keys[line]: ("old",)})


def test_of_several_pairs_with_the_same_side_the_likest_counts() -> None:
    rows = [("Yes.", "Yes, of course."), ("Yes.", "No, not at all."), ("Yes.", "Yes, of course we do.")]
    lines = Lines(report(tuple(Row(*sides) for sides in rows)))
    assert became(lines, {"old": ("Yes.", "No, not that.")}) == {lines.keys[1]: ("old",)}


# The store


def test_the_texts_are_stored_once_in_the_same_transaction(file: Path, open_session: Open) -> None:
    session = open_session()
    session.do(KEYS[MAYOR], Graded("major"))
    session.do(KEYS[MAYOR], Graded("none"))
    session.grade_all(KEYS[5:8], "minor", session.seen)
    assert sorted(query(file, "SELECT pair FROM pair_text")) == sorted((KEYS[n],) for n in (MAYOR, 5, 6, 7))
    with Store(file) as store:
        assert store.texts(KEYS) == LINES.texts(KEYS[n] for n in (MAYOR, 5, 6, 7))
        assert store.texts([]) == {}
        assert store.texts([f"{n:032x}" for n in range(2000)]) == {}


def as_before_texts(file: Path) -> None:
    """Make a store what it was before stores kept texts."""
    for statement in ("DROP TABLE pair_text", "UPDATE version SET number = 1"):
        query(file, statement)


def test_an_old_store_opens_and_its_earlier_texts_are_said_to_be_unknown(file: Path, open_session: Open) -> None:
    open_session().do(KEYS[MAYOR], Graded("major"))
    as_before_texts(file)
    later = open_session("Ann", EDITED)
    assert later.earlier(EDITED.keys[MAYOR]) == ()
    assert later.unknown() == 1


def test_an_old_store_learns_the_texts_that_are_still_there_at_the_first_verdict(
    file: Path, open_session: Open
) -> None:
    open_session().do(KEYS[MAYOR], Graded("major"))
    as_before_texts(file)
    open_session().do(KEYS[CYCLISTS], Graded("none"))
    later = open_session("Ann", EDITED)
    assert [one.key for one in later.earlier(EDITED.keys[MAYOR])] == [KEYS[MAYOR]]
    assert later.unknown() == 0


def test_texts_go_on_in_a_new_file(file: Path, open_session: Open) -> None:
    open_session().do(KEYS[MAYOR], Graded("major"))
    later = open_session("Ann", EDITED)
    later.do(EDITED.keys[LORRIES], Graded("none"))
    file.unlink()
    later.renew()
    with Store(file) as store:
        assert store.texts([KEYS[MAYOR], EDITED.keys[LORRIES]]) == {
            KEYS[MAYOR]: LINES.texts(KEYS)[KEYS[MAYOR]],
            EDITED.keys[LORRIES]: EDITED.texts(EDITED.keys)[EDITED.keys[LORRIES]],
        }


def test_a_text_that_does_not_fit_its_key_is_damage(file: Path, open_session: Open) -> None:
    open_session().do(KEYS[MAYOR], Graded("major"))
    query(file, "DROP TRIGGER text_stays")
    query(file, "UPDATE pair_text SET texts = replace(texts, 'mayor', 'mayer')")
    with pytest.raises(StoreError, match=r"do not fit it.*--recover"):
        open_session("Ann", EDITED)


@pytest.mark.parametrize("sides", [("e\u0301 a\n b", None), (None, ""), ("\ud800", "日本"), ('"],["', "\x00")])
def test_texts_are_written_and_read(sides: tuple[str | None, str | None]) -> None:
    written = written_texts(sides)
    assert written.isascii()
    assert "\n" not in written
    key = text_key(*sides)
    assert read_texts(key, written) == tuple(json.loads(written))
    assert text_key(*read_texts(key, written)) == key
    with pytest.raises(ValueError, match="do not fit"):
        read_texts("0" * 32, written)


# Files


@pytest.mark.parametrize("name", ["v.jsonl", "v.tsv", "v.xlsx"])
def test_a_file_written_before_the_change_brings_the_earlier_version(
    tmp_path: Path, open_session: Open, name: str
) -> None:
    session = open_session()
    session.do(KEYS[MAYOR], Graded("major"))
    content = export(session, name)
    with Store(tmp_path / "other") as store:
        take_in(store, EDITED, "Ann", content, name)
        later = Session(EDITED, store, "Ann")
        assert [one.key for one in later.earlier(EDITED.keys[MAYOR])] == [KEYS[MAYOR]]
        assert later.unknown() == 0
        # A file holds the lines of its report, and no earlier versions.
        assert KEYS[MAYOR].encode() not in export(later, "v.jsonl")

"""Preferences as files."""

from __future__ import annotations

import json

import pytest

from scorer.exchange.tsv import unescaped
from scorer.preference.export import COLUMNS, FORMATS, FormatError, export
from scorer.preference.questions import shown_first
from scorer.review.store import Store
from tests.scorer.preference_sittings import HOSTILE, NAMES, asked_of, sitting

KEYS = [one.key for one in asked_of().asked]


def answered(store: Store) -> None:
    """Answer as Ann and as Bob."""
    ann, bob = sitting(store), sitting(store, "Bob")
    one, two, *_ = asked_of().asked
    ann.prefer(KEYS[0], "a" if one.a == 0 else "b")
    ann.reveal(KEYS[1])
    ann.prefer(KEYS[1], "b" if two.a == 0 else "a")
    ann.comment(KEYS[1], "=cmd\tnow")
    bob.prefer(KEYS[0], "equal")


def rows_of(store: Store) -> list[dict[str, object]]:
    return [json.loads(line) for line in export(sitting(store), "out.jsonl").splitlines()]


def test_a_row_for_each_question_and_for_each_other_person_who_answered(store: Store) -> None:
    answered(store)
    rows = rows_of(store)
    assert [(row["place"], row["reviewer"], row["preferred"], row["blind"]) for row in rows] == [
        ("line 1", "Ann", "first", True),
        ("line 1", "Bob", "equal", True),
        ("line 2", "Ann", "second", False),
        ("line 4", "Ann", None, None),
        ("line 6", "Ann", None, None),
    ]
    assert rows[0]["versions"] == list(NAMES)
    assert (rows[0]["order"], rows[0]["quality"], rows[0]["places"]) == ([100.0, 60.0], [50.0, 30.0], 2)
    assert rows[2]["comment"] == "=cmd\tnow"
    assert str(rows[0]["decided"]).startswith("2026-03-01T12:")
    assert rows[3]["decided"] is None
    names = ("first", "second")
    assert [row["text_1"] for row in rows] == [
        names[shown_first(asked_of().asked[KEYS.index(str(row["key"]))], str(row["reviewer"]))] for row in rows
    ]


def test_the_table_says_the_same(store: Store) -> None:
    answered(store)
    header, *lines = export(sitting(store), "out.TSV").decode().splitlines()
    assert header.split("\t") == list(COLUMNS)
    assert "\\=cmd\\tnow" in lines[2]
    for line, row in zip(lines, rows_of(store), strict=True):
        cells = dict(zip(COLUMNS, map(unescaped, line.split("\t")), strict=True))
        assert (cells["first_name"], cells["second_name"]) == NAMES
        assert [cells["first_text"], cells["second_text"]] == row["texts"]
        assert [float(cells["first_order"]), float(cells["second_order"])] == row["order"]
        assert cells["preferred"] == (row["preferred"] or "")
        assert cells["blind"] == {True: "true", False: "false", None: ""}[row["blind"]]  # type: ignore[index]


def test_the_whole_has_a_summary_for_each_person(store: Store) -> None:
    answered(store)
    whole = json.loads(export(sitting(store), "out.json"))
    assert whole["format"] == "scorer-preferences/1"
    assert whole["segments"] == {"all": 6, "equal": 1, "asked": 4}
    assert whole["preferences"] == rows_of(store)
    ann, bob = whole["reviewers"]
    assert (ann["reviewer"], ann["first"], ann["equal"], ann["second"], ann["not_blind"]) == ("Ann", 1, 0, 1, 1)
    assert ann["second_share"] == {"value": 0.5, "interval": [0.094531, 0.905469], "part": 1, "of": 2}
    assert ann["agreed"]["order"] == {"value": 1.0, "interval": [0.34238, 1.0], "part": 2, "of": 2, "tied": 0}
    assert (bob["decided"], bob["equal"], bob["second_share"]["value"], bob["p_sign_test"]) == (1, 1, None, 1.0)


def test_without_a_question_each_format_is_whole(store: Store) -> None:
    nothing = sitting(store, asked=asked_of([]))
    assert export(nothing, "a.jsonl") == b""
    assert export(nothing, "a.tsv").decode() == "\t".join(COLUMNS) + "\n"
    whole = json.loads(export(nothing, "a.json"))
    assert whole["preferences"] == []
    assert whole["reviewers"][0]["decided"] == 0


def test_hostile_texts_and_names_come_back(store: Store) -> None:
    rows = [(HOSTILE, f"{HOSTILE}\ud800 one", "\u2028=two\t", 1.0, 2.0)]
    hostile = sitting(store, asked=asked_of(rows, (HOSTILE, "a\tb\n")))
    (line,) = export(hostile, "a.jsonl").decode().splitlines()
    row = json.loads(line)
    assert row["versions"] == [HOSTILE, "a\tb\n"]
    assert row["texts"] == [*hostile.questions.asked[0].texts]
    header, line = export(hostile, "a.tsv").decode().split("\n")[:2]
    cells = dict(zip(header.split("\t"), map(unescaped, line.split("\t")), strict=True))
    assert [cells["first_text"], cells["second_text"]] == row["texts"]
    assert json.loads(export(hostile, "a.json"))["preferences"] == [row]


def test_an_unknown_ending_is_one_line(store: Store) -> None:
    with pytest.raises(FormatError, match=r"^a\.xlsx: no format of preferences has that ending: use one of \.tsv"):
        export(sitting(store), "a.xlsx")
    assert list(FORMATS) == [".tsv", ".jsonl", ".json"]

"""Preferences from files: what a page or an export holds comes back, once, and nothing that does not fit."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from scorer.errors import ReadError, ScorerError
from scorer.exchange.taken import Taken
from scorer.preference.export import export
from scorer.preference.intake import take_in
from scorer.preference.session import Sitting
from scorer.review.events import Preferred
from scorer.review.store import Store
from tests.scorer.preference_sittings import asked_of, sitting, swapped

ASKED = asked_of().asked
LATER = datetime(2030, 1, 1, tzinfo=UTC)


def taken(to: Sitting, rows: list[dict[str, Any]] | bytes, name: str = "answers.jsonl") -> Taken:
    data = rows if isinstance(rows, bytes) else "".join(f"{json.dumps(row)}\n" for row in rows).encode()
    done = take_in(to, data, name, lambda: LATER)
    to.refresh()
    return done


def row(n: int, preferred: str | None, **more: object) -> dict[str, Any]:
    """Return a row as a page saves it, of a question and the versions in their order."""
    one = ASKED[n]
    found: dict[str, Any] = {"key": one.key, "original": one.original, "texts": list(one.texts), "preferred": preferred}
    return found | {"text_1": "first", "blind": True, "comment": "", "decided": "2026-03-01T12:00:00.000Z"} | more


@pytest.mark.parametrize("name", ["answers.jsonl", "answers.tsv", "answers.json"])
@pytest.mark.parametrize("other_order", [False, True])
def test_what_is_exported_comes_back_as_it_was(store: Store, tmp_path: Path, name: str, other_order: bool) -> None:
    said, by = sitting(store), sitting(store, "Bob")
    said.prefer(ASKED[0].key, "a")
    said.reveal(ASKED[1].key)
    said.prefer(ASKED[1].key, "equal")
    said.comment(ASKED[2].key, "tab\there, \\ and =1")
    by.refresh()
    by.prefer(ASKED[0].key, "b")
    said.refresh()
    data = export(said, name)
    with Store(tmp_path / "new") as new:
        again = sitting(new, "Ann", swapped() if other_order else None)
        assert taken(again, data, name).pairs == 4
        for reviewer in ("Ann", "Bob"):
            for one in ASKED:
                assert again.verdicts.of(reviewer, one.key) == said.verdicts.of(reviewer, one.key)
        assert taken(again, data, name).events == 0
        if not other_order:
            new_rows, rows = (export(one, "x.jsonl").decode().splitlines() for one in (again, said))
            without = [[json.loads(text) | {"decided": None} for text in lines] for lines in (new_rows, rows)]
            assert without[0] == without[1]


@pytest.mark.parametrize(
    ("preferred", "first_is_better"), [("first", True), ("second", False), ("equal", None), (None, None)]
)
def test_the_texts_say_which_version_is_meant(
    store: Store, preferred: str | None, first_is_better: bool | None
) -> None:
    to = sitting(store)
    taken(to, [row(1, preferred)])
    said = to.reviewed(ASKED[1].key).preferred
    if preferred is None:
        assert said is None
    elif first_is_better is None:
        assert said is not None
        assert said.better == "equal"
    else:
        assert said is not None
        assert (said.better == "a") == (first_is_better == (ASKED[1].a == 0))


def test_which_text_stood_first_is_exported_as_it_was_seen(store: Store) -> None:
    to = sitting(store)
    for n, stood in enumerate(("first", "second", "first", "second")):
        taken(to, [row(n, "first", text_1=stood)])
    rows = [json.loads(line) for line in export(to, "x.jsonl").decode().splitlines()]
    assert [one["text_1"] for one in rows] == ["first", "second", "first", "second"]
    assert {one["preferred"] for one in rows} == {"first"}


def test_rows_without_a_name_are_of_who_imports(store: Store) -> None:
    to = sitting(store)
    taken(to, [row(0, "equal"), row(0, "first", reviewer="Bob")])
    assert set(to.verdicts.reviewers()) == {"Ann", "Bob"}


def test_what_was_decided_since_is_not_overwritten(store: Store) -> None:
    to = sitting(store)
    to.prefer(ASKED[0].key, "equal")
    done = taken(to, [row(0, "first", decided="2020-01-01T00:00:00.000Z"), row(1, "equal")])
    assert ([clash.line for clash in done.conflicts], done.pairs) == ([1], 1)
    assert to.reviewed(ASKED[0].key).preferred == Preferred("equal")
    newer = (LATER - timedelta(days=1)).isoformat()
    assert taken(to, [row(0, "first", decided=newer)]).pairs == 1


def test_rows_of_other_texts_are_left_out_and_a_file_of_them_alone_is_refused(store: Store) -> None:
    to = sitting(store)
    other = {"original": "Another.", "texts": ["One.", "Two."], "preferred": "first"}
    assert taken(to, [row(0, "first"), other]).unknown == (2,)
    events = store.since()
    with pytest.raises(ReadError) as refused:
        taken(to, [other, other | {"original": "A third."}])
    assert str(refused.value) == (
        "answers.jsonl: belongs to other texts: none of its rows is about a segment of original.txt in ours.txt and "
        "theirs.txt"
    )
    assert store.since() == events


def _without(name: str) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda made: {key: value for key, value in made.items() if key != name}


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda made: made | {"preferred": "both"}, "preferred is both: use first, second or equal"),
        (lambda made: made | {"original": "Another."}, "the key does not fit the texts beside it"),
        (lambda made: made | {"texts": ["One."]}, "the texts of both versions are missing"),
        (_without("texts"), "the texts of both versions are missing"),
        (lambda made: made | {"comment": 7}, "comment should be a text"),
        (lambda made: made | {"decided": "soon"}, "decided is soon, which is no time"),
        (lambda made: made | {"reviewer": "a\u0007"}, "is not the name of a reviewer"),
        (lambda made: [made], "expected an object"),
    ],
)
def test_a_row_that_does_not_fit_is_one_line_and_nothing_is_written(
    store: Store, change: Callable[[dict[str, Any]], Any], problem: str
) -> None:
    with pytest.raises(ReadError, match=r"^answers\.jsonl, line 2: ") as refused:
        taken(sitting(store), [row(0, "first"), change(row(1, "first"))])
    assert problem in str(refused.value)
    assert "\n" not in str(refused.value)
    assert store.since() == []


@pytest.mark.parametrize(
    ("data", "name", "problem"),
    [
        (b"key\tverdict\n", "x.tsv", "line 1: has no column preferred"),
        (b"preferred\toriginal\tfirst_text\tsecond_text\na\tb\n", "x.tsv", "line 2: has 2 cells, and the header has 4"),
        (b"{}", "x.json", "no exported preferences"),
        (b'{"preferences": [1]}', "x.json", "no exported preferences"),
        (b"not json", "x.json", "no exported preferences"),
        (b"\xff", "x.jsonl", "not UTF-8"),
        (b'{"key": "0"}', "x.jsonl", "line 1: the texts of both versions are missing"),
        (b"", "x.xlsx", "no format of preferences has that ending"),
        (b"", "x.html", "no format of preferences has that ending"),
    ],
)
def test_a_file_that_is_none_is_one_line(store: Store, data: bytes, name: str, problem: str) -> None:
    with pytest.raises(ScorerError) as refused:
        taken(sitting(store), data, name)
    assert problem in str(refused.value)
    assert store.since() == []


def test_of_an_empty_file_nothing_is_taken(store: Store) -> None:
    assert taken(sitting(store), b"") == Taken(0, 0, 0, (), ())
    assert taken(sitting(store), b"preferred\toriginal\tfirst_text\tsecond_text\n", "x.tsv").rows == 0

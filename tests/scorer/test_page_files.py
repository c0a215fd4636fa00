"""Verdicts that go from the page in a file to other places and back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from scorer.exchange.formats import export
from scorer.exchange.intake import take_in
from scorer.review.events import Graded
from scorer.review.lines import Lines
from scorer.review.session import Session
from scorer.review.store import Store
from tests.scorer.page_opened import Opener, progress, said
from tests.scorer.sample_report import report

pytestmark = pytest.mark.browser


@pytest.fixture
def exchanged(browser: Any, tmp_path: Path) -> Iterator[Opener]:
    opener = Opener(browser, tmp_path, "file")
    yield opener
    opener.close()


def saved(tab: Any, to: Path) -> list[dict[str, Any]]:
    with tab.expect_download() as download:
        tab.get_by_role("button", name="Save verdicts").click()
    download.value.save_as(to)
    return [json.loads(line) for line in to.read_text("utf-8").splitlines()]


def test_a_file_saves_what_scorer_takes_in_and_loads_what_it_writes(exchanged: Opener, tmp_path: Path) -> None:
    sample = report()
    lines = Lines(sample)
    tab = exchanged(sample)
    for key in "3f1":
        tab.keyboard.press(key)
    progress(tab, "3 of 13")
    tab.keyboard.press("c")
    tab.keyboard.type("= one, “two”")
    tab.keyboard.press("Control+Enter")
    tab.locator("#card .remark").wait_for()
    rows = saved(tab, tmp_path / "verdicts.jsonl")
    assert [row["index"] for row in rows] == list(lines.worst)
    with Store(tmp_path / "store") as store:
        taken = take_in(store, lines, "Ann", (tmp_path / "verdicts.jsonl").read_bytes(), "verdicts.jsonl")
        assert (taken.pairs, taken.conflicts, taken.unknown) == (4, (), ())
        session = Session(lines, store, "Ann")
        assert session.reviewed(lines.keys[3]).grade == "critical"
        session.do(lines.keys[1], Graded("minor"))
        session.do(lines.keys[3], Graded("major"))
        (tmp_path / "back.jsonl").write_bytes(export(session, "back.jsonl"))
    tab.locator("#load").set_input_files(tmp_path / "back.jsonl")
    # What was decided in the file since it was saved is not overwritten by a store that decided otherwise.
    said(tab, "1 pair changed; 1 pair left as decided here since the file was written")
    progress(tab, "4 of 13")


UNFIT = "an error that does not fit the text"


def an_error(**change: object) -> dict[str, Any]:
    return {"errors": [{"side": "garbled", "at": [0, 1], "category": "Other", "severity": "minor"} | change]}


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"verdict": "bad"}, "a verdict that is none"),
        ({"comment": 7}, "a comment that is no text"),
        ({"corrected": []}, "a correction that is no text"),
        ({"decided": "yesterday"}, "a time that is none"),
        ({"dismissed": ["x"]}, "dismissed findings that are none"),
        ({"errors": [None]}, UNFIT),
        (
            {"errors": [{"side": "garbled", "at": [0, 999], "category": "Other", "severity": "minor"}]},
            "an error that does not fit",
        ),
        (
            {"errors": [{"side": "garbled", "at": [3, 1], "category": "Other", "severity": "minor"}]},
            "an error that does not fit",
        ),
        (
            {"errors": [{"side": "both", "at": [0, 1], "category": "Other", "severity": "minor"}]},
            "an error that does not fit",
        ),
        (
            {"errors": [{"side": "garbled", "at": [0, 1], "category": "Odd", "severity": "minor"}]},
            "an error that does not fit",
        ),
        (
            {"errors": [{"side": "garbled", "at": [0, 1], "category": "Other", "severity": "none"}]},
            "an error that does not fit",
        ),
        ({"key": None}, "not a row of verdicts"),
    ],
)
def test_an_unsound_file_changes_nothing(
    exchanged: Opener, tmp_path: Path, change: dict[str, Any], problem: str
) -> None:
    tab = exchanged(report())
    rows = saved(tab, tmp_path / "verdicts.jsonl")
    content = [row | {"verdict": "major"} for row in rows]
    content[4] |= change
    file = tmp_path / "changed.jsonl"
    file.write_text("".join(f"{json.dumps(row)}\n" for row in content), encoding="utf-8")
    tab.locator("#load").set_input_files(file)
    said(tab, f"changed.jsonl, line 5: {problem}")
    progress(tab, "0 of 13")

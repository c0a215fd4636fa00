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
from tests.scorer.page_opened import Opener, at_line
from tests.scorer.sample_report import Row, report
from tests.scorer.tabs import progress, said, visit

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
    progress(tab, "4 of 13")  # the third line is a run of two
    tab.keyboard.press("c")
    tab.keyboard.type("= one, “two”")
    tab.keyboard.press("Control+Enter")
    tab.locator("#card .remark").wait_for()
    rows = saved(tab, tmp_path / "verdicts.jsonl")
    assert [row["index"] for row in rows] == list(lines.worst)
    with Store(tmp_path / "store") as store:
        taken = take_in(store, lines, "Ann", (tmp_path / "verdicts.jsonl").read_bytes(), "verdicts.jsonl")
        assert (taken.pairs, taken.conflicts, taken.unknown) == (5, (), ())
        session = Session(lines, store, "Ann")
        assert session.reviewed(lines.keys[3]).grade == "critical"
        session.do(lines.keys[1], Graded("minor"))
        session.do(lines.keys[3], Graded("major"))
        (tmp_path / "back.jsonl").write_bytes(export(session, "back.jsonl"))
    tab.locator("#load").set_input_files(tmp_path / "back.jsonl")
    said(tab, "2 pairs changed")
    progress(tab, "5 of 13")
    # Once more changes nothing; and what was decided here since a file was written, that file does not overwrite.
    tab.locator("#load").set_input_files(tmp_path / "back.jsonl")
    said(tab, "0 pairs changed")
    visit(tab, "#line-3")
    at_line(tab, "The mayor promised")
    tab.keyboard.press("f")
    tab.locator("#list .said", has_text="fine").first.wait_for()
    tab.locator("#load").set_input_files(tmp_path / "verdicts.jsonl")
    said(tab, "0 pairs changed; 1 pair left as decided here since the file was written")


def test_a_row_is_known_by_its_key_in_any_case_or_by_its_texts(exchanged: Opener, tmp_path: Path) -> None:
    tab = exchanged(report())
    rows = saved(tab, tmp_path / "verdicts.jsonl")
    rows[0] |= {"verdict": "Fine", "key": rows[0]["key"].upper()}
    rows[1] |= {"verdict": "minor", "key": ""}
    file = tmp_path / "changed.jsonl"
    file.write_text("".join(f"{json.dumps(row)}\r\n" for row in rows), encoding="utf-8-sig")
    tab.locator("#load").set_input_files(file)
    said(tab, "2 pairs changed")


def test_two_rows_that_contradict_each_other_are_refused(exchanged: Opener, tmp_path: Path) -> None:
    tab = exchanged(report())
    row = saved(tab, tmp_path / "verdicts.jsonl")[0]
    file = tmp_path / "changed.jsonl"
    file.write_text("".join(f"{json.dumps(row | {'verdict': one})}\n" for one in ("none", "major")), encoding="utf-8")
    tab.locator("#load").set_input_files(file)
    said(tab, "line 2: another verdict than in line 1 on the same pair")
    progress(tab, "0 of 13")


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
        ({"verdict": "constructor"}, "a verdict that is none"),
        ({"errors": None}, UNFIT),
        ({"key": "hello"}, "a row of no pair that is known"),
        ({"key": "", "original": "no such"}, "a row of no pair that is known"),
        ({"garbled": "Another text."}, "a key that does not fit the texts"),
        ({"reviewer": 7}, "a reviewer that is no name"),
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


def test_an_undo_in_another_window_takes_back_nothing_that_was_not_seen(exchanged: Opener) -> None:
    sample = report()
    one, other = exchanged(sample), exchanged(sample)
    one.keyboard.press("f")
    progress(one, "1 of 13")
    progress(other, "1 of 13")
    other.keyboard.press("z")
    progress(one, "0 of 13")
    # As where the browser has not told the other window yet.
    other.evaluate("Offline.prototype.told = Offline.prototype.read; 0")
    one.keyboard.press("2")
    other.evaluate("dispatchEvent(new KeyboardEvent('keydown', { key: 'y' }))")
    progress(one, "1 of 13")
    one.locator("#list .said", has_text="major").wait_for()


def test_a_report_of_other_documents_with_the_same_names_keeps_its_own(exchanged: Opener) -> None:
    one = exchanged(report())
    one.keyboard.press("f")
    progress(one, "1 of 13")
    other = exchanged(report((Row("A.", "B.", 10.0, 0.9, "major"),)))
    progress(other, "0 of 1 pair")
    assert other.locator("#undo").is_disabled()
    other.keyboard.press("z")
    said(other, "nothing to undo")
    progress(one, "1 of 13")


def test_a_browser_that_keeps_nothing_is_warned_of_for_good(exchanged: Opener) -> None:
    tab = exchanged(report())
    tab.evaluate("Storage.prototype.setItem = () => { throw new Error('full') }; 0")
    tab.keyboard.press("f")
    progress(tab, "1 of 13")
    tab.keyboard.press("1")
    progress(tab, "2 of 13")
    assert "save your verdicts before you close it" in tab.locator("#warning").inner_text()


def test_verdicts_go_by_the_name_of_who_decides(exchanged: Opener, tmp_path: Path) -> None:
    sample = report()
    lines = Lines(sample)
    with Store(tmp_path / "store") as store:
        session = Session(lines, store, "Ann")
        session.do(lines.keys[3], Graded("major"))
        Session(lines, store, "Bea").do(lines.keys[2], Graded("minor"))
        session.refresh()
        (tmp_path / "ann.jsonl").write_bytes(export(session, "ann.jsonl"))
    tab = exchanged(sample)
    tab.locator("#load").set_input_files(tmp_path / "ann.jsonl")
    said(tab, "1 pair changed; 1 row by others")
    assert tab.locator("#name").input_value() == "Ann"
    assert {row["reviewer"] for row in saved(tab, tmp_path / "again.jsonl")} == {"Ann"}
    tab.locator("#name").fill("Cem")
    tab.keyboard.press("Tab")
    tab.reload()
    assert {row["reviewer"] for row in saved(tab, tmp_path / "again.jsonl")} == {"Cem"}

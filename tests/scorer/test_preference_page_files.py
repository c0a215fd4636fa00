"""Answers saved by the page of two versions and loaded again: from a server and from a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from scorer.preference.intake import take_in
from scorer.preference.questions import ordered, shown_first
from scorer.preference.session import Sitting
from scorer.review.events import Commented, Preferred
from scorer.review.key import versions_key
from scorer.review.store import Store
from tests.scorer.preference_opened import Asker
from tests.scorer.preference_sittings import asked_of
from tests.scorer.tabs import progress, said

pytestmark = pytest.mark.browser
ASKED = asked_of()


def saved(tab: Any, into: Path) -> Path:
    """Press Save answers and return the file."""
    with tab.expect_download() as download:
        tab.click("#save")
    file = into / download.value.suggested_filename
    download.value.save_as(file)
    return file


def test_what_a_server_keeps_is_what_was_seen(served: Asker) -> None:
    tab = served(ASKED)
    tab.keyboard.press("1")
    progress(tab, "1 of 4")
    assert saved(tab, served.folder).name == "preferences.tsv"
    with Store(served.store) as store:
        first = ASKED.asked[ordered(ASKED.asked, "apart")[0]]
        better = Sitting(ASKED, store, "Ann").reviewed(first.key).preferred
        assert better is not None
        assert (better.better == "a") == (first.a == shown_first(first, "Ann"))
        assert (better.blind, better.turned) == (True, False)


def test_what_a_file_saves_is_taken_in_as_it_was_seen(filed: Asker) -> None:
    tab = filed(ASKED, "#order=document&segment=0")
    tab.fill("#name", "Bob")
    tab.locator("#name").press("Enter")
    tab.locator("#card .body").focus()
    seen = tab.locator("#card .sides .text").all_inner_texts()
    tab.keyboard.press("1")
    progress(tab, "1 of 4")
    tab.keyboard.press("c")
    tab.keyboard.type("a comment")
    tab.keyboard.press("Control+Enter")
    tab.locator(".remark", has_text="a comment").wait_for()
    file = saved(tab, filed.folder)
    assert file.name == "preferences.jsonl"
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    assert [row["preferred"] for row in rows] == ["first", None, None, None]
    assert rows[0]["texts"] == seen
    with Store(filed.store) as store:
        sitting = Sitting(ASKED, store, "Ann")
        taken = take_in(sitting, file.read_bytes(), file.name)
        assert (taken.rows, taken.pairs, taken.unknown) == (4, 2, ())
        # A second import of the same changes nothing.
        assert take_in(sitting, file.read_bytes(), file.name).events == 0
        kept = {one.event.key: one.event for one in store.since()}
    one, other = (kept[ASKED.asked[n].key] for n in (0, 1))
    assert (one.reviewer, other.reviewer, other.action) == ("Bob", "Bob", Commented("a comment"))
    question = ASKED.asked[0]
    assert isinstance(one.action, Preferred)
    assert one.action.better == ("a" if question.texts[question.a] == seen[0] else "b")
    assert one.action.blind
    assert one.action.turned == (question.texts[shown_first(question, "Bob")] != seen[0])


def test_saved_answers_are_loaded_again(asking: Asker, browser: Any, tmp_path: Path) -> None:
    tab = asking(ASKED, "#order=document&segment=0")
    for key in "102":
        tab.keyboard.press(key)
    progress(tab, "3 of 4")
    if asking.way == "served":
        tab.locator("#format").select_option("jsonl")
    file = saved(tab, tmp_path)
    seen = [json.loads(line)["preferred"] for line in file.read_text("utf-8").splitlines()]
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    other = Asker(browser, elsewhere, asking.way)
    tab = other(ASKED)
    tab.set_input_files("#load", file)
    said(tab, "3 segments changed")
    progress(tab, "3 of 4")
    again = saved(tab, elsewhere) if asking.way == "file" else None
    if again is not None:
        assert [json.loads(line)["preferred"] for line in again.read_text("utf-8").splitlines()] == seen
    tab.set_input_files("#load", file)
    said(tab, "0 segments changed")
    other.close()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            json.dumps(
                {"key": versions_key("a", "b", "c"), "original": "a", "texts": ["b", "c"], "preferred": "first"}
            ),
            "belongs to other texts",
        ),
        ('{"verdict": "fine"}', "line 1: "),
        ("[]", "line 1: "),
    ],
)
def test_a_file_that_is_not_of_this_page_is_refused(asking: Asker, tmp_path: Path, content: str, told: str) -> None:
    asking.lenient = True  # a browser logs each answer that refuses
    tab = asking(ASKED)
    file = tmp_path / "wrong.jsonl"
    file.write_text(content, encoding="utf-8")
    tab.set_input_files("#load", file)
    tab.locator("#status.problem", has_text=told).wait_for()
    progress(tab, "0 of 4")

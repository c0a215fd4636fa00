"""Keys go on deciding while the server reads or writes a long file."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from tests.patience import PATIENCE, PATIENCE_MS
from tests.scorer.page_opened import served_review
from tests.scorer.sample_report import report
from tests.scorer.tabs import progress, said

pytestmark = pytest.mark.browser


class Slow:
    """An exchange that takes until it is let go."""

    def __init__(self) -> None:
        self.go = threading.Event()

    def export(self, ending: str) -> bytes:
        assert self.go.wait(PATIENCE)
        return b"the file"

    def take_in(self, data: bytes, name: str) -> dict[str, object]:
        assert self.go.wait(PATIENCE)
        return {"rows": 1, "changed": 0, "conflicts": 0, "unknown": 0}


def test_keys_work_while_a_file_is_written_and_read(browser: Any, tmp_path: Path) -> None:
    slow = Slow()
    with served_review(report(), tmp_path / "store", lambda session, store: slow) as url:
        context = browser.new_context()
        context.set_default_timeout(PATIENCE_MS)
        tab = context.new_page()
        tab.goto(url)
        tab.wait_for_selector("#card h2")
        with tab.expect_download() as download:
            tab.get_by_role("button", name="Save verdicts").click()
            tab.keyboard.press("f")
            progress(tab, "1 of 13")
            slow.go.set()
        assert Path(download.value.path()).read_bytes() == b"the file"
        slow.go.clear()
        (tmp_path / "verdicts.jsonl").write_bytes(b"any")
        tab.locator("#load").set_input_files(tmp_path / "verdicts.jsonl")
        tab.keyboard.press("f")
        progress(tab, "2 of 13")
        slow.go.set()
        said(tab, "0 pairs changed")
        context.close()

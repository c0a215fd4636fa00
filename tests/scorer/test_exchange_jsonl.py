"""Review rows as JSON lines: every key that is documented, and nothing else; what is refused."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from scorer.errors import ReadError
from scorer.exchange import jsonl
from scorer.exchange.formats import export
from scorer.review.events import Action, Commented, Corrected, Graded, Marked
from scorer.review.key import text_key
from tests.scorer.sample_report import one_pair, report
from tests.scorer.test_exchange_rows import MISTAKE, session_of, stored

DOCUMENT = Path(__file__).parents[2] / "docs" / "review-files.md"
KEY = text_key("a", "b")
ROW = f'{{"key": "{KEY}", "verdict": null'


def test_what_stands_in_a_row() -> None:
    with stored() as store:
        done: list[tuple[int, Action]] = [
            (2, Graded("none")),
            (2, Commented("x")),
            (2, Corrected("")),
            (2, Marked((MISTAKE,))),
        ]
        rows = [json.loads(line) for line in export(session_of(store, report(), done), "x.jsonl").splitlines()]
    assert len(rows) == 13
    row = rows[1]
    assert row.pop("original").startswith("It agreed to spend 1,000")
    assert row.pop("garbled").startswith("It agreed to spend 100")
    assert re.fullmatch("[0-9a-f]{32}", row.pop("key"))
    assert row == {
        "index": 2,
        "kind": "match",
        "original_line": 3,
        "garbled_line": 2,
        "original_place": "line 3",
        "garbled_place": "line 2",
        "severity": "critical",
        "quality": 41.2,
        "checks": ["number"],
        "findings": ["critical number: 1,000 became 100"],
        "reviewer": "Ann",
        "verdict": "none",
        "comment": "x",
        "corrected": "",
        "errors": [{"side": "garbled", "at": [20, 23], "category": "Accuracy/Mistranslation", "severity": "critical"}],
        "dismissed": [],
        "decided": "2026-03-01T12:00:04.123+00:00",
    }
    assert (rows[2]["garbled"], rows[2]["garbled_line"], rows[2]["verdict"]) == (None, None, None)
    assert (rows[2]["corrected"], rows[2]["decided"], rows[2]["garbled_place"]) == (None, None, None)


def test_every_key_is_documented() -> None:
    section = DOCUMENT.read_text(encoding="utf-8").split("\n## JSON lines\n")[1].split("\n## ")[0]
    documented = {
        name
        for line in section.splitlines()
        for name in re.findall(r"`([a-z_]+)`", line.split("|")[1] if line.startswith("| `") else "")
    }
    with stored() as store:
        assert set(json.loads(export(session_of(store, report()), "x.jsonl").splitlines()[0])) == documented


def test_one_row_is_one_line_for_every_reader_of_lines() -> None:
    with stored() as store:
        session = session_of(store, one_pair("a\u2028b\x85c", "d"), [(0, Commented("\n\r\u2029\x0b\ud800"))])
        data = export(session, "x.jsonl")
    assert len(data.decode().splitlines()) == 1
    assert json.loads(data)["comment"] == "\n\r\u2029\x0b\ud800"
    assert jsonl.read(data, "x")[0].settings[1] == Commented("\n\r\u2029\x0b\ud800")


@pytest.mark.parametrize("verdict", ["none", "fine", "Fine"])
def test_both_words_for_fine(verdict: str) -> None:
    (said,) = jsonl.read(json.dumps({"key": KEY, "verdict": verdict}).encode(), "x")
    assert said.settings == (Graded("none"),)


def test_what_is_left_out_says_nothing() -> None:
    (said,) = jsonl.read(f'\ufeff\r\n{{"key": "{KEY}", "verdict": null, "shoe size": 43}}\r\n\r\n'.encode(), "x")
    assert (said.settings, said.dismissed, said.decided, said.sides) == ((Graded(None),), None, None, None)
    assert said.line == 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "line 1: not JSON: "),
        ("\n[]", "line 2: expected an object"),
        ("[" * 100_000, "not JSON that can be read"),
        ('{"key": "' + KEY + '"}', 'the key "verdict" is missing: give it, null for no verdict'),
        ('{"verdict": null}', "there is no key"),
        ('{"verdict": null, "original": null, "garbled": null}', "neither a key nor texts"),
        (ROW + ', "decided": "0001-01-01T00:00:00+14:00"}', "0001-01-01T00:00:00+14:00, which is no time"),
        (ROW + ', "decided": "9999-12-31T23:59:59-14:00"}', "9999-12-31T23:59:59-14:00, which is no time"),
    ],
)
def test_what_is_not_sound(text: str, words: str) -> None:
    with pytest.raises(ReadError) as caught:
        jsonl.read(text.encode(), "x.jsonl")
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_errors_of_great_depth() -> None:
    # Some of them can be read, but not written again.
    for depth in [*range(1, 1000, 50), *range(900, 1100)]:
        with pytest.raises(ReadError, match=r"x.jsonl, line 1: ") as caught:
            jsonl.read(f'{ROW}, "errors": {"[" * depth}1{"]" * depth}}}'.encode(), "x.jsonl")
        assert "\n" not in str(caught.value)


def test_no_rows_are_no_rows() -> None:
    assert jsonl.read(b"", "x") == []

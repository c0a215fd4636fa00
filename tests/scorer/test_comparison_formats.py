"""The formats of a comparison."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len

from scorer.comparison import compare, text, tsv
from scorer.comparison import json as written
from scorer.comparison.words import three_ways
from scorer.report.marked import Run
from tests.scorer.comparison_reports import aligned, compared, documents

DOCUMENTED = (Path(__file__).parents[2] / "docs" / "compare.md").read_text(encoding="utf-8")


def test_the_text_names_versions_figures_and_passages() -> None:
    shown = text.write(compared(), 3, width=100)
    for part in ("added less merged", "chrF++", "critical number", "merged is ", "Groups: "):
        assert part in shown
    assert re.search(r"merged is \d+\.\d below added", shown)
    assert "It agreed to spend [100] euros" in shown
    assert text.write(compared(), 0).count("below") == 0


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_no_line_of_the_text_is_wider_than_the_terminal(width: int) -> None:
    long = compare(aligned(), ("a name of a system that is much too long for it", "系统" * 20), resamples=20, trials=20)
    for comparison in (compared(), long):
        lines = text.write(comparison, 10, width=width).splitlines()
        # The first column and one other are never parted.
        assert max(map(cell_len, lines)) <= max(width, 62)


def test_names_cannot_command_a_terminal() -> None:
    comparison = compare(documents()[:2], ("a\x1b[2J", "b"), resamples=20, trials=20)
    assert "\x1b" not in text.write(comparison, 3)


def test_the_json_has_every_segment_and_every_pair() -> None:
    content = json.loads(written.write(compared()))
    assert content["format"] == "scorer-compare/1"
    assert [len(one["pairs"]) for one in content["segments"][2]["versions"]] == [1, 2, 1]
    for at, report in enumerate(documents()):
        found = sorted(n for one in content["segments"] for n in one["versions"][at]["pairs"])
        assert found == list(range(len(report.judgements)))
    assert content["segments"][3]["versions"][0]["findings"][0]["check"] == "number"
    assert content["versions"][0]["figures"]["bleu"]["value"] == compared().versions[0].figures["bleu"].value
    assert content["worse"][0] == {"segments": [1, 1], "better": 1, "worse": 0, "difference": 100.0, "lost": 5.0}


def keys(value: object) -> set[str]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {*(value if isinstance(value, dict) else ()), *(key for one in inner for key in keys(one))}


def test_the_documentation_names_every_key() -> None:
    content = json.loads(written.write(compare(aligned(), "ab", resamples=20, trials=20)))
    for version in content["versions"]:
        del version["signature"]  # that of a report, which its own page describes
    named = set(re.findall(r"`([a-z_]+)`", DOCUMENTED)) | set(re.findall(r"\.?([a-z_]+)(?:\[\])?`", DOCUMENTED))
    assert keys(content) - named == set()


def test_the_tsv_has_a_row_for_each_segment_and_escapes_texts() -> None:
    units = (replace(compared().units[0], original="=1+1\ttab"), *compared().units[1:])
    header, first, *rows = tsv.write(replace(compared(), units=units)).splitlines()
    assert len(header.split("\t")) == len(first.split("\t")) == 3 + 3 * 5
    assert first.split("\t")[2] == r"\=1+1\ttab"
    assert len(rows) == 4


def test_a_comparison_and_a_report_are_one_line_each() -> None:
    assert repr(compared()) == "<Comparison of merged, added, same: 5 segments of original>"
    assert repr(documents()[2]) == "<Report of 'original' and 'garbled': 6 pairs, quality 100.0>"


def runs(*parts: tuple[str, bool]) -> list[Run]:
    return [Run(text, "lost" if marked else None) for text, marked in parts]


def test_only_words_in_which_the_versions_differ_are_marked() -> None:
    original, one, other = three_ways("He paid 1,000 euros now.", "He gave 1,000 euros now.", "He gave 100 euros now.")
    assert original == runs(("He paid ", False), ("1,000", True), (" euros now.", False))
    assert one == runs(("He gave ", False), ("1,000", True), (" euros now.", False))
    assert other == runs(("He gave ", False), ("100", True), (" euros now.", False))
    assert three_ways("Same.", "Same.", "Same.") == tuple([runs(("Same.", False))] * 3)
    assert three_ways("Gone.", "Gone.", "")[2] == []


def test_the_runs_of_a_text_are_the_text() -> None:
    texts = ("  A b\nc, d e.", "A c d\t e f.", "x")
    assert tuple("".join(run.text for run in one) for one in three_ways(*texts)) == texts

"""The report as a notebook's fragment."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from sample_report import ROWS, Row, report, unrated

from scorer.report.html import notebook

HOSTILE = (
    "<script>window.ran = 1</script>",
    '"><img src=x onerror="window.ran = 3">',
    "\u202edesrever\u202c {{ 7 * 7 }} {% raw %} &amp; \x00 ]]>",
)


def test_a_fragment_has_no_script_ids_or_links() -> None:
    fragment = notebook(report())
    assert fragment.startswith('<div class="scorer notebook"')
    assert not re.search(r"<script| id=|<a |<html|<body", fragment)
    assert "lines 3–4 → 2–3" in fragment
    assert report()._repr_html_() == fragment


def test_the_summary_counts_findings_and_names_the_file_of_the_dismissed() -> None:
    fragment = notebook(report())
    assert re.findall(r"<li><b>(\d+)</b> (\w+)</li>", fragment) == [("1", "negation"), ("1", "number"), ("1", "tense")]
    assert '<li class="quiet">2 dismissed by scorer.toml</li>' in fragment
    plain = replace(report(ROWS[5:6]), signature={})
    plain = replace(plain, summary=replace(plain.summary, findings={}, dismissed=0))
    assert 'class="checks"' not in notebook(plain)


def test_what_was_not_rated_is_not_called_good_or_bad() -> None:
    rated, fragment = notebook(report()), notebook(unrated(report()))
    body = fragment.partition("</style>")[2]
    for words in ("quality of 100", "of them degraded", "· quality", ": fine,"):
        assert words in rated, words
        assert words not in body, words
    assert "None" not in body
    assert "no finding" in body


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_is_taken_for_markup(text: str) -> None:
    findings = ((f"check{text}", "major", text, text, text),)
    rows = (
        Row(text, f"{text} more", 20.0, 0.9, "major", (text,), findings, id=text),
        Row(text, None, 0.0, 0.9, "major"),
    )
    output = notebook(report(rows))
    for tag in ("<script", "<img", "\u202e", "\x00"):
        assert tag not in output

"""The page as it is written, without a browser: what is in it, what it allows, and that no text is taken for markup."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_report import ROWS, Row, long_report, report, unrated

from scorer.page.write import served, write
from scorer.review.normal import normal
from scorer.types import Relation, Report

HOSTILE = (
    "<script>window.ran = 1</script>",
    "</script></style></title><script>window.ran = 2</script>",
    '"><img src=x onerror="window.ran = 3">',
    "<a href='javascript:window.ran = 4'>link</a>",
    "<!-- <script> \u202edesrever\u202c {{ 7 * 7 }} {% raw %} &amp; \x00 ]]>",
)


def hostile_report() -> Report:
    rows = []
    for text in HOSTILE:
        findings = ((f"check{text}", "major", text, text, text),)
        rows.append(Row(text, f"{text} more", 20.0, 0.9, "major", (text,), findings, id=text))
        rows.append(Row(text, None, 0.0, 0.9, "major", (text,)))
    return report(tuple(rows))


def data_of(page: str) -> dict:
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)[1])


def markup(page: str) -> str:
    """Return the page without style, data and script."""
    return re.sub(r"(?s)<(style|script)\b.*?</\1>", "", page)


@pytest.mark.parametrize("page", [write(report(), 10), served(report(), "Ann")[0]], ids=["file", "served"])
def test_everything_is_in_one_file(page: str) -> None:
    body = markup(page)
    assert not re.search(r"(?i)\b(src|srcset|action|data|poster|background)\s*=", body.split("<body")[1])
    assert re.findall(r"<(link|img|iframe|object|embed|base)\b", body) == []
    links = set(re.findall(r'href="([^"]*)"', body))
    assert all(re.fullmatch(r"#line-\d+|#/(report|document|review)(\?[\w=&;%]*)?", link) for link in links), links
    assert "url(" not in page.partition("</style>")[0]
    assert "@import" not in page
    assert ' style="' not in body
    assert not re.search(r'\son\w+="', body)


def test_the_policy_allows_our_own_style_and_script_only() -> None:
    file, (page, policy) = write(report(), 10), served(report(), "Ann")
    in_file = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', file)[1].replace("&#39;", "'")
    assert "http-equiv" not in page  # the server says it, and says more
    assert in_file == policy.replace("connect-src 'self'", "connect-src 'none'")
    assert policy.startswith("default-src 'none'; ")
    for name in ("style", "script"):
        content = re.search(f"<{name}>(.*?)</{name}>", page, re.DOTALL)[1]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_a_file_has_every_line_and_a_served_page_none() -> None:
    data = data_of(write(report(), 1))
    assert [line["n"] for line in data["lines"]] == list(range(len(ROWS)))
    assert data["worst"] == [judgement.pair.index for judgement in report().worst()]
    assert "lines" not in data_of(served(report(), "Ann")[0])
    assert data["checks"] == [["negation", 1], ["number", 1], ["tense", 1]]


def test_the_worst_lines_are_marked_on_both_sides() -> None:
    page = write(report(), 10)
    tense = "tense (minor): “did promise” became “promised”"
    assert (
        f'The mayor <mark class="minor" title="{tense}"><del>did </del></mark>'
        f'<mark class="critical" title="{tense}; negation (critical): &#34;not&#34; is missing"><del>not</del></mark>'
        f'<mark class="minor" title="{tense}"> <span class="form">promise</span></mark> a date.'
    ) in page
    marks = ("<del>had been</del>", "<ins>was</ins>", '<span class="substituted">which</span>')
    marks += ('<span class="form">residents</span>', '<span class="moved">The library</span>')
    assert [page.count(marked) for marked in marks] == [1] * len(marks)


def test_the_summary_leads_to_the_lines_of_a_check_and_a_passage_to_its_lines() -> None:
    page = write(report(), 10)
    found = re.findall(r'<a href="#/review\?check=(\w+)"><b>(\d+)</b> (\w+)</a>', page)
    assert found == [("negation", "1", "negation"), ("number", "1", "number"), ("tense", "1", "tense")]
    assert re.findall(r"#/review\?order=document&amp;passage=(\d)", page) == ["1", "2", "0", "3"]


def test_passages_beyond_a_hundred_are_counted() -> None:
    page = write(long_report(1300), 1)
    assert page.count("&amp;passage=") == 100
    assert re.search(r"(?s)<summary>\d+ further passages</summary>\s*<ol start=\"6\">", page)
    assert re.search(r'class="quiet">… and \d+ passages more', page)


@pytest.mark.parametrize(("verdict", "warned"), [("version", 0), ("partial", 1), ("unrelated", 1), ("too_short", 1)])
def test_documents_that_are_not_versions_are_said_so(verdict: str, warned: int) -> None:
    page = markup(write(report(relation=Relation(verdict, 0.9)), 1))
    assert page.count('class="warning" role="note"') == warned


def test_what_was_not_rated_is_not_called_good_or_bad() -> None:
    rated, page = write(report(), 99), write(unrated(report()), 99)
    body = markup(page)
    for words in ("quality of 100", "of them degraded", "likely a major error", "· quality", ": fine,"):
        assert words in rated, words
        assert words not in body, words
    assert "None" not in body
    assert "cosine 0.877 · chrF++ 37.1" in body
    assert list(data_of(page)["words"]["orders"]) == ["worst", "document", "bleu", "chrf", "ter", "cosine"]


def test_an_empty_report_is_a_page() -> None:
    page = write(report((), relation=Relation("too_short", 1.0)), 10)
    assert 'class="value">–' in page
    assert data_of(page)["lines"] == []


@pytest.mark.parametrize("page", [write(hostile_report(), 99), served(hostile_report(), "<b>Ann</b>")[0]])
def test_no_text_is_taken_for_markup(page: str) -> None:
    assert len(re.findall(r"<script\b", page)) == 2
    assert len(re.findall(r"</script", page)) == 2
    body = markup(page)
    for tag in ("<img", "<a href='", "<b>Ann", "\u202e", "\x00"):
        assert tag not in body
    assert "{{ 7 * 7 }}" in body


@cache
def tags_of_plain_texts(count: int) -> list[str]:
    plain = tuple(Row("x", "x", 10.0, 0.9, "major") for _ in range(count))
    return re.findall("<[^>]*", markup(write(report(plain), 10)))


@settings(max_examples=40)
@given(st.lists(st.tuples(st.text(min_size=1), st.text(min_size=1)), min_size=1, max_size=3))
def test_any_text_leaves_the_tags_as_they_are(pairs: list[tuple[str, str]]) -> None:
    rows = tuple(Row(a, b, 10.0, 0.9, "major") for a, b in pairs)
    page = write(report(rows), 10)
    assert re.findall("<[^>]*", markup(page)) == tags_of_plain_texts(len(pairs))
    texts = [(line["original"]["text"], line["garbled"]["text"]) for line in data_of(page)["lines"]]
    assert texts == [(normal(a), normal(b)) for a, b in pairs]

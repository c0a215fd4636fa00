"""Where links lead: it is read from HTML and Markdown, and compared, though the text does not show it."""

from __future__ import annotations

from pathlib import Path

import pytest

from scorer import score_files
from scorer.read.html import read as read_html
from scorer.read.markdown import read as read_markdown
from scorer.settings import Settings
from scorer.types import Finding

SETTINGS = Settings(model="none", quality="none")
GUIDE = "https://boats.example/guide"
CHANGED = [
    (
        "html",
        '<p>See <a href="/a">it</a> now.</p>',
        '<p>See <a href="/b">it</a> now.</p>',
        "the link to /a leads to /b",
    ),
    (
        "html",
        '<p>Take <a href="/n">north</a> or <a href="/s">south</a>.</p>',
        '<p>Take <a href="/s">north</a> or <a href="/n">south</a>.</p>',
        "the link to /n leads to /s",
    ),
    ("md", f"See [it]({GUIDE}) now.\n", "See [it](https://boats.example/price) now.\n", "leads to boats.example/price"),
    ("md", f"See [it][g] now.\n\n[g]: {GUIDE}\n", "See [it][g] now.\n\n[g]: /price\n", "leads to /price"),
    ("md", "Ask [us](mailto:a@boats.example).\n", "Ask [us](mailto:b@boats.example).\n", "b@boats.example"),
    (
        "html",
        '<p>We sail in May.</p><p>Here is <a href="/a">the <b>old</b> ferry</a> of ours.</p>',
        '<p>We sail in May.</p><p>Here is <a href="/b">the <b>old</b> boat</a> of ours.</p>',
        "the link to /a leads to /b",
    ),
]
SAME = [
    ("html", '<p>See <a href="/a">it</a> now.</p>', '<p>See <a class="x" href="/a"> it</a> now.</p>'),
    ("html", '<p>See <a href="/a">it</a> now.</p>', '<p>Now see <a href="/a">it</a>.</p>'),
    ("html", '<p>See <a href="#one">it</a> now.</p>', '<p>See <a href="#two">it</a> now.</p>'),
    ("html", '<p>See <a href="/a">it</a> now.</p>', "<p>See it now.</p>"),
    (
        "html",
        '<p>Take <a href="/n">north</a> or <a href="/s">south</a>.</p>',
        '<p>Take <a href="/s">south</a> or <a href="/n">north</a>.</p>',
    ),
    ("md", f"See [it]({GUIDE}) now.\n", "See [it](http://www.boats.example/guide/) now.\n"),
    ("md", f"See <{GUIDE}> now.\n", f"See [boats.example/guide]({GUIDE}) now.\n"),
]


def found(folder: Path, ending: str, original: str, garbled: str) -> list[Finding]:
    """Return the findings of the technical check for two files."""
    paths = folder / f"a.{ending}", folder / f"b.{ending}"
    for path, text in zip(paths, (original, garbled), strict=True):
        path.write_text(text, encoding="utf-8")
    report = score_files(*map(str, paths), SETTINGS)
    return [one for each in report.judgements for one in each.scored.findings if one.check == "technical"]


@pytest.mark.parametrize(("ending", "original", "garbled", "message"), CHANGED)
def test_a_link_that_leads_elsewhere_is_major(
    tmp_path: Path, ending: str, original: str, garbled: str, message: str
) -> None:
    (one,) = found(tmp_path, ending, original, garbled)
    assert one.severity == "major"
    assert message in one.message


@pytest.mark.parametrize(("ending", "original", "garbled"), SAME)
def test_a_link_that_leads_to_the_same_is_silent(tmp_path: Path, ending: str, original: str, garbled: str) -> None:
    assert found(tmp_path, ending, original, garbled) == []


def test_a_lost_link_is_minor_beside_another(tmp_path: Path) -> None:
    both = '<p>See <a href="/a">it</a> and <a href="/b">that</a> now.</p>'
    (one,) = found(tmp_path, "html", both, '<p>See <a href="/a">it</a> and that now.</p>')
    assert (one.severity, one.message) == ("minor", "the link to /b is missing")


def test_targets_have_the_offset_of_their_link() -> None:
    page = read_html("a.html", '<p>One.</p>\n<p>See  <a href="/a">it</a>\nand <a href=" /b ">that</a>.</p>', "utf-8")
    assert [(page.text[at:].split()[0], target) for at, target in page.targets] == [("it", "/a"), ("that.", "/b")]
    assert page.line(page.text.index("that")) == 3
    note = read_markdown("a.md", "One.\n\nSee [it](/a) and\n[that](/b).\n", "utf-8")
    assert [(note.text[at:].split()[0], target) for at, target in note.targets] == [("it", "/a"), ("that.", "/b")]
    assert note.line(note.text.index("that")) == 4


def test_a_page_without_links_has_no_targets() -> None:
    assert read_html("a.html", "<p>One.</p><a>Two</a>", "utf-8").targets == ()

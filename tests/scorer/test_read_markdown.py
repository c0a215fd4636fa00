"""Markdown: the text without the markup, block by block, on the lines of the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.errors import ReadError
from scorer.read import read_document
from scorer.read.markdown import read
from scorer.settings import Settings
from scorer.types import Document


def parsed(source: str) -> Document:
    return read("page.md", source, "utf-8")


def blocks(document: Document) -> list[str]:
    return [document.text[block.start : block.stop] for block in document.blocks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# Head\ntext", ["Head", "text"]),
        ("Head\n====\n\ntext", ["Head", "text"]),
        ("A line\nand the next.\n\nTwo.", ["A line and the next.", "Two."]),
        ("a  \nb\\\nc", ["a", "b", "c"]),
        ("a<br>b", ["a", "b"]),
        ("*a* **b** ***c*** `d e` ~~f~~ <b>g</b>", ["a b c d e g"]),
        (
            "[text](http://x 'title') and [ref][r] <http://auto.example>\n\n[r]: http://y",
            ["text and ref http://auto.example"],
        ),
        ("before ![the *alt*](x.png) after", ["before after"]),
        ("* one\n* two\n  * three\n\n1. four", ["one", "two", "three", "four"]),
        ("> quoted\n> on\n>\n> more", ["quoted on", "more"]),
        ("| a | b |\n|---|---|\n| c **d** | e |", ["a", "b", "c d", "e"]),
        ("```python\nx = '<b>'\n\ny\n```", ["x = '<b>'", "y"]),
        ("    code\n      more", ["code\n  more"]),
        ("&eacute; \\*not\\* 5 < 6 &lt;b&gt; AT&T", ["é *not* 5 < 6 <b> AT&T"]),
        ("<div>\n\n*a*\n\n</div>\n\n<script>zq</script>\n\n<!-- zq -->\n\nb", ["a", "b"]),
        ("a <!-- zq --> b", ["a b"]),
        ("<details><summary>sum</summary>\n\nbody\n\n</details>", ["sum", "body"]),
        ("a\n\n---\n\nb", ["a", "b"]),
        ("snake_case_name and 2*3*4", ["snake_case_name and 234"]),
        ("a\u2028b", ["a\u2028b"]),
    ],
)
def test_text_without_the_markup(source: str, expected: list[str]) -> None:
    assert blocks(parsed(source)) == expected


@pytest.mark.parametrize(
    ("source", "expected", "line"),
    [
        ("---\ntitle: t\ntags: [a]\n---\n\ntext", ["text"], 6),
        ("---\r\ntitle: t\r\n---\r\ntext", ["text"], 4),
        ("---\n# comment\ntitle: t\n...\ntext", ["text"], 5),
        ("---\n---\ntext", ["text"], 3),
        ("---\n\nA text below a rule.\n\n---\n\ntext", ["A text below a rule.", "text"], 7),
        ("---\ntitle: never closed\n\ntext", ["title: never closed", "text"], 4),
        ("text\n\n---\na: b\n---", ["text", "a: b"], 1),
    ],
)
def test_front_matter_is_left_out_and_counts_as_lines(source: str, expected: list[str], line: int) -> None:
    document = parsed(source)
    assert blocks(document) == expected
    assert document.line(document.text.rindex("text")) == line


def test_lines_are_those_of_the_file() -> None:
    source = (
        "---\nt: x\n---\n# w4\n\nw6 *w6*\nw7 `w7`\nw8  \nw9\n\n* w11\n  w12\n* w13\n\n> w15\n> w16\n\n"
        "| w18 | w18 |\n|--|--|\n| w20 | w20 |\n| w21 | w21 |\n\n```\nw24\n\nw26\n```\n\n    w29\n\n"
        "<div>\nw32 <b\n>w33</b>\n</div>\n\nw36 <b\nclass=x>w37</b> ![w37](x)\nw38\n"
    )
    for newline in ("\n", "\r\n", "\r"):
        document = parsed(source.replace("\n", newline))
        at = 0
        found = []
        for word in document.text.split():
            at = document.text.index(word, at)
            found.append((word, f"w{document.line(at)}"))
            at += len(word)
        assert len(found) > 25
        assert all(word == line for word, line in found), found


@pytest.mark.parametrize("source", ["---\na: b\n---\n", "<!-- only -->", "[r]: http://x", "---"])
def test_a_file_without_text_is_empty(source: str) -> None:
    with pytest.raises(ReadError, match=r"page\.md: is empty"):
        parsed(source)


def test_what_the_parser_would_leave_out_is_an_error() -> None:
    assert blocks(parsed("> " * 90 + "deep")) == ["deep"]
    with pytest.raises(ReadError, match="line 3: quotes or lists are nested too deep"):
        parsed("text\n\n" + "> " * 300 + "deep")


def test_brackets_without_end_are_text() -> None:
    assert blocks(parsed("[" * 5000 + "a")) == ["[" * 5000 + "a"]


@pytest.mark.parametrize("name", ["a.md", "a.markdown", "A.MD"])
def test_markdown_is_told_by_its_suffix(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("# *Head*", encoding="utf-8")
    assert read_document(str(tmp_path / name), Settings()).text == "Head"


WORDS = st.lists(st.sampled_from(["alpha", "beta", "gamma"]), min_size=1, max_size=4).map(" ".join)
MARKUP = st.sampled_from(
    ["# {}", "* {}", "> {}", "**{}**", "`{}`", "[{}](http://x)", "{}", "1. {}", "    {}", "<b>{}</b>"]
)


@given(st.lists(st.tuples(MARKUP, WORDS), min_size=1, max_size=6))
@settings(max_examples=200)
def test_no_word_is_lost_whatever_the_markup(parts: list[tuple[str, str]]) -> None:
    document = parsed("\n\n".join(markup.format(words) for markup, words in parts))
    assert document.text.split() == " ".join(words for _, words in parts).split()


@given(st.text(st.sampled_from(list("ab*_`[]()<>!#-+|~&;:\\\"' \n\t0.=")), max_size=60))
@settings(max_examples=300)
def test_any_text_is_a_document_or_empty(source: str) -> None:
    try:
        document = parsed(source)
    except ReadError:
        return
    at = 0
    for block in document.blocks:
        assert not document.text[at : block.start].strip()
        assert document.text[block.start : block.stop].strip()
        at = block.stop
    assert max(document.line_numbers) <= source.count("\n") + 1


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("+++\ntitle = 'Ferry'\n+++\n\nIt left.\n", "It left."),
        ("+++\n[menu]\nname = 'x'\n+++\nIt left.\n", "It left."),
        ("+++\n\nIt left.\n\n+++\n", "+++\n\nIt left.\n\n+++"),
        ('{\n"title": "Ferry"\n}\n\nIt left.\n', "It left."),
        ("{\nIt left.\n}\n", "{ It left. }"),
        ("% Ferry\n  news\n% A. Cook\n\nIt left.\n", "It left."),
        ("It left.\n\n% Ferry\n", "It left.\n\n% Ferry"),
        ("\n\n---\ntitle: Ferry\n---\n\nIt left.\n", "It left."),
        ("---toml\ntitle = 'Ferry'\n---\nIt left.\n", "It left."),
        (';;;\n"title": "Ferry"\n;;;\nIt left.\n', "It left."),
        (";;;\n\nIt left.\n", ";;;\n\nIt left."),
    ],
)
def test_front_matter_of_other_kinds(source: str, shown: str) -> None:
    assert read("a.md", source, "utf-8").text == shown


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("It left in May.[^1] It was late.\n\n[^1]: Or June.\n", "It left in May. It was late.\n\nOr June."),
        ("It left.[^a]\n\n[^a]: Late\n", "It left.\n\nLate"),
        ("It left[^a], late.\n\n[^a]: So\n", "It left, late.\n\nSo"),
        ("It left.[^1][^2] It was.\n\n[^1]: A\n[^2]: B\n", "It left. It was.\n\nA\n\nB"),
        ("It left.[^1] [^2] It was.", "It left. It was."),
        ("It left.[^1],[^2] It was.", "It left. It was."),
        ("It left.[^1]It was.", "It left. It was."),
        ("7 boats [^3] left [^4].", "7 boats left."),
        ("- It took 7.[^3]\n- It was.\n", "It took 7.\n\nIt was."),
        ("**It**[^1] *left*[^2].", "It left."),
        ("It left.[^n]\n\n[^n]: One\n    two.\n\n    Three.\n\nFour", "It left.\n\nOne two.\n\nThree.\n\nFour"),
        ("It left.[^n]\n\n[^n]:\n    One.\n", "It left.\n\nOne."),
        ("> It left.[^n]\n>\n> [^n]: One.\n", "It left.\n\nOne."),
        # These are no marks.
        ("```\n[^1]: code\n```\n", "[^1]: code"),
        ("Use `[^1]` or [^a-z] here.", "Use [^1] or [^a-z] here."),
        ("It left.[1] It was.", "It left.[1] It was."),
        ("See [^x]: it.", "See [^x]: it."),
    ],
)
def test_marks_of_footnotes_are_left_out(source: str, shown: str) -> None:
    assert read("a.md", source, "utf-8").text == shown


def test_a_footnote_keeps_its_line() -> None:
    document = parsed("It left.[^1]\n\n[^1]: One.\n[^2]: Two.\n")
    assert [document.line(document.text.index(word)) for word in ("One", "Two")] == [3, 4]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("It is $10^8$ km off.", "It is 10^8 km off."),
        ("It is $10^{-8}$ m long.", "It is 10^-8 m long."),
        ("It is $3 \\times 10^{8}$ m off.", "It is 3 × 10^8 m off."),
        ("It covers 7 $km^2$.", "It covers 7 km^2."),
        ("It cost $10 then and $12 now.", "It cost $10 then and $12 now."),
        ("It cost $5^1 and $6.", "It cost $5^1 and $6."),
        ("Use `$10^8$` there.", "Use $10^8$ there."),
    ],
)
def test_powers_in_tex_are_powers(source: str, shown: str) -> None:
    assert read("a.md", source, "utf-8").text == shown

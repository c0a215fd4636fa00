"""HTML: what a reader of the page sees, block by block, on the lines of the file."""

from __future__ import annotations

import gzip
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.errors import ReadError
from scorer.read import read_document
from scorer.read.html import declared_encoding, read
from scorer.settings import Settings
from scorer.types import Document


def page(source: str) -> Document:
    return read("page.html", source, "utf-8")


def blocks(document: Document) -> list[str]:
    return [document.text[block.start : block.stop] for block in document.blocks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>One.<p>Two.", ["One.", "Two."]),
        ("no markup at all", ["no markup at all"]),
        ("<h1>Head</h1>text<div>box</div>tail", ["Head", "text", "box", "tail"]),
        ("<ul><li>one<li>two<ul><li>three</ul></ul>", ["one", "two", "three"]),
        ("<dl><dt>word<dd>meaning</dl>", ["word", "meaning"]),
        ("<table><caption>c</caption><tr><th>a<td>b<tr><td>d</table>", ["c", "a", "b", "d"]),
        ("<p>One.<br>Two.<br/>Three.</p>", ["One.", "Two.", "Three."]),
        ("a<hr>b", ["a", "b"]),
        ("<p>a <b>bold</b>, <i>it</i>al<span>ic</span> <a href='x'>link</a>.</p>", ["a bold, italic link."]),
        ("<p>dis<wbr>pute<!-- no -->d and hyphen&shy;ated</p>", ["disputed and hyphenated"]),
        ("<p> many \n\t  spaces\r\n here </p>", ["many spaces here"]),
        ("<p>a <b> b</b> <i> c </i> d</p>", ["a b c d"]),
        ("<p>a\n&#32;b &#10; c</p>", ["a b c"]),
        ("<p>a&nbsp;&nbsp;b</p>", ["a\u00a0\u00a0b"]),
        ("<p>&lt;b&gt; &amp;amp; &eacute; &#233; &#xe9; &copy &notit;</p>", ["<b> &amp; é é é © ¬it;"]),
        ("<p>AT&T 5 < 6 > 4</p>", ["AT&T 5 < 6 > 4"]),
        ("<pre>\n  one\n    two\n\n\n three</pre>", ["one\n    two", "three"]),
        ("<pre>a\r\nb</pre>", ["a\nb"]),
        ("<pre>a <b>b  c</b>\nd</pre>e  f", ["a b  c\nd", "e f"]),
        ("<textarea>\nx  y</textarea>", ["x  y"]),
        ("<select><option>a<option>b</select>", ["a", "b"]),
        ("<blockquote>q</blockquote><figure><img alt='no'><figcaption>f</figcaption></figure>", ["q", "f"]),
        ("<p>a<p>&nbsp;<p> <p>b", ["a", "b"]),
        ("<details><summary>s</summary>d</details>", ["s", "d"]),
        ("<table>\nstray<tr>\n<td>cell</table>after", ["stray", "cell", "after"]),
        ("<p>unclosed <b>bold<p>next", ["unclosed bold", "next"]),
        ("<body>\ufdd0 \ufdd1 text", ["\ufdd0 \ufdd1 text"]),
        (f"&#xfdd0;{'9' * 5000}&#xfdd0;", [f"\ufdd0{'9' * 5000}\ufdd0"]),
        ("<svg><text>in a picture</text><title>no</title><desc>no</desc></svg>", ["in a picture"]),
    ],
)
def test_text_as_a_browser_shows_it(source: str, expected: list[str]) -> None:
    assert blocks(page(source)) == expected


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>zq < 5; '</p>'</script>",
        "<script type='text/template'><p>zq</p></script>",
        "<style>.zq{}</style>",
        "<!-- zq <p>zq</p>\n zq -->",
        "<template><p>zq</p></template>",
        "<noscript><p>zq</p></noscript>",
        "<iframe>zq</iframe>",
        "<meter>zq</meter><progress>zq</progress>",
        "<video>zq</video>",
        "<datalist><option>zq</datalist>",
        "<p hidden>zq</p>",
        "<p style='visibility: hidden'>zq</p>",
        "<p><span style='text-decoration: red line-through'>zq</span></p>",
        "<p><span class='link sr-only'>zq</span></p>",
        "<p><s>zq</s><strike>zq</strike></p>",
        "<div\nhidden><p>zq</p></div>",
        "<p style='color:red; Display : NONE'>zq</p>",
        "<dialog>zq</dialog>",
        "<img alt='zq' title='zq'><input value='zq'>",
        "<? zq ?>",
        "<![CDATA[ zq ]]>",
    ],
)
def test_what_no_reader_sees_is_left_out(unseen: str) -> None:
    document = page(f"<!DOCTYPE html>\n<head><title>zq</title>\n<body>\n<p>a</p>{unseen}<p>b</p>")
    assert blocks(document) == ["a", "b"]
    assert "zq" not in document.text
    assert document.line(document.text.index("b")) == 4 + unseen.count("\n")


def test_what_only_looks_hidden_stays() -> None:
    source = (
        "<p style='text-decoration:none'>a<p data-hidden style='overflow:hidden'>b<dialog open>c</dialog>"
        "<p style='--display:none'>d"
    )
    assert blocks(page(source)) == ["a", "b", "c", "d"]


def test_lines_are_those_of_the_file() -> None:
    source = (
        "<!doctype html>\r\n<html>\r\n<head><script>\r\nx > 1\r\n</script></head>\r\n<body\r\nclass='a'>\r\n"
        "<p>\r\n\r\nalpha beta\r\ngamma <b\r\n>delta</b> <!--\r\n--> epsilon</p><p>zeta<br>\r\neta &amp;\r\n&theta;</p>"
    )
    document = page(source)
    words = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta &", "θ")
    assert [document.line(document.text.index(word)) for word in words] == [10, 10, 11, 12, 13, 13, 14, 15]
    assert blocks(document) == ["alpha beta gamma delta epsilon", "zeta", "eta & θ"]


def test_white_space_between_rows_stays_out_of_the_page() -> None:
    source = "<p>before</p>\n<table>\n<tbody>\n<tr>\n<td>\na\n</td>\n</tr>\n</tbody>\n</table>\nafter"
    document = page(source)
    assert blocks(document) == ["before", "a", "after"]
    assert [document.line(block.start) for block in document.blocks] == [1, 6, 11]


def test_short_empty_elements_of_xhtml_do_not_swallow_the_page() -> None:
    body = '<body><a id="x"/><p>a<br/>b</p></body>'
    source = f'<?xml version="1.0"?>\n<html><head><script src="x"/><title/></head>{body}</html>'
    assert blocks(page(source)) == ["a", "b"]


@pytest.mark.parametrize("inside", ["a" * 200_000, " /" * 200_000, "x='/'" * 100_000, "</" * 100_000])
def test_a_tag_of_xhtml_that_never_ends_takes_linear_time(inside: str) -> None:
    begun = time.process_time()
    assert blocks(page(f'<?xml version="1.0"?><p>a</p><a{inside}<p>b')) != []
    assert time.process_time() - begun < 20  # under a second; anything quadratic takes minutes


@pytest.mark.parametrize("source", ["<html>", "<p> </p>", "<script>x</script>", "<p>&nbsp;</p>", "<title>t</title>"])
def test_a_page_without_text_is_empty(source: str) -> None:
    with pytest.raises(ReadError, match=r"page\.html: is empty"):
        page(source)


def test_deep_nesting_is_read() -> None:
    document = page("<div>" * 5000 + "deep" + "</div>" * 5000 + "<b>" * 3000 + "bold")
    assert blocks(document) == ["deep", "bold"]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"<meta charset=windows-1251>", "cp1251"),
        (b"<META CharSet = 'ISO-8859-1'>", "cp1252"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">', "shift_jis"),
        (b"<meta charset=utf-8>", None),
        (b"<meta charset=utf-16>", None),
        (b"<meta charset=nonsense>", None),
        (b"<meta charset=hex>", None),
        (b"<meta charset=undefined>", None),
        (b"<meta name=x>", None),
        (b" " * 1024 + b"<meta charset=cp1252>", None),
    ],
)
def test_declared_encoding(head: bytes, expected: str | None) -> None:
    assert declared_encoding(head) == expected


def test_a_declared_encoding_is_followed_where_the_page_is_not_utf8(tmp_path: Path) -> None:
    text = "<meta charset=windows-1251><p>Привет</p>"
    path = tmp_path / "a.html.gz"
    path.write_bytes(gzip.compress(text.encode("cp1251")))
    document = read_document(str(path), Settings())
    assert (blocks(document), document.encoding) == (["Привет"], "cp1251")
    path.write_bytes(gzip.compress(text.encode()))
    assert blocks(read_document(str(path), Settings())) == ["Привет"]


PIECES = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<table>", "<td>", "</table>", "<pre>", "</pre>", "<script>", "</script>", "<!--",
     "-->", "<br>", "<a href='", "'>", "<", ">", "&", "&#32;", "&lt", "\n", "\r\n", " ", "word", "é", "\ufdd0", "7"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=25).map("".join))
@settings(max_examples=300)
def test_any_page_has_ordered_trimmed_blocks(source: str) -> None:
    document = page(f"first<p>{source}")
    at = 0
    for block in document.blocks:
        assert not document.text[at : block.start].strip()
        inside = document.text[block.start : block.stop]
        assert inside
        assert inside == inside.strip()
        at = block.stop
    assert not document.text[at:].strip()
    assert list(document.line_starts) == sorted(document.line_starts)
    assert len(document.line_starts) == len(document.line_numbers)
    assert max(document.line_numbers) <= source.count("\n") + 1


@given(
    st.lists(st.sampled_from(["alpha", "beta ", "\n", "<i>x</i>", "<p>", "<table><tr><td>", "</table>", "<ul><li>"]))
)
@settings(max_examples=200)
def test_where_lines_end_changes_nothing_of_what_is_read(pieces: list[str]) -> None:
    source = "".join(pieces) + "end"
    assert blocks(page(source)) == blocks(page(source.replace("\n", " ")))

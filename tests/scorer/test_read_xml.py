"""What is wrong with XML is said in plain words, and its place once."""

from __future__ import annotations

import pytest

from scorer.errors import ReadError
from scorer.read.xml import local, parse


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<a>\n<b>", "line 2: not sound XLIFF: it ends within <b> of line 2: copy it again"),
        (b"<a>\n<b", "line 2: not sound XLIFF: the tag <b has no end: copy it again"),
        (b"<a>\n<b>\n</c></a>", "line 3: not sound XLIFF: </c> stands where <b> of line 2 should end"),
        (b"<a>&e;</a>", "line 1: not sound XLIFF: the entity &e; is not defined: write its text in its place"),
        (b"<a>this & that</a>", "line 1: not sound XLIFF: an & stands alone: write &amp;"),
        (b"text", "line 1: not sound XLIFF: it does not begin with a tag"),
        (b"<a/>\n<b/>", "line 2: not sound XLIFF: something stands behind its last tag"),
        # Others are the parser's own words.
        (b'<a b="1" b="2"/>', "line 1: not sound XLIFF: Attribute b redefined"),
        (b"<a>\xff</a>", "line 1: not sound XLIFF: Invalid bytes in character encoding"),
    ],
)
def test_what_is_wrong_is_said_plainly(data: bytes, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        parse("a.xlf", data, "XLIFF", 1)
    assert str(caught.value) == f"a.xlf, {message}"


@pytest.mark.parametrize(
    "data", [b"<a/>", b"<a>&amp; &#38;</a>", b"<?xml version='1.0'?>\n<x:a xmlns:x='y'><b/></x:a>\n"]
)
def test_what_is_sound_is_parsed(data: bytes) -> None:
    assert local(parse("a.xlf", data, "XLIFF", 1)) == "a"

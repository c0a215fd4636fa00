"""Documents in which no correction can be written: each is refused, and left as it is."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from scorer.errors import ReadError, WriteError
from scorer.exchange.corrected import write_corrected
from tests.scorer.corrected_documents import ABC, made, said


def test_a_file_that_has_changed() -> None:
    of = made("A. B. C.\n", ABC)
    with pytest.raises(ReadError, match=r"b.txt, line 1: has changed since it was scored: score it again"):
        write_corrected(of, said(of, {}), "Ann", b"A. X. C.\n")
    with pytest.raises(ReadError, match="has changed since"):
        write_corrected(of, said(of, {}), "Ann", b"A. B.")
    with pytest.raises(ReadError, match=r"b.txt: is not utf-8 any more"):
        write_corrected(of, said(of, {}), "Ann", b"\xff\xfeA")


def test_a_character_that_the_encoding_lacks() -> None:
    of = made("A.\nB.\nC.\n", ABC, "cp1252")
    with pytest.raises(WriteError) as caught:
        write_corrected(of, said(of, {1: "日"}), "Ann", b"A.\nB.\nC.\n")
    problem = "b.txt, line 2: the correction has 日 (U+65E5), which cp1252 lacks: correct it without, or save the"
    assert str(caught.value) == problem + " document as UTF-8 and score it again"
    of = made("A.\nB.\nC.\n", ABC)
    with pytest.raises(WriteError, match=r"line 2: the correction has \\ud800 \(U\+D800\), which utf-8 lacks"):
        write_corrected(of, said(of, {1: "\ud800"}), "Ann", b"A.\nB.\nC.\n")


def test_bytes_that_cannot_be_had_back() -> None:
    # Two ways to write one character: which of them stood there is lost when it is decoded.
    data = b"\xfa\x54. B. C.\n"
    text = data.decode("cp932")
    of = made(text, [("1", text[:2]), ("2", "B."), ("3", "C.")], "cp932")
    assert write_corrected(of, said(of, {}), "Ann", data) == data
    with pytest.raises(
        WriteError, match="cannot be written in cp932 byte for byte: save it as UTF-8 and score it again"
    ):
        write_corrected(of, said(of, {1: "x"}), "Ann", data)


@pytest.mark.parametrize("name", ["b.md", "b.html", "b.HTM", "b.tsv", "b.jsonl", "b.md.gz", "b.docx", "b.txt.xz"])
def test_what_is_no_plain_text(name: str) -> None:
    of = made("A. B. C.\n", ABC, name=name)
    with pytest.raises(ReadError, match=r"corrections are written into plain text only, not into \..*: export .tsv"):
        write_corrected(of, said(of, {0: "x"}), "Ann", b"A. B. C.\n")


def test_texts_from_memory() -> None:
    of = made("A. B. C.\n", ABC, "unicode", "garbled")
    with pytest.raises(ReadError, match="a text in memory"):
        write_corrected(of, said(of, {0: "x"}), "Ann", b"A. B. C.\n")


def test_no_such_file_and_damaged_ones(tmp_path: Path) -> None:
    of = made("A. B. C.\n", ABC)
    with pytest.raises(ReadError, match=r"none.txt: no such file: name the garbled document"):
        write_corrected(of, said(of, {}), "Ann", tmp_path / "none.txt")
    with pytest.raises(ReadError, match="cannot be read"):
        write_corrected(of, said(of, {}), "Ann", tmp_path)
    with pytest.raises(ReadError, match="the gzip file is damaged"):
        write_corrected(of, said(of, {}), "Ann", gzip.compress(b"A. B. C.\n")[:-4])
    with pytest.raises(ReadError, match="was scored in 'klingon', which is not known here"):
        write_corrected(made("A. B. C.\n", ABC, "klingon"), said(of, {}), "Ann", b"A. B. C.\n")

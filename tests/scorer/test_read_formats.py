"""Which reader reads what, and what is refused before anything is read."""

from __future__ import annotations

import gzip
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer import plugins
from scorer.errors import ReadError, SettingsError
from scorer.read import read_aligned, read_document, read_documents, read_pairs
from scorer.settings import Settings
from scorer.types import Document, Span

SOURCE = "<p>*a*</p>\n"


def write(folder: Path, name: str, text: str = SOURCE) -> str:
    data = text.encode()
    (folder / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return str(folder / name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", SOURCE),
        ("a", SOURCE),
        ("a.text", SOURCE),
        ("a.log", SOURCE),
        ("a.en", SOURCE),
        ("a.md", "*a*"),
        ("a.markdown.gz", "*a*"),
        ("a.HTML", "*a*"),
        ("a.htm.gz", "*a*"),
        ("a.xhtml", "*a*"),
    ],
)
def test_the_suffix_picks_the_reader(tmp_path: Path, name: str, text: str) -> None:
    assert read_document(write(tmp_path, name), Settings()).text == text


@pytest.mark.parametrize("suffix", [".idml", ".mo", ".DOC", ".ppt", ".sgm", ".ts", ".1", ".csvx.gz"])
def test_an_unknown_ending_is_refused_with_the_known_ones(tmp_path: Path, suffix: str) -> None:
    path = write(tmp_path, "a" + suffix)
    with pytest.raises(ReadError, match=r"no format has the ending .*\.docx.*--from text"):
        read_document(path, Settings())
    with pytest.raises(ReadError, match="no format has the ending"):
        read_documents(write(tmp_path, "a.txt"), path, Settings())
    assert read_document(path, Settings(format="text")).text == SOURCE


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="--from knows no format 'word': there are text, markdown"):
        read_document(write(tmp_path, "a.txt"), Settings(format="word"))


def test_a_format_given_beside_standard_input_is_that_of_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Pipe:
        buffer = BytesIO(b"*a*")

    monkeypatch.setattr("sys.stdin", Pipe)
    original, garbled = read_documents(write(tmp_path, "a.txt", "*a*"), "-", Settings(format="markdown"))
    assert (original.text, garbled.text) == ("*a*", "a")


@pytest.mark.parametrize("name", ["pairs.bin", "-"])
def test_pairs_of_a_given_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    class Pipe:
        buffer = BytesIO(b"one\ttwo\n")

    monkeypatch.setattr("sys.stdin", Pipe)
    path = name if name == "-" else write(tmp_path, name, "one\ttwo\n")
    rows = read_pairs(path, Settings(format="tsv"))
    assert [rows.original.text[at.start : at.stop] for at in rows.original.blocks] == ["one"]


def test_a_file_of_pairs_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"\.tsv files hold both sides: give it alone, with --aligned"):
        read_document(write(tmp_path, "a.tsv"), Settings())


@pytest.mark.parametrize("name", ["a.html", "a.md"])
def test_markup_is_not_read_line_by_line(tmp_path: Path, name: str) -> None:
    with pytest.raises(ReadError, match="only plain text is read line by line"):
        read_aligned(write(tmp_path, "a.txt"), write(tmp_path, name), Settings())


def test_a_reader_from_outside_is_named_like_its_suffix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def shout(name: str, text: str, encoding: str) -> Document:
        return Document(name, text.upper(), encoding, (Span(0, len(text)),))

    monkeypatch.setattr(plugins, "names", lambda group: ("text", "shout"))
    monkeypatch.setattr(plugins, "load", lambda group, name: shout if name == "shout" else None)
    assert read_document(write(tmp_path, "a.shout", "quiet"), Settings()).text == "QUIET"


def test_both_documents_are_read(tmp_path: Path) -> None:
    original, garbled = read_documents(write(tmp_path, "a.html"), write(tmp_path, "b.txt", "b"), Settings())
    assert (original.text, garbled.text) == ("*a*", "b")


def test_the_encoding_is_forced_for_every_format(tmp_path: Path) -> None:
    for name in ("a.txt", "a.md", "a.html"):
        (tmp_path / name).write_bytes("café".encode("cp1252"))
        assert read_document(str(tmp_path / name), Settings(encoding="cp1252")).text == "café"


@given(st.binary(max_size=200), st.sampled_from(["txt", "md", "html", "txt.gz"]), st.booleans())
@settings(max_examples=200)
def test_any_bytes_are_a_document_or_a_read_error(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, suffix: str, printable: bool
) -> None:
    path = tmp_path_factory.getbasetemp() / f"any.{suffix}"
    path.write_bytes(bytes(byte & 0x7F for byte in data) if printable else data)
    try:
        document = read_document(str(path), Settings())
    except ReadError:
        return
    assert document.blocks
    assert all(document.text[block.start : block.stop].strip() for block in document.blocks)
    assert document.line(len(document.text)) >= 1

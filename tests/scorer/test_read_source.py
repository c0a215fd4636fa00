"""Bytes in: paths, standard input, gzip, limits, and names that must not steer a terminal."""

from __future__ import annotations

import gzip
import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.errors import ReadError
from scorer.read import read_document, read_documents
from scorer.read.source import fetch, shown, suffix_of
from scorer.settings import Settings

ONE = Settings(max_size=1)


@pytest.mark.parametrize(
    ("path", "suffix"),
    [
        ("a.txt", ".txt"),
        ("a.TXT.GZ", ".txt"),
        ("dir.md/a", ""),
        ("a.gz", ""),
        ("a.Markdown", ".markdown"),
        ("-", ""),
        (".html", ""),
        ("a.b.html.gz", ".html"),
    ],
)
def test_suffix_looks_through_gz(path: str, suffix: str) -> None:
    assert suffix_of(path) == suffix


def test_plain_file_is_returned_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"one\r\ntwo")
    fetched = fetch(str(tmp_path / "a.txt"), 1)
    assert (fetched.data, fetched.suffix) == (b"one\r\ntwo", ".txt")


@pytest.mark.parametrize("name", ["a.txt.gz", "a.txt"])
def test_gzip_is_expanded_by_name_and_by_its_first_bytes(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(gzip.compress(b"one") + gzip.compress(b" two"))
    assert fetch(str(tmp_path / name), 1).data == b"one two"


def test_standard_input_is_read_and_expanded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(gzip.compress(b"Hello."))))
    document = read_document("-", ONE)
    assert (document.name, document.text) == ("stdin", "Hello.")


def test_closed_standard_input_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(ReadError, match="stdin: is closed"):
        read_document("-", ONE)


def test_only_one_input_may_be_standard_input() -> None:
    with pytest.raises(ReadError, match="only one of the two inputs"):
        read_documents("-", "-", ONE)


def test_wrong_second_path_is_told_before_the_first_is_read(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\xff")
    with pytest.raises(ReadError, match=r"missing\.txt: no such file"):
        read_documents(str(tmp_path / "bad.txt"), str(tmp_path / "missing.txt"), ONE)


def zipped(data: bytes) -> bytes:
    """Compress without the time, so that a test has the same name in every process."""
    return gzip.compress(data, mtime=0)


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt.gz", zipped(b"text" * 100)[:-12], "cut short"),
        ("a.txt.gz", zipped(b"text" * 100)[:10] + b"\xff" * 20, "damaged"),
        ("a.txt.gz", b"\x1f\x8b\x63" + b"x" * 20, "damaged"),
        ("a.txt.gz", zipped(b"text") + b"trailing rubbish", "damaged"),
        ("a.txt.gz", b"plain text", "not gzipped though its name"),
        ("a.txt.gz", b"", "is empty"),
        ("a.txt.gz", zipped(zipped(b"text")), "gzipped twice"),
        ("a.txt", b"x" * 1_000_001, "larger than 1 MB"),
        ("a.txt.gz", zipped(b"x" * 1_000_001), "larger than 1 MB"),
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \r\n\t\n", "is empty"),
        ("a.txt", b"\xef\xbb\xbf", "is empty"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError, match=message) as caught:
        read_document(str(path), ONE)
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_of_just_the_limit_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 1_000_000)
    assert len(read_document(str(tmp_path / "a.txt"), ONE).text) == 1_000_000


def test_standard_input_past_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"x" * 1_000_001)))
    with pytest.raises(ReadError, match="stdin: is larger than 1 MB"):
        read_document("-", ONE)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("missing.txt", "no such file"),
        ("missing.docx", "no such file"),
        ("", "no such file"),
        (".", "is a directory"),
        ("nul\0.txt", "cannot be read"),
        ("a" * 300, "cannot be read"),
    ],
)
def test_paths_that_lead_nowhere(path: str, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read_document(path, ONE)


def test_a_file_used_as_a_directory(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("text")
    with pytest.raises(ReadError, match="no such file"):
        read_document(str(tmp_path / "a" / "b.txt"), ONE)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text")
    (tmp_path / "a.txt").chmod(0)
    with pytest.raises(ReadError, match="permission denied"):
        read_document(str(tmp_path / "a.txt"), ONE)


def test_permission_denied_has_a_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text("text")
    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(ReadError, match="permission denied: make it readable"):
        fetch(str(tmp_path / "a.txt"), 1)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_read_like_a_file() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"From a pipe.")
    os.close(writing)
    assert fetch(f"/dev/fd/{reading}", 1).data == b"From a pipe."
    os.close(reading)


def test_control_characters_in_a_name_are_escaped_everywhere(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m\u202e.txt"
    path.write_text("Text.")
    assert read_document(str(path), ONE).name.endswith("a\\x1b[31m\\u202e.txt")
    with pytest.raises(ReadError) as caught:
        read_document(str(tmp_path / "no\x1b[31m\n\udcffsuch"), ONE)
    assert str(caught.value).isprintable()


@given(st.text(st.characters()))
@settings(max_examples=200)
def test_a_shown_name_can_be_printed(name: str) -> None:
    shown(name).encode("utf-8")
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in shown(name))

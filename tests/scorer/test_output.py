"""Bytes written to standard output, or to a file all or nothing."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from scorer import WriteError
from scorer.output import NobodyReads, write_file, write_standard


def test_a_file_is_replaced_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    write_file(b"first", target)
    target.chmod(0o640)
    write_file(b"second", target)
    assert target.read_bytes() == b"second"
    assert target.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]


def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_bytes(b"old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    write_file(b"new", tmp_path / "link.txt")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"new"


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "out.txt").write_bytes(b"old")
    monkeypatch.setattr(os, "replace", refused)
    with pytest.raises(WriteError, match=r"out\.txt: cannot be written: Permission denied"):
        write_file(b"new", tmp_path / "out.txt")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_standard_output_without_a_reader_or_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with monkeypatch.context() as patched, open(writing, "wb", buffering=0) as pipe:
        patched.setattr(sys, "stdout", type("Stream", (), {"buffer": pipe}))
        with pytest.raises(NobodyReads):
            write_standard(b"text")
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(WriteError, match="standard output is closed"):
        write_standard(b"text")

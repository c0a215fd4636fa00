"""A run of `scorer bulk` that is broken off goes on where it was, and its output is that of a run in one go."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from scorer.bulk import output as bulk_output
from scorer.bulk import run as bulk_run
from scorer.bulk.manifest import place_of, read_manifest
from scorer.errors import ReadError, SettingsError, WriteError
from scorer.settings import Settings
from tests.patience import PATIENCE
from tests.scorer.bulk_rows import do, many, small_chunks, tsv

KEEP = "not negation"


class Killed(Exception):
    """Stands for a process that ends without a word."""


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    small_chunks(monkeypatch)


def killed_after(chunks: int) -> Any:
    left = iter(range(chunks))

    def shown(*_: object) -> None:
        if next(left, None) is None:
            raise Killed

    return shown


def whole(folder: Path, ending: str, **more: Any) -> tuple[bytes, bytes]:
    outs = folder / f"whole{ending}", folder / f"whole-dropped{ending}"
    do(folder / "pairs.tsv", output=outs[0], keep=KEEP, drop_to=outs[1], **more)
    return outs[0].read_bytes(), outs[1].read_bytes()


@pytest.mark.parametrize("ending", [".tsv", ".tsv.gz", ".tsv.zst", ".tsv.xz"])
def test_it_goes_on_where_it_was_killed(tmp_path: Path, ending: str) -> None:
    pairs = tsv(tmp_path, many(42))
    expected = whole(tmp_path, ending)
    out, dropped = tmp_path / f"out{ending}", tmp_path / f"dropped{ending}"
    places = {"output": out, "drop_to": dropped, "keep": KEEP}
    for chunks in (0, 1, 3):
        with pytest.raises(Killed):
            do(pairs, **places, resume=True, shown=killed_after(chunks))
        for path in (out, dropped):  # what was written beyond the last checkpoint is cut off
            with path.open("ab") as file:
                file.write(b"half a ro")
    run = do(pairs, **places, resume=True)
    assert (out.read_bytes(), dropped.read_bytes()) == expected
    assert run.counts.rows == 42


def test_parquet_goes_on_as_well(tmp_path: Path) -> None:
    import pyarrow
    import pyarrow.parquet

    originals, garbled = zip(*many(42), strict=True)
    source, out, whole_out = (tmp_path / f"{name}.parquet" for name in ("in", "out", "whole"))
    pyarrow.parquet.write_table(pyarrow.table({"original": originals, "garbled": garbled}), source)
    do(source, output=whole_out)
    with pytest.raises(Killed):
        do(source, output=out, shown=killed_after(3))
    assert not out.exists()
    do(source, output=out, resume=True)
    assert out.read_bytes() == whole_out.read_bytes()


def test_stopping_ends_after_a_chunk(tmp_path: Path) -> None:
    pairs, out = tsv(tmp_path, many(42)), tmp_path / "out.tsv"
    asked: list[int] = []
    run = do(pairs, output=out, shown=lambda *_: asked.append(1), stopped=lambda: len(asked) == 3)
    assert run.counts.rows == 15
    assert len(out.read_bytes().splitlines()) == 16
    assert not read_manifest(place_of(out))[1].done
    assert do(pairs, output=out, resume=True).counts.rows == 42
    assert out.read_bytes() == whole_of(tmp_path)


@pytest.mark.parametrize("asked", range(8))
def test_it_may_be_stopped_at_any_moment(tmp_path: Path, asked: int) -> None:
    pairs, out = tsv(tmp_path, many(13)), tmp_path / "out.tsv"
    times = iter(range(asked))
    do(pairs, output=out, stopped=lambda: next(times, None) is None)
    done = do(pairs, output=out, resume=True).counts
    assert (done.rows, done.done) == (13, True)
    assert out.read_bytes() == whole_of(tmp_path)


def whole_of(folder: Path) -> bytes:
    out = folder / "in-one-go.tsv"
    do(folder / "pairs.tsv", output=out)
    return out.read_bytes()


def test_a_finished_run_stays(tmp_path: Path) -> None:
    pairs, out = tsv(tmp_path, many(12)), tmp_path / "out.tsv"
    do(pairs, output=out)
    before = out.read_bytes()
    assert do(pairs, output=out, resume=True, shown=killed_after(0)).counts.done
    assert out.read_bytes() == before
    assert do(pairs, output=out).counts.done  # without --resume it is made anew


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"add": "chrf"}, "add"),
        ({"keep": "not number"}, "keep"),
        ({"drop_to": "dropped.tsv", "keep": KEEP}, "drop-to, keep"),
        ({"settings": Settings(model="none", skip=("number",)), "add": "findings"}, "checks"),
        ({"settings": Settings(model="none", columns=(("id", "note"),))}, "columns"),
    ],
)
def test_another_setting_is_an_error(tmp_path: Path, change: dict[str, Any], words: str) -> None:
    pairs, out = tsv(tmp_path, many(42)), tmp_path / "out.tsv"
    first = {"add": "findings"} if "settings" in change and change.get("add") else {}
    with pytest.raises(Killed):
        do(pairs, output=out, shown=killed_after(2), **first)
    before = out.read_bytes()
    if "drop_to" in change:
        change = change | {"drop_to": tmp_path / "dropped.tsv"}
    with pytest.raises(SettingsError, match="other settings") as caught:
        do(pairs, output=out, resume=True, **change)
    assert words in str(caught.value)
    assert out.read_bytes() == before


def test_another_input_is_an_error(tmp_path: Path) -> None:
    pairs, out = tsv(tmp_path, many(42)), tmp_path / "out.tsv"
    with pytest.raises(Killed):
        do(pairs, output=out, shown=killed_after(2))
    pairs.write_bytes(pairs.read_bytes().replace(b"day 39", b"day 38"))
    with pytest.raises(SettingsError, match="inputs are not those"):
        do(pairs, output=out, resume=True)


def test_an_unfinished_output_is_not_written_over(tmp_path: Path) -> None:
    pairs, out = tsv(tmp_path, many(42)), tmp_path / "out.tsv"
    with pytest.raises(Killed):
        do(pairs, output=out, shown=killed_after(2))
    with pytest.raises(SettingsError, match="a run is not finished"):
        do(pairs, output=out)
    place_of(out).unlink()
    with pytest.raises(ReadError, match="has no manifest"):
        do(pairs, output=out, resume=True)
    place_of(out).write_text("{}", encoding="utf-8")
    with pytest.raises(ReadError, match="not a manifest"):
        do(pairs, output=out, resume=True)


def test_an_output_that_lost_rows_is_an_error(tmp_path: Path) -> None:
    pairs, out = tsv(tmp_path, many(42)), tmp_path / "out.tsv"
    with pytest.raises(Killed):
        do(pairs, output=out, shown=killed_after(2))
    out.write_bytes(out.read_bytes()[:100])
    with pytest.raises(ReadError, match="shorter than its manifest"):
        do(pairs, output=out, resume=True)


def test_a_full_disk_leaves_what_was_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pairs, out = tsv(tmp_path, many(42)), tmp_path / "out.tsv"
    room = iter(range(4))

    def packed(data: bytes, _: str) -> bytes:
        if next(room, None) is None:
            raise OSError(28, "No space left on device")
        return data

    with monkeypatch.context() as full:
        full.setattr(bulk_output, "packed", packed)
        with pytest.raises(WriteError, match="No space left"):
            do(pairs, output=out)
    assert len(out.read_bytes().splitlines()) == 16
    do(pairs, output=out, resume=True)
    assert out.read_bytes() == whole_of(tmp_path)


SLOW = """
import sys, time
from scorer.bulk import run
from scorer.bulk import output
from scorer.command.main import main
run.CHUNK, run._EVERY = 5, 0.0
write = output.FileOutput.write
def slow(self, data):
    half = len(data) // 2
    write(self, data[:half]); time.sleep(0.01); write(self, data[half:])
output.FileOutput.write = slow
sys.argv = ["scorer", "bulk", *sys.argv[1:]]
main()
"""


def started(arguments: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", SLOW, *arguments], stderr=subprocess.PIPE)


@pytest.fixture
def slow_run(tmp_path: Path) -> list[str]:
    pairs = tsv(tmp_path, many(600))
    return [str(pairs), "-o", str(tmp_path / "out.tsv"), "--add", "chrf", "--resume"]


def rows_of(folder: Path) -> int:
    place = place_of(folder / "out.tsv")
    return read_manifest(place)[1].rows if place.exists() else 0


def until(folder: Path, rows: int, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while rows_of(folder) < rows and process.poll() is None and time.monotonic() < end:
        time.sleep(0.002)


def test_killed_processes_lose_a_chunk_at_most(tmp_path: Path, slow_run: list[str]) -> None:
    out = tmp_path / "out.tsv"
    for _ in range(3):
        process = started(slow_run)
        assert process.stderr is not None
        with process.stderr:
            until(tmp_path, (before := rows_of(tmp_path)) + 50, process)
            process.kill()
            process.wait()
        assert rows_of(tmp_path) >= before + 50
        assert rows_of(tmp_path) < 600
        # All rows but those of the chunk that was being written are noted.
        assert rows_of(tmp_path) >= len(out.read_bytes().splitlines()) - 1 - 2 * bulk_run.CHUNK
    assert subprocess.run([sys.executable, "-c", SLOW, *slow_run], check=False, timeout=PATIENCE).returncode == 0
    assert out.read_bytes() == whole_of_chrf(tmp_path)


def test_ctrl_c_says_how_to_go_on(tmp_path: Path, slow_run: list[str]) -> None:
    process = started(slow_run)
    assert process.stderr is not None
    with process.stderr:
        until(tmp_path, 50, process)
        os.kill(process.pid, signal.SIGINT)
        message = process.stderr.read().decode()
        process.wait()
    assert process.returncode == 130
    assert message.startswith("scorer: stopped after ")
    assert message.endswith("rows: the same command with --resume goes on\n")
    assert rows_of(tmp_path) == len((tmp_path / "out.tsv").read_bytes().splitlines()) - 1
    assert subprocess.run([sys.executable, "-c", SLOW, *slow_run], check=False, timeout=PATIENCE).returncode == 0
    assert (tmp_path / "out.tsv").read_bytes() == whole_of_chrf(tmp_path)


def whole_of_chrf(folder: Path) -> bytes:
    out = folder / "in-one-go.tsv"
    do(folder / "pairs.tsv", output=out, add="chrf")
    return out.read_bytes()

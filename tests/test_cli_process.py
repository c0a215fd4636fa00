"""The command line as a process: what it loads, and the streams that the system gives it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import STORY, run, run_process
from tests.patience import PATIENCE


def test_help_loads_no_heavy_library() -> None:
    code = (
        "import sys; sys.argv = ['scorer', '--help']\n"
        "from scorer.command.main import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'torch', 'sentence_transformers', 'sacrebleu', 'numba', 'numpy', 'onnxruntime'}\n"
        "sys.exit(3 if heavy & set(sys.modules) else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=PATIENCE)
    assert done.returncode == 0
    assert b"Usage" in done.stdout


@pytest.mark.model
def test_scoring_loads_neither_torch_nor_sentence_transformers(documents: tuple[Path, Path]) -> None:
    run_process("score", *documents)  # exports the graph where it is not in the cache yet
    code = (
        "import sys; from scorer import score_files\n"
        f"score_files({str(documents[0])!r}, {str(documents[1])!r})\n"
        "sys.exit(3 if {'torch', 'sentence_transformers', 'transformers'} & set(sys.modules) else 0)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=PATIENCE).returncode == 0


def shell(command: str) -> subprocess.CompletedProcess[bytes]:
    line = f"{sys.executable} -m scorer score {command}"
    return subprocess.run(["bash", "-o", "pipefail", "-c", line], capture_output=True, check=False, timeout=PATIENCE)


def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("one word\ttwo words\n" * 3000, encoding="utf-8")  # more than a pipe holds
    done = shell(f"{pairs} --aligned --model none --format json | head -c 10")
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_or_closed_output_is_one_line(documents: tuple[Path, Path]) -> None:
    for where in ("> /dev/full", ">&-"):
        done = shell(f"{documents[0]} {documents[1]} --model none {where}")
        assert done.returncode == 2
        assert b"standard output" in done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_a_redirected_input_is_never_written_over(documents: tuple[Path, Path]) -> None:
    done = shell(f"- {documents[1]} --model none -o {documents[0]} < {documents[0]}")
    assert done.returncode == 2
    assert documents[0].read_text(encoding="utf-8") == STORY


def test_a_link_or_a_pipe_is_written_through_not_replaced(documents: tuple[Path, Path], tmp_path: Path) -> None:
    real, link, pipe = tmp_path / "real.json", tmp_path / "link.json", tmp_path / "pipe.json"
    real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    assert run("score", *documents, "--model", "none", "-o", link).returncode == 0
    assert link.is_symlink()
    assert json.loads(real.read_text(encoding="utf-8"))["format"] == "scorer/1"
    os.mkfifo(pipe)
    done = shell(f"{documents[0]} {documents[1]} --model none -o {pipe} & head -c 20 {pipe}; wait $!")
    assert (done.returncode, done.stdout) == (0, b'{"format": "scorer/1",'[:20])
    assert pipe.is_fifo()


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_process_says_what_the_command_says_here(documents: tuple[Path, Path], form: str) -> None:
    # Other tests run the command in their own process, which saves them a second each.
    for arguments in (
        ["score", *documents, "--model", "none", "--format", form],
        ["score", *documents, "--seed", "-1"],
    ):
        alone, here = run_process(*arguments), run(*arguments)
        assert (alone.returncode, alone.stdout) == (here.returncode, here.stdout)
        assert alone.stderr.replace(b"python -m scorer", b"scorer") == here.stderr

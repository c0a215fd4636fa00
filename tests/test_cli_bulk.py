"""`scorer bulk` on the command line: streams, messages, and how it ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from scorer.bulk.manifest import Counts
from scorer.bulk.progress import Shown, summary
from scorer.pace import Pace
from tests.command import refused, run
from tests.patience import PATIENCE
from tests.scorer.bulk_rows import PAIRS, many, tsv

PLAIN = ("--model", "none")


def test_standard_input_and_output(tmp_path: Path) -> None:
    given = tsv(tmp_path, PAIRS).read_text(encoding="utf-8")
    done = run("bulk", "-", "--from", "tsv", "--add", "chrf,severity", *PLAIN, stdin=given)
    assert done.returncode == 0
    lines = done.stdout.decode().splitlines()
    assert lines[0] == "id\toriginal\tgarbled\tnote\tchrf\tseverity"
    assert [line.rpartition("\t")[2] for line in lines[1:4]] == ["none", "critical", "critical"]
    assert done.stderr.decode().splitlines()[0].startswith("scorer: 7 rows")


def test_a_hyphen_is_standard_output_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    pairs = tsv(tmp_path, PAIRS)
    written = [run("bulk", pairs, *where, "--add", "chrf", *PLAIN).stdout for where in ((), ("-o", "-"))]
    assert written[0] == written[1] != b""
    assert not (tmp_path / "-").exists()


def test_the_summary_counts_reasons(tmp_path: Path) -> None:
    pairs, out = tsv(tmp_path, PAIRS), tmp_path / "out.tsv"
    done = run("bulk", pairs, "-o", out, "--keep", "not negation and not number", *PLAIN)
    assert done.stderr.decode().splitlines() == [
        "scorer: 7 rows, 66.7% degraded, 5 kept",
        "scorer: dropped for negation 1, number 1",
    ]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-"], "--from"),
        (["pairs.tsv", "--keep", "quality ="], "no such expression"),
        (["pairs.tsv", "--add", "speed"], "no column 'speed'"),
        (["pairs.tsv", "-o", "pairs.tsv"], "is one of the inputs"),
        (["pairs.tsv", "-o", "out.tsv", "--keep", "major", "--drop-to", "out.tsv"], "is one of the inputs"),
        (["pairs.tsv", "--resume"], "--resume needs files"),
        (["missing.tsv"], "no such file"),
        (["pairs.tsv", "--jobs", "2", "--glossary", "missing.txt", "-o", "out.tsv"], "missing.txt"),
    ],
)
def test_a_mistake_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    tsv(tmp_path, PAIRS)
    monkeypatch.chdir(tmp_path)
    assert words in refused("bulk", *arguments, *PLAIN)


def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    pairs = tsv(tmp_path, many(3000))
    line = f"{sys.executable} -m scorer bulk {pairs} --add chrf | head -n 2"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", line], capture_output=True, check=False, timeout=PATIENCE)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(done.stdout.splitlines()) == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_one_line(tmp_path: Path) -> None:
    pairs = tsv(tmp_path, PAIRS)
    assert "cannot be written: No space left" in refused("bulk", pairs, "-o", "/dev/full", "--add", "chrf")


def test_the_pace_is_in_words() -> None:
    now = iter([0.0, 10.0, 4000.0])
    pace = Shown(Pace(clock=lambda: next(now)))
    assert pace.line(Counts(rows=250), 0.1) == "250 rows, 10%"
    counts = Counts(rows=1250, kept=1249, rated=1000, degraded=125, reasons={"number": 1})
    assert pace.line(counts, 0.2) == "1,250 rows, 100 a second, 20%, 1 min 20 s left, 12.5% degraded, 1 dropped"
    assert pace.line(Counts(rows=2250), None) == "2,250 rows, 0.5 a second"


def test_a_summary_names_reasons_by_number() -> None:
    counts = Counts(rows=10, kept=6, rated=10, degraded=5, reasons={"quality": 1, "number": 3, "name": 1})
    assert summary(counts) == ["10 rows, 50.0% degraded, 6 kept", "dropped for number 3, name 1, quality 1"]
    assert summary(Counts(rows=1, kept=1)) == ["1 row"]


def test_a_guess_is_a_warning_and_comes_first(tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("ref,hyp\nOne.,One.\n", encoding="utf-8")
    done = run("bulk", pairs, "--add", "chrf")
    assert done.stderr.decode().splitlines() == [
        f"scorer: warning: {pairs}: the original is taken from the column ref, the garbled text from hyp",
        "scorer: 1 row",
    ]


def test_what_was_scored_before_a_mistake_is_on_standard_output(tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("One.\tOne.\nTwo.\n", encoding="utf-8")
    done = run("bulk", pairs, "--add", "chrf")
    assert (done.returncode, done.stdout) == (2, b"One.\tOne.\t100.0\n")
    assert done.stderr.decode() == f"scorer: {pairs}, line 2: 1 column, expected 2 (original<TAB>garbled)\n"


def test_a_share_is_shown_only_of_severities_that_were_asked_for(tmp_path: Path) -> None:
    pairs = tsv(tmp_path, PAIRS)
    for add, shown in (("chrf", b""), ("findings", b""), ("quality", b", 66.7% degraded")):
        assert run("bulk", pairs, "--add", add, *PLAIN).stderr == b"scorer: 7 rows" + shown + b"\n"

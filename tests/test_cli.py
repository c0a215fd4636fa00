"""The command line, run as a user runs it."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from scorer import plugins, score_files
from scorer.command.main import score
from scorer.command.output import ENDINGS
from scorer.report.manual import manual
from scorer.settings import Settings
from tests.patience import PATIENCE

STORY = "The ferry left at noon. Nobody saw the captain. He had sold 1,000 tickets."
GARBLED = "The ferry left at noon. Everybody saw the captain. He sold 100 tickets. Sunny weather is expected."


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    original, garbled = tmp_path / "original.txt", tmp_path / "garbled.txt"
    original.write_text(STORY, encoding="utf-8")
    garbled.write_text(GARBLED, encoding="utf-8")
    return original, garbled


def run(
    *arguments: object, stdin: str = "", folder: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "scorer", *map(str, arguments)],
        input=stdin.encode(),
        capture_output=True,
        check=False,
        timeout=PATIENCE,
        cwd=folder,
        env={**os.environ, **environment},
    )


def refused(*arguments: object) -> str:
    """Run, assert that it is refused with one line and exit status 2, and return the line."""
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    (line,) = done.stderr.decode().splitlines()
    assert "Traceback" not in line
    return line


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
def test_scoring_loads_neither_torch_nor_sentence_transformers(files: tuple[Path, Path]) -> None:
    run("score", *files)  # exports the graph where it is not in the cache yet
    code = (
        "import sys; from scorer import score_files\n"
        f"score_files({str(files[0])!r}, {str(files[1])!r})\n"
        "sys.exit(3 if {'torch', 'sentence_transformers', 'transformers'} & set(sys.modules) else 0)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=PATIENCE).returncode == 0


def test_the_options_mirror_the_settings() -> None:
    given = score.make_context("score", ["one", "two"]).params
    own = {"original", "garbled", "format_", "output", "worst"}
    assert {name: value for name, value in given.items() if name not in own} == asdict(Settings())
    assert own <= set(given)


@pytest.mark.parametrize("form", sorted(set(ENDINGS.values())))
def test_every_format_goes_to_standard_output(files: tuple[Path, Path], form: str) -> None:
    done = run("score", *files, "--model", "none", "--format", form)
    assert (done.returncode, done.stderr) == (0, b"")
    out = done.stdout.decode("utf-8")
    assert "\x1b" not in out
    assert "captain" in out


@pytest.mark.parametrize("form", sorted(set(ENDINGS.values())))
def test_every_format_does_without_a_quality(files: tuple[Path, Path], form: str) -> None:
    done = run("score", *files, "--model", "none", "--quality", "none", "--format", form)
    assert (done.returncode, done.stderr) == (0, b"")
    out = done.stdout.decode("utf-8")
    assert "1,000 became 100" in out
    assert "None" not in out


def test_json_counts_every_sentence(files: tuple[Path, Path]) -> None:
    report = json.loads(run("score", *files, "--model", "none", "--format", "json").stdout)
    assert report["original"]["sentences"] == 3
    assert report["garbled"]["sentences"] == 4
    numbers = [n for pair in report["pairs"] if pair["garbled"] for n in pair["garbled"]["sentences"]]
    assert sorted(numbers) == [0, 1, 2, 3]
    messages = [finding["message"] for pair in report["pairs"] for finding in pair["findings"]]
    assert "1,000 became 100" in messages


def checks_of(*arguments: object, folder: Path | None = None) -> tuple[list[str], set[str]]:
    """Return the checks that ran, and those that found something."""
    done = run("score", *arguments, "--model", "none", "--format", "json", folder=folder)
    assert done.stderr == b""
    report = json.loads(done.stdout)
    found = {finding["check"] for pair in report["pairs"] for finding in pair["findings"]}
    assert found == set(report["summary"]["findings"])
    return report["signature"]["checks"], found


def test_checks_can_be_chosen(files: tuple[Path, Path]) -> None:
    assert checks_of(*files)[0] == list(plugins.CHECKS)
    assert checks_of(*files, "--only", "number") == (["number"], {"number"})
    assert checks_of(*files, "--only", " negation, number ", "--only", "tense,number")[0] == [
        "number",
        "negation",
        "tense",
    ]
    left, found = checks_of(*files, "--skip", "number,case")
    assert left == [name for name in plugins.CHECKS if name not in ("number", "case")]
    assert "number" not in found
    assert checks_of(*files, "--only", "number,case", "--skip", "name")[0] == ["number", "case"]


DISMISS_NUMBER = '[[dismissed]]\ncheck = "number"\ntext = "1,000 became 100"\nreason = "agreed"\n'


def test_a_dismissed_finding_stays_dismissed_and_is_counted(files: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "quiet.toml").write_text(DISMISS_NUMBER, encoding="utf-8")
    chosen = [*files, "--model", "none", "--only", "number", "--dismissed", tmp_path / "quiet.toml"]
    report = json.loads(run("score", *chosen, "--format", "json").stdout)
    assert [finding for pair in report["pairs"] for finding in pair["findings"]] == []
    assert (report["summary"]["findings"], report["summary"]["dismissed"]) == ({}, 1)
    digest = hashlib.sha256(DISMISS_NUMBER.encode()).hexdigest()
    assert report["signature"]["dismissed"] == {"file": "quiet.toml", "sha256": digest}
    text = run("score", *chosen).stdout.decode()
    assert "Findings: none; 1 dismissed by quiet.toml\n" in text
    assert "1,000 became 100" not in text


def test_a_glossary_stands_in_the_signature(files: tuple[Path, Path], tmp_path: Path) -> None:
    terms = tmp_path / "terms.txt"
    terms.write_text("captain\tskipper\n", encoding="utf-8")
    done = run("score", *files, "--model", "none", "--glossary", terms, "--format", "json")
    digest = hashlib.sha256(terms.read_bytes()).hexdigest()
    assert json.loads(done.stdout)["signature"]["glossary"] == {"file": "terms.txt", "sha256": digest}


def test_the_file_of_the_folder_is_used_by_the_command_line_only(
    files: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, other = tmp_path / "project", tmp_path / "other.toml"
    folder.mkdir()
    other.write_text("", encoding="utf-8")
    (folder / "scorer.toml").write_text(DISMISS_NUMBER, encoding="utf-8")
    monkeypatch.chdir(folder)
    only = ["--only", "number"]
    assert checks_of(*files, *only)[1] == set()
    assert checks_of(*files, *only, "--dismissed", other)[1] == {"number"}
    assert checks_of(*files, *only, folder=tmp_path)[1] == {"number"}
    report = score_files(files[0], files[1], Settings(model="none", only=("number",)))
    assert (report.summary.findings, report.summary.dismissed) == ({"number": 1}, 0)
    (folder / "scorer.toml").write_text("[[dismissed]]\ncheck = 1\n", encoding="utf-8")
    assert "scorer.toml" in refused("score", *files, "--model", "none")


def test_a_check_is_explained() -> None:
    done = run("explain", "number")
    out = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert " ".join(out.split()) == " ".join(manual("number").split())
    assert all(len(line) <= 100 for line in out.splitlines())


def test_all_checks_are_listed() -> None:
    out = run("explain").stdout.decode()
    assert [line.split()[0] for line in out.splitlines() if not line.startswith(" ")] == list(plugins.CHECKS)
    assert "must stand on the other, by value" in out


@pytest.mark.parametrize("ending", sorted(ENDINGS))
def test_the_ending_picks_the_format(files: tuple[Path, Path], ending: str) -> None:
    target = files[0].parent / f"report{ending}"
    done = run("score", *files, "--model", "none", "-o", target)
    assert (done.returncode, done.stdout) == (0, b"")
    wanted = run("score", *files, "--model", "none", "--format", ENDINGS[ending]).stdout
    assert target.read_bytes() == wanted
    assert sorted(path.name for path in files[0].parent.iterdir()) == ["garbled.txt", "original.txt", target.name]


def test_a_report_is_replaced_whole(files: tuple[Path, Path]) -> None:
    target = files[0].parent / "report.json"
    target.write_text("old", encoding="utf-8")
    assert run("score", *files, "--model", "none", "-o", target).returncode == 0
    assert json.loads(target.read_text(encoding="utf-8"))["format"] == "scorer/1"


def test_an_input_is_never_written_over(files: tuple[Path, Path]) -> None:
    link = files[0].parent / "link.txt"
    link.symlink_to(files[1])
    for target in (files[0], files[1], link):
        assert "input" in refused("score", *files, "-o", target)
    assert files[0].read_text(encoding="utf-8") == STORY
    assert files[1].read_text(encoding="utf-8") == GARBLED


def test_standard_input(files: tuple[Path, Path]) -> None:
    done = run("score", "-", files[1], "--model", "none", "--format", "json", stdin=STORY)
    assert json.loads(done.stdout)["original"]["sentences"] == 3


LEXICAL = ["score", "{original}", "{garbled}", "--model", "none"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["score", "nowhere.txt", "{garbled}"], ["nowhere.txt", "no such file"]),
        (["score", "{folder}", "{garbled}"], ["directory"]),
        (["score", "{original}", "{garbled}", "--format", "poem"], ["poem", "json"]),
        (["score", "{original}", "{garbled}", "-o", "{folder}/report.poem"], [".poem", ".json"]),
        (["score", "{original}", "{garbled}", "-o", "{folder}/no/report.json"], ["no such directory"]),
        (["score", "{original}", "{garbled}", "--lang", "klingon"], ["klingon"]),
        (["score", "{original}", "{garbled}", "--encoding", "utf-9"], ["utf-9"]),
        (["score", "{original}", "{garbled}", "--max-size", "0"], ["max-size"]),
        (["score", "{original}", "{garbled}", "--encoding", "undefined"], ["undefined"]),
        (["score", "{original}", "{garbled}", "--seed", "-1"], ["seed"]),
        ([*LEXICAL, "--quality", "good"], ["--quality", "auto", "none"]),
        ([*LEXICAL, "--only", "nunber"], ["nunber", "number, negation"]),
        ([*LEXICAL, "--skip", "name,nunber"], ["nunber", "number, negation"]),
        ([*LEXICAL, "--only", "name,number", "--skip", "number"], ["--only", "--skip", "'number'"]),
        ([*LEXICAL, "--only", "name,,number"], ["--only", "name is missing"]),
        ([*LEXICAL, "--skip", ""], ["--skip", "name is missing"]),
        ([*LEXICAL, "--dismissed", "no.toml"], ["no.toml", "no such file"]),
        ([*LEXICAL, "--dismissed", "{original}"], ["original.txt", "not TOML"]),
        ([*LEXICAL, "--glossary", "no.txt"], ["no.txt", "no such file"]),
        ([*LEXICAL, "--glossary", "{original}", "-o", "{original}"], ["is one of the inputs"]),
        ([*LEXICAL, "--dismissed", "{folder}/garbled.txt", "-o", "{garbled}"], ["is one of the inputs"]),
        (["explain", "nunber"], ["nunber", "number, negation"]),
        (["score", "{original}", "{garbled}", "--aligned", "--lang", "en"], ["--lang"]),
        (["score", "{original}", "{garbled}", "--wors", "3"], ["--worst", "--help"]),
        (["score", "{original}"], ["original.txt"]),
        (["score"], ["ORIGINAL", "--help"]),
        (["scor"], ["scor"]),
        (["score", "-", "-"], ["standard input"]),
    ],
)
def test_a_mistake_is_one_clear_line(files: tuple[Path, Path], arguments: list[str], words: list[str]) -> None:
    names = {"original": files[0], "garbled": files[1], "folder": files[0].parent}
    line = refused(*(argument.format(**names) for argument in arguments))
    assert all(word in line for word in words), line


def test_no_argument_at_all_shows_the_help() -> None:
    done = run()
    assert done.returncode == 2
    assert "score" in done.stderr.decode()
    assert len(done.stderr.splitlines()) > 5


def test_a_name_cannot_write_to_the_terminal() -> None:
    assert not re.search(r"[\x00-\x1f\x7f-\x9f]", refused("score", "no\x1b[31msuch.txt", "x.txt"))


def test_worst_limits_the_lines(files: tuple[Path, Path]) -> None:
    few = run("score", *files, "--model", "none", "--worst", "1").stdout
    assert len(few.splitlines()) < len(run("score", *files, "--model", "none").stdout.splitlines())


def shell(command: str) -> subprocess.CompletedProcess[bytes]:
    line = f"{sys.executable} -m scorer score {command}"
    return subprocess.run(["bash", "-o", "pipefail", "-c", line], capture_output=True, check=False, timeout=PATIENCE)


def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("one word\ttwo words\n" * 3000, encoding="utf-8")  # more than a pipe holds
    done = shell(f"{pairs} --aligned --model none --format json | head -c 10")
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_or_closed_output_is_one_line(files: tuple[Path, Path]) -> None:
    for where in ("> /dev/full", ">&-"):
        done = shell(f"{files[0]} {files[1]} --model none {where}")
        assert done.returncode == 2
        assert b"standard output" in done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_a_redirected_input_is_never_written_over(files: tuple[Path, Path]) -> None:
    done = shell(f"- {files[1]} --model none -o {files[0]} < {files[0]}")
    assert done.returncode == 2
    assert files[0].read_text(encoding="utf-8") == STORY


def test_a_link_or_a_pipe_is_written_through_not_replaced(files: tuple[Path, Path], tmp_path: Path) -> None:
    real, link, pipe = tmp_path / "real.json", tmp_path / "link.json", tmp_path / "pipe.json"
    real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    assert run("score", *files, "--model", "none", "-o", link).returncode == 0
    assert link.is_symlink()
    assert json.loads(real.read_text(encoding="utf-8"))["format"] == "scorer/1"
    os.mkfifo(pipe)
    done = shell(f"{files[0]} {files[1]} --model none -o {pipe} & head -c 20 {pipe}; wait $!")
    assert (done.returncode, done.stdout) == (0, b'{"format": "scorer/1",'[:20])
    assert pipe.is_fifo()


def test_a_language_is_refused_where_nothing_is_split(tmp_path: Path) -> None:
    (tmp_path / "pairs.tsv").write_text("one\ttwo\n", encoding="utf-8")
    assert "--lang" in refused("score", tmp_path / "pairs.tsv", "--lang", "en")


@pytest.mark.model
def test_the_demo_shows_the_sample_and_writes_a_page(tmp_path: Path) -> None:
    target = tmp_path / "demo.html"
    done = run("demo", "-o", target)
    assert done.returncode == 0
    assert str(target) in done.stdout.decode()
    assert target.read_text(encoding="utf-8").startswith("<!doctype html>")

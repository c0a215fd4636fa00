"""The command line: formats, files, options, and mistakes in one line."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from pathlib import Path

import pytest

from scorer.command.output import ENDINGS
from scorer.command.score import score
from scorer.gate.rules import NAMES
from scorer.settings import Settings
from tests.command import GARBLED, STORY, refused, run

# The formats that hold the texts and the messages as they are.
FORMS = ("html", "json", "jsonl", "junit", "sarif", "text", "tsv", "xliff")


def test_the_options_mirror_the_settings() -> None:
    given = score.make_context("score", ["one", "two"]).params
    own = {"original", "garbled", "format_", "output", "worst", "view", "names", "others", *NAMES}
    assert {name: value for name, value in given.items() if name not in own} == asdict(Settings())
    assert own <= set(given)


@pytest.mark.parametrize("form", FORMS)
def test_every_format_goes_to_standard_output(documents: tuple[Path, Path], form: str) -> None:
    done = run("score", *documents, "--model", "none", "--format", form)
    assert (done.returncode, done.stderr) == (0, b"")
    out = done.stdout.decode("utf-8")
    assert "\x1b" not in out
    assert "captain" in out


@pytest.mark.parametrize("form", FORMS)
def test_every_format_does_without_a_quality(documents: tuple[Path, Path], form: str) -> None:
    done = run("score", *documents, "--model", "none", "--quality", "none", "--format", form)
    assert (done.returncode, done.stderr) == (0, b"")
    out = done.stdout.decode("utf-8")
    assert "1,000 became 100" in out
    assert "None" not in out


def test_json_counts_every_sentence(documents: tuple[Path, Path]) -> None:
    report = json.loads(run("score", *documents, "--model", "none", "--format", "json").stdout)
    assert report["original"]["sentences"] == 3
    assert report["garbled"]["sentences"] == 4
    numbers = [n for pair in report["pairs"] if pair["garbled"] for n in pair["garbled"]["sentences"]]
    assert sorted(numbers) == [0, 1, 2, 3]
    messages = [finding["message"] for pair in report["pairs"] for finding in pair["findings"]]
    assert "1,000 became 100" in messages


@pytest.mark.parametrize("ending", sorted(ENDINGS))
def test_the_ending_picks_the_format(documents: tuple[Path, Path], ending: str) -> None:
    target = documents[0].parent / f"report{ending}"
    done = run("score", *documents, "--model", "none", "-o", target)
    assert (done.returncode, done.stdout) == (0, b"")
    wanted = run("score", *documents, "--model", "none", "--format", ENDINGS[ending]).stdout
    assert target.read_bytes() == wanted
    assert sorted(path.name for path in documents[0].parent.iterdir()) == ["garbled.txt", "original.txt", target.name]


def test_a_dash_is_standard_output(documents: tuple[Path, Path]) -> None:
    shown = [run("score", *documents, "--model", "none", *where) for where in ((), ("-o", "-"))]
    assert [done.returncode for done in shown] == [0, 0]
    assert shown[0].stdout == shown[1].stdout != b""
    assert not (Path.cwd() / "-").exists()


def test_a_report_is_replaced_whole(documents: tuple[Path, Path]) -> None:
    target = documents[0].parent / "report.json"
    target.write_text("old", encoding="utf-8")
    assert run("score", *documents, "--model", "none", "-o", target).returncode == 0
    assert json.loads(target.read_text(encoding="utf-8"))["format"] == "scorer/1"


def test_an_input_is_never_written_over(documents: tuple[Path, Path]) -> None:
    link = documents[0].parent / "link.txt"
    link.symlink_to(documents[1])
    for target in (documents[0], documents[1], link):
        assert "input" in refused("score", *documents, "-o", target)
    assert documents[0].read_text(encoding="utf-8") == STORY
    assert documents[1].read_text(encoding="utf-8") == GARBLED


def test_standard_input(documents: tuple[Path, Path]) -> None:
    done = run("score", "-", documents[1], "--model", "none", "--format", "json", stdin=STORY)
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
        ([*LEXICAL, "--only", "nunber"], ["nunber", "number, technical, sign, negation"]),
        ([*LEXICAL, "--skip", "name,nunber"], ["nunber", "number, technical, sign, negation"]),
        ([*LEXICAL, "--only", "name,number", "--skip", "number"], ["--only", "--skip", "'number'"]),
        ([*LEXICAL, "--only", "name,,number"], ["--only", "name is missing"]),
        ([*LEXICAL, "--skip", ""], ["--skip", "name is missing"]),
        ([*LEXICAL, "--dismissed", "no.toml"], ["no.toml", "no such file"]),
        ([*LEXICAL, "--dismissed", "{original}"], ["original.txt", "not TOML"]),
        ([*LEXICAL, "--glossary", "no.txt"], ["no.txt", "no such file"]),
        ([*LEXICAL, "--glossary", "{original}", "-o", "{original}"], ["is one of the inputs"]),
        ([*LEXICAL, "--dismissed", "{folder}/garbled.txt", "-o", "{garbled}"], ["is one of the inputs"]),
        (["explain", "nunber"], ["nunber", "number, technical, sign, negation"]),
        (["score", "{original}", "{garbled}", "--aligned", "--lang", "en"], ["--lang"]),
        (["score", "{original}", "{garbled}", "--wors", "3"], ["--worst", "--help"]),
        ([*LEXICAL, "--worst", "few"], ["'few' is not a valid whole number. See "]),
        ([*LEXICAL, "--fail-under", "good"], ["'good' is not a valid number. See "]),
        ([*LEXICAL, "third.txt"], ["extra argument (third.txt). See "]),
        (["score", "{original}"], ["original.txt"]),
        (["score"], ["ORIGINAL", "--help"]),
        (["scor"], ["scor"]),
        (["score", "{original}", "{garbled}", "--view", "document", "--format", "tsv"], ["text and html, not for tsv"]),
        (["score", "-", "-"], ["standard input"]),
    ],
)
def test_a_mistake_is_one_clear_line(documents: tuple[Path, Path], arguments: list[str], words: list[str]) -> None:
    names = {"original": documents[0], "garbled": documents[1], "folder": documents[0].parent}
    line = refused(*(argument.format(**names) for argument in arguments))
    assert all(word in line for word in words), line


def test_no_argument_at_all_shows_the_help() -> None:
    done = run()
    assert done.returncode == 2
    assert "score" in done.stderr.decode()
    assert len(done.stderr.splitlines()) > 5


def test_a_name_cannot_write_to_the_terminal() -> None:
    assert not re.search(r"[\x00-\x1f\x7f-\x9f]", refused("score", "no\x1b[31msuch.txt", "x.txt"))


def test_worst_limits_the_lines(documents: tuple[Path, Path]) -> None:
    few = run("score", *documents, "--model", "none", "--worst", "1").stdout
    assert len(few.splitlines()) < len(run("score", *documents, "--model", "none").stdout.splitlines())


@pytest.mark.parametrize("form", ["text", "html"])
def test_the_whole_text_is_a_view_of_its_own(documents: tuple[Path, Path], form: str) -> None:
    out = run("score", *documents, "--model", "none", "--view", "document", "--format", form).stdout.decode()
    assert ('"view":"document"' if form == "html" else " │ ") in out


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

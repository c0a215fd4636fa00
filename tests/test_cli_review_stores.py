"""`scorer review` finds the verdicts on a pair of documents, from whichever of their files it was started."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scorer.report.json import write
from scorer.review.beside import decided_in, stores_beside
from scorer.review.events import Graded
from scorer.review.lines import Lines
from scorer.review.session import Session
from scorer.review.store import Store
from tests.patience import PATIENCE
from tests.scorer.sample_report import report

LINES = Lines(report())


def decide(store: Path, count: int) -> None:
    with Store(store) as kept:
        session = Session(LINES, kept, "Ann")
        for key in LINES.keys[:count]:
            session.do(key, Graded("major"))


def exported(*arguments: object, folder: Path) -> tuple[str, int]:
    """Export a review, and return what is said and how many verdicts there are."""
    command = [sys.executable, "-m", "scorer", "review", *map(str, arguments), "--reviewer", "Ann"]
    done = subprocess.run(
        [*command, "--export", "out.jsonl"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
        stdin=subprocess.DEVNULL,
    )
    return done.stderr, (folder / "out.jsonl").read_text().count('"verdict": "major"')


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a report, and another folder inside it."""
    (tmp_path / "report.json").write_text(write(report(), 10), encoding="utf-8")
    (tmp_path / "away").mkdir()
    return tmp_path


@pytest.mark.parametrize("name", ["original.txt.review.sqlite", "garbled.txt.review.sqlite", "old.review-2.sqlite"])
def test_the_store_of_the_documents_is_found_from_the_report(folder: Path, name: str) -> None:
    decide(folder / name, 10)
    said, found = exported("report.json", folder=folder)
    assert said == f"scorer: 10 verdicts in {name}: they are used; --store names another file\n"
    assert found == 10
    assert not (folder / "report.json.review.sqlite").exists()


def test_the_option_and_verdicts_of_its_own_decide(folder: Path) -> None:
    decide(folder / "original.txt.review.sqlite", 5)
    assert exported("report.json", "--store", "new.sqlite", folder=folder) == ("", 0)
    decide(folder / "report.json.review.sqlite", 2)
    assert exported("report.json", folder=folder) == ("", 2)


def test_the_fullest_of_several_is_used_and_others_documents_are_left_alone(folder: Path) -> None:
    decide(folder / "a.review.sqlite", 3)
    decide(folder / "b.review.sqlite", 4)
    decide(folder / "away" / "c.review.sqlite", 9)
    with Store(folder / "d.review.sqlite") as other:
        for number in range(9):
            Session(LINES, other, "Ann").do(f"{number:032x}", Graded("major"))
    (folder / "e.review.sqlite").write_text("no store " * 1000)
    said, found = exported("report.json", folder=folder)
    assert "warning: e.review.sqlite cannot be read" in said
    assert "4 verdicts in b.review.sqlite: they are used" in said
    assert found == 4


def test_nothing_is_written_while_looking(folder: Path) -> None:
    store = folder / "a.review.sqlite"
    decide(store, 3)
    before = store.read_bytes()
    assert stores_beside([folder / "report.json", folder / "none" / "x"]) == [store]
    assert decided_in(store, set(LINES.keys)) == 3
    assert decided_in(store, set()) == 0
    assert store.read_bytes() == before
    assert sorted(found.name for found in folder.iterdir()) == ["a.review.sqlite", "away", "report.json"]


@pytest.mark.skipif(os.name != "posix", reason="no pseudo-terminals here")
@pytest.mark.parametrize(("answer", "used"), [("y", 10), ("", 10), ("n", 0)])
def test_a_person_is_asked(folder: Path, answer: str, used: int) -> None:
    import pty

    decide(folder / "original.txt.review.sqlite", 10)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "scorer", "review", "report.json", "--reviewer", "Ann"]
    command += ["--export", "out.jsonl"]
    with subprocess.Popen(command, cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        screen = b""
        while b"use them?" not in screen:
            screen += os.read(ours, 1000)
        assert b"10 verdicts in original.txt.review.sqlite: use them?" in screen
        os.write(ours, f"{answer}\n".encode())
        assert process.wait(PATIENCE) == 0
    os.close(ours)
    assert (folder / "out.jsonl").read_text().count('"verdict": "major"') == used
    # An export that finds no verdict leaves no store behind.
    assert not (folder / "report.json.review.sqlite").exists()

"""`scorer review` of two versions of an original: what it takes, what it refuses, and what it exports and serves."""

from __future__ import annotations

import json
import re
from pathlib import Path
from shutil import copytree

import pytest

from scorer.preference.saved import load
from scorer.preference.session import Sitting
from scorer.review.store import Store
from tests.command import refused, run
from tests.scorer.comparison_reports import ADDED, MERGED, ORIGINAL
from tests.test_cli_review import reviewing

PLAIN = ("--model", "none")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with an original, two versions, a report of each and the comparison of both; scored once."""
    folder = tmp_path_factory.mktemp("made")
    for name, text in (("original", ORIGINAL), ("merged", MERGED), ("added", ADDED)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    for name in ("merged", "added"):
        done = run("score", *of(folder, "original.txt", f"{name}.txt"), *PLAIN, "-o", folder / f"{name}.json")
        assert done.returncode == 0
    done = run("compare", *of(folder, "merged.json", "added.json"), "-o", folder / "both.json")
    assert done.returncode == 0
    return folder


@pytest.fixture
def reports(made: Path, tmp_path: Path) -> Path:
    """Return such a folder for a test of its own."""
    copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path


def of(folder: Path, *names: str) -> list[Path]:
    return [folder / name for name in names]


def exported(folder: Path, *inputs: str) -> dict[str, object]:
    out = folder / "out.json"
    plain = PLAIN if inputs[0].endswith(".txt") else ()
    done = run("review", *of(folder, *inputs), *plain, "--reviewer", "Ann", "--export", out)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"5 segments: 0 equal in both versions, 5 to decide." in done.stdout
    whole: dict[str, object] = json.loads(out.read_text(encoding="utf-8"))
    return whole


def test_documents_reports_and_a_comparison_ask_the_same(reports: Path) -> None:
    scored = exported(reports, "original.txt", "merged.txt", "added.txt")
    assert scored["versions"] == ["merged.txt", "added.txt"]
    assert scored["original"] == "original.txt"
    assert exported(reports, "merged.json", "added.json")["preferences"] == scored["preferences"]
    assert exported(reports, "both.json")["preferences"] == scored["preferences"]
    assert not list(reports.glob("*.sqlite"))


def test_answers_in_a_store_are_exported_and_counted(reports: Path) -> None:
    with Store(reports / "both.json.preferences.sqlite") as store:
        sitting = Sitting(load((reports / "both.json").read_bytes(), "both.json"), store, "Ann")
        one = sitting.questions.asked[1]
        sitting.prefer(one.key, "a" if one.a == 1 else "b")
    arguments = ("review", reports / "both.json", "--reviewer", "Ann", "--export", reports / "out.tsv")
    shown = run(*arguments).stdout.decode()
    assert "Ann: added.txt is better in 1, merged.txt in 0, equal 0; 1 of 5 segments decided." in shown
    assert "Quality agreed in 100% (95% interval 21 to 100%) of 1." in shown
    header, *lines = (reports / "out.tsv").read_text(encoding="utf-8").splitlines()
    found = [dict(zip(header.split("\t"), line.split("\t"), strict=True))["preferred"] for line in lines]
    assert found == ["", "second", "", "", ""]
    # The names of the files in the other order name the other version, and it is the same one.
    arguments = ("review", *of(reports, "added.json", "merged.json"), *arguments[2:])
    kept = ("--store", reports / "both.json.preferences.sqlite")
    assert "merged.txt is better in 0, added.txt in 1" in run(*arguments, *kept).stdout.decode()


def test_what_cannot_be_reviewed_is_one_line(reports: Path) -> None:
    original, merged, added, saved, both = of(
        reports, "original.txt", "merged.txt", "added.txt", "merged.json", "both.json"
    )
    mixed = "merged.json is a saved report, and not all files are: name ORIGINAL and two versions"
    assert mixed in refused("review", original, saved)
    assert mixed in refused("review", saved, added)
    assert mixed in refused("review", original, saved, added)
    assert "both.json is a comparison, which holds both versions" in refused("review", both, saved)
    assert "3 versions: two are reviewed at a time" in refused("review", original, merged, added, original)
    assert "3 versions: two are reviewed at a time" in refused("review", saved, saved, saved)
    assert "merged.json: is given twice" in refused("review", saved, saved)
    assert "merged.txt: is given twice" in refused("review", original, merged, merged)
    assert "name files" in refused("review", original, merged, "-")
    assert "none.txt: no such file" in refused("review", original, merged, reports / "none.txt", *PLAIN)
    assert "both.json is scored already: leave --skip out" in refused("review", both, "--skip", "case")
    assert "--terminal needs a terminal" in refused("review", original, merged, added, "--terminal")
    assert "--write-corrected: " in refused("review", original, merged, added, "--write-corrected", "x.txt")
    assert "x.tsv: no such file" in refused("review", original, merged, added, "--import", "x.tsv")
    assert "no format of preferences" in refused("review", both, "--import", both.with_suffix(".xlsx"))
    assert "no format of preferences" in refused("review", both, "--export", reports / "out.xlsx")
    assert "is one of the inputs" in refused("review", both, "--export", both)
    assert not list(reports.glob("*.sqlite"))


def test_reports_of_different_originals_are_one_line(reports: Path) -> None:
    other = reports / "other.json"
    run("score", *of(reports, "added.txt", "merged.txt"), *PLAIN, "-o", other)
    assert "its original is not that of" in refused("review", reports / "merged.json", other, "--export", "x.tsv")


def test_answers_come_back_from_a_page_and_into_another_export(reports: Path) -> None:
    both, page = reports / "both.json", reports / "page.html"
    done = run("review", both, "--export", page)
    assert (done.returncode, done.stdout) == (0, b"")
    assert f"5 segments to decide in {page}: --import reads what it saves" in done.stderr.decode()
    assert str(reports) not in page.read_text(encoding="utf-8")
    asked = load(both.read_bytes(), "both.json").asked
    # As the page saves them; the texts stand the other way round.
    rows = [
        {"key": one.key, "original": one.original, "texts": [*one.texts][::-1], "preferred": said, "reviewer": "Bob"}
        for one, said in zip(asked, ("first", "equal", None, "second", "first"), strict=True)
    ]
    saved = reports / "preferences.jsonl"
    saved.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    assert "page.html: a page holds no answers" in refused("review", both, "--import", page)
    done = run("review", both, "--reviewer", "Ann", "--import", saved, "--export", reports / "out.json")
    assert b"4 segments changed by 5 rows" in done.stderr
    assert b"Bob: added.txt is better in 2, merged.txt in 1, equal 1; 4 of 5 segments decided." in done.stdout
    assert b"0 segments changed by 5 rows" in run("review", both, "--import", saved).stderr


def test_answers_about_other_texts_are_refused_and_leave_no_store(reports: Path) -> None:
    other = {"original": "Another text.", "texts": ["One.", "Two."], "preferred": "first"}
    saved = reports / "preferences.jsonl"
    saved.write_text(json.dumps(other), encoding="utf-8")
    told = refused("review", reports / "both.json", "--import", saved)
    assert "belongs to other texts: none of its rows is about a segment of original.txt" in told
    assert not list(reports.glob("*.sqlite"))


def test_a_damaged_store_is_saved_into_a_new_one(reports: Path) -> None:
    both, place = reports / "both.json", reports / "both.json.preferences.sqlite"
    with Store(place) as store:
        sitting = Sitting(load(both.read_bytes(), "both.json"), store, "Ann")
        sitting.prefer(sitting.questions.asked[0].key, "equal")
        sitting.comment(sitting.questions.asked[1].key, "both")
    place.write_bytes(place.read_bytes().replace(b'"both"', b'"bo\xffh"'))
    assert "damaged" in refused("review", both, "--export", reports / "out.tsv")
    assert b"1 event lost: 2" in run("review", both, "--recover", place).stderr
    assert b"equal 1; 1 of 5" in run("review", both, "--reviewer", "Ann", "--export", reports / "out.tsv").stdout


def test_it_is_served_until_ctrl_c(reports: Path) -> None:
    both = reports / "both.json"
    with reviewing(both, "--no-browser", "--reviewer", "Ann") as (process, first):
        assert re.fullmatch(r"Review of two versions as Ann at http://127\.0\.0\.1:\d+/\?token=[\w-]{43}\n", first)
        assert process.stdout is not None
        assert process.stdout.readline() == f"Answers are kept in {both}.preferences.sqlite; Ctrl-C ends the review.\n"
    assert Path(f"{both}.preferences.sqlite").is_file()

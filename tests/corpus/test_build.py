from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from corpus.build import build, made
from corpus.cases import DATA, load_cases
from corpus.documents import documents
from corpus.sentences import split
from corpus.verify import problems


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return made()


def test_build_makes_what_is_committed_byte_for_byte(files: dict[str, bytes]) -> None:
    differing = [path for path, content in files.items() if (DATA / path).read_bytes() != content]
    assert differing == []


def test_every_case_is_made(files: dict[str, bytes]) -> None:
    for document in documents():
        for recipe in document.recipes:
            assert f"{document.id}/{recipe.name}.txt" in files


def test_building_elsewhere_gives_a_corpus_that_verifies(tmp_path: Path) -> None:
    copied = tmp_path / "data"
    for path in ["substitutes", "letter"]:
        shutil.copytree(DATA / path, copied / path)
    lines = (DATA / "documents.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (copied / "documents.jsonl").write_text("".join(x for x in lines if '"letter"' in x), encoding="utf-8")
    build(copied)
    assert not any(problems(copied).values())
    assert {case.genre for case in load_cases(copied)} == {"letter"}


def test_the_corpus_is_as_large_and_as_varied_as_promised() -> None:
    cases = list(load_cases())
    assert len({case.genre for case in cases}) >= 8
    assert max(len(split(case.original)) for case in cases) >= 300
    for document in documents():
        origins = {case.origin for case in cases if case.id.startswith(f"{document.id}/")}
        assert "round_trip" in origins
        assert origins & {"damaged", "edited"}
    assert sum(path.stat().st_size for path in DATA.rglob("*") if path.is_file()) < 3_000_000

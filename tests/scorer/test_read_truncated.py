"""A file that is cut short anywhere is refused in one line, or is a valid beginning where lines stand alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.errors import ReadError
from scorer.read import read_document, read_pairs
from scorer.settings import Settings
from scorer.types import Document
from tests.scorer.format_files import BILINGUAL, DOCUMENTS, KEYED, PACKED, SENTENCES, TABLES

PLAIN = "\n\n".join(SENTENCES).encode()
FILES = DOCUMENTS | BILINGUAL | KEYED | TABLES
# A cut of these gives the beginning of their text.
LINES = {
    ".srt", ".vtt", ".ass", ".ssa", ".po", ".ftl", ".properties", ".ini", ".csv", ".tsv", ".jsonl", ".yaml", ".strings",
}  # fmt: skip


@cache
def whole(ending: str) -> bytes:
    """Return a sound file with this ending."""
    if ending.startswith(".txt"):
        return PACKED[ending.removeprefix(".txt")](PLAIN)
    return FILES[ending]()


def texts(path: Path) -> list[str]:
    """Return the texts of the garbled side of a file."""
    suffix = path.suffix
    found: Document
    if suffix in TABLES or suffix in BILINGUAL:
        found = read_pairs(str(path), Settings()).garbled
    else:
        found = read_document(str(path), Settings())
    return [found.text[at.start : at.stop] for at in found.blocks]


@pytest.mark.parametrize("ending", [*FILES, *(f".txt{ending}" for ending in PACKED)])
def test_a_whole_file_has_all_its_text(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"a{ending}"
    path.write_bytes(whole(ending))
    assert " ".join(texts(path)) == " ".join(SENTENCES)


@pytest.mark.parametrize("ending", [*FILES, *(f".txt{ending}" for ending in PACKED)])
def test_a_file_cut_anywhere_is_refused_or_a_beginning(tmp_path: Path, ending: str) -> None:
    data = whole(ending)
    path = tmp_path / f"a{ending}"

    # Part of the header of a table is a row to whoever does not know the rest.
    first = data.index(b"\n") + 1 if ending == ".tsv" else 0

    @given(st.integers(first, len(data) - 1))
    @settings(max_examples=60, deadline=None)
    def check(length: int) -> None:
        path.write_bytes(data[:length])
        try:
            found = texts(path)
        except ReadError:
            return
        if ending in LINES:
            said = [one for one in found if one]
            assert len(said) <= len(SENTENCES)
            assert all(whole.startswith(one) for whole, one in zip(SENTENCES, said, strict=False))
        else:
            # What was cut off is only what follows the text.
            assert " ".join(found) == " ".join(SENTENCES)

    check()

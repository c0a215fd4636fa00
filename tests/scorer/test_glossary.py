"""The glossary file and how its terms are found."""

from pathlib import Path

import pytest

from scorer.errors import ReadError
from scorer.types import Span
from scorer.words.glossary import Glossary, Term, read_glossary


def written(tmp_path: Path, data: bytes) -> str:
    path = tmp_path / "terms.txt"
    path.write_bytes(data)
    return str(path)


def test_none_is_an_empty_glossary() -> None:
    assert read_glossary(None) == Glossary()


def test_terms_equivalents_comments_and_blank_lines(tmp_path: Path) -> None:
    data = "\ufeff# names\nKyiv\tKiev\t the  capital \t\r\n\n  \n  # more\ntrial   balance\n"
    glossary = read_glossary(written(tmp_path, data.encode()))
    assert glossary.terms == (Term("Kyiv", ("Kiev", "the capital"), 2), Term("trial balance", (), 6))


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"Kyiv\nOslo\nKyiv\tKiev\n", "line 3: “Kyiv” stands on line 1 already: remove one"),
        (b"Kyiv\n\tKiev\n", "line 2: has no term before the first tab: begin the line with one"),
        (b"Kyiv\nM\xfcnchen\n", "line 2: not UTF-8 (byte 0xFC): save it as UTF-8"),
    ],
)
def test_a_bad_file_names_the_line_and_the_remedy(tmp_path: Path, data: bytes, problem: str) -> None:
    path = written(tmp_path, data)
    with pytest.raises(ReadError) as caught:
        read_glossary(path)
    assert str(caught.value) == f"{path}, {problem}"


def test_a_missing_file(tmp_path: Path) -> None:
    path = str(tmp_path / "none.txt")
    with pytest.raises(ReadError, match="no such file: check its name"):
        read_glossary(path)


def test_a_directory(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="is a directory, not a file"):
        read_glossary(str(tmp_path))


@pytest.mark.parametrize(
    ("term", "text", "places"),
    [
        ("Kyiv", "Kyiv, Kyiv’s and Kyiv-based", [Span(0, 4), Span(6, 10), Span(17, 21)]),
        ("Kyiv", "kyiv KYIV Kyivan notKyiv", []),
        ("trial balance", "A Trial Balance of trial balances, a trial  balance", [Span(2, 15), Span(19, 33)]),
        (
            "harbour master",
            "harbour masters, Harbour master's, harbours mastered",
            [Span(0, 15), Span(17, 31), Span(35, 52)],
        ),
        ("harbour master", "harbourmaster, the harbour, master, harbour mast", []),
        ("Trial Balance", "Trial Balances, trial balances, TRIAL BALANCES", [Span(0, 14)]),
        ("mother-in-law", "mothers-in-law, mothers in law", [Span(0, 14)]),
        ("C++", "C++ or C+ in C++.", [Span(0, 3), Span(13, 16)]),
        (".NET", "on .NET, inet", [Span(3, 7)]),
        ("driver's licence", "a driver’s licence", [Span(2, 18)]),
        ("漢字", "the 漢字 here", [Span(4, 6)]),
    ],
)
def test_terms_are_found_as_whole_words(term: str, text: str, places: list[Span]) -> None:
    assert [at for _, at, _ in Glossary((Term(term),)).find(text)] == places


def test_equivalents_are_found_as_the_term() -> None:
    term = Term("Kyiv", ("the capital",))
    assert list(Glossary((term,)).find("In the capital.")) == [(term, Span(3, 14), "the capital")]

"""The file of dismissed findings: what it may say, and what is said of one that says anything else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.errors import ReadError
from scorer.sift.dismissals import Dismissal, read_dismissals


def read(tmp_path: Path, text: str | bytes) -> tuple[Dismissal, ...]:
    path = tmp_path / "scorer.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_dismissals(str(path))


def test_no_file_is_no_dismissals() -> None:
    assert read_dismissals(None) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("# nothing yet\n", []),
        ("\ufeff[[dismissed]]\ncheck = 'case'\n", [Dismissal("case", None)]),
        ('[[dismissed]]\ntext = "Kyiv"\n', [Dismissal(None, "Kyiv")]),
        (
            '[[dismissed]]\ncheck = "number"\ntext = "1,000 became 100"\nreason = "a change of unit"\n',
            [Dismissal("number", "1,000 became 100")],
        ),
        (
            '[[dismissed]]\ncheck = "case"\n\n[[dismissed]]\ncheck = "tense"\n',
            [Dismissal("case", None), Dismissal("tense", None)],
        ),
        ('[[dismissed]]\ntext = "  the \\n harbour "\n', [Dismissal(None, "the harbour")]),
        ('[[dismissed]]\ntext = """the\nharbour"""\n', [Dismissal(None, "the harbour")]),
        ('dismissed = [{check = "case"}]', [Dismissal("case", None)]),
        ("dismissed = []", []),
    ],
)
def test_dismissals_are_read(tmp_path: Path, text: str, expected: list[Dismissal]) -> None:
    assert read(tmp_path, text) == tuple(expected)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[dismised]]\ncheck = 'case'", ["'dismised'", "[[dismissed]]"]),
        ("[dismissed]\ncheck = 'case'", ["list of tables", "[[dismissed]]"]),
        ("dismissed = ['case']", ["number 1", "not a table"]),
        ("[[dismissed]]\ncheck = 'case'\n[[dismissed]]\nchek = 'case'", ["number 2", "'chek'", "check, text, reason"]),
        ("[[dismissed]]\nreason = 'none'", ["number 1", "neither check nor text"]),
        ("[[dismissed]]", ["number 1", "neither check nor text"]),
        ("[[dismissed]]\ncheck = 3", ["check is not a text"]),
        ("[[dismissed]]\ntext = ['a']", ["text is not a text"]),
        ("[[dismissed]]\ntext = '  '", ["text is not a text"]),
        ("[[dismissed]]\nreason = true\ncheck = 'case'", ["reason is not a text"]),
        ("[[dismissed]]\ncheck = 'numbers'", ["no check is called 'numbers'", "number, technical, sign, negation"]),
        ("[[dismissed]]\ncheck = case", ["line 2", "not TOML"]),
        ("[[dismissed", ["not TOML"]),
        (b"[[dismissed]]\ntext = '\xe9'", ["not UTF-8"]),
    ],
)
def test_a_mistake_is_one_line_that_names_the_file(tmp_path: Path, text: str | bytes, words: list[str]) -> None:
    with pytest.raises(ReadError) as caught:
        read(tmp_path, text)
    message = str(caught.value)
    assert message.startswith(str(tmp_path / "scorer.toml"))
    assert "\n" not in message
    assert [word for word in words if word not in message] == []


def test_a_file_that_is_not_there_or_is_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        read_dismissals(str(tmp_path / "none.toml"))
    with pytest.raises(ReadError, match="cannot be read: Is a directory"):
        read_dismissals(str(tmp_path))


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_file_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_bytes(content)
    try:
        found: tuple[Dismissal, ...] | str = read_dismissals(str(path))
    except ReadError as error:
        found = str(error)
    if isinstance(found, str):
        assert found.startswith(str(path))
    else:
        assert all(one.check or one.text for one in found)

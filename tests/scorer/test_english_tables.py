"""The word tables: each is well formed, in order, has a source and is read; a malformed one is refused by line."""

import ast
import tomllib
from collections.abc import Iterator
from fractions import Fraction
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.english import tables
from scorer.errors import ReadError

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "scorer" / "english" / "data").iterdir())
NAMES = [file.stem for file in FILES]
# Tables that a command makes from what others gathered: the source and its licence.
MADE = {"country_names": ("Unicode CLDR", "Unicode-3.0"), "wordnet_antonyms": ("WordNet 3.0", "WordNet-3.0")}
# The cells of these columns hold one word; others may hold several.
SINGLE = {"class", "word", "his", "hers", "base", "dimension", "factor", "offset", "rough", "currency"}


def noted(name: str, key: str) -> str:
    """Return what the comments of a table say after `key:`; it must stand there once."""
    (found,) = (comment for comment in tables.table(name).comments if comment.startswith(f"{key}: "))
    return found.removeprefix(f"{key}: ")


def reads() -> Iterator[tuple[str, ...]]:
    """Yield the constant arguments of each call in `scorer` whose first argument is the name of a table."""
    for path in (ROOT / "scorer").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)) if "import tables" in text else ():
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                given = tuple(argument.value for argument in node.args if isinstance(argument, ast.Constant))
                if len(given) > 1 and set(given) <= set(NAMES):
                    yield from ((one,) for one in given)
                elif given[0] in NAMES:
                    yield given


READS = list(reads())


def test_the_folder_holds_tables_only() -> None:
    assert len(FILES) > 20
    assert {file.suffix for file in FILES} == {".tsv"}


def test_the_tables_are_packaged() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns = project["tool"]["setuptools"]["package-data"]["scorer"]
    packaged = {file for pattern in patterns for file in (ROOT / "scorer").glob(pattern)}
    assert packaged.issuperset(FILES)


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_a_file_is_clean_text(file: Path) -> None:
    data = file.read_bytes()
    assert b"\r" not in data
    assert data.endswith(b"\n")
    assert not data.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("name", NAMES)
def test_the_comments_say_what_it_is_and_where_it_is_from(name: str) -> None:
    about = [
        comment for comment in tables.table(name).comments if not comment.startswith(("source", "licence", "order"))
    ]
    assert " ".join(about).endswith(".")
    if name in MADE:
        assert (noted(name, "source").partition(",")[0], noted(name, "licence")) == MADE[name]
    else:
        assert noted(name, "source").startswith(("written for this project", "learnt from the training data"))
        assert noted(name, "licence") == "Apache-2.0"


@pytest.mark.parametrize("name", NAMES)
def test_rows_are_in_the_order_that_the_comments_state(name: str) -> None:
    table, order = tables.table(name), noted(name, "order")
    if order == "sorted":
        assert list(table.rows) == sorted(table.rows)
    elif order.startswith("by "):
        at = table.columns.index(order.removeprefix("by "))
        blocks = [value for value, _ in groupby(row[at] for row in table.rows)]
        assert len(blocks) == len(set(blocks))
    else:
        assert name in {"by_names", "same_names", "name_spellings"}  # by topic, as their comments say


@pytest.mark.parametrize("name", NAMES)
def test_rows_are_there_and_stand_once(name: str) -> None:
    rows = tables.table(name).rows
    assert rows
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize("name", NAMES)
def test_cells_hold_words_in_small_letters_with_one_space_between(name: str) -> None:
    table = tables.table(name)
    for row in table.rows:
        for column, cell in zip(table.columns, row, strict=True):
            small = cell if column == "symbols" else cell.lower()  # the case of a symbol counts
            assert cell == " ".join(small.split()), row
            assert column not in SINGLE or " " not in cell, row
            parted = column in ("things", "turns", "phrases") or (column == "names" and len(table.columns) == 1)
            words = cell.split("|" if parted else " ")
            assert len(set(words)) == len(words), row
            assert all(word == word.strip() != "" for word in words), row


@pytest.mark.parametrize("name", NAMES)
def test_a_table_is_read(name: str) -> None:
    assert name in {read[0] for read in READS}


@pytest.mark.parametrize("name", [name for name in NAMES if tables.table(name).columns == ("class", "word")])
def test_each_class_is_read(name: str) -> None:
    asked = [read[1:] for read in READS if read[0] == name]
    there = {kind for kind, _ in tables.table(name).rows}
    assert () in asked or {kind for kinds in asked for kind in kinds} == there


def test_the_classes_of_pairs() -> None:
    assert {row[0] for row in tables.table("genders").rows} == {"sure", "unsure", "loose"}
    assert {row[0] for row in tables.table("antonyms").rows} == {"verb", "noun", "adjective", "adverb"}


def test_units_are_numbers() -> None:
    for dimension, factor, offset, rough, _ in tables.table("units").rows:
        assert abs(Fraction(factor)) == 1 if dimension in {"latitude", "longitude"} else Fraction(factor) > 0
        assert Fraction(offset) <= 0
        assert rough in {"yes", "no"}
    assert {factor for _, factor, _ in tables.table("currencies").rows} == {"1", "0.01"}


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("", 1, "a line with the names of the columns must follow the comments"),
        ("# about\n", 2, "a line with the names of the columns must follow the comments"),
        ("# about\n\nclass\tword\n", 2, "a line with the names of the columns must follow the comments"),
        ("class\t\n", 1, "the cell `` is empty or has a space at its beginning or end"),
        ("class\tword\nplace\n", 2, "1 cell; expected 2, separated by tabs: `class`, `word`"),
        ("class\tword\nplace rome\n", 2, "1 cell; expected 2, separated by tabs: `class`, `word`"),
        ("class\tword\na\tb\na\tb\tc\n", 3, "3 cells; expected 2, separated by tabs: `class`, `word`"),
        ("class\tword\na\tb\n\nc\td\n", 3, "the line is empty; remove it"),
        ("word\na\n\n", 3, "the line is empty; remove it"),
        ("word\na\n# b\n", 3, "a comment may stand only above the names of the columns"),
        ("class\tword\n# b\tc\n", 2, "a comment may stand only above the names of the columns"),
        ("# about\nclass\tword\na\t\n", 3, "the cell `word` is empty or has a space at its beginning or end"),
        ("class\tword\n\tb\n", 2, "the cell `class` is empty or has a space at its beginning or end"),
        ("class\tword\na\tb \n", 2, "the cell `word` is empty or has a space at its beginning or end"),
        ("class\tword\na \tb\n", 2, "the cell `class` is empty or has a space at its beginning or end"),
        ("class\tword\na\t b\n", 2, "the cell `word` is empty or has a space at its beginning or end"),
        ("word\na\n b\n", 3, "the cell `word` is empty or has a space at its beginning or end"),
    ],
)
def test_a_malformed_table_is_refused_by_file_and_line(text: str, line: int, problem: str) -> None:
    with pytest.raises(ReadError) as error:
        tables.parse(text, "data/t.tsv")
    assert str(error.value) == f"data/t.tsv, line {line}: {problem}"


CELLS = st.from_regex(r"[a-zé'|-]{1,6}( [a-z]{1,3})?", fullmatch=True)


@given(st.integers(1, 4).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1)))
def test_what_is_written_is_read(lines: list[list[str]]) -> None:
    text = "# about\n# source: mine\n" + "".join("\t".join(cells) + "\n" for cells in lines)
    table = tables.parse(text, "t.tsv")
    assert table.comments == ("about", "source: mine")
    assert [list(table.columns), *map(list, table.rows)] == lines


def test_words_are_those_of_the_classes() -> None:
    assert tables.words("reporting_words", "paper") < tables.words("reporting_words", "paper", "reported")
    assert tables.words("reporting_words") == tables.words("reporting_words", "paper", "reported", "reporting")
    assert "the" in tables.words("function_words")


@pytest.mark.parametrize(
    ("name", "classes", "problem"),
    [
        ("foreign_words", ("lone", "loan"), "has no word of the class `lone`"),
        ("function_words", ("verb",), "has the columns `word`; `class`, `word` are needed"),
        ("genders", (), "has the columns `class`, `his`, `hers`; `class`, `word` are needed"),
    ],
)
def test_words_that_a_table_lacks_are_refused(name: str, classes: tuple[str, ...], problem: str) -> None:
    with pytest.raises(ReadError) as error:
        tables.words(name, *classes)
    assert str(error.value) == f"scorer/english/data/{name}.tsv: {problem}"


def test_rows_of_other_columns_are_refused() -> None:
    with pytest.raises(ReadError, match=r"data/antonyms\.tsv: has the columns `class`, `one`, `other`; `one` are"):
        tables.rows("antonyms", "one")


@pytest.mark.parametrize("name", ["speakers", "name_contrasts"])
def test_a_word_has_each_kind_under_which_it_stands(name: str) -> None:
    found = tables.kinds(name)
    pairs = sorted((kind, word) for word, own in found.items() for kind in own)
    assert pairs == sorted(set(tables.rows(name, "kind", "word")))
    with pytest.raises(ReadError):
        tables.kinds("antonyms")


@given(st.text(st.sampled_from("ab# \t\n\r\v\x1f\u00a0é"), max_size=8))
def test_the_quick_look_finds_what_the_pattern_finds(text: str) -> None:
    assert tables._is_malformed(text) == (tables._MALFORMED.search(text) is not None)

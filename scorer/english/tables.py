"""Read the word tables in `scorer/english/data`.

A table is a TSV file. Comment lines at its top begin with `#`: they say what the table is, its source, its licence
and the order of its rows. Then comes a line with the names of the columns, then one row per line. No cell is empty.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from scorer.errors import ReadError
from scorer.patterns import late

# A cell that is empty or has white space at its beginning or end, an empty line, or a comment.
_MALFORMED = late(r"^#|(?:^|\t)(?:\s|$)|[^\S\n\t](?:\t|$)", re.MULTILINE)
# What a malformed text has in any case, if it is in ASCII and stands between two line ends.  To search for these takes
# a tenth of the time.
_SIGNS = ("\n#", "\n\n", "\n\t", "\n ", "\t\n", "\t\t", "\t ", " \n", " \t", *"\r\v\f\x1c\x1d\x1e\x1f")

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as in its file; `comments` are without their `#`, and `rows` have one cell per column."""

    comments: tuple[str, ...]
    columns: tuple[str, ...]
    rows: Rows


@cache
def table(name: str) -> Table:
    """Return the table `NAME.tsv`.

    Raise ReadError where the file is malformed.
    """
    file = f"{name}.tsv"
    return parse((files("scorer.english") / "data" / file).read_text(encoding="utf-8"), f"scorer/english/data/{file}")


def rows(name: str, *columns: str) -> Rows:
    """Return the rows of a table in the order of its file.

    Raise ReadError where the table does not have exactly these columns.
    """
    found = table(name)
    if found.columns != columns:
        raise _error(name, f"has the columns {_listed(found.columns)}; {_listed(columns)} are needed")
    return found.rows


@cache
def words(name: str, *classes: str) -> frozenset[str]:
    """Return the words of a table with the columns `word`, or `class` and `word`.

    Without `classes`, all words are returned.
    Raise ReadError where the table has other columns or no word of a class.
    """
    if not classes and table(name).columns == ("word",):
        return frozenset(word for (word,) in table(name).rows)
    found = rows(name, "class", "word")
    missing = set(classes) - {kind for kind, _ in found}
    if missing:
        raise _error(name, f"has no word of the class {_listed(tuple(sorted(missing)))}")
    return frozenset(word for kind, word in found if not classes or kind in classes)


@cache
def kinds(name: str) -> Mapping[str, frozenset[str]]:
    """Return the kinds of each word of a table with the columns `kind` and `word`.

    Raise ReadError where the table has other columns.
    """
    found: dict[str, set[str]] = {}
    for kind, word in rows(name, "kind", "word"):
        found.setdefault(word, set()).add(kind)
    return {word: frozenset(own) for word, own in found.items()}


@cache
def groups(name: str, column: str) -> Mapping[str, frozenset[int]]:
    """Return the rows of each word of a table with one column, in which `|` parts the words of a row.

    Raise ReadError where the table has other columns.
    """
    found: dict[str, set[int]] = {}
    for number, (group,) in enumerate(rows(name, column)):
        for word in group.split("|"):
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def parse(text: str, file: str) -> Table:
    """Return the table that a text holds; `file` is named in errors.

    Raise ReadError, with the number of the line, for the first line that does not fit.
    """
    lines = text.removesuffix("\n").split("\n")
    top = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
    if top == len(lines) or not lines[top].strip():
        raise ReadError(file, "a line with the names of the columns must follow the comments", top + 1)
    columns = tuple(lines[top].split("\t"))
    body = tuple(tuple(line.split("\t")) for line in lines[top + 1 :])
    # Checking line by line takes twice as long as everything else together, so only a malformed table is checked so.
    if {len(cells) for cells in body} != {len(columns)} or _is_malformed("\n".join(lines[top:])):
        for number, line in enumerate(lines[top:], top + 1):
            problem = _problem(line, columns)
            if problem:
                raise ReadError(file, problem, number)
    return Table(tuple(line.lstrip("# ") for line in lines[:top]), columns, body)


def _is_malformed(text: str) -> bool:
    framed = f"\n{text}\n"
    may_be = not text.isascii() or any(sign in framed for sign in _SIGNS)
    return may_be and _MALFORMED.search(text) is not None


def _problem(line: str, columns: tuple[str, ...]) -> str | None:
    cells = line.split("\t")
    if not line.strip():
        return "the line is empty; remove it"
    if line.startswith("#"):
        return "a comment may stand only above the names of the columns"
    if len(cells) != len(columns):
        count = "1 cell" if len(cells) == 1 else f"{len(cells)} cells"
        return f"{count}; expected {len(columns)}, separated by tabs: {_listed(columns)}"
    for cell, column in zip(cells, columns, strict=True):
        if not cell or cell != cell.strip():
            return f"the cell `{column}` is empty or has a space at its beginning or end"
    return None


def _error(name: str, problem: str) -> ReadError:
    return ReadError(f"scorer/english/data/{name}.tsv", problem)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)

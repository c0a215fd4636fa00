"""Read pairs from a tab-separated file: `original<TAB>garbled`, verbatim, without quoting."""

from __future__ import annotations

from scorer.errors import ReadError
from scorer.phrases import count
from scorer.read.rows import side_by_side, uneven
from scorer.read.text import line_starts, trimmed
from scorer.types import Document, Rows, Span

_HEADER = ["original", "garbled"]
# What other tools call the two columns.
ORIGINALS = frozenset(["original", "source", "src", "source text", "reference", "ref"])
GARBLEDS = frozenset(
    ["garbled", "target", "tgt", "target text", "translation", "hypothesis", "hyp", "candidate", "output", "mt"]
)


def read(name: str, text: str, encoding: str) -> Rows:
    """Return the rows of the file; a header line `original<TAB>garbled`, in any case, is skipped.

    So is one with the names that other tools give the columns (`source<TAB>target`); a note says so.

    Both documents have the whole file as their text, so offsets refer to the file.  Raise ReadError,
    with the line, for a row that does not have exactly two columns.
    """
    starts = line_starts(text)
    originals: list[Span] = []
    garbleds: list[Span] = []
    notes: tuple[str, ...] = ()
    header = 0
    for number, (start, stop) in enumerate(zip(starts, (*starts[1:], len(text)), strict=True), start=1):
        columns = text[start:stop].rstrip("\r\n").split("\t")
        if number == 1 and is_header(columns):
            notes, header = header_notes(name, columns), len(columns)
            continue
        if len(columns) != 2:
            if not text[start:].strip():
                break
            raise ReadError(name, wrong_number(columns, header), number)
        tab = start + len(columns[0])
        originals.append(trimmed(text, start, tab))
        garbleds.append(trimmed(text, tab + 1, tab + 1 + len(columns[1])))
    if not originals:
        raise ReadError(name, "is empty")
    lines = range(1, len(starts) + 1)
    original = Document(name, text, encoding, tuple(originals), starts, lines, notes=notes)
    garbled = Document(name, text, encoding, tuple(garbleds), starts, lines)
    return side_by_side(original, garbled, (None,) * len(originals))


def is_header(columns: list[str]) -> bool:
    """Tell whether the cells of the first line are names of the two columns, ours or those of other tools."""
    names = [column.strip().lower() for column in columns]
    return len(names) == 2 and names[0] in ORIGINALS and names[1] in GARBLEDS


def header_notes(name: str, columns: list[str]) -> tuple[str, ...]:
    """Return a note on a first line that is taken for a header, unless it has our own names."""
    if [column.lower() for column in columns] == _HEADER:
        return ()
    return (f"{name}: line 1 is taken for a header: {columns[0]}, {columns[1]}",)


def wrong_number(columns: list[str], header: int) -> str:
    """Return what is wrong with a row that does not have the columns of the header; without one, `header` is 0."""
    if columns == [""]:
        return "an empty line: remove it" if header else "an empty line, expected original<TAB>garbled: remove it"
    if header:
        return uneven(len(columns), header)
    found = count(len(columns), "column")
    named = "; for a table with a header, add --columns original=NAME,garbled=NAME" if len(columns) > 2 else ""
    return f"{found}, expected 2 (original<TAB>garbled){named}"

r"""Review rows as tab-separated values for programs, escaped as in the TSV report (`scorer.report.tsv`)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scorer.exchange.plain import encoded, lines_in
from scorer.exchange.rows import ReviewRow
from scorer.exchange.said import Said
from scorer.exchange.table import COLUMNS, Notation, cells, said_in
from scorer.report.tsv import escaped  # one escaping for every TSV of ours

_ESCAPED = re.compile(r"\\(?:([\\tnr=+@-])|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))")
_LETTERS = {"t": "\t", "n": "\n", "r": "\r"}


def write(rows: Iterable[ReviewRow]) -> bytes:
    """Return a header and one line per row, in UTF-8."""
    lines = [COLUMNS, *(cells(row, escaped).values() for row in rows)]
    return encoded("".join("\t".join(line) + "\n" for line in lines))


def read(data: bytes, name: str) -> list[Said]:
    """Return what the lines of a file say; raise ReadError, with the line, for an invalid one."""
    rows = ((number, line.split("\t")) for number, line in enumerate(lines_in(data, name), 1))
    return list(said_in(name, rows, Notation(unescaped, is_cut=lambda _: False, whole=True)))


def unescaped(cell: str) -> str:
    """Return the text of a cell; a backslash that escapes nothing stands for itself."""
    return _ESCAPED.sub(_character, cell)


def _character(match: re.Match[str]) -> str:
    if match[1]:
        return _LETTERS.get(match[1], match[1])
    return chr(int(match[2] or match[3], 16))

r"""Escape texts for the cells of an XLSX file, and read them back.

A file cannot hold control characters (other than tab and newline), half a surrogate pair, U+FFFE and U+FFFF.  They
become `\xNN` or `\uNNNN`.  Text that looks like something else is escaped the same way: like an escape, ours or that of
spreadsheets (`_xNNNN_`), like our sign of an empty correction, or like the rich text of the file's writer (`<r>…</r>`).
A backslash that escapes nothing stands for itself.
"""

from __future__ import annotations

import re

from scorer.exchange.table import DELETE

LONGEST = 32_767  # characters of a cell, in UTF-16 units
CUT = r"\…"  # at the end of a cell: the text goes on

_UNHELD = (
    "[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
    r"|\\(?=x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|…)"
    # The second alternative: a common reader of XLSX drops x005F_ wherever it stands.
    r"|_(?=x[0-9a-fA-F]{4}_)|(?<=x005F)_"
)
_ESCAPE = re.compile(_UNHELD)
_ESCAPED = re.compile(r"\\x([0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})|_x([0-9a-fA-F]{4})_")


def characters(text: str) -> list[str]:
    """Return the characters of a text, each escaped for a cell."""
    signs = list(text)
    for match in _ESCAPE.finditer(text):
        signs[match.start()] = _sign(match[0])
    if text.casefold().strip() == DELETE:
        signs[text.index("\\")] = _sign("\\")
    # XlsxWriter takes such a text for its own rich text, and writes it into the file unescaped.
    if text.startswith("<r>") and text.endswith("</r>"):
        signs[0] = _sign("<")
    return signs


def to_cell(text: str) -> str:
    """Return a text escaped for a cell."""
    return "".join(characters(text))


def from_cell(cell: str) -> str:
    """Return the text that a cell stands for."""
    return _ESCAPED.sub(lambda match: chr(int(match[1] or match[2] or match[3], 16)), cell)


def fits(cell: str) -> bool:
    """Tell whether a text is short enough for a cell."""
    return units(cell) <= LONGEST


def units(text: str) -> int:
    """Return the length of a text as spreadsheets count it."""
    return len(text) + sum(character > "\uffff" for character in text)


def _sign(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"

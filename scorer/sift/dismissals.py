"""Findings that a person has dismissed, kept in a small file beside the documents."""

from __future__ import annotations

from dataclasses import dataclass

from scorer import plugins
from scorer.errors import ReadError
from scorer.patterns import late
from scorer.sift.toml_file import read_toml

TABLE = "dismissed"
GATE = "gate"  # what must hold of a report, which scorer/gate reads from the same file
_KEYS = ("check", "text", "reason")
# A report shows this after a message (`phrases.full_message`), so a person may have copied it too.
_MORE = late(r" \(here and in [\d,]+ more lines?\)$")


@dataclass(frozen=True, slots=True)
class Dismissal:
    """Which findings to leave out.

    check: the name of their check; None means any.
    text: their message or marked words; None means any.  White space is collapsed to single spaces, and a message
      has no number of further lines after it.
    """

    check: str | None
    text: str | None


def read_dismissals(path: str | None) -> tuple[Dismissal, ...]:
    """Return the dismissals in a file; an empty tuple for None.

    The file is TOML.  Each dismissal is a table `[[dismissed]]` with `check`, `text` or both.  It may have a
    `reason`, which is for people only.  Raise ReadError for a file that cannot be read or has other content.
    """
    if path is None:
        return ()
    content = read_toml(path)
    for key in content:
        if key not in (TABLE, GATE):
            raise ReadError(path, f"{key!r} is not known here: write [[{TABLE}]] tables and one [{GATE}] only")
    tables = content.get(TABLE, [])
    if not isinstance(tables, list):
        raise ReadError(path, f"{TABLE!r} is not a list of tables: head each with [[{TABLE}]]")
    return tuple(_dismissal(path, number, table) for number, table in enumerate(tables, 1))


def _dismissal(path: str, number: int, table: object) -> Dismissal:
    place = f"[[{TABLE}]] number {number}"
    if not isinstance(table, dict):
        raise ReadError(path, f"{place} is not a table: write check = … and text = … on lines of their own")
    for key, value in table.items():
        if key not in _KEYS:
            raise ReadError(path, f"{place}: {key!r} is not known: use {', '.join(_KEYS)}")
        if not isinstance(value, str) or not value.strip():
            raise ReadError(path, f'{place}: {key} is not a text: write {key} = "…"')
    check, text = table.get("check"), table.get("text")
    if check is None and text is None:
        raise ReadError(path, f"{place} has neither check nor text: give at least one")
    if check is not None and check not in plugins.names("check"):
        raise ReadError(path, f"{place}: no check is called {check!r}: there are {', '.join(plugins.names('check'))}")
    return Dismissal(check, text and _MORE.sub("", " ".join(text.split())))

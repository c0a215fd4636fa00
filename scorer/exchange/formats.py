"""The formats of review rows: their endings, names, writers and readers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from scorer.errors import ScorerError
from scorer.exchange import jsonl, mqm, mqm_read, tsv, xlsx_read, xlsx_write
from scorer.exchange.rows import ReviewRow, rows_of
from scorer.exchange.said import Said
from scorer.read.source import shown
from scorer.review.session import Session
from scorer.types import Report


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name for people, its media type, its writer and its reader."""

    title: str
    media_type: str
    write: Callable[[list[ReviewRow], Report], bytes]
    read: Callable[[bytes, str], list[Said]]


_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TABLE = "text/tab-separated-values; charset=utf-8"
# By ending, in the order in which they are offered to people.  The longest ending that fits a file name counts.
FORMATS = {
    ".xlsx": Format("Excel", _SHEET, lambda rows, _: xlsx_write.write(rows), xlsx_read.read),
    ".tsv": Format("TSV", _TABLE, lambda rows, _: tsv.write(rows), tsv.read),
    ".jsonl": Format("JSON lines", "application/jsonl", lambda rows, _: jsonl.write(rows), jsonl.read),
    ".mqm.tsv": Format("MQM", _TABLE, mqm.write, mqm_read.read),
}


class FormatError(ScorerError):
    """No format of review rows has the ending of the file."""


def export(session: Session, name: str) -> bytes:
    """Return the review of a report as a file of that name, as far as the session knows it (see `Session.refresh`).

    Raises FormatError for an ending that no format has, and WriteError if the format cannot hold a text.
    """
    return format_of(name).write(rows_of(session), session.lines.report)


def format_of(name: str) -> Format:
    """Return the format of a file by its ending, in any case; raise FormatError if there is none."""
    fitting = [ending for ending in FORMATS if name.lower().endswith(ending)]
    if not fitting:
        raise FormatError(f"{shown(name)}: no format of reviews has that ending: use one of {', '.join(FORMATS)}")
    return FORMATS[max(fitting, key=len)]

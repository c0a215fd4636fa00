"""Which format a file of review rows has, by its ending."""

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
    """How rows become a file, and a file rows."""

    write: Callable[[list[ReviewRow], Report], bytes]
    read: Callable[[bytes, str], list[Said]]


# The longest ending that fits is the format's.
FORMATS = {
    ".mqm.tsv": Format(mqm.write, mqm_read.read),
    ".tsv": Format(lambda rows, _: tsv.write(rows), tsv.read),
    ".jsonl": Format(lambda rows, _: jsonl.write(rows), jsonl.read),
    ".xlsx": Format(lambda rows, _: xlsx_write.write(rows), xlsx_read.read),
}


class FormatError(ScorerError):
    """No format of review rows has the ending of that file."""


def export(session: Session, name: str) -> bytes:
    """Return what is said of a report as a file of that name; as far as the session knows, see `Session.refresh`.

    Raises FormatError for an ending that no format has, and WriteError where the format cannot hold a text.
    """
    return format_of(name).write(rows_of(session), session.lines.report)


def format_of(name: str) -> Format:
    """Return the format of a file by its ending, in any case; raise FormatError where there is none."""
    for ending, found in FORMATS.items():
        if name.lower().endswith(ending):
            return found
    raise FormatError(f"{shown(name)}: no format of reviews has that ending: use one of {', '.join(FORMATS)}")

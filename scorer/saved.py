"""Reports in files: read one back."""

from __future__ import annotations

from os import PathLike, fspath

from scorer.errors import ReadError
from scorer.read.source import fetch
from scorer.types import Report

LARGEST = 1000  # megabytes of a report or of a file of verdicts


def load_report(path: str | PathLike[str]) -> Report:
    """Return the report that `Report.save` or `--format json` wrote, packed or not; "-" is standard input.

    Raise ReadError if the file cannot be read or is no whole report.
    """
    from scorer.report.load import load

    source = fetch(fspath(path), LARGEST)
    try:
        text = source.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = ""
    # A document whose other one was forgotten; what is wrong with a report is said where it is read.
    if not text.lstrip().startswith("{"):
        raise ReadError(source.name, "not a report: name both documents, or a report written with --format json")
    return load(text, fspath(path))

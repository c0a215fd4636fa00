"""Write a report to a file, all or nothing."""

from __future__ import annotations

from os import PathLike

from scorer.output import write_file
from scorer.report.json import write
from scorer.types import Report


def save(report: Report, path: str | PathLike[str]) -> None:
    """Write the canonical JSON; raise WriteError if that is not possible."""
    write_file(write(report, 0).encode(), path)

"""Write a report to a file, all or nothing."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from os import PathLike
from pathlib import Path

from scorer.errors import WriteError
from scorer.report.json import write
from scorer.types import Report


def save(report: Report, path: str | PathLike[str]) -> None:
    """Write the canonical JSON beside the path and rename it; raise WriteError if that is not possible."""
    data = write(report, 0).encode()
    target = Path(os.path.realpath(path))
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.chmod(name, 0o644)
            os.replace(name, target)
        except BaseException:
            with suppress(FileNotFoundError):
                os.unlink(name)
            raise
    except OSError as error:
        raise WriteError(f"{os.fspath(path)}: cannot be written: {error.strerror}") from None

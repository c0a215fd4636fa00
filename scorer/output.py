"""Write bytes: to standard output, or to a file all or nothing."""

from __future__ import annotations

import os
import sys
from os import PathLike
from pathlib import Path

from scorer.errors import WriteError
from scorer.whole_file import replacing


class NobodyReads(Exception):
    """The reader of standard output closed it, as `| head` does; click would turn a broken pipe into exit status 1."""


def write_standard(data: bytes) -> None:
    """Write to standard output, so that it can be read at once.

    Raise NobodyReads if nobody reads it any more, and WriteError if it cannot be written.
    """
    if sys.stdout is None:
        raise WriteError("standard output is closed: name a file with --output")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise NobodyReads from None
    except OSError as error:
        raise WriteError(f"standard output cannot be written: {error.strerror}") from None


def write_file(data: bytes, path: str | PathLike[str]) -> None:
    """Write a file all or nothing; a pipe or device is written directly.

    A file that is replaced leaves its permissions to the new one.  Raise WriteError if it cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)
        else:
            with replacing(target) as file:
                file.write(data)
    except OSError as error:
        raise WriteError(f"{os.fspath(path)}: cannot be written: {error.strerror}") from None

"""Write bytes: to standard output, or to a file all or nothing."""

from __future__ import annotations

import os
import sys
import tempfile
from os import PathLike
from pathlib import Path

from scorer.errors import WriteError


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
    """Write a file beside its place and rename it; a pipe or device is written directly.

    A file that is replaced leaves its permissions to the new one.  Raise WriteError if it cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)
        else:
            _replace(target, data)
    except OSError as error:
        raise WriteError(f"{os.fspath(path)}: cannot be written: {error.strerror}") from None


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(name, target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

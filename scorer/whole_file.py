"""Write a file all or nothing; a program that is killed meanwhile leaves nothing beside it."""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import BinaryIO

# The name of a file that is not whole yet, where it needs one.
_PREFIX, _SUFFIX = ".scorer-", ".part"
_OLD = 60.0  # seconds; a younger one may have been written to its end and wait for its place


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """Give a file to write to; when the block ends, it stands at `target`, in place of a file that was there.

    If the block raises, nothing has changed.  The permissions are those of the file before, else the usual ones.
    On Linux the file has no name until it is whole.  Elsewhere a killed program leaves a part, which the next one that
    writes into this folder removes.  Raises OSError.
    """
    _sweep(target.parent)
    handle, part = _nameless(target.parent), None
    if handle is None:
        handle, part = _named(target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            _lock(handle)
            yield file
            file.flush()
            mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
            if part is None:
                os.fchmod(handle, mode)
                part = _linked(handle, target)
            else:
                os.chmod(part, mode)
        if part is not None:
            os.replace(part, target)
    except BaseException:
        if part is not None:
            part.unlink(missing_ok=True)
        raise


def _nameless(folder: Path) -> int | None:
    """Return a new file without a name on the disk of a folder; None where that cannot be, or cannot get one later."""
    if sys.platform != "linux" or not os.path.isdir("/proc/self/fd"):
        return None
    try:
        return os.open(folder, os.O_TMPFILE | os.O_WRONLY, 0o600)
    except OSError:  # not on this kind of disk; what else is wrong shows when a file with a name is made
        return None


def _named(folder: Path) -> tuple[int, Path]:
    import tempfile

    handle, name = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=folder)
    return handle, Path(name)


def _linked(handle: int, target: Path) -> Path | None:
    """Give a file without a name the one of the target; if there is a file, another one, and return that."""
    # The folder is not used, as the first path is absolute; but with one, Python follows the link there.
    source, folder = f"/proc/self/fd/{handle}", os.open(target.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with suppress(FileExistsError):
            os.link(source, target, src_dir_fd=folder)
            return None
        import secrets

        part = target.parent / f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}"
        os.link(source, part, src_dir_fd=folder)
        return part
    finally:
        os.close(folder)


def _lock(handle: int) -> None:
    """Show to others that somebody writes this file, as long as it is open."""
    if sys.platform != "win32":  # where an open file cannot be removed anyway
        import fcntl

        with suppress(OSError):  # some network disks cannot; there `_sweep` removes nothing either
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@cache
def _sweep(folder: Path) -> None:
    """Remove what killed programs left in a folder."""
    with suppress(OSError):  # what is wrong with the folder shows when the file is written
        for left in [Path(one.path) for one in os.scandir(folder) if _is_part(one.name)]:
            with suppress(OSError):  # somebody else's, or gone
                _remove_left(left)


def _is_part(name: str) -> bool:
    return name.startswith(_PREFIX) and name.endswith(_SUFFIX)


def _remove_left(part: Path) -> None:
    """Remove a file of our name that nobody writes; raise OSError if somebody does."""
    found = part.lstat()
    if not stat.S_ISREG(found.st_mode) or time.time() - found.st_mtime < _OLD:
        return
    if sys.platform == "win32":
        part.unlink()
        return
    import fcntl

    with part.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        part.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

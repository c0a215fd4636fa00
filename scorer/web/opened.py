"""Open a browser at an address that holds a secret, without putting the address on any command line."""

from __future__ import annotations

import html
import os
import tempfile
import time
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import platformdirs

_ONWARDS = '<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer">'
_ONWARDS += '<meta http-equiv="refresh" content="0; url={}"><title>scorer</title>'
_PREFIX, _SUFFIX = "scorer-review-", ".html"
_OLD = 24 * 60 * 60  # seconds


@contextmanager
def doorway(url: str) -> Iterator[Path]:
    """Give a file, readable by its owner only, that leads a browser to the address; it exists while the block runs.

    Every user of a machine can read all command lines, and a browser gets its address on its command line.  The file
    is in the person's folder for downloads if a browser may read it there, else in the one for temporary files.
    """
    folder = _folder()
    _sweep(folder or Path(tempfile.gettempdir()))
    handle, name = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=folder)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(_ONWARDS.format(html.escape(url)))
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _folder() -> Path | None:
    """Return the folder for downloads if a browser in a sandbox (snap, flatpak) may read it; else None.

    Such a browser has its own folder for temporary files, and sees only files in the person's home that are not hidden.
    It always sees that folder.  The file is never beside the documents, where it would stay if the process were killed.
    """
    try:
        folder = platformdirs.user_downloads_path()
        inside = folder.relative_to(Path.home())
    except (ValueError, RuntimeError):  # not in the home folder, or there is none
        return None
    hidden = any(part.startswith(".") for part in inside.parts)
    return folder if folder.is_dir() and os.access(folder, os.W_OK) and not hidden else None


def _sweep(folder: Path) -> None:
    """Remove what a killed review left here; a file that may still be waited for is not as old."""
    for left in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        with suppress(OSError):  # somebody else's
            if time.time() - left.stat().st_mtime > _OLD:
                left.unlink()


def open_browser(file: Path) -> bool:
    """Open the file in the person's browser; tell whether there is one."""
    return webbrowser.open(file.absolute().as_uri())

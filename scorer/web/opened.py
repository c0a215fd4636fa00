"""Open a browser at an address that holds a secret, without putting the address on any command line."""

from __future__ import annotations

import html
import os
import tempfile
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ONWARDS = '<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer">'
_ONWARDS += '<meta http-equiv="refresh" content="0; url={}"><title>scorer</title>'


@contextmanager
def doorway(url: str, store: Path) -> Iterator[Path]:
    """Give a file, readable by its owner only, that leads a browser to the address; it exists while the block runs.

    Every user of a machine can read all command lines, and a browser gets its address on its command line.  The file
    is beside the store of the review if a browser may read it there, else in the folder for temporary files.
    """
    handle, name = tempfile.mkstemp(prefix="scorer-review-", suffix=".html", dir=_folder(store))
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(_ONWARDS.format(html.escape(url)))
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _folder(store: Path) -> Path | None:
    """Return the folder of the store if a browser in a sandbox (snap, flatpak) may read it; else None.

    Such a browser has its own folder for temporary files, and sees only files in the person's home that are not hidden.
    """
    folder = store.absolute().parent
    try:
        inside = folder.relative_to(Path.home())
    except (ValueError, RuntimeError):  # not in the home folder, or there is none
        return None
    return None if any(part.startswith(".") for part in inside.parts) else folder


def open_browser(file: Path) -> bool:
    """Open the file in the person's browser; tell whether there is one."""
    return webbrowser.open(file.absolute().as_uri())

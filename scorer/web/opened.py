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
    """Give a file, readable by its owner only, that leads a browser to the address; it is there while the block runs.

    Every user of a machine can read the command lines of all programs, and a browser is told on its own where to go.
    The file stands beside the store of the review, where a browser may read that, else among temporary ones.
    """
    handle, name = tempfile.mkstemp(prefix="scorer-review-", suffix=".html", dir=_folder(store))
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(_ONWARDS.format(html.escape(url)))
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _folder(store: Path) -> Path | None:
    """Return the folder of the store if a browser in a sandbox (snap, flatpak) may read it.

    Such a one sees a folder for temporary files of its own, and of the person's home what is not hidden.
    """
    folder = store.absolute().parent
    try:
        inside = folder.relative_to(Path.home())
    except (ValueError, RuntimeError):  # elsewhere, or there is no home
        return None
    return None if any(part.startswith(".") for part in inside.parts) else folder


def open_browser(file: Path) -> bool:
    """Open the file in the person's browser; tell whether there is one."""
    return webbrowser.open(file.absolute().as_uri())

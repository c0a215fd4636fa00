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
def doorway(url: str) -> Iterator[Path]:
    """Give a file, readable by its owner only, that leads a browser to the address; it is there while the block runs.

    Every user of a machine can read the command lines of all programs, and a browser is told on its own where to go.
    """
    handle, name = tempfile.mkstemp(prefix="scorer-review-", suffix=".html")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(_ONWARDS.format(html.escape(url)))
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def open_browser(file: Path) -> bool:
    """Open the file in the person's browser; tell whether there is one."""
    return webbrowser.open(file.absolute().as_uri())

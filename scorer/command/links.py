"""Print a fresh link to a review whenever the person presses Enter in its terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from scorer.command.progress import tell


def links_on_enter(fresh: Callable[[], str]) -> None:
    """Print a fresh link for each Enter, until the input ends; return at once if it is no terminal.

    Call it in a thread for which the end of the process does not wait.
    """
    if sys.stdin is None or not sys.stdin.isatty():
        return
    tell("Enter prints a fresh link, for another browser.")
    # Not through `sys.stdin`, whose lock would be held when the process ends.
    while os.read(sys.stdin.fileno(), 4096):
        tell(f"Open {fresh()}")

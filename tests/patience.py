"""How long a test waits for what must happen before it gives up."""

from __future__ import annotations

import time
from collections.abc import Callable

# Seconds.  This guards against waiting for ever and measures nothing, so it is long: a busy machine takes its time.
PATIENCE = 60.0
PATIENCE_MS = 1000 * PATIENCE  # as a browser counts


def until(holds: Callable[[], object], pause: Callable[[], object] = lambda: time.sleep(0.02)) -> None:
    """Wait until something holds, with a pause between two looks; fail when patience ends."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"still not so after {PATIENCE:g} seconds"
        pause()

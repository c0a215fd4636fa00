"""What the tests of the checks that look at the surface of a text have in common; no model is needed for it."""

from __future__ import annotations

import time
from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from scorer.protocols import Check
from tests.scorer.pairs import compared, findings

Row = tuple[str, str, str]


def found(check: Check, original: str, garbled: str) -> list[str]:
    """Return findings as `severity: message [garbled words]`, sorted."""
    text = " ".join(garbled.split())
    return sorted(
        f"{f.severity}: {f.message} [{text[f.garbled_at.start : f.garbled_at.stop] if f.garbled_at else '-'}]"
        for f in findings(check, original, garbled, model="none")
    )


def texts(pieces: Sequence[str]) -> SearchStrategy[str]:
    """Return texts made of some of the pieces, or of anything."""
    return st.lists(st.sampled_from(pieces), max_size=14).map(" ".join) | st.text(max_size=60)


def seconds(check: Check, original: str, garbled: str) -> float:
    """Return how long the processor works on the check itself, once all that it loads is loaded.

    What else the machine does is not counted.  Where a limit on this guards against quadratic work, the work must take
    a small part of the limit.
    """
    seen = compared(original, garbled, model="none")
    assert seen is not None
    assert seen.links is not None
    list(check(seen))
    started = time.process_time()
    list(check(seen))
    return time.process_time() - started

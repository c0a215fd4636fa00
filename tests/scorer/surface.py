"""What the tests of the checks that look at the surface of a text have in common; no model is needed for it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import cached_property

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from scorer.protocols import Check
from scorer.words.compared import Compared
from scorer.words.links import WordLink
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


class _Linking(Compared):
    """A pair that says how long the processor linked its words."""

    spent = 0.0

    @cached_property
    def links(self) -> tuple[WordLink, ...]:
        started = time.process_time()
        found = super().links
        self.spent = time.process_time() - started
        return found


def seconds(check: Check, original: str, garbled: str) -> float:
    """Return how long the processor works on the check itself; it must have run before, so that all is loaded.

    What else the machine does is not counted, nor is linking the words.
    """
    seen = compared(original, garbled, model="none")
    assert seen is not None
    pair = _Linking(seen.pair, seen.original, seen.garbled, seen._encodings, seen.background)
    assert pair.original.words
    assert pair.garbled.words
    started = time.process_time()
    list(check(pair))
    return time.process_time() - started - pair.spent

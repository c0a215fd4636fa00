"""Whether a name is well known: a name wherever it stands, and another one than any it looks like."""

from __future__ import annotations

from scorer.english import tables
from scorer.english.same_names import SAME, SPELLINGS


def is_known(name: str) -> bool:
    """Tell whether a folded name is well known."""
    return name in tables.words("known_names") or name in SAME or name in SPELLINGS

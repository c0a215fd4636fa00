"""How the lists of words in the checks are written: as text, so that they read like one."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """Return the words that white space parts."""
    return frozenset(words.split())

"""Write a list of words in code as one string, which is easier to read."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """Return the words of a string, which are separated by white space."""
    return frozenset(words.split())

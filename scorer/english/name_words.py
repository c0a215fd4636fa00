"""What is known of common words in names: which tell two names apart, and which stand for each other."""

from __future__ import annotations

from functools import lru_cache

from scorer.english import tables


@lru_cache(maxsize=5_000)
def kinds(word: str) -> frozenset[str]:
    """Return the kinds of names that a word in small letters tells apart: `red` is one of the colours."""
    return frozenset(kind for kind, known in tables.rows("name_contrasts", "kind", "word") if known == word)


@lru_cache(maxsize=5_000)
def alike(word: str) -> frozenset[int]:
    """Return the numbers of the groups of words that stand for each other and have the word."""
    groups = tables.rows("name_alike", "names")
    return frozenset(number for number, (group,) in enumerate(groups) if word in group.split("|"))

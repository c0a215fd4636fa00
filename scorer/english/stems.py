"""Find the words that an English word may be a form of, by its ending alone."""

from __future__ import annotations

from functools import lru_cache

_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("es", ""),
    ("es", "e"),
    ("s", ""),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
)


@lru_cache(maxsize=50_000)
def stems(word: str) -> frozenset[str]:
    """Return the word and what it may be a form of; nothing if it has fewer than three letters, or other characters."""
    word = word.casefold().replace("’", "'").removesuffix("'s")
    if len(word) < 3 or not word.isalpha():
        return frozenset()
    found = {word}
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 3:
            found.add(stem + instead)
            if not instead and stem[-1] == stem[-2] and ending in ("ed", "ing"):
                found.add(stem[:-1])
    return frozenset(found)

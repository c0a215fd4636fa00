"""How near two words are in spelling."""

from __future__ import annotations

import unicodedata

from rapidfuzz.distance import OSA

# In shorter words two letters are too much of them.
_LONG = 6


def is_near(word: str, other: str) -> bool:
    """Tell whether one word, accents aside, is a slip of the other: a letter or two wrong, lacking or swapped."""
    most = 1 if min(len(word), len(other)) < _LONG else 2
    return abs(len(word) - len(other)) <= most and distance(word, other) <= most


def distance(word: str, other: str) -> int:
    """Return how many letters are wrong, lacking, too many or swapped with the next, accents aside; 3 for more."""
    return OSA.distance(bare(word), bare(other), score_cutoff=2)


def bare(word: str) -> str:
    """Return a word without its accents."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))

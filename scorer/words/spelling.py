"""Measure how near two words are in spelling."""

from __future__ import annotations

import unicodedata

from rapidfuzz.distance import OSA

# In a shorter word, two wrong letters are too many for a typing error.
_LONG = 6


def is_near(word: str, other: str) -> bool:
    """Tell whether two words, accents aside, differ by a typing error: a letter or two wrong, missing or swapped."""
    most = 1 if min(len(word), len(other)) < _LONG else 2
    return abs(len(word) - len(other)) <= most and distance(word, other) <= most


def distance(word: str, other: str) -> int:
    """Return how many letters are wrong, missing, extra or swapped with the next, accents aside; 3 if more than 2."""
    return OSA.distance(bare(word), bare(other), score_cutoff=2)


def bare(word: str) -> str:
    """Return a word without its accents."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))

"""Misspell a word."""

from __future__ import annotations

import random

from corpus.damage.edits import Change, Edit
from corpus.damage.words import of_class

_VOWELS = "aeiou"


def misspelled(sentence: str, rng: random.Random) -> Change | None:
    """Misspell a word of five letters or more."""
    long = [word for word in of_class(sentence, "noun", "verb", "adjective", "adverb") if len(word.text) >= 5]
    if not long:
        return None
    word = rng.choice(long)
    new = misspelt(word.text, rng)
    return Change("misspelled", "minor", (Edit(word.at, new),), f"“{word.text}” is spelt “{new}”")


def misspelt(word: str, rng: random.Random) -> str:
    """Return `word`, of three letters or more, with one typing error that keeps its first letter."""
    new = word
    while new == word:
        place = rng.randrange(1, len(word) - 1)
        slip = rng.choice(["swap", "drop", "double", "vowel"])
        if slip == "swap":
            new = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        elif slip == "drop":
            new = word[:place] + word[place + 1 :]
        elif slip == "double" and word[place] not in _VOWELS + word[place - 1] + word[place + 1]:
            new = word[:place] + word[place] + word[place:]
        elif word[place] in _VOWELS:
            new = word[:place] + rng.choice(_VOWELS) + word[place + 1 :]
    return new

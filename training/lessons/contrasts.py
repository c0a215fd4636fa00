"""Contrast sets: a sentence with versions that mean the same, and versions that do not.

`litotes` makes a paraphrase that shares fewer words with the sentence than the versions that contradict it.
`rewordings` makes versions that mean the same.  `twisted` makes a version of the same words with another meaning.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from corpus.damage.edits import Edit, edited
from corpus.damage.phrasing import article_mend
from training.lessons.predicates import Square
from training.lessons.rewordings import rewordings
from training.lessons.squares import squares
from training.lessons.twists import twisted

__all__ = ["Contrast", "litotes", "rewordings", "twisted"]


@dataclass(frozen=True, slots=True)
class Contrast:
    """A sentence, versions that mean the `same`, and `contrary` ones that look more similar but contradict it."""

    original: str
    same: tuple[str, ...]
    contrary: tuple[str, ...]


def litotes(sentence: str, rng: random.Random) -> Contrast | None:
    """Return a contrast set with a paraphrase that denies an opposite ("not bad" for "good").

    All its sentences differ.  Return None where the sentence allows none.
    """
    found = squares(sentence, rng)
    if not found:
        return None
    square = rng.choice(found)
    same = _with(sentence, square, square.same)
    contrary = tuple(_with(sentence, square, text) for text in square.contrary)
    if len({sentence, same, *contrary}) < 2 + len(contrary):
        return None
    return Contrast(sentence, (same,), contrary)


def _with(sentence: str, square: Square, text: str) -> str:
    """Return the sentence with `text` in the place of the square; the article before it is adapted."""
    return edited(sentence, [Edit(square.at, text), *article_mend(sentence, square.at.start, text)])

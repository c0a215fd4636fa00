"""Sets of sentences whose meaning is known, for training the learned metric.

`litotes` makes paraphrases that share less with the sentence than what contradicts it does;
`rewordings` makes what means the same, `twisted` what has the same words and another meaning.
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
    """A sentence, others that mean the `same`, and others that look nearer but say something `contrary`."""

    original: str
    same: tuple[str, ...]
    contrary: tuple[str, ...]


def litotes(sentence: str, rng: random.Random) -> Contrast | None:
    """Return a paraphrase that denies an opposite, with what contradicts it; None where the sentence allows none.

    All its sentences differ.
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
    """Return the sentence with `text` at the place of the square, and the article before it to suit."""
    return edited(sentence, [Edit(square.at, text), *article_mend(sentence, square.at.start, text)])

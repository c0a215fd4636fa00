"""Drop capitals."""

from __future__ import annotations

import random

from corpus.damage.edits import Change, Edit
from corpus.damage.words import of_class
from corpus.span import Span


def lower_cased(sentence: str, rng: random.Random) -> Change | None:
    """Write everything in lower case."""
    new = sentence.lower()
    if new == sentence or len(new) != len(sentence):
        return None
    return Change("lower_cased", "minor", (Edit(Span(0, len(sentence)), new),), "no capitals are left")


def first_lowered(sentence: str, rng: random.Random) -> Change | None:
    """Begin the sentence with a lower-case letter."""
    if not sentence[:1].isupper() or not sentence[1:2].islower():
        return None
    return Change("first_lowered", "minor", (Edit(Span(0, 1), sentence[0].lower()),), "the first capital is gone")


def name_lowered(sentence: str, rng: random.Random) -> Change | None:
    """Write one name in lower case."""
    names = of_class(sentence, "name")
    if not names:
        return None
    name = rng.choice(names)
    return Change("name_lowered", "minor", (Edit(name.at, name.text.lower()),), f"{name.text} has lost its capital")

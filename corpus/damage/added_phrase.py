"""Add a detail that the original does not have."""

from __future__ import annotations

import random
import re

from corpus.damage.edits import Change, Edit
from corpus.damage.substitutes import Substitutes
from corpus.damage.words import analyse
from corpus.span import Span


def added_phrase(sentence: str, substitutes: Substitutes, rng: random.Random) -> Change | None:
    """Add a phrase at the end, before a comma or at the beginning."""
    places = [place.start() for place in re.finditer(r"(?<=[\w”\"])(?:, |[.!?][\"”]?$)", sentence)]
    words = analyse(sentence)
    opens = words and words[0].at.start == 0 and words[0].word_class != "name" and words[0].text != "I"
    if not places or len(words) < 4:
        return None
    if opens and rng.random() < 0.25:
        phrase = rng.choice(substitutes.phrases("opening"))
        edits = (Edit(Span(0, 0), f"{phrase}, "),)
        mends = (Edit(Span(0, 1), sentence[0].lower()),)
        return Change("added_phrase", "major", edits, f"“{phrase}” is added", mends)
    at, phrase = rng.choice(places), rng.choice(substitutes.phrases("end"))
    return Change("added_phrase", "major", (Edit(Span(at, at), f" {phrase}"),), f"“{phrase}” is added")

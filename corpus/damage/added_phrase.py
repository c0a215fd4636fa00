"""Add a detail that the original does not have."""

from __future__ import annotations

import random
import re

from corpus.damage.edits import Change, Edit
from corpus.damage.words import analyse
from corpus.span import Span

_ENDINGS = (
    "for the first time",
    "according to local media",
    "for no clear reason",
    "in the early morning",
    "without delay",
    "despite the rain",
    "at the request of the mayor",
    "in front of the cameras",
    "for a second time",
    "on two occasions",
    "by a wide margin",
    "in exchange for money",
    "under heavy guard",
    "against the advice of experts",
    "in the capital",
    "with the help of volunteers",
    "at the last minute",
    "after a long debate",
    "in most cases",
    "as early as last year",
    "by mistake",
    "in secret",
    "for a fee",
    "to everyone's surprise",
    "in a neighbouring country",
    "over the telephone",
)
_OPENINGS = (
    "In fact",
    "As expected",
    "According to experts",
    "In the meantime",
    "For many years",
    "To make things worse",
    "Last week",
    "In recent months",
    "Unfortunately",
    "On the other hand",
    "In most cases",
    "After the war",
)


def added_phrase(sentence: str, rng: random.Random) -> Change | None:
    """Add a phrase at the end, before a comma or at the beginning."""
    places = [place.start() for place in re.finditer(r"(?<=[\w”\"])(?:, |[.!?][\"”]?$)", sentence)]
    words = analyse(sentence)
    opens = words and words[0].at.start == 0 and words[0].word_class != "name" and words[0].text != "I"
    if not places or len(words) < 4:
        return None
    if opens and rng.random() < 0.25:
        phrase = rng.choice(_OPENINGS)
        edits = (Edit(Span(0, 0), f"{phrase}, "),)
        mends = (Edit(Span(0, 1), sentence[0].lower()),)
        return Change("added_phrase", "major", edits, f"“{phrase}” is added", mends)
    at, phrase = rng.choice(places), rng.choice(_ENDINGS)
    return Change("added_phrase", "major", (Edit(Span(at, at), f" {phrase}"),), f"“{phrase}” is added")

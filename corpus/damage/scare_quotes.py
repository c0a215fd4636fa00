"""Drop the signs by which a writer doubts a word: quotation marks around it, or `so-called`."""

from __future__ import annotations

import random
import re

from corpus.damage.edits import Change
from corpus.damage.turns import exchanged
from corpus.span import Span

_QUOTED = re.compile(r"(?<!\w)[“\"‘]([\w’'-]+(?: [\w’'-]+){0,2})[”\"’](?!\w)")
_DISTANCE = re.compile(
    r"\b(?:so-called|self-styled|self-proclaimed|supposed|purported|alleged|ostensible) ", re.IGNORECASE
)
_NEARER = ("genuine", "true", "real")


def distance_dropped(sentence: str, rng: random.Random) -> Change | None:
    """Drop the doubt about a word (`the “volunteers”` to `the volunteers`), or affirm it (`so-called` to `genuine`)."""
    places: list[tuple[Span, str]] = []
    for match in _QUOTED.finditer(sentence):
        inside = match[1]
        if inside[0].islower():
            places.append((Span(*match.span()), inside))
            if sentence[: match.start()].lower().endswith("the "):
                places.append((Span(*match.span()), f"{rng.choice(_NEARER)} {inside}"))
    for match in _DISTANCE.finditer(sentence):
        places.append((Span(match.start(), match.end() - 1), rng.choice(("", *_NEARER))))
    if not places:
        return None
    at, new = rng.choice(places)
    return exchanged(sentence, "distance_dropped", "major", at, new)

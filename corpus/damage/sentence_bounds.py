"""Merge two sentences, or split one; nothing is lost by it."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.damage.edits import Change, Edit
from corpus.damage.words import analyse
from corpus.span import Span

_JOINT = re.compile(r", (and|but|so) (?=(?:he|she|it|they|we|I|the|a|an|his|her|its|their|this|that|there|nobody)\b)")


def merged(text: str, sentences: Sequence[Span], rng: random.Random) -> Change | None:
    """Join two sentences of one paragraph by a semicolon or `and`."""
    places = [
        Span(left.stop - 1, right.start + 1)
        for left, right in pairwise(sentences)
        if text[left.stop - 1 : right.start] == ". " and text[right.start].isupper()
    ]
    if not places:
        return None
    at = rng.choice(places)
    first = text[at.stop - 1]
    opens = next(iter(analyse(text[at.stop - 1 : at.stop + 40])), None)
    name = opens is None or opens.word_class == "name" or opens.text == "I"
    joint = rng.choice(["; ", ", and "])
    edit = Edit(at, joint + (first if name else first.lower()))
    return Change("merged", "none", (edit,), "two sentences are one")


def split(text: str, sentences: Sequence[Span], rng: random.Random) -> Change | None:
    """Split one sentence before an `and`, `but` or `so` that begins a clause."""
    places = []
    for sentence in sentences:
        inside = sentence.of(text)
        places += [
            (match, sentence.start)
            for match in _JOINT.finditer(inside)
            if '"' not in inside and "“" not in inside and _halves(inside, match)
        ]
    if not places:
        return None
    match, start = rng.choice(places)
    link = "" if match[1] == "and" else f"{match[1].capitalize()} "
    stop = match.end() + (not link)
    first = match.string[match.end()].upper() if not link else ""
    edit = Edit(Span(match.start(), stop).shifted(start), f". {link}{first}", breaks=(1,))
    return Change("split", "none", (edit,), "one sentence is two")


def _halves(sentence: str, joint: re.Match[str]) -> bool:
    """Tell whether both sides of the joint have a verb and four words, so that each can stand alone."""
    words = analyse(sentence)
    sides = (
        [word for word in words if word.at.stop <= joint.start()],
        [word for word in words if word.at.start >= joint.end()],
    )
    return all(len(side) >= 4 and any(w.word_class in ("verb", "auxiliary") for w in side) for side in sides)

"""Reverse the order of events in time, or change their bounds."""

from __future__ import annotations

import random

from corpus.damage.edits import Change
from corpus.damage.turns import turned, turns

_MONTHS = "January|February|March|April|June|July|August|September|October|November|December"
_ORDERS = turns((
    (r"before", ("after",)),
    (r"after(?! all)", ("before", "until")),
    (r"until|till", ("since", "after", "before")),
    (rf"since(?= (?:\d{{4}}|the|last|then|{_MONTHS}))", ("until", "before")),
    (r"by (?=noon|midnight|then|the end|\d{4}|Monday|Tuesday|Wednesday|Thursday|Friday)", ("from ", "after ")),
    (r"from (?=\d{4} on|noon|midnight|now on)", ("until ",)),
    (r"during", ("after", "before")),
    (r"while(?= (?:the|he|she|it|they|we)\b)", ("before", "after")),
    (r"earlier", ("later",)),
    (r"later", ("earlier",)),
    (r"previously|formerly", ("from then on", "later")),
    (r"subsequently|afterwards|then", ("before that",)),
    (r"previous|former", ("next", "future")),
    (r"next|following", ("previous",)),
    (r"first", ("last",)),
    (r"last(?= (?:year|week|month|night|spring|summer|autumn|winter|century))", ("next",)),
    (r"finally|eventually|in the end", ("at first",)),
    (r"at first|initially", ("in the end",)),
    (r"prior to", ("following",)),
    (r"at the beginning of", ("at the end of",)),
    (r"at the end of", ("at the beginning of",)),
    (r"within", ("not until after",)),
    (r"ago", ("from now",)),
))  # fmt: skip


def time_order_reversed(sentence: str, rng: random.Random) -> Change | None:
    """Replace a word of time by one that reverses or shifts it (`before` by `after`, `until` by `since`)."""
    return turned(sentence, rng, "time_order_reversed", "major", _ORDERS)

"""Drop or change a function word: an article, a preposition, a conjunction."""

from __future__ import annotations

import random

from corpus.damage import phrasing
from corpus.damage.edits import Change
from corpus.damage.substitutes import Substitutes
from corpus.damage.words import analyse

_DROPPED = frozenset(["a", "an", "the", "of", "to", "in", "on", "at", "for", "with", "by", "from", "that", "and", "as"])
_WRONG = {
    "in": ("on", "at", "of", "to"),
    "on": ("in", "at", "of"),
    "at": ("in", "on", "to"),
    "for": ("of", "to", "from"),
    "of": ("from", "to", "for"),
    "to": ("for", "at", "of"),
    "with": ("of", "for", "by"),
    "by": ("from", "with", "of"),
    "from": ("of", "since", "by"),
    "into": ("in", "onto"),
    "about": ("of", "over"),
    "during": ("while", "in"),
    "the": ("a",),
    "a": ("the",),
    "an": ("the",),
    "since": ("for", "from"),
    "as": ("like", "than"),
    "than": ("that", "as"),
}


def function_word_dropped(sentence: str, rng: random.Random) -> Change | None:
    """Drop an article, a preposition or a conjunction."""
    places = [word for word in analyse(sentence) if word.lower in _DROPPED]
    done = phrasing.cut(sentence, (word := rng.choice(places)).at) if places else None
    return Change("function_word_dropped", "minor", (done[0],), f"“{word.text}” is gone", done[1]) if done else None


def function_word_wrong(sentence: str, rng: random.Random) -> Change | None:
    """Replace an article, preposition or conjunction by a wrong one."""
    places = [word for word in analyse(sentence) if word.lower in _WRONG]
    if not places:
        return None
    word = rng.choice(places)
    new = rng.choice(_WRONG[word.lower])
    if new == "a" and sentence[word.at.stop + 1 : word.at.stop + 2].lower() in tuple("aeiou"):
        new = "an"
    edit, mends = phrasing.substitute(sentence, word, new)
    return Change("function_word_wrong", "minor", (edit,), f"“{word.text}” became “{new}”", mends)


def connective_changed(sentence: str, substitutes: Substitutes, rng: random.Random) -> Change | None:
    """Replace a conjunction (`because` by `although`); `and` and `or` only if there is no other."""
    links = substitutes.exchanges("connective")
    places = [word for word in analyse(sentence) if word.lower in links]
    if not places:
        return None
    word = rng.choice([word for word in places if word.lower not in {"and", "or"}] or places)
    new = rng.choice(links[word.lower])
    edit, mends = phrasing.substitute(sentence, word, new)
    return Change("connective_changed", "major", (edit,), f"“{word.text}” became “{new}”", mends)

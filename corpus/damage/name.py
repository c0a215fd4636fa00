"""Misspell a name or replace it by another."""

from __future__ import annotations

import random

from corpus.cases import Severity
from corpus.damage import lexicon, misspelling
from corpus.damage.edits import Change, Edit
from corpus.damage.substitutes import Substitutes
from corpus.damage.words import Word, of_class

_KINDS = ("she", "he", "surname", "city", "country", "people")


def name_changed(sentence: str, substitutes: Substitutes, rng: random.Random) -> Change | None:
    """Replace a name by another of the same sort; a name of no known sort may be misspelt instead."""
    names = [word for word in of_class(sentence, "name") if len(word.text) > 3 and not word.text.isupper()]
    if not names:
        return None
    name = rng.choice(names)
    new, severity = _replaced(name, names, substitutes, rng)
    return Change("name_changed", severity, (Edit(name.at, new),), f"{name.text} became {new}")


def _replaced(name: Word, names: list[Word], substitutes: Substitutes, rng: random.Random) -> tuple[str, Severity]:
    for kind in _KINDS:
        if name.text in lexicon.names()[kind]:
            return rng.choice([other for other in substitutes.names[kind] if other != name.text]), "critical"
    others = sorted({word.text for word in names} - {name.text})
    if others and rng.random() < 0.3:
        return rng.choice(others), "critical"
    if rng.random() < 0.3:
        return rng.choice(substitutes.names["surname"]), "critical"
    return misspelling.misspelt(name.text, rng), "major"

"""Change quantifiers and modal words, so that the sentence claims more or less than the original."""

from __future__ import annotations

import random
from collections.abc import Mapping

from corpus.damage import phrasing
from corpus.damage.edits import Change
from corpus.damage.substitutes import Substitutes
from corpus.damage.words import analyse


def quantifier_changed(sentence: str, substitutes: Substitutes, rng: random.Random) -> Change | None:
    """Change a quantity or frequency (`all` to `some`)."""
    return _exchanged(sentence, rng, "quantifier_changed", substitutes.exchanges("quantifier"))


def modality_changed(sentence: str, substitutes: Substitutes, rng: random.Random) -> Change | None:
    """Change certainty or obligation (`may` to `must`)."""
    return _exchanged(sentence, rng, "modality_changed", substitutes.exchanges("modality"))


def _exchanged(sentence: str, rng: random.Random, kind: str, table: Mapping[str, tuple[str, ...]]) -> Change | None:
    places = [word for word in analyse(sentence) if word.lower in table and word.word_class != "name"]
    if not places:
        return None
    word = rng.choice(places)
    new = rng.choice(table[word.lower])
    edit, mends = phrasing.substitute(sentence, word, new)
    return Change(kind, "major", (edit,), f"“{word.text}” became “{new}”", mends)

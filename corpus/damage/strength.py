"""Change quantifiers and modal words, so that the sentence claims more or less than the original."""

from __future__ import annotations

import random

from corpus.damage import phrasing
from corpus.damage.edits import Change
from corpus.damage.words import analyse

_QUANTIFIERS = {
    "all": ("some", "most", "few"),
    "every": ("some", "no"),
    "each": ("some",),
    "most": ("few", "all"),
    "many": ("few", "all"),
    "few": ("many",),
    "some": ("all", "most"),
    "several": ("all", "many"),
    "both": ("neither of",),
    "always": ("sometimes",),
    "often": ("always", "rarely"),
    "sometimes": ("always",),
    "usually": ("always", "sometimes"),
    "rarely": ("often",),
    "nearly": ("exactly", "more than"),
    "almost": ("exactly", "more than"),
    "everyone": ("someone",),
    "only": ("also",),
    "entirely": ("partly",),
    "completely": ("partly",),
    "partly": ("entirely",),
    "mostly": ("entirely",),
    "half": ("all",),
    "about": ("exactly",),
    "approximately": ("exactly",),
    "majority": ("minority",),
}
_MODALS = {
    "must": ("may", "can"),
    "may": ("must", "will"),
    "might": ("must", "will"),
    "should": ("must", "may"),
    "could": ("will", "must"),
    "would": ("must", "may"),
    "will": ("may", "might"),
    "can": ("must", "should"),
    "probably": ("certainly",),
    "possibly": ("certainly",),
    "perhaps": ("certainly",),
    "certainly": ("perhaps",),
    "likely": ("certain",),
    "allegedly": ("demonstrably",),
    "suspected": ("confirmed",),
    "possible": ("certain",),
    "reportedly": ("certainly",),
    "required": ("allowed",),
    "allowed": ("required",),
    "obliged": ("permitted",),
    "planned": ("completed",),
    "suggest": ("prove",),
    "suggests": ("proves",),
    "suggested": ("proved",),
    "expected": ("confirmed",),
    "proposed": ("adopted",),
    "claims": ("proves",),
    "seems": ("proves",),
}


def quantifier_changed(sentence: str, rng: random.Random) -> Change | None:
    """Change a quantity or frequency (`all` to `some`)."""
    return _exchanged(sentence, rng, "quantifier_changed", _QUANTIFIERS)


def modality_changed(sentence: str, rng: random.Random) -> Change | None:
    """Change certainty or obligation (`may` to `must`)."""
    return _exchanged(sentence, rng, "modality_changed", _MODALS)


def _exchanged(sentence: str, rng: random.Random, kind: str, table: dict[str, tuple[str, ...]]) -> Change | None:
    places = [word for word in analyse(sentence) if word.lower in table and word.word_class != "name"]
    if not places:
        return None
    word = rng.choice(places)
    new = rng.choice(table[word.lower])
    edit, mends = phrasing.substitute(sentence, word, new)
    return Change(kind, "major", (edit,), f"“{word.text}” became “{new}”", mends)

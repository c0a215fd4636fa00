"""Change the gender or the person of a pronoun, or the gender of a noun."""

from __future__ import annotations

import random
from collections.abc import Mapping

from corpus.damage.edits import Change, Edit
from corpus.damage.substitutes import Substitutes
from corpus.damage.words import Word, analyse, as_cased
from corpus.span import Span, hull

# Pronouns and titles, of which there are no others; nouns stand in the tables.
_CLOSED = {
    "feminine": {"he": "she", "him": "her", "his": "her", "himself": "herself", "mr": "Mrs"},
    "masculine": {"she": "he", "herself": "himself", "hers": "his", "mrs": "Mr", "ms": "Mr"},
}
_PRONOUNS = frozenset({"he", "him", "his", "himself", "she", "her", "herself", "hers"})


def gender_changed(sentence: str, substitutes: Substitutes, rng: random.Random) -> Change | None:
    """Turn every he into she or every she into he, with the possessives; without pronouns, change one noun."""
    words = analyse(sentence)
    for gender in rng.sample(["feminine", "masculine"], 2):
        table = {**{noun: others[0] for noun, others in substitutes.exchanges(gender).items()}, **_CLOSED[gender]}
        places = [word for word in words if _other(word, gender, table)]
        if places:
            chosen = [word for word in places if word.lower in _PRONOUNS] or [rng.choice(places)]
            edits = tuple(Edit(word.at, as_cased(_other(word, gender, table), word.text)) for word in chosen)
            at = hull([word.at for word in chosen])
            return Change("gender_changed", "critical", edits, f"“{at.of(sentence)}” is of the other sex now")
    return None


def person_changed(sentence: str, rng: random.Random) -> Change | None:
    """Replace a subject or possessive pronoun by one of another person or gender (`we` by `they`, `he` by `it`)."""
    swaps = {
        "we": "they",
        "they": "we",
        "i": "he",
        "you": "they",
        "he": "it",
        "she": "they",
        "our": "their",
        "their": "our",
        "my": "his",
    }
    places = [word for word in analyse(sentence) if word.lower in swaps]
    if not places:
        return None
    word = rng.choice(places)
    new = as_cased(swaps[word.lower], word.text if word.lower != "i" or word.at.start == 0 else "i")
    return Change(
        "person_changed", "major", (Edit(Span(word.at.start, word.at.stop), new),), f"“{word.text}” became “{new}”"
    )


def _other(word: Word, gender: str, table: Mapping[str, str]) -> str:
    if gender == "masculine" and word.lower == "her":
        return "his" if word.word_class == "determiner" else "him"
    return table.get(word.lower, "")

"""Change the gender or the person of a pronoun, or the gender of a noun."""

from __future__ import annotations

import random

from corpus.damage.edits import Change, Edit
from corpus.damage.words import Word, analyse, as_cased
from corpus.span import Span, hull

_TO_HER = {
    "he": "she",
    "him": "her",
    "his": "her",
    "himself": "herself",
    "man": "woman",
    "men": "women",
    "boy": "girl",
    "boys": "girls",
    "father": "mother",
    "son": "daughter",
    "sons": "daughters",
    "brother": "sister",
    "brothers": "sisters",
    "husband": "wife",
    "uncle": "aunt",
    "king": "queen",
    "actor": "actress",
    "mr": "Mrs",
    "grandfather": "grandmother",
    "nephew": "niece",
    "chairman": "chairwoman",
    "prince": "princess",
    "lord": "lady",
}
_TO_HIM = {
    **{her: him for him, her in _TO_HER.items() if him not in ("him", "his")},
    "mrs": "Mr",
    "ms": "Mr",
    "hers": "his",
    "widow": "widower",
}


def gender_changed(sentence: str, rng: random.Random) -> Change | None:
    """Turn every he into she or every she into he, with the possessives; without pronouns, change one noun."""
    words = analyse(sentence)
    for table in rng.sample([_TO_HER, _TO_HIM], 2):
        places = [word for word in words if _other(word, table)]
        if places:
            pronouns = [
                word
                for word in places
                if word.lower in {"he", "him", "his", "himself", "she", "her", "herself", "hers"}
            ]
            chosen = pronouns or [rng.choice(places)]
            edits = tuple(Edit(word.at, as_cased(_other(word, table), word.text)) for word in chosen)
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


def _other(word: Word, table: dict[str, str]) -> str:
    if table is _TO_HIM and word.lower == "her":
        return "his" if word.word_class == "determiner" else "him"
    return table.get(word.lower, "")

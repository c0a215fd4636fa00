"""A word that means something else: a stray one, the opposite, a vaguer one."""

from __future__ import annotations

import random

from corpus.cases import Severity
from corpus.damage import lexicon, phrasing
from corpus.damage.edits import Change
from corpus.damage.inflection import plural
from corpus.damage.words import Word, analyse, of_class


def wrong_word(sentence: str, rng: random.Random) -> Change | None:
    """Put another frequent word of the same class and form in the place of a noun, verb or adjective."""
    places = [word for word in of_class(sentence, "noun", "verb", "adjective") if _peers(word)]
    if not places:
        return None
    word = rng.choice(places)
    new = rng.choice([peer for peer in _peers(word) if peer != word.lower])
    return _replacement("wrong_word", "major", sentence, word, new)


def antonym(sentence: str, rng: random.Random) -> Change | None:
    """Put the opposite in the place of a word."""
    places = [word for word in analyse(sentence) if word.word_class != "name" and _opposites(word)]
    if not places:
        return None
    word = rng.choice(places)
    return _replacement("antonym", "critical", sentence, word, rng.choice(_opposites(word)))


def hypernym(sentence: str, rng: random.Random) -> Change | None:
    """Put a less specific word in the place of a noun."""
    places = [word for word in of_class(sentence, "noun") if word.lower in lexicon.hypernyms()]
    if not places:
        return None
    word = rng.choice(places)
    return _replacement("hypernym", "minor", sentence, word, lexicon.hypernyms()[word.lower])


def stray_word(sentence: str, rng: random.Random) -> Change | None:
    """Put a frequent word that has nothing to do with the sentence before one of its nouns or verbs."""
    places = [word for word in of_class(sentence, "noun", "verb", "adjective") if word.at.start]
    if not places:
        return None
    before = rng.choice(places)
    new = rng.choice([*lexicon.frequent("nouns"), *lexicon.frequent("adjectives")])
    edit, mends = phrasing.insert(sentence, before, new)
    return Change("stray_word", "major", (edit,), f"“{new}” does not belong here", mends)


def _opposites(word: Word) -> tuple[str, ...]:
    return lexicon.antonyms(word.word_class, word.lower)


def _peers(word: Word) -> tuple[str, ...]:
    """Return frequent words of the same class and form; none for a word that the lists do not know."""
    if word.word_class == "verb":
        known = lexicon.verb_forms().get(word.lower)
        return tuple(verb.form(known[1]) for verb in lexicon.verbs().values()) if known else ()
    if word.word_class == "adjective":
        return lexicon.frequent("adjectives") if word.lower in lexicon.adjectives() else ()
    if word.lower in lexicon.frequent("nouns"):
        return lexicon.frequent("nouns")
    if word.lower in lexicon.nouns():
        return tuple(plural(noun) for noun in lexicon.frequent("nouns"))
    return ()


def _replacement(kind: str, severity: Severity, sentence: str, word: Word, new: str) -> Change:
    edit, mends = phrasing.substitute(sentence, word, new)
    return Change(kind, severity, (edit,), f"“{word.text}” became “{new}”", mends)

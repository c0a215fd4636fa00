"""Use a word with another meaning: an unrelated one, the opposite, a vaguer one."""

from __future__ import annotations

import random
from functools import cache, lru_cache

from corpus.cases import Severity
from corpus.damage import lexicon, phrasing
from corpus.damage.edits import Change
from corpus.damage.inflection import Form, plural
from corpus.damage.substitutes import Substitutes, verb
from corpus.damage.words import Word, WordClass, analyse, of_class


def wrong_word(sentence: str, substitutes: Substitutes, rng: random.Random) -> Change | None:
    """Replace a noun, verb or adjective by another frequent word of the same class and form."""
    places = [word for word in of_class(sentence, "noun", "verb", "adjective") if _peers(word, substitutes)]
    if not places:
        return None
    word = rng.choice(places)
    new = rng.choice([peer for peer in _peers(word, substitutes) if peer != word.lower])
    return _replacement("wrong_word", "major", sentence, word, new)


def antonym(sentence: str, substitutes: Substitutes, rng: random.Random) -> Change | None:
    """Replace a word by its opposite."""
    places = [word for word in analyse(sentence) if word.word_class != "name" and _opposites(word, substitutes)]
    if not places:
        return None
    word = rng.choice(places)
    return _replacement("antonym", "critical", sentence, word, rng.choice(_opposites(word, substitutes)))


def wrong_sense(sentence: str, substitutes: Substitutes, rng: random.Random) -> Change | None:
    """Replace a word by one for another of its senses, or by a false friend, as in a careless translation."""
    places = [word for word in analyse(sentence) if word.word_class != "name" and _senses(word, substitutes)]
    if not places:
        return None
    word = rng.choice(places)
    return _replacement("wrong_sense", "major", sentence, word, rng.choice(_senses(word, substitutes)))


def related_word(sentence: str, substitutes: Substitutes, rng: random.Random) -> Change | None:
    """Replace a noun by another thing of the same sort."""
    places = [word for word in of_class(sentence, "noun") if substitutes.siblings(word.lower)]
    if not places:
        return None
    word = rng.choice(places)
    new = rng.choice([other for other in substitutes.siblings(word.lower) if other != word.lower])
    return _replacement("related_word", "critical", sentence, word, new)


def hypernym(sentence: str, substitutes: Substitutes, rng: random.Random) -> Change | None:
    """Replace a noun by a less specific word."""
    places = [word for word in of_class(sentence, "noun") if word.lower in substitutes.hypernyms]
    if not places:
        return None
    word = rng.choice(places)
    return _replacement("hypernym", "minor", sentence, word, substitutes.hypernyms[word.lower])


def stray_word(sentence: str, substitutes: Substitutes, rng: random.Random) -> Change | None:
    """Put an unrelated frequent word before a noun, verb or adjective of the sentence."""
    places = [word for word in of_class(sentence, "noun", "verb", "adjective") if word.at.start]
    if not places:
        return None
    before = rng.choice(places)
    new = rng.choice([*substitutes.strays["nouns"], *substitutes.strays["adjectives"]])
    edit, mends = phrasing.insert(sentence, before, new)
    return Change("stray_word", "major", (edit,), f"“{new}” does not belong here", mends)


def _opposites(word: Word, substitutes: Substitutes) -> tuple[str, ...]:
    return substitutes.antonyms(word.word_class, word.lower)


def _senses(word: Word, substitutes: Substitutes) -> tuple[str, ...]:
    return substitutes.wrong_senses(word.word_class, word.lower)


def _peers(word: Word, substitutes: Substitutes) -> tuple[str, ...]:
    """Return frequent words of the same class and form; none for a word that is not in the lists."""
    return _peers_of(word.word_class, word.lower, substitutes)


@lru_cache(maxsize=4096)
def _peers_of(word_class: WordClass, word: str, substitutes: Substitutes) -> tuple[str, ...]:
    if word_class == "verb":
        known = lexicon.verb_forms().get(word)
        return _verbs_in(known[1], substitutes) if known else ()
    if word_class == "adjective":
        return substitutes.strays["adjectives"] if word in lexicon.adjectives() else ()
    if word in lexicon.frequent("nouns"):
        return substitutes.strays["nouns"]
    return _plurals(substitutes) if word in lexicon.nouns() else ()


@cache
def _verbs_in(form: Form, substitutes: Substitutes) -> tuple[str, ...]:
    return tuple(verb(base).form(form) for base in substitutes.strays["verbs"])


@cache
def _plurals(substitutes: Substitutes) -> tuple[str, ...]:
    return tuple(plural(noun) for noun in substitutes.strays["nouns"])


def _replacement(kind: str, severity: Severity, sentence: str, word: Word, new: str) -> Change:
    edit, mends = phrasing.substitute(sentence, word, new)
    return Change(kind, severity, (edit,), f"“{word.text}” became “{new}”", mends)

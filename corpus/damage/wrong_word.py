"""Use a word with another meaning: an unrelated one, the opposite, a vaguer one."""

from __future__ import annotations

import random
from functools import cache, lru_cache

from corpus.cases import Severity
from corpus.damage import lexicon, phrasing
from corpus.damage.edits import Change
from corpus.damage.inflection import Form, plural
from corpus.damage.words import Word, WordClass, analyse, of_class


def wrong_word(sentence: str, rng: random.Random) -> Change | None:
    """Replace a noun, verb or adjective by another frequent word of the same class and form."""
    places = [word for word in of_class(sentence, "noun", "verb", "adjective") if _peers(word)]
    if not places:
        return None
    word = rng.choice(places)
    new = rng.choice([peer for peer in _peers(word) if peer != word.lower])
    return _replacement("wrong_word", "major", sentence, word, new)


def antonym(sentence: str, rng: random.Random) -> Change | None:
    """Replace a word by its opposite."""
    places = [word for word in analyse(sentence) if word.word_class != "name" and _opposites(word)]
    if not places:
        return None
    word = rng.choice(places)
    return _replacement("antonym", "critical", sentence, word, rng.choice(_opposites(word)))


def wrong_sense(sentence: str, rng: random.Random) -> Change | None:
    """Replace a word by one for another of its senses, or by a false friend, as in a careless translation."""
    places = [word for word in analyse(sentence) if word.word_class != "name" and _senses(word)]
    if not places:
        return None
    word = rng.choice(places)
    return _replacement("wrong_sense", "major", sentence, word, rng.choice(_senses(word)))


def related_word(sentence: str, rng: random.Random) -> Change | None:
    """Replace a noun by another thing of the same sort."""
    places = [word for word in of_class(sentence, "noun") if lexicon.siblings(word.lower)]
    if not places:
        return None
    word = rng.choice(places)
    new = rng.choice([other for other in lexicon.siblings(word.lower) if other != word.lower])
    return _replacement("related_word", "critical", sentence, word, new)


def hypernym(sentence: str, rng: random.Random) -> Change | None:
    """Replace a noun by a less specific word."""
    places = [word for word in of_class(sentence, "noun") if word.lower in lexicon.hypernyms()]
    if not places:
        return None
    word = rng.choice(places)
    return _replacement("hypernym", "minor", sentence, word, lexicon.hypernyms()[word.lower])


def stray_word(sentence: str, rng: random.Random) -> Change | None:
    """Put an unrelated frequent word before a noun, verb or adjective of the sentence."""
    places = [word for word in of_class(sentence, "noun", "verb", "adjective") if word.at.start]
    if not places:
        return None
    before = rng.choice(places)
    new = rng.choice([*lexicon.frequent("nouns"), *lexicon.frequent("adjectives")])
    edit, mends = phrasing.insert(sentence, before, new)
    return Change("stray_word", "major", (edit,), f"“{new}” does not belong here", mends)


def _opposites(word: Word) -> tuple[str, ...]:
    return lexicon.antonyms(word.word_class, word.lower)


def _senses(word: Word) -> tuple[str, ...]:
    return lexicon.wrong_senses(word.word_class, word.lower)


def _peers(word: Word) -> tuple[str, ...]:
    """Return frequent words of the same class and form; none for a word that is not in the lists."""
    return _peers_of(word.word_class, word.lower)


@lru_cache(maxsize=4096)
def _peers_of(word_class: WordClass, word: str) -> tuple[str, ...]:
    if word_class == "verb":
        known = lexicon.verb_forms().get(word)
        return _verbs_in(known[1]) if known else ()
    if word_class == "adjective":
        return lexicon.frequent("adjectives") if word in lexicon.adjectives() else ()
    if word in lexicon.frequent("nouns"):
        return lexicon.frequent("nouns")
    return _plurals() if word in lexicon.nouns() else ()


@cache
def _verbs_in(form: Form) -> tuple[str, ...]:
    return tuple(verb.form(form) for verb in lexicon.verbs().values())


@cache
def _plurals() -> tuple[str, ...]:
    return tuple(plural(noun) for noun in lexicon.frequent("nouns"))


def _replacement(kind: str, severity: Severity, sentence: str, word: Word, new: str) -> Change:
    edit, mends = phrasing.substitute(sentence, word, new)
    return Change(kind, severity, (edit,), f"“{word.text}” became “{new}”", mends)

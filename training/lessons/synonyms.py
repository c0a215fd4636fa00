"""Look up synonyms in the lists of `synonym_words`, with all forms of the words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from corpus.damage import inflection
from corpus.damage.inflection import FORMS, Verb
from corpus.damage.words import WordClass
from training.lessons import opposites
from training.lessons import synonym_words as listed

# Words with a real hyphen; in the other entries, a hyphen stands for a space.
_HYPHENED = frozenset({"well-known", "co-worker", "far-off", "short-lived"})


@cache
def synonyms() -> Mapping[tuple[WordClass, str], tuple[str, ...]]:
    """Return the synonyms of each word, by word class and lower-case form; they have the same form."""
    found: dict[tuple[WordClass, str], list[str]] = {}
    for one, other in _pairs(listed.VERBS):
        left, right = opposites.verb(one), _verb(other)
        for form in FORMS:
            # Skipped where one form of the left verb would need two different forms of the right one.
            if form in ("past", "participle") and left.past == left.participle and right.past != right.participle:
                continue
            found.setdefault(("verb", left.form(form)), []).append(right.form(form))
    for one, other in _pairs(listed.NOUNS):
        found.setdefault(("noun", one), []).append(other)
        found.setdefault(("noun", inflection.plural(one)), []).append(inflection.plural(other))
    for one, other in _pairs(listed.ADJECTIVES):
        found.setdefault(("adjective", one), []).append(other)
    for one, other in _pairs(listed.UNINFLECTED):
        for word_class in _LOOSE:
            found.setdefault((word_class, one), []).append(other)
    return {key: tuple(dict.fromkeys(others)) for key, others in found.items()}


_LOOSE: tuple[WordClass, ...] = ("adverb", "conjunction", "preposition", "pronoun")


def _verb(phrase: str) -> Verb:
    head, space, rest = phrase.partition(" ")
    verb = opposites.verb(head)
    return Verb(verb.base, verb.past, verb.participle, f"{space}{rest}")


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for entry in text.split(","):
        left, mark, right = entry.partition(">")
        if mark:
            for other in right.split():
                yield left.strip(), _spaced(other)
        else:
            words = [_spaced(word.strip()) for word in entry.split("/") if word.strip()]
            yield from ((one, other) for one in words for other in words if one != other)


def _spaced(word: str) -> str:
    return word if word in _HYPHENED else word.replace("-", " ")

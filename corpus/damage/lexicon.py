"""The word lists of this corpus, all of our own making, read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from corpus.damage import inflection
from corpus.lists import rows, words


@cache
def verbs() -> Mapping[str, inflection.Verb]:
    """Return the verbs by their base form."""
    irregular = {base: inflection.Verb(base, past, participle) for base, past, participle in rows("irregular_verbs")}
    regular = {base: inflection.regular(base) for base in words("regular_verbs")}
    return {**regular, **irregular}


@cache
def verb_forms() -> Mapping[str, tuple[inflection.Verb, inflection.Form]]:
    """Return verb and form by the word as written; the past stands before the participle where they are the same."""
    forms: dict[str, tuple[inflection.Verb, inflection.Form]] = {}
    for verb in verbs().values():
        for form in inflection.FORMS:
            forms.setdefault(verb.form(form), (verb, form))
    return forms


@cache
def nouns() -> frozenset[str]:
    """Return frequent nouns, singular and plural."""
    singular = words("nouns")
    return frozenset(singular) | {inflection.plural(noun) for noun in singular}


@cache
def adjectives() -> frozenset[str]:
    """Return frequent adjectives."""
    return frozenset(words("adjectives"))


@cache
def frequent(word_class: str) -> tuple[str, ...]:
    """Return the list of frequent `nouns` or `adjectives`, in base form."""
    return words(word_class)


@cache
def closed(word_class: str) -> frozenset[str]:
    """Return all words of a closed class."""
    return {name: frozenset(listed.split()) for name, listed in rows("closed_classes")}[word_class]


def antonyms(word_class: str, word: str) -> tuple[str, ...]:
    """Return words of the opposite meaning for a word in small letters, in the same form."""
    return _related("antonyms").get((_column(word_class), word), ())


def synonyms(word_class: str, word: str) -> tuple[str, ...]:
    """Return words that can stand for a word in small letters almost anywhere, in the same form."""
    return _related("synonyms", both_ways=False).get((_column(word_class), word), ())


def wrong_senses(word_class: str, word: str) -> tuple[str, ...]:
    """Return what a translator by the dictionary takes a word for (`bench` for `bank`), in the same form."""
    return _related("wrong_senses", both_ways=False).get((_column(word_class), word), ())


def siblings(word: str) -> tuple[str, ...]:
    """Return other things of the same sort (`kidney` for `liver`), in the same number; the word is one of them."""
    return _siblings().get(hypernyms().get(word, ""), ())


@cache
def hypernyms() -> Mapping[str, str]:
    """Return a less specific word for a noun, singular and plural."""
    found: dict[str, str] = {}
    for noun, wider in rows("hypernyms"):
        found[noun] = wider
        found[inflection.plural(noun)] = _plural_phrase(wider)
    return found


@cache
def spellings() -> Mapping[str, str]:
    """Return the other side's spelling of a word, British for American and American for British."""
    pairs = [(british, american) for british, american in rows("spelling")]
    return {**dict(pairs), **{american: british for british, american in pairs}}


@cache
def names() -> Mapping[str, tuple[str, ...]]:
    """Return lists of names by what they name: she, he, surname, city, country, people, month, weekday."""
    return {kind: tuple(listed.split()) for kind, listed in rows("names")}


@cache
def dictionary(language: str) -> Mapping[str, str]:
    """Return the words of `language` (es, fr, de) for frequent English words."""
    column = ("en", "es", "fr", "de").index(language)
    return {row[0]: row[column] for row in rows("dictionary")}


@cache
def _siblings() -> Mapping[str, tuple[str, ...]]:
    sorts: dict[str, list[str]] = {}
    for noun, wider in hypernyms().items():
        sorts.setdefault(wider, []).append(noun)
    return {wider: tuple(listed) for wider, listed in sorts.items() if len(listed) > 1}


@cache
def _related(table: str, both_ways: bool = True) -> Mapping[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], list[str]] = {}
    for word_class, left, right in rows(table):
        for one, other in _inflected(word_class, left, right):
            pairs = (((word_class, one), other), ((word_class, other), one))
            for key, value in pairs if both_ways else pairs[:1]:
                if " " not in key[1] and value not in found.setdefault(key, []):
                    found[key].append(value)
    return {key: tuple(others) for key, others in found.items() if others}


def _column(word_class: str) -> str:
    """Return the letter of the tables for a class; `r` is all that is not inflected."""
    return {"noun": "n", "verb": "v", "adjective": "a"}.get(word_class, "r")


def _inflected(word_class: str, left: str, right: str) -> Iterator[tuple[str, str]]:
    yield left, right
    if word_class == "n":
        yield inflection.plural(left), inflection.plural(right)
    if word_class == "v":
        one, other = _verb(left), _verb(right)
        for form in inflection.FORMS[1:]:
            yield one.form(form), other.form(form)


def _verb(base: str) -> inflection.Verb:
    head, _, rest = base.partition(" ")
    verb = verbs().get(head) or inflection.regular(head)
    return inflection.Verb(verb.base, verb.past, verb.participle, f" {rest}" if rest else "")


def _plural_phrase(phrase: str) -> str:
    head, space, rest = phrase.partition(" of ")
    return inflection.plural(head) + space + rest

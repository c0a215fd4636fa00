"""The word lists of this corpus, which we made ourselves; each is read once."""

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
    """Return the verb and form of each written word; if past and participle are the same, it is the past."""
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
    """Return words of opposite meaning for a lower-case word, in the same form."""
    return _related("antonyms").get((_column(word_class), word), ())


def synonyms(word_class: str, word: str) -> tuple[str, ...]:
    """Return words that can replace a lower-case word almost anywhere, in the same form."""
    return _related("synonyms", both_ways=False).get((_column(word_class), word), ())


def wrong_senses(word_class: str, word: str) -> tuple[str, ...]:
    """Return the wrong senses that a word-by-word translation gives a word (`bench` for `bank`), in the same form."""
    return _related("wrong_senses", both_ways=False).get((_column(word_class), word), ())


def siblings(word: str) -> tuple[str, ...]:
    """Return words with the same hypernym (`kidney` for `liver`), in the same number; the word is among them."""
    return _siblings().get(hypernyms().get(word, ""), ())


@cache
def hypernyms() -> Mapping[str, str]:
    """Return the less specific word for each noun, singular and plural."""
    found: dict[str, str] = {}
    for noun, wider in rows("hypernyms"):
        found[noun] = wider
        found[inflection.plural(noun)] = _plural_phrase(wider)
    return found


@cache
def spellings() -> Mapping[str, str]:
    """Return the British spelling of American words, and the American spelling of British words."""
    pairs = [(british, american) for british, american in rows("spelling")]
    return {**dict(pairs), **{american: british for british, american in pairs}}


@cache
def names() -> Mapping[str, tuple[str, ...]]:
    """Return lists of names by sort: she, he, surname, city, country, people, month, weekday."""
    return {kind: tuple(listed.split()) for kind, listed in rows("names")}


@cache
def dictionary(language: str) -> Mapping[str, str]:
    """Return the translations of frequent English words into `language` (es, fr or de)."""
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
    """Return the letter of a word class in the tables; `r` stands for all words that are not inflected."""
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

"""Look up the class and the forms of a word, and the kind of a name; the corpus and training share this.

The replacements for words are kept apart: see `corpus.damage.substitutes`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from corpus import lists
from corpus.damage import inflection

LISTS = Path(__file__).parent / "lists"


@cache
def verbs() -> Mapping[str, inflection.Verb]:
    """Return the verbs by their base form."""
    parts = lists.rows(LISTS / "irregular_verbs.tsv")
    irregular = {base: inflection.Verb(base, past, participle) for base, past, participle in parts}
    regular = {base: inflection.regular(base) for base in lists.words(LISTS / "regular_verbs.txt")}
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
    singular = frequent("nouns")
    return frozenset(singular) | {inflection.plural(noun) for noun in singular}


@cache
def adjectives() -> frozenset[str]:
    """Return frequent adjectives."""
    return frozenset(frequent("adjectives"))


@cache
def frequent(word_class: str) -> tuple[str, ...]:
    """Return the list of frequent `nouns` or `adjectives`, in base form."""
    return lists.words(LISTS / f"{word_class}.txt")


@cache
def closed(word_class: str) -> frozenset[str]:
    """Return all words of a closed class."""
    return frozenset(lists.listed(LISTS / "closed_classes.tsv")[word_class])


@cache
def names() -> Mapping[str, tuple[str, ...]]:
    """Return lists of names by what they name: she, he, surname, city, country, people, month, weekday."""
    return lists.listed(LISTS / "names.tsv")

"""Tables of the words that damage puts into a text.

The bundled corpus has its own tables (`corpus/data/substitutes`), and training has others (`training/substitutes`).  So
the corpus does not test the networks with words that they were trained on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from corpus.damage import inflection, lexicon
from corpus.lists import rows

_Related = Mapping[tuple[str, str], tuple[str, ...]]


@dataclass(frozen=True, eq=False)
class Substitutes:
    """The tables of one folder.

    names: lists of names by what they name, with the keys of `lexicon.names`.
    strays: unrelated words to insert, in their base form, under the keys `nouns`, `adjectives` and `verbs`.
    """

    folder: Path
    names: Mapping[str, tuple[str, ...]]
    strays: Mapping[str, tuple[str, ...]]

    def antonyms(self, word_class: str, word: str) -> tuple[str, ...]:
        """Return the opposites of a lower-case word, in the same form."""
        return self._antonyms.get((_column(word_class), word), ())

    def synonyms(self, word_class: str, word: str) -> tuple[str, ...]:
        """Return words that can replace a lower-case word almost anywhere, in the same form."""
        return self._synonyms.get((_column(word_class), word), ())

    def wrong_senses(self, word_class: str, word: str) -> tuple[str, ...]:
        """Return words for another sense of a word, in the same form (`bench` for `bank`)."""
        return self._wrong_senses.get((_column(word_class), word), ())

    def siblings(self, word: str) -> tuple[str, ...]:
        """Return things of the same kind (`kidney` for `liver`), in the same number; the word itself is among them."""
        return self._siblings.get(self.hypernyms.get(word, ""), ())

    def exchanges(self, sort: str) -> Mapping[str, tuple[str, ...]]:
        """Return the replacements of each word or phrase of a sort.

        The sorts are connective, gender, modality, negation, quantifier and unit.
        """
        return self._exchanges.get(sort, {})

    def phrases(self, place: str) -> tuple[str, ...]:
        """Return phrases that can be added at a place of a sentence: `opening` or `end`."""
        return tuple(phrase for where, phrase in rows(self.folder / "phrases.tsv") if where == place)

    def languages(self) -> tuple[str, ...]:
        """Return the codes of the languages that the dictionary has."""
        return rows(self.folder / "dictionary.tsv")[0][1:]

    def dictionary(self, language: str) -> Mapping[str, str]:
        """Return the words of a language for English words."""
        header, *entries = rows(self.folder / "dictionary.tsv")
        column = header.index(language)
        return {row[0]: row[column] for row in entries}

    @cached_property
    def hypernyms(self) -> Mapping[str, str]:
        """A less specific word for a noun, singular and plural."""
        found: dict[str, str] = {}
        for noun, wider in rows(self.folder / "hypernyms.tsv"):
            found[noun] = wider
            found[inflection.plural(noun)] = _plural_phrase(wider)
        return found

    @cached_property
    def spellings(self) -> Mapping[str, str]:
        """The other side's spelling of a word, British for American and American for British."""
        pairs = [(british, american) for british, american in rows(self.folder / "spelling.tsv")]
        return {**dict(pairs), **{american: british for british, american in pairs}}

    @cached_property
    def _antonyms(self) -> _Related:
        return _related(rows(self.folder / "antonyms.tsv"), both_ways=True)

    @cached_property
    def _synonyms(self) -> _Related:
        return _related(rows(self.folder / "synonyms.tsv"), both_ways=False)

    @cached_property
    def _wrong_senses(self) -> _Related:
        return _related(rows(self.folder / "wrong_senses.tsv"), both_ways=False)

    @cached_property
    def _siblings(self) -> Mapping[str, tuple[str, ...]]:
        sorts: dict[str, list[str]] = {}
        for noun, wider in self.hypernyms.items():
            sorts.setdefault(wider, []).append(noun)
        return {wider: tuple(listed) for wider, listed in sorts.items() if len(listed) > 1}

    @cached_property
    def _exchanges(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        found: dict[str, dict[str, tuple[str, ...]]] = {}
        for sort, word, other in rows(self.folder / "exchanges.tsv"):
            words = found.setdefault(sort, {})
            words[word] = (*words.get(word, ()), other)
        return found


def verb(base: str) -> inflection.Verb:
    """Return a verb, known or not; a particle after it stays as it is (`give up`)."""
    head, _, rest = base.partition(" ")
    known = lexicon.verbs().get(head) or inflection.regular(head)
    return inflection.Verb(known.base, known.past, known.participle, f" {rest}" if rest else "")


def _related(table: tuple[tuple[str, ...], ...], both_ways: bool) -> _Related:
    found: dict[tuple[str, str], list[str]] = {}
    for word_class, left, right in table:
        for one, other in _inflected(word_class, left, right):
            pairs = (((word_class, one), other), ((word_class, other), one))
            for key, value in pairs if both_ways else pairs[:1]:
                if " " not in key[1] and value not in found.setdefault(key, []):
                    found[key].append(value)
    return {key: tuple(others) for key, others in found.items() if others}


def _column(word_class: str) -> str:
    """Return the letter for a word class in the tables; `r` is for every class without inflected forms."""
    return {"noun": "n", "verb": "v", "adjective": "a"}.get(word_class, "r")


def _inflected(word_class: str, left: str, right: str) -> Iterator[tuple[str, str]]:
    yield left, right
    if word_class == "n":
        yield inflection.plural(left), inflection.plural(right)
    if word_class == "v":
        one, other = verb(left), verb(right)
        for form in inflection.FORMS[1:]:
            yield one.form(form), other.form(form)


def _plural_phrase(phrase: str) -> str:
    head, space, rest = phrase.partition(" of ")
    return inflection.plural(head) + space + rest

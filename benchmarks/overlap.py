"""How much of the word tables of the bundled corpus the checks and training have too.

The tables are the corpus's own, but English has only so many opposites, units and names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from corpus.damage.substitutes import Substitutes
from corpus.lists import rows
from corpus.substitutes import substitutes
from scorer.english.antonyms import are_opposites
from scorer.english.foreign_words import is_foreign_by_letters, languages_of
from scorer.english.genders import LOOSE, counterparts
from scorer.english.known_names import is_known
from scorer.english.negation_cues import CUE, SOFT
from scorer.english.strength_words import CUE as STRENGTH
from scorer.english.strength_words import are_apart
from scorer.english.unit_names import units_called
from training.lessons import opposites, synonyms
from training.substitutes import SUBSTITUTES

Entry = tuple[str, ...]
# The names in prose; months and weekdays are no names of somebody's choice.
_NAMES = ("she", "he", "surname", "city", "country", "people")


@dataclass(frozen=True, slots=True)
class Overlap:
    """How many `entries` a table has, and how many of them others know; None where no check has such a table."""

    table: str
    entries: int
    checks: int | None
    training: int


def overlaps(own: Substitutes | None = None) -> list[Overlap]:
    """Count the overlap of each table of a set, by default the bundled corpus's."""
    here, there = _entries(own or substitutes()), _entries(SUBSTITUTES)
    there["opposites"] |= _opposites_of_training()
    there["synonyms"] |= _synonyms_of_training()
    found = []
    for table, entries in here.items():
        knows = _CHECKS.get(table)
        checks = None if knows is None else sum(map(knows, entries))
        found.append(Overlap(table, len(entries), checks, len(entries & there[table])))
    return found


def _entries(tables: Substitutes) -> dict[str, set[Entry]]:
    """Return the entries of each table; a pair of opposites is one in whatever order."""
    folder = tables.folder
    exchanged: dict[str, set[Entry]] = {
        sort: {(word, other) for word, others in tables.exchanges(sort).items() for other in others}
        for sort in ("connective", "feminine", "modality", "negation", "quantifier", "unit")
    }
    return {
        "opposites": {_pair(left, right) for _, left, right in rows(folder / "antonyms.tsv")},
        "quantities": exchanged["quantifier"],
        "modal words": exchanged["modality"],
        "negations": exchanged["negation"],
        "units": exchanged["unit"],
        "nouns of gender": exchanged["feminine"],
        "names": {(name,) for kind in _NAMES for name in tables.names[kind]},
        "foreign words": {
            (word, foreign) for language in tables.languages() for word, foreign in tables.dictionary(language).items()
        },
        "connectives": exchanged["connective"],
        "synonyms": {(left, right) for _, left, right in rows(folder / "synonyms.tsv")},
        "wrong senses": {(left, right) for _, left, right in rows(folder / "wrong_senses.tsv")},
        "wider words": set(rows(folder / "hypernyms.tsv")),
        "spellings": set(rows(folder / "spelling.tsv")),
        "stray words": {(word,) for listed in tables.strays.values() for word in listed},
        "added phrases": {(phrase,) for _, phrase in rows(folder / "phrases.tsv")},
    }


def _known_foreign(entry: Entry) -> bool:
    small = entry[1].lower()
    return bool(languages_of(small)) or is_foreign_by_letters(small)


def _known_gender(entry: Entry) -> bool:
    his, hers = entry
    return hers in counterparts(his) or hers in LOOSE.get(his, ())


def _known_negation(entry: Entry) -> bool:
    return bool(CUE.search(entry[0]) or SOFT.search(entry[0]))


def _known_strength(entry: Entry) -> bool:
    word, other = entry
    return are_apart(STRENGTH.search(word), STRENGTH.search(other))


_CHECKS: Mapping[str, Callable[[Entry], bool]] = {
    "opposites": lambda entry: are_opposites(*entry),
    "quantities": _known_strength,
    "modal words": _known_strength,
    "negations": _known_negation,
    "units": lambda entry: all(units_called(unit) for unit in entry),
    "nouns of gender": _known_gender,
    "names": lambda entry: is_known(entry[0].lower()),
    "foreign words": _known_foreign,
}


def _opposites_of_training() -> set[Entry]:
    """Return the opposites by which training rewords a sentence (`not bad` for `good`)."""
    verbs = {base: [other.base for other in others] for base, others in opposites.verbs().items()}
    tables: Iterable[Mapping[str, Iterable[str]]] = (opposites.adjectives(), opposites.nouns(), verbs)
    return {_pair(word, other) for table in tables for word, others in table.items() for other in others}


def _synonyms_of_training() -> set[Entry]:
    """Return the synonyms by which training rewords a sentence."""
    return {(word, other) for (_, word), others in synonyms.synonyms().items() for other in others}


def _pair(left: str, right: str) -> Entry:
    return (left, right) if left < right else (right, left)

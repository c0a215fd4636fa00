"""Recognise forms of English verbs (past, participle, -ing) and find their base forms."""

from __future__ import annotations

from functools import lru_cache

from scorer.english import tables
from scorer.english.stems import stems
from scorer.english.word_lists import listed

# Words in -ed that are the base form of a verb, or not a verb.
_NO_PAST = tables.words("lookalikes", "past")

PAST: dict[str, str] = {}
PARTICIPLE: dict[str, str] = {}
BASES: set[str] = set()
for _base, _pasts, _participles in tables.rows("irregular_verbs", "base", "past", "participle"):
    BASES.add(_base)
    PAST.update(dict.fromkeys(_pasts.split(), _base))
    PARTICIPLE.update(dict.fromkeys(_participles.split(), _base))


# Forms of verbs that are too short for the rules of endings.
_SHORT = {
    **dict.fromkeys(listed("am is are was were been being isn't aren't wasn't weren't"), "be"),
    **dict.fromkeys(listed("has had having haven't hasn't hadn't"), "have"),
    **dict.fromkeys(listed("does did done don't doesn't didn't"), "do"),
    "goes": "go",
}


def is_past(word: str) -> bool:
    """Tell whether a lower-case word may be the past of a verb, and is not a base form."""
    return (word in PAST and word not in BASES) or _regular_past(word)


def is_participle(word: str) -> bool:
    """Tell whether a lower-case word may be the past participle of a verb."""
    return word in PARTICIPLE or _regular_past(word)


def _regular_past(word: str) -> bool:
    return word.endswith("ed") and len(word) > 3 and word not in _NO_PAST


def is_gerund(word: str) -> bool:
    """Tell whether a lower-case word may be the -ing form of a verb."""
    return word.endswith("ing") and len(word) > 4 and word not in ("nothing", "something", "anything", "everything")


@lru_cache(maxsize=10_000)
def bases(word: str) -> frozenset[str]:
    """Return the base forms that a lower-case word may belong to; in general the word itself is among them."""
    if word in _SHORT:
        return frozenset({_SHORT[word]})
    found = {word, *stems(word)}
    found.update(table[word] for table in (PAST, PARTICIPLE) if word in table)
    return frozenset(found)

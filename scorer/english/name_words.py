"""What is known of common words in names: which tell two names apart, and which stand for each other."""

from __future__ import annotations

from functools import lru_cache

from scorer.english import tables
from scorer.english.word_lists import listed

# What is said beside a name, and may be left out or said otherwise.
OFFICES = listed("""
president chancellor premier minister secretary governor mayor chairman chairwoman general colonel major captain
officer director manager coach deputy former late mother father brother sister pope emperor empress dame duke duchess
count baron comrade chief senator judge sir lady lord doctor professor saint king queen prince princess
""")
# Behind one of these stands the name of a person, whatever word it is.
PERSONS = listed("""
mr mrs ms miss dr doctor prof professor sir lady lord captain sergeant inspector detective judge senator sheriff uncle
aunt saint st king queen prince princess
""") | (OFFICES - {"mother", "father", "former", "late", "officer"})


def kinds(word: str) -> frozenset[str]:
    """Return the kinds of names that a word in small letters tells apart: `red` is one of the colours."""
    return tables.kinds("name_contrasts").get(word, frozenset())


@lru_cache(maxsize=5_000)
def alike(word: str) -> frozenset[int]:
    """Return the numbers of the groups of words that stand for each other and have the word."""
    groups = tables.rows("name_alike", "names")
    return frozenset(number for number, (group,) in enumerate(groups) if word in group.split("|"))

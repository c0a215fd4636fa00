"""Find opposites of English words, by our own list, by that of WordNet, and by prefixes and suffixes.

Substances whose names are nearly the same are here as well: who took the one has not taken the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from scorer.english import tables
from scorer.english.verb_forms import bases as plain_forms
from scorer.english.word_lists import listed

# Pairs of beginnings that make opposites: underpaid, overpaid.
_BEGINNINGS = (
    ("over", "under"),
    ("pre", "post"),
    ("pro", "anti"),
    ("inter", "intra"),
    ("hyper", "hypo"),
    ("macro", "micro"),
    ("multi", "mono"),
    ("poly", "mono"),
    ("homo", "hetero"),
    ("endo", "exo"),
    ("sub", "super"),
    ("up", "down"),
    ("in", "out"),
    ("max", "min"),
    ("east", "west"),
    ("north", "south"),
)
# Pairs of endings; the last two tell who does something and to whom it is done: lessor, lessee.
_ENDS = (("ful", "less"), ("fully", "lessly"), ("fulness", "lessness"), ("or", "ee"), ("er", "ee"))
# Prefixes that reverse the meaning of a word; `de` only with a word that ends like a derived verb or noun.
_TURNING = ("anti-", "counter-", "mis", "de")
_MADE = ("ise", "ize", "ate", "isation", "ization", "ation")
_SHORTEST = 3
# In these words the beginning is not a prefix.
_BY_CHANCE = listed(
    """mistake mischance undertake undergo outcome underlie understand subset
    committee coffee toffee levee guarantee attendee escapee standee jubilee decree degree pedigree"""
)

# Endings to replace in order to find a base form; it counts only if a list has it.  -s, -ed and -ing are elsewhere.
_ENDINGS = (
    ("iest", "y"),
    ("ier", "y"),
    ("ily", "y"),
    ("iness", "y"),
    ("est", ""),
    ("est", "e"),
    ("er", ""),
    ("er", "e"),
    ("ally", ""),
    ("ly", ""),
    ("ly", "le"),
    ("ness", ""),
)
# Words that look like forms of other words, but are not.
_WHOLE = tables.words("lookalikes", "derived")


@lru_cache(maxsize=20_000)
def opposites_of(word: str) -> frozenset[str]:
    """Return the opposites of a lower-case English word, in any form, as base forms.

    An opposite with a negative prefix (`happy`, `unhappy`) is included only if the list has it.  The
    result may contain forms that are not words; `are_opposites` compares it with real words.
    """
    return frozenset(opposite for base in bases(word) for opposite in _opposites(base))


@lru_cache(maxsize=20_000)
def bases(word: str) -> frozenset[str]:
    """Return a lower-case word and the words that it may be a form of."""
    if word in _WHOLE:
        return frozenset((word,)) | _irregular().get(word, frozenset())
    found = plain_forms(word) | {word} | _irregular().get(word, frozenset())
    return found | frozenset({base for base in _derived(word) if base in _listed()})


def are_opposites(one: str, other: str) -> bool:
    """Tell whether two lower-case words, in any forms, are opposites."""
    return not opposites_of(one).isdisjoint(bases(other))


def _opposites(base: str) -> Iterator[str]:
    yield from _opposites_listed(base)
    head, hyphen, tail = base.partition("-")
    if hyphen:
        yield from (f"{opposite}-{tail}" for opposite in _opposites_listed(head))
        yield from (f"{head}-{opposite}" for opposite in _opposites_listed(tail))
    if len(base) > _SHORTEST and base not in _BY_CHANCE:
        yield from (made for made in _made(base) if made not in _BY_CHANCE)


def _made(base: str) -> Iterator[str]:
    """Yield the word with another prefix or suffix that reverses it."""
    for left, right in _BEGINNINGS:
        for here, there in ((left, right), (right, left)):
            if base.startswith(here) and len(base) >= len(here) + _SHORTEST:
                yield there + base[len(here) :]
    for left, right in _ENDS:
        for here, there in ((left, right), (right, left)):
            if base.endswith(here) and len(base) >= len(here) + _SHORTEST:
                yield base[: -len(here)] + there
    for prefix in _TURNING:
        rest = base.removeprefix(prefix)
        if (len(rest) > _SHORTEST or prefix[-1] == "-") and (prefix != "de" or base.endswith(_MADE)):
            yield prefix + base if rest == base else rest


def _derived(word: str) -> Iterator[str]:
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 2:
            yield stem + instead
            if not instead and len(stem) > 2 and stem[-1] == stem[-2]:
                yield stem[:-1]


def _opposites_listed(word: str) -> frozenset[str]:
    """Return the opposites of a word in the lists."""
    return frozenset(_listed().get(word, "").split()) - {word}


@cache
def _listed() -> Mapping[str, str]:
    """Return the opposites of each word in the lists, with a space between two; to part all of them takes longer."""
    found: dict[str, str] = {}
    for _, one, other in tables.rows("antonyms", "class", "one", "other"):
        for here, there in ((one, other), (other, one)):
            for word in here.split():
                found[word] = f"{found[word]} {there}" if word in found else there
    for _, word, others in tables.rows("wordnet_antonyms", "class", "word", "others"):
        found[word] = f"{found[word]} {others}" if word in found else others
    for (group,) in tables.rows("substances_apart", "names"):
        names = group.split("|")
        for word in names:
            others = " ".join(name for name in names if name != word)
            found[word] = f"{found[word]} {others}" if word in found else others
    return found


@cache
def _irregular() -> Mapping[str, frozenset[str]]:
    """Return the base forms of irregular forms."""
    found: dict[str, set[str]] = {}
    for base, forms in tables.rows("irregular_forms", "base", "forms"):
        for form in forms.split():
            found.setdefault(form, set()).add(base)
    return {form: frozenset(known) for form, known in found.items()}

"""Things of one kind that exclude each other: who plays the viola does not play the cello.

Two things of a row of the table are never said of one and the same, unless they are two names for it (`nappy=diaper`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from scorer.english import tables
from scorer.english.noun_forms import singulars
from scorer.english.stems import stems
from scorer.types import Span

# So many words hold both things.
_SHARED = 4
# Where a thing stands in the table: its row, and its number in the row.
Place = tuple[int, int]
# Things of this class answer each other: Ann is the mother of Ben, and Ben is the son of Ann.
_ANSWERING = "answering"
# Between these and a thing of two words, another may stand that shares its last word: primary and secondary schools.
_SHARING = frozenset({"and", "or", "&", "/"})


class Thing(NamedTuple):
    """A thing among words: the range of their numbers, and its places in the table."""

    at: Span
    places: tuple[Place, ...]


def things(words: Sequence[str]) -> Iterator[Thing]:
    """Yield the things among lower-case words, in order; of several that begin at a word, the one with most words."""
    after = 0
    for start, word in enumerate(words):
        if start + _SHARED <= len(words) and words[start + 1] in _SHARING and start >= after:
            yield from _sharing(words, start)
        for length in _lengths(word) if start >= after else ():
            # At the end of the words there may be fewer, which are another term.
            places = _places(" ".join(words[start : start + length])) if start + length <= len(words) else ()
            if places:
                after = start + length
                yield Thing(Span(start, after), places)
                break


def _sharing(words: Sequence[str], start: int) -> Iterator[Thing]:
    """Yield the thing whose last word the next thing of its kind has: `primary` in `primary and high school`."""
    places = _places(f"{words[start]} {words[start + 3]}") if 2 in _lengths(words[start + 2]) else ()
    rows = {row for row, _ in _places(f"{words[start + 2]} {words[start + 3]}")} if places else set()
    if any(row in rows for row, _ in places):
        yield Thing(Span(start, start + _SHARED), places)


def answer_each_other(row: int) -> bool:
    """Tell whether the things of a row may be said of one fact from either side."""
    return tables.rows("things_apart", "class", "things")[row][0] == _ANSWERING


@lru_cache(maxsize=50_000)
def _lengths(word: str) -> tuple[int, ...]:
    """Return how many words the things that begin with a word may have, the most first; none for most words."""
    several = _table()[1].get(word, set())
    return tuple(sorted(several | {1} if _places(word) else several, reverse=True))


@lru_cache(maxsize=20_000)
def _places(term: str) -> tuple[Place, ...]:
    """Return the places of a term, whose last word may be a plural; none if it is no thing of the table."""
    known = _table()[0]
    if term in known:
        return tuple(known[term])
    head, space, last = term.rpartition(" ")
    forms = sorted((stems(last) if last.endswith("s") else frozenset()) | singulars(last))
    return tuple(next((known[found] for form in forms if (found := head + space + form) in known), ()))


@cache
def _table() -> tuple[dict[str, list[Place]], dict[str, set[int]]]:
    """Return the places of each term, and by first word the numbers of words of the terms that have several."""
    places: dict[str, list[Place]] = {}
    several: dict[str, set[int]] = {}
    for row, (_, group) in enumerate(tables.rows("things_apart", "class", "things")):
        for number, names in enumerate(group.split("|")):
            for name in names.split("="):
                places.setdefault(name, []).append((row, number))
                if " " in name:
                    several.setdefault(name.partition(" ")[0], set()).add(name.count(" ") + 1)
    return places, several

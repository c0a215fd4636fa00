"""Find bodies that became others with nearly the same words: the Council of Europe is not the European Council."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from scorer.checks.name.found import Side
from scorer.english import tables
from scorer.english.word_lists import listed
from scorer.types import Span
from scorer.words.one_for_another import one_for_another

# Every name in the table has one of these words.
_HEADS = listed("""
academy air airlines assembly auditors bank bundesliga cjeu college commission council court ec ecb echr ecj fund
germany icc icj ilo imf imo league liga ligue organization parliament programme republic serie university wfp who wto
""")
# The words of a name, and the number of each row of the table that has it, with the body that it is there.
_Phrase = tuple[tuple[str, ...], tuple[tuple[int, str], ...]]


def changed_bodies(original: Side, garbled: Side) -> Iterator[tuple[Span, Span]]:
    """Yield the places of each body that only the original names, and of the one of its kind on the garbled side."""
    if _HEADS.isdisjoint(original.text.runs) or _HEADS.isdisjoint(garbled.text.runs):
        return
    ours, theirs = _named(original), _named(garbled)
    for kind, bodies in ours.items():
        if apart := one_for_another(bodies, theirs.get(kind, {})):
            yield bodies[apart[0]], theirs[kind][apart[1]]


def _named(side: Side) -> Mapping[int, Mapping[str, Span]]:
    """Return the first place of each body that a side names, by its kind."""
    found: dict[int, dict[str, Span]] = {}
    number, words = 0, side.words
    while number < len(words):
        stop = number + 1
        for phrase, bodies in _bodies().get(words[number], ()):
            end = number + len(phrase)
            if words[number:end] == phrase and _is_name(side, number, end):
                for kind, body in bodies:
                    found.setdefault(kind, {}).setdefault(body, side.text.over(Span(number, end)))
                stop = end
                break
        number = stop
    return found


def _is_name(side: Side, number: int, stop: int) -> bool:
    """Tell whether the first and the last word of a phrase have a capital."""
    return all(side.text.words[i].text[0].isupper() for i in (number, stop - 1))


@cache
def _bodies() -> Mapping[str, tuple[_Phrase, ...]]:
    """Return the phrases that begin with each word, the longest first, with the kind and the body of each."""
    bodies: dict[tuple[str, ...], list[tuple[int, str]]] = {}
    for kind, (group,) in enumerate(tables.rows("bodies_apart", "names")):
        for body in group.split("|"):
            for name in body.split("="):
                bodies.setdefault(tuple(name.split()), []).append((kind, body))
    found: dict[str, tuple[_Phrase, ...]] = {}
    for phrase in sorted(bodies, key=len, reverse=True):
        found[phrase[0]] = (*found.get(phrase[0], ()), (phrase, tuple(bodies[phrase])))
    return found

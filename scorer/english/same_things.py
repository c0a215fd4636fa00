"""Things with several names: who says courgette and who says zucchini mean the same."""

from __future__ import annotations

from scorer.english import tables
from scorer.english.noun_forms import singulars
from scorer.english.stems import stems


def are_one_thing(one: str, other: str) -> bool:
    """Tell whether two words, in any number, may name one thing."""
    return not _groups(one).isdisjoint(_groups(other))


def _groups(word: str) -> frozenset[int]:
    known = tables.groups("same_things", "things")
    forms = {word} | stems(word) | singulars(word)
    return frozenset(group for form in forms for group in known.get(form, ()))

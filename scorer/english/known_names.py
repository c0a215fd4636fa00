"""Tell whether a name is well known.

A well-known name is a name wherever it stands, and is not a variant spelling of a similar name.
"""

from __future__ import annotations

from scorer.english import tables
from scorer.english.same_names import SAME, SPELLINGS


def is_known(name: str) -> bool:
    """Tell whether a name is well known; it must be folded (`transliteration.folded`)."""
    return name in tables.words("known_names") or name in SAME or name in SPELLINGS


def is_place(name: str) -> bool:
    """Tell whether a folded name is that of a well-known place, or a country or people."""
    return name in SAME or name in tables.words("known_names", "place")


def are_two_families(one: str, other: str) -> bool:
    """Tell whether two folded names are those of two well-known families, however alike: Beckett and Becket."""
    families = tables.words("known_names", "family")
    return one != other and one in families and other in families

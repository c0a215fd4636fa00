"""Names that mean the same: countries with their peoples and short forms, and names with several spellings.

A name is in small letters without accents or dots.
"""

from __future__ import annotations

from scorer.english import tables


def _others(table: str) -> dict[str, tuple[str, ...]]:
    """Return the other names of the groups of each name."""
    found: dict[str, tuple[str, ...]] = {}
    for (group,) in tables.rows(table, "names"):
        names = group.split("|")
        for name in names:
            found[name] = (*found.get(name, ()), *(other for other in names if other != name))
    return found


# Whoever says one has said the others.
SAME = _others("same_names")
# One name in several spellings, or old and new.
SPELLINGS = _others("name_spellings")
# The names of several words, by the first of them.
PHRASES: dict[str, tuple[tuple[str, ...], ...]] = {}
for _name in (*SAME, *SPELLINGS):
    if " " in _name:
        _first, *_rest = _words = _name.split()
        PHRASES[_first] = (*PHRASES.get(_first, ()), tuple(_words))

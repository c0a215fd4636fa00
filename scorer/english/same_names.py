"""Names that mean the same: countries with their peoples and short forms, and names with several spellings.

A name is in lower case, without accents or dots.
"""

from __future__ import annotations

from scorer.english import tables


def _others(table: str) -> dict[str, tuple[str, ...]]:
    """Return for each name the other names of its groups."""
    found: dict[str, tuple[str, ...]] = {}
    for (group,) in tables.rows(table, "names"):
        names = group.split("|")
        for name in names:
            found[name] = (*found.get(name, ()), *(other for other in names if other != name))
    return found


# Names that mean the same.
SAME = _others("same_names")
# Several spellings of one name, or its old and new form.
SPELLINGS = _others("name_spellings")
# Names of several words, by their first word.
PHRASES: dict[str, tuple[tuple[str, ...], ...]] = {}
for _name in (*SAME, *SPELLINGS):
    if " " in _name:
        _first, *_rest = _words = _name.split()
        PHRASES[_first] = (*PHRASES.get(_first, ()), tuple(_words))

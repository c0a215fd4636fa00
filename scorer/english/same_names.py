"""Names that mean the same: countries with their peoples and short forms, and names with several spellings.

A name is in lower case, without accents or dots.
"""

from __future__ import annotations

from scorer.english import tables


def _others(*names_of: str) -> dict[str, tuple[str, ...]]:
    """Return for each name of some tables the other names of its groups."""
    found: dict[str, tuple[str, ...]] = {}
    for table in names_of:
        for (group,) in tables.rows(table, "names"):
            names = group.split("|")
            for name in names:
                found[name] = (*found.get(name, ()), *(other for other in names if other != name))
    return found


def _short() -> dict[str, tuple[str, ...]]:
    """Return for each given name its short forms, and for each short form the names."""
    found: dict[str, tuple[str, ...]] = {}
    for name, short in tables.rows("short_names", "name", "short"):
        for one in short.split():
            found[name] = (*found.get(name, ()), one)
            found[one] = (*found.get(one, ()), name)
    return found


# Names that mean the same.
SAME = _others("same_names", "country_names", "taken_names")
# What well-known places, clubs and the like are called besides their names: the Big Apple, Spurs, Leghorn.
BY_NAMES = _others("by_names", "club_names", "exonyms")
# Given names and their short forms: Bill is William.
SHORT = _short()
# Several spellings of one name, or its old and new form.
SPELLINGS = _others("name_spellings")
# Places whose name holds that of another place.
APART = frozenset(name for (name,) in tables.rows("places_apart", "names"))
# The words by which these begin: `new`, `northern`.
APART_HEADS = frozenset(name.partition(" ")[0] for name in APART)
# Names of several words, by their first word.
PHRASES: dict[str, tuple[tuple[str, ...], ...]] = {}
for _name in dict.fromkeys((*SAME, *SPELLINGS, *BY_NAMES, *sorted(APART))):
    if " " in _name:
        _first, *_rest = _words = _name.split()
        PHRASES[_first] = (*PHRASES.get(_first, ()), tuple(_words))


def is_called(name: str, other: str) -> bool:
    """Tell whether a name is a short form or a by-name of another, or the reverse."""
    return other in SHORT.get(name, ()) or other in BY_NAMES.get(name, ())


def is_phrase(name: str) -> bool:
    """Tell whether a name of several words is known."""
    return name in SAME or name in SPELLINGS or name in BY_NAMES or name in APART

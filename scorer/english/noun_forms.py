"""Find what an English plural without a regular ending is the plural of: knives, women, feet."""

from __future__ import annotations

_WHOLE = {
    "children": "child",
    "feet": "foot",
    "geese": "goose",
    "lice": "louse",
    "mice": "mouse",
    "oxen": "ox",
    "people": "person",
    "teeth": "tooth",
    "criteria": "criterion",
    "phenomena": "phenomenon",
}
_ENDINGS = (
    ("ves", ("f", "fe")),
    ("men", ("man",)),
    ("ices", ("ex", "ix")),
    ("ses", ("sis",)),
    ("i", ("us",)),
    ("a", ("um",)),
)
_SHORTEST = 3


def singulars(word: str) -> frozenset[str]:
    """Return what a lower-case word may be an irregular plural of; not all of them need be English."""
    found = {_WHOLE[word]} if word in _WHOLE else set()
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) + 1 >= _SHORTEST:
            found.update(stem + one for one in instead)
    return frozenset(found)

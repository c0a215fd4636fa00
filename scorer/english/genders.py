"""English words that refer to a man or a woman, and the counterpart of each."""

from __future__ import annotations

from scorer.english import tables
from scorer.english.word_lists import listed

HE = listed("he him his himself he's he'd he'll")
SHE = listed("she her hers herself she's she'd she'll")


def _pairs(*classes: str) -> list[tuple[str, str]]:
    return [(his, hers) for kind, his, hers in tables.rows("genders", "class", "his", "hers") if kind in classes]


def _answers(*classes: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for his, hers in _pairs(*classes):
        found.setdefault(his, set()).add(hers)
        found.setdefault(hers, set()).add(his)
    return {word: frozenset(others) for word, others in found.items()}


ANSWERS = _answers("sure", "unsure")
LOOSE = _answers("loose")
LOOSE_HIS = frozenset(his for his, _ in _pairs("loose"))

# All words that clearly refer to a man or to a woman.
MEN = HE | {his for his, _ in _pairs("sure")}
WOMEN = SHE | {hers for _, hers in _pairs("sure")} | {"actress", "actresses", "waitress", "heiress"}


def counterparts(word: str) -> frozenset[str]:
    """Return the counterparts of a lower-case word in the other gender; that of `-man` is `-woman`."""
    found = ANSWERS.get(word)
    if found:
        return found
    for end, other in (("woman", "man"), ("women", "men"), ("man", "woman"), ("men", "women")):
        if word.endswith(end) and len(word) > len(end) + 2:
            return frozenset({word.removesuffix(end) + other})
    return frozenset()

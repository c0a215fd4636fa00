"""Tell at little cost whether two sides that deny nothing with a `not` may still deny different things."""

from __future__ import annotations

from functools import lru_cache

from scorer.checks.negation.sides import prefixed
from scorer.english.denial_words import MAY_DENY
from scorer.english.negation_cues import CONTRAST_WORDS, ENGLISH, FOREIGN, INSTEAD_WORDS, ONLY_ALSO
from scorer.words.compared import Compared

_SCARCE = frozenset({"few", "little"})
# Lead-free, seedless.
_WITHOUT = ("free", "less")
_INSTEAD = INSTEAD_WORDS | CONTRAST_WORDS


def may_differ(pair: Compared) -> bool:
    """Tell whether a side has a word or phrase that may deny something, or that turns a contrast."""
    return _told_apart(pair) or _only_also(pair) or _instead(pair)


def _told_apart(pair: Compared) -> bool:
    """Tell whether one side alone has a word that may deny something."""
    return any(map(_may_deny, pair.apart)) or _scarce_apart(pair)


@lru_cache(maxsize=50_000)
def _may_deny(word: str) -> bool:
    return MAY_DENY.match(word) is not None or word.endswith(_WITHOUT) or prefixed(word) is not None


def _scarce_apart(pair: Compared) -> bool:
    return any(not _SCARCE.isdisjoint(side.small_words) for side in (pair.original, pair.garbled))


def _only_also(pair: Compared) -> bool:
    return any("also" in side.small_words and ONLY_ALSO.search(side.small) for side in (pair.original, pair.garbled))


def _instead(pair: Compared) -> bool:
    return any(not _INSTEAD.isdisjoint(side.small_words) for side in (pair.original, pair.garbled))


def is_english(pair: Compared) -> bool:
    """Tell whether both sides may be English."""
    sides = pair.original.small_words, pair.garbled.small_words
    return all(not ENGLISH.isdisjoint(words) or FOREIGN.isdisjoint(words) for words in sides)

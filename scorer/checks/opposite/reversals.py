"""Tell whether two opposites say the same: sold to him, he bought from; half empty, half full."""

from __future__ import annotations

from scorer.english import tables
from scorer.english.antonyms import bases
from scorer.english.verb_forms import is_past
from scorer.english.word_lists import listed
from scorer.words.compared import Compared, Text

# What one of two does is what the other does in reverse: A sold it, B bought it.
_CONVERSE = tables.words("context_words", "converse") | listed("give get take pay earn hand award win pass owe")
_GIVING, _TAKING = listed("to for"), listed("from off of")
# So many words behind a `to` tell to whom; so many words before a word tell how many it is said of.
_NEAR, _SHARE = 4, 8
_HALF = listed("half halves 50 fifty")
# More than half of them, or the other half.
_NOT_HALF = listed("than over under above below other most nearly almost barely hardly first second better")
# How something is stands behind these.
STATES = listed("is are was were be been stood stand stands lay lie sat remain remains remained stay stayed stays left")


def turned_round(pair: Compared, i: int, j: int) -> bool:
    """Tell whether two opposites, by their numbers, are the two ends of one dealing, or the two halves of a whole."""
    return _given_and_got(pair, i, j) or (_is_of_half(pair.original, i) and _is_of_half(pair.garbled, j))


def _given_and_got(pair: Compared, i: int, j: int) -> bool:
    """Tell whether `to` and `from` stand beside verbs that answer each other, and who got it does it now."""
    one, other = pair.original.words[i].small, pair.garbled.words[j].small
    if not ((one in _GIVING and other in _TAKING) or (one in _TAKING and other in _GIVING)):
        return False
    deals = _deal(pair.original, pair.garbled), _deal(pair.garbled, pair.original)
    if deals[0] is None or deals[1] is None:
        return False
    sides = (pair.original, i, pair.garbled, deals[1]), (pair.garbled, j, pair.original, deals[0])
    return any(_does_it(*side) for side in sides)


def _deal(side: Text, other: Text) -> int | None:
    """Return the number of the verb of a dealing that this side alone has."""
    verbs = (n for n, word in enumerate(side.words) if word.is_word and not _CONVERSE.isdisjoint(bases(word.small)))
    return next((n for n in verbs if side.words[n].small not in other.small_words), None)


def _does_it(side: Text, preposition: int, other: Text, verb: int) -> bool:
    """Tell whether who stands behind a preposition is before the verb of the other side."""
    behind = {word.small for word in side.words[preposition + 1 : preposition + 1 + _NEAR] if word.is_content}
    return any(word.small.removesuffix("'s") in behind for word in other.words[:verb])


def _is_of_half(side: Text, n: int) -> bool:
    """Tell whether a word is said of half of something: half the beds were empty."""
    before = [word.small for word in side.words[max(0, n - _SHARE) : n]]
    if _HALF.isdisjoint(before) or not _NOT_HALF.isdisjoint(before):
        return False
    return before[-1] in STATES or (is_past(side.words[n].small) and side.words[n - 1].is_content)

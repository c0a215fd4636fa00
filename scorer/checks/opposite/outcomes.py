"""Tell who won and who lost, and what was forbidden until the ban was lifted.

To lose is to be beaten, and a defeat; to win is to beat somebody.  What is allowed again was banned until then.
"""

from __future__ import annotations

from scorer.english.antonyms import bases
from scorer.english.determiners import DETERMINERS
from scorer.english.verb_forms import is_participle
from scorer.english.word_lists import listed
from scorer.words.compared import Compared, Text

_WIN = listed("win winner victory victor triumph victorious")
_LOSE = listed("lose loser loss losing")
_BEAT = listed("beat defeat trounce thrash")
_BE = listed("be is are was were been being am get gets got gotten")
# Before a noun: a defeat, their heavy defeat.
_BEFORE_NOUN = (DETERMINERS - {"these", "those"}) | listed("no another of in by")
# How far an auxiliary or a determiner may stand before its word.
_REACH = 3
_BANS = listed("ban bans prohibition embargo moratorium suspension restriction restrictions blockade")
_LIFT = listed("lift end drop scrap abolish repeal revoke ease remove cancel overturn reverse withdraw")
# What lifts a ban stands in the same clause.
_NEAR = 8
_CLAUSE_ENDS = frozenset({".", ";", ":", "but", "while", "whereas", "although"})


def is_one_outcome(pair: Compared, i: int, j: int) -> bool:
    """Tell whether two words, by their numbers, name one outcome: lost and was beaten, won and beat them."""
    one, other = _won(pair.original, i), _won(pair.garbled, j)
    return one is not None and one is other


def _won(side: Text, n: int) -> bool | None:
    """Tell whether a word says that its subject won; None if it says neither this nor that it lost."""
    known = bases(side.words[n].small)
    if not known.isdisjoint(_WIN):
        return True
    if not known.isdisjoint(_LOSE):
        return False
    if known.isdisjoint(_BEAT):
        return None
    after = side.words[n + 1].small if n + 1 < len(side.words) else ""
    before = [word.small for word in side.words[max(0, n - _REACH) : n]]
    passive = is_participle(side.words[n].small) and (not _BE.isdisjoint(before) or after == "by")
    # Spain's defeat of Portugal was no defeat of its own.
    noun = (side.words[n].small == "defeat" and after != "of") and (
        not _BEFORE_NOUN.isdisjoint(before) or any(word.endswith(("'s", "s'")) for word in before)
    )
    return not (passive or noun)


def is_lifted(side: Text, n: int) -> bool:
    """Tell whether a word is a ban that is lifted in its clause."""
    words = side.words
    if words[n].small not in _BANS:
        return False
    for step in (1, -1):
        for m in range(n + step, n + step * (_NEAR + 1), step):
            if not 0 <= m < len(words) or words[m].small in _CLAUSE_ENDS:
                break
            if not _LIFT.isdisjoint(bases(words[m].small)):
                return not any(word.small in ("not", "never") for word in words[max(0, m - _REACH) : m])
    return False

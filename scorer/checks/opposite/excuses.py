"""Tell whether a word that became its opposite says the same: denied, of a death, or with its parties exchanged."""

from __future__ import annotations

from collections.abc import Sequence

from scorer.checks.opposite.outcomes import is_lifted, is_one_outcome
from scorer.checks.opposite.places import beside, known
from scorer.checks.opposite.reversals import STATES, turned_round
from scorer.english import tables
from scorer.english.antonyms import bases
from scorer.english.verb_forms import is_participle
from scorer.words.compared import Compared, Text, Word

# A negation may be up to this many words before a word.
_REACH = 6
# The nearer words show whether two places concern the same thing, the farther ones who does what to whom.
_NEAR, _FAR = 2, 8
_DENY = tables.words("context_words", "deny")
_AGAINST = tables.words("context_words", "against")
_DENYING = frozenset({("far", "from"), ("anything", "but"), ("nowhere", "near")})
_LIFE = frozenset({"life", "lives"})
# Who loses his life dies; so does he whose life is taken.
_LOSING = frozenset({"lose", "cost", "claim", "take", "give", "lay", "sacrifice", "end"})
# What one of two does is what the other does in reverse: A sold it, B bought it.
_CONVERSE = tables.words("context_words", "converse")
# What is open until six is closed from six.
_OPEN = ("open", "close", "shut", "valid")
_CLAUSE_ENDS = frozenset({".", ";", ":", "!", "?", "but", "although", "though", "while", "whereas"})


def is_excused(pair: Compared, i: int, j: int) -> bool:
    """Tell whether two opposites, by their numbers, say the same in their sentences."""
    taken_back = denied(pair.original, i, pair.garbled) != denied(pair.garbled, j, pair.original)
    lifted = is_lifted(pair.original, i) != is_lifted(pair.garbled, j)
    dead = _is_of_a_death(pair.original, i) or _is_of_a_death(pair.garbled, j)
    against = _is_against(pair, i, j) or _turned(pair, i, j) or turned_round(pair, i, j)
    outcome = lifted or is_one_outcome(pair, i, j)
    return taken_back or dead or outcome or against or _answered_better(pair, i, j)


def _is_of_a_death(side: Text, n: int) -> bool:
    """Tell whether a word is the life in `lost his life`, `took forty lives`."""
    before = side.words[max(0, n - _NEAR - 1) : n]
    return side.words[n].small in _LIFE and any(not _LOSING.isdisjoint(bases(word.small)) for word in before)


def _answered_better(pair: Compared, i: int, j: int) -> bool:
    """Tell whether a word without a counterpart is more like one of two opposites than these are like each other."""
    if beside(pair, i, j, -1) and beside(pair, i, j, 1):
        return False
    ours = [n for n in pair.lost if n != i and _says_much(pair.original.words[n])]
    theirs = [n for n in pair.added if n != j and _says_much(pair.garbled.words[n])]
    own = pair.cosines([i], [j])[0, 0] if ours or theirs else 0
    return bool((ours and pair.cosines(ours, [j]).max() > own) or (theirs and pair.cosines([i], theirs).max() > own))


def _says_much(word: Word) -> bool:
    return word.is_content and word.small not in STATES


def denied(side: Text, n: int, other: Text) -> bool:
    """Tell whether the words before a word in its clause negate it, or one right after it does.

    After it stand a `not` (`probably not`) or an `until`: what is open until six is closed from six.
    """
    after = side.small_at(n + 1)
    denies = after == "not" or (after in ("until", "till") and side.words[n].small.startswith(_OPEN))
    for m in range(n - 1, max(-1, n - 1 - _REACH), -1):
        word, before = side.words[m].small, side.small_at(m - 1)
        if (before, word) in _DENYING:
            denies = not denies
        elif word in _CLAUSE_ENDS:
            break
        a_little = word in ("little", "few") and m > 0 and side.words[m - 1].small == "a"
        if (word in _DENY or word.endswith("n't")) and not a_little and word != "anything":
            denies = denies is _is_done_by(side.words[m:n], other)
    return denies


def _is_done_by(words: Sequence[Word], other: Text) -> bool:
    """Tell whether words from a negation on are passive: what is avoided by somebody does not deny him.

    What was not built by the rich was built by the poor, so that the other side must have a `not` too.
    """
    if words[0].small not in other.small_words and not words[0].small.endswith("ed"):
        return False
    return any(word.small == "by" and is_participle(words[k].small) for k, word in enumerate(words[1:]))


def _is_against(pair: Compared, i: int, j: int) -> bool:
    """Tell whether one of two words begins with `anti` and the other is fought: anti-theft, against theft."""
    for side, n, other in ((pair.original, i, pair.garbled.words[j]), (pair.garbled, j, pair.original.words[i])):
        if other.small.startswith(("anti", "counter")):
            near = side.words[max(0, n - _REACH) : n + _NEAR + 1]
            return any(not _AGAINST.isdisjoint(bases(word.small)) for word in near)
    return False


def _turned(pair: Compared, i: int, j: int) -> bool:
    """Tell whether the words around the two have changed places: A bought from B, B sold to A."""
    before = after = False
    converse = not _CONVERSE.isdisjoint(bases(pair.original.words[i].small)) or _compares(pair, i, j)
    for n in range(max(0, i - _FAR), min(len(pair.original.words), i + _FAR + 1)):
        link = pair.garbled_of.get(n)
        if n != i and link and link.garbled.start != j and pair.original.words[n].is_content and known(link):
            before = before or (n < i and link.garbled.start > j)
            after = after or (n > i and link.garbled.start < j)
    return (before or after) if converse else (before and after)


def _compares(pair: Compared, i: int, j: int) -> bool:
    """Tell whether two words are comparatives, one of them before a `than`: longer than, the shorter."""
    both = (pair.original.words, i), (pair.garbled.words, j)
    if not all(words[n].small.endswith("er") for words, n in both):
        return False
    return any(word.small == "than" for words, n in both for word in words[n + 1 : n + 2])

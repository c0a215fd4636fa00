"""Three parties: who does something must not become another party of the same sentence.

In `gave the nurse the chart that the doctor had signed`, it was not the nurse who signed the chart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from scorer.checks.roles.answering import BRINGING
from scorer.checks.roles.frames import BEFORE_NOUNS, Frame
from scorer.english import tables
from scorer.english.verb_forms import bases, is_past
from scorer.english.word_lists import listed
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text, Word

# Main verbs that mean the same both ways; as auxiliaries, these two mean nothing.
_SYMMETRIC = tables.words("symmetric_verbs") - {"be", "have"} | {"dance", "chat", "argue", "quarrel", "trade", "play"}
_BOTH_WAYS = listed(
    "between with near beside opposite alongside against versus vs like unlike next adjacent same similar equal equals "
    "distance different alike parallel close both either neither"
)
# What stands by these may be named in any order.
_IN_ANY_ORDER = BRINGING | listed("swap exchange confuse mix alternate")
_JOINTS = listed("and or nor & , / as well plus not but")
_BE = frozenset({"is", "are", "was", "were"})
_FEWEST_WORDS = 6
_MOST_WORDS = 60
_MOST_EXCHANGED = 3
# So many words before the first of them may say that their order means nothing.
_BEFORE = 3
# So many words make a party that is surely read whole.
_MOST_OF_PARTY = 3
# A clause begins behind these, so that what stands there is who does it.
_CLAUSE_STARTS = listed(
    "that which whom because when after before while if where as since until how why what whether although though "
    "whereas unless once but , ; :"
)


def exchanged_parties(pair: Compared) -> Iterator[Finding]:
    """Yield a finding if nouns alone changed places, each behind its article, and all other words stay."""
    ours, theirs = pair.original.words, pair.garbled.words
    if len(ours) != len(theirs) or not _FEWEST_WORDS <= len(ours) <= _MOST_WORDS:
        return
    apart = [n for n, (one, other) in enumerate(zip(ours, theirs, strict=True)) if one.small != other.small]
    if not 1 < len(apart) <= _MOST_EXCHANGED:
        return
    if sorted(ours[n].small for n in apart) != sorted(theirs[n].small for n in apart):
        return
    if not all(n and ours[n].is_content and ours[n - 1].small in BEFORE_NOUNS for n in apart):
        return
    if _may_be_named_in_any_order(ours, apart):
        return
    at, there = (side.over(Span(apart[0], apart[-1] + 1)) for side in (pair.original, pair.garbled))
    message = f"“{ours[apart[0]].text}” and “{theirs[apart[0]].text}” changed places"
    yield Finding("roles", "critical", message, at, there)


def _may_be_named_in_any_order(words: Sequence[Word], apart: Sequence[int]) -> bool:
    """Tell whether what parts the nouns is a joint of a list, or a relation that holds both ways."""
    if any(word.small in _BOTH_WAYS for word in words[max(0, apart[0] - _BEFORE) : apart[0]]):
        return True
    if any(not _IN_ANY_ORDER.isdisjoint(bases(word.small)) for word in words[: apart[-1]]):
        return True
    for start, stop in pairwise(apart):
        between = words[start + 1 : stop]
        if all(word.small in _JOINTS or word.small in BEFORE_NOUNS for word in between):
            return True
        if any(word.small in _BOTH_WAYS or not _SYMMETRIC.isdisjoint(bases(word.small)) for word in between):
            return True
        if any(word.small in _BE and behind.small in BEFORE_NOUNS for word, behind in pairwise(between)):
            return True
    return False


def is_other_doer(pair: Compared, one: Frame, other: Frame) -> bool:
    """Tell whether what is done to a thing is done by another party, and both sides have both parties."""
    if one.link or other.link or one.verb is None or other.verb is None:
        return False
    if bases(pair.original.words[one.verb].small).isdisjoint(bases(pair.garbled.words[other.verb].small)):
        return False
    first, second = _sure_doer(pair.original, one), _sure_doer(pair.garbled, other)
    if first is None or second is None:
        return False
    link, back = pair.garbled_of.get(first), pair.original_of.get(second)
    if not link or not back or "substituted" in (link.op, back.op):
        return False
    elsewhere = _is_outside(link.garbled, other) and _is_outside(back.original, one)
    return elsewhere and _has_same_thing(pair, one.other, other.other)


def _sure_doer(side: Text, one: Frame) -> int | None:
    """Return the number of the noun that surely does it: behind `by`, or at the beginning of a clause."""
    words, doer = side.words, one.doer
    if len(doer) > _MOST_OF_PARTY or words[doer.start].small not in BEFORE_NOUNS:
        return None
    if any(is_past(word.small) for word in words[doer.start : doer.stop]):
        return None
    before = words[doer.start - 1].small if doer.start else ","
    sure = before in _CLAUSE_STARTS or (before == "by" and one.other.stop <= doer.start)
    return doer.stop - 1 if sure and words[doer.stop - 1].is_content else None


def _is_outside(at: Span, one: Frame) -> bool:
    return not any(party.start <= at.start < party.stop for party in (one.doer, one.other))


def _has_same_thing(pair: Compared, ours: Span, theirs: Span) -> bool:
    """Tell whether the same noun ends both parties."""
    link = pair.garbled_of.get(ours.stop - 1)
    return link is not None and link.op != "substituted" and link.garbled.start == theirs.stop - 1

"""Find what came before an event and comes after it, however it is worded: `before arrival`, `after you arrive`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from scorer.english.verb_forms import bases
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text
from scorer.words.told import is_told

_BEFORE = r"before|prior to|ahead of|in advance of"
_AFTER = r"after|following(?= (?:the|a|an|his|her|its|their|our|my|your)\b)|subsequent to"
# What a pronoun stands for may be anything.
_PRONOUN = r"(?:all|long|that|this|then|him|her|it|them|us|me|you|which|one|another)(?!['’]| [a-z])"
_CUE = late(rf"\b(?:(?P<before>{_BEFORE})|(?P<after>{_AFTER}))\b(?! {_PRONOUN})")
# Who does one thing first does the other after it.
_FIRST = late(r"(?<!the )\bfirst\b")
_BEFORE_WORDS = frozenset({"before", "prior", "ahead", "advance"})
_AFTER_WORDS = frozenset({"after", "following", "subsequent"})
# Other words of order, with which the same may be said by the other one.
_OTHERWISE = listed("already then later earlier previously afterwards beforehand between either")
# A bound is no denial.
_BOUND = late(r"\b(?:no|not|never) (?:later|more|less|fewer|earlier|sooner) than\b")
# Nobody left before the end: they left after it.
_DENIED = late(
    r"\b(?:not|no|never|nobody|none|nothing|neither|nor|cannot|without|until|till|unless|only|fail\w*|refus\w+)\b|n['’]t\b"
)
_LONGEST_BEFORE = 90
# So many words of the event are read, up to the end of its clause.
_REACH = 5
# So many first letters show that two words are forms of one: arrival, arrives.
_LETTERS = 5


class _Order(NamedTuple):
    """A word of order, what it says, and the content words of the event, the first of them first."""

    after: bool
    at: Span
    event: tuple[str, ...]


def orders(pair: Compared, told: Collection[Finding]) -> Iterator[Finding]:
    """Yield a finding for each event that one side puts something before and the other after, unless it was `told`."""
    first, second = pair.original, pair.garbled
    if not _may_differ(first, second) and not _may_differ(second, first):
        return
    if any(_is_told_otherwise(side) for side in (first, second)):
        return
    left, right = list(_orders(first)), list(_orders(second))
    for one in left:
        theirs = [other for other in right if _are_one(one, other)]
        ours = [other for other in left if _are_one(one, other)]
        if len(ours) == len(theirs) == 1 and one.after is not theirs[0].after and not is_told(told, one.at):
            yield pair.became("opposite", "major", one.at, theirs[0].at)


def _is_told_otherwise(side: Text) -> bool:
    if _FIRST.search(side.small):
        return True
    known = side.small_words & _OTHERWISE
    return bool(known) and not (known == {"later"} and _BOUND.search(side.small))


def _may_differ(one: Text, other: Text) -> bool:
    """Tell whether one side has words for `before` alone, and the other side words for `after` alone."""
    before, after = ((_BEFORE_WORDS & side.runs, _AFTER_WORDS & side.runs) for side in (one, other))
    return bool(before[0] and after[1]) and not (before[1] or after[0])


def _are_one(one: _Order, other: _Order) -> bool:
    return bool(one.event and other.event) and any(
        _are_forms(left, right) for left in one.event[:2] for right in other.event[:2]
    )


def _are_forms(one: str, other: str) -> bool:
    if not bases(one).isdisjoint(bases(other)):
        return True
    return one[:_LETTERS] == other[:_LETTERS] and min(len(one), len(other)) >= _LETTERS


def _orders(side: Text) -> Iterator[_Order]:
    for match in _CUE.finditer(side.small):
        event = []
        begin = side.within(Span(match.end(), len(side.text))).start
        for word in side.words[begin : begin + _REACH]:
            if not word.is_word:
                break
            if word.is_content:
                event.append(word.small)
        clause = side.small[max(0, match.start() - _LONGEST_BEFORE) : match.start()]
        if _DENIED.search(_BOUND.sub("", clause)):
            continue
        yield _Order(match["after"] is not None, Span(*match.span()), tuple(event))

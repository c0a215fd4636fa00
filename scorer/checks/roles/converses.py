"""Verbs that say the same from the other side: `A sold it to B`, `B bought it from A`; `A owns B`, `B belongs to A`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from scorer.checks.roles.frames import frame, party_after, verbs
from scorer.english.verb_forms import bases
from scorer.english.word_lists import listed
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text
from scorer.words.predicates import Predicate

_Meets = Callable[[Compared, Span, Span], bool]


@dataclass(frozen=True, slots=True)
class _Converse:
    """Verbs of which the first party is the doer, those of which the second is, and the preposition of the other one.

    `thing`: what passes from one party to the other is the object.
    """

    first: frozenset[str]
    second: frozenset[str]
    to: str
    of: str
    thing: bool


def _converse(first: str, second: str, to: str, of: str, *, thing: bool = True) -> _Converse:
    return _Converse(frozenset(first.split()), frozenset(second.split()), to, of, thing)


_ALL = (
    _converse("own possess", "belong", "", "to", thing=False),
    _converse("employ", "work", "", "for", thing=False),
    _converse("precede", "follow", "", "", thing=False),
    _converse("leave bequeath", "inherit", "to", "from"),
    _converse("sell", "buy purchase", "to", "from"),
    _converse("lend", "borrow", "to", "from"),
    _converse("give", "receive get", "to", "from"),
    _converse("teach", "learn", "to", "from"),
)
_EITHER = {verb: kind for kind in _ALL for verb in (*kind.first, *kind.second)}
# The check of opposites and that of sequences speak of those in the same order.
_COMPARED = tuple(kind for kind in _ALL if kind.to or kind.of)
# Their finite forms: most sides have none.
_FORMS = listed(
    "own owns owned possess possesses possessed belong belongs belonged employ employs employed work works worked "
    "leave leaves left bequeath bequeaths bequeathed inherit inherits inherited sell sells sold buy buys bought "
    "purchase purchases purchased lend lends lent borrow borrows borrowed give gives gave given receive receives "
    "received get gets got gotten teach teaches taught learn learns learned learnt"
)
_LONGEST_SHOWN = 30

_Parties = tuple[Span | None, Span | None]


def are_converse(one: str, other: str) -> bool:
    """Tell whether one of two lower-case verbs says from one side what the other says from the other."""
    left, right = bases(one), bases(other)
    return any(
        (kind.first & left and kind.second & right) or (kind.second & left and kind.first & right)
        for kind in [_EITHER[base] for base in left if base in _EITHER]
    )


def swapped(pair: Compared, meets: _Meets) -> Iterator[Finding]:
    """Yield a finding for the first two parties that a verb and its converse, or the same one, name in wrong order.

    `meets` tells whether a party of the original and one of the garbled side are the same.
    """
    ours = _found(pair.original)
    theirs = _found(pair.garbled) if ours else {}
    for kind, one in ours.items():
        other = theirs.get(kind)
        if other is None:
            continue
        before, after = _parties(pair.original, kind, one), _parties(pair.garbled, kind, other)
        if _are_swapped(pair, before, after, meets):
            at, there = pair.original.over(one.at), pair.garbled.over(other.at)
            message = f"the parties of “{_shown(pair.original, at)}” changed roles in “{_shown(pair.garbled, there)}”"
            yield Finding("roles", "critical", message, at, there)
            return


def _shown(side: Text, at: Span) -> str:
    return side.shown(at)[:_LONGEST_SHOWN]


def _found(side: Text) -> dict[_Converse, Predicate]:
    """Return the only verb of each kind on a side."""
    if _FORMS.isdisjoint(side.small_words):
        return {}
    found: dict[_Converse, list[Predicate]] = {}
    for one in verbs(side).values():
        its = bases(side.words[one.head].small)
        for kind in () if _EITHER.keys().isdisjoint(its) else _COMPARED:
            if not its.isdisjoint(kind.first | kind.second):
                found.setdefault(kind, []).append(one)
    return {kind: each[0] for kind, each in found.items() if len(each) == 1}


def _parties(side: Text, kind: _Converse, verb: Predicate) -> _Parties:
    """Return the first and the second party of a verb, such as seller and buyer; None for one that is not named."""
    first = not kind.first.isdisjoint(bases(side.words[verb.head].small))
    both = frame(side.words, verb)
    if both is None:
        return None, None
    if not kind.thing:
        if first:
            return (both.doer, both.other) if not both.link else (None, None)
        return (both.other, both.doer) if both.link == kind.of else (None, None)
    doer = party_after(side.words, verb.head, "by") if verb.passive else both.doer
    other = party_after(side.words, verb.head, kind.to if first else kind.of)
    return (doer, other) if first else (other, doer)


def _are_swapped(pair: Compared, before: _Parties, after: _Parties, meets: _Meets) -> bool:
    """Tell whether all that both sides name of the two parties are crosswise, and nothing is in its place."""
    crossed = [(before[n], after[1 - n]) for n in (0, 1)]
    straight = [(before[n], after[n]) for n in (0, 1)]
    known = [meets(pair, one, other) for one, other in crossed if one and other]
    return bool(known) and all(known) and not any(meets(pair, one, other) for one, other in straight if one and other)

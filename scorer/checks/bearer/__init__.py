"""Bearers: a value, a name or a quality must stay with what it is said of.

The check looks at pairs that have the same words in another order. It finds words that took each other's places
while the words around them stayed:

- `Ann had 5, Ben 7` and `Ann had 7, Ben 5`; `the red wire is live and the blue wire is neutral` and `the blue wire is
  live and the red wire is neutral`; `born in 1950 and died in 1990` and `born in 1990 and died in 1950`;
- both ends of a frame: `from $3 million to $5 million` and `from $5 million to $3 million`; `52 to 48` and `48 to 52`;
  `the effect of heat on ice` and `the effect of ice on heat`; `Ann is the mother of Ben` and `Ben is the mother of
  Ann`;
- who does something and to whom, in a passive with more words between: `Ann was driven to the fair by Ben`;
- the source and another one: `according to Ann, Ben left` and `according to Ben, Ann left`;
- scores and ratios: `won 3-1` and `won 1-3`;
- values of one kind that were given to each other's bearers, however the rest is worded: `40 francs for the hat and 65
  for the gloves` and `for the gloves 40 francs, and 65 for the hat`; amounts, years, times, letters of parties and the
  like, colours, days;
- who of two is named again: `both Ann and Ben passed, but only Ben with honours`.

An exchange is critical if numbers or names changed places. Otherwise it is major. It is also major if somebody's own
became somebody else's (`at his own expense`, `at the tenant's expense`), or if owner and owned changed places (`the
widow's lawyer`, `the lawyer's widow`).

The check excuses what may stand in any order: members of a list (`Ann and Ben`, `Ben and Ann`), except before
`respectively` and `the former … the latter`; clauses that changed places as a whole; phrases that kept their
prepositions (`rose to 5 from 3`); a source at the other end (`according to Ann, …` and `…, as Ann tells it`);
two sides of what is mutual (`close to`, `between`, `married`, `meet`). It excuses a
score where the sides name the parties in another order or use another word for who won, and lists of labels in which
what is labelled stands before its label (`pin 9: grey; pin 4: blue`).

What it does not see: words that changed places where the words around them changed as well, unless they are values
whose bearers are clear, or the numbers of `from … to`; words that stand several times on one side; who does something
to whom, which is for the check of roles; numbers in words above a hundred.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from scorer.checks.bearer.atoms import Atoms, in_order, is_number, keys, unique
from scorer.checks.bearer.blocks import Block, Exchange, exchanges
from scorer.checks.bearer.clauses import are_clauses
from scorer.checks.bearer.frames import (
    are_alike,
    are_same,
    between,
    governor,
    has_number,
    is_directed,
    is_joined,
    is_listed,
    is_passive,
    is_plain,
    is_uneven,
    is_verb,
    took_place,
)
from scorer.checks.bearer.label_lists import are_same_labels
from scorer.checks.bearer.owners import changed_owners
from scorer.checks.bearer.possessors import turned_possessors
from scorer.checks.bearer.reassigned import reassigned
from scorer.checks.bearer.scores import turned_scores
from scorer.checks.bearer.sources import parted
from scorer.checks.bearer.told_again import told_again
from scorer.english.word_lists import listed
from scorer.types import Finding, Severity, Span
from scorer.words.compared import Compared, Text
from scorer.words.shortened import Cut, shortened
from scorer.words.told import overlaps

_ROUTE = frozenset({"from", "to"})
_RANGES = listed(
    "range ranges ranged ranging vary varies varied varying span spans spanned spanning spread anything anywhere "
    "somewhere all between"
)
# An exchange reaches over this many words at most.
_FURTHEST = 30
# A clause is followed over this many words at most.
_AROUND = 20
# More words than these together are a clause, not a value or a name.
_LONGEST = 5
_CUT = Cut(30, 14, 14)


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each group of words that changed places, each turned score and each changed owner."""
    told: list[Span] = []
    for one in _moved(pair):
        told += [one.original_at] if one.original_at else []
        yield one
    for at, there in turned_scores(pair):
        if not overlaps(at, told):
            yield pair.became("bearer", "critical", at, there, _CUT)
    for again, instead in told_again(pair):
        at, there = pair.original.over(again), pair.garbled.over(instead)
        severity: Severity = "critical" if pair.original.text[at.start].isupper() else "major"
        yield pair.became("bearer", severity, at, there, _CUT)
    for own, other in (*changed_owners(pair), *turned_possessors(pair)):
        at, there = pair.original.over(own), pair.garbled.over(other)
        yield pair.became("bearer", "major", at, there, _CUT)


def _moved(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each group of words that changed places."""
    if _may_differ(pair) and not are_same_labels(pair):
        ours, theirs = keys(pair.original.words), keys(pair.garbled.words)
        found = unique(ours, theirs)
        moved = [] if in_order(found) else list(_exchanged(pair, Atoms(pair, ours, theirs, found)))
        if not moved:
            turned = _turned_route(pair, found)
            moved = [_finding(pair, turned)] if turned else list(islice(_reassigned(pair), 1))
        yield from moved


def _reassigned(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for every two values that have each other's bearers."""
    for (one, there), (other, _) in reassigned(pair):
        at, place = pair.original.over(one.at), pair.garbled.over(there.at)
        shown = pair.original.shown(at), pair.original.shown(pair.original.over(other.at))
        yield Finding("bearer", "critical", f"“{shown[0]}” and “{shown[1]}” changed bearers", at, place)


def _may_differ(pair: Compared) -> bool:
    """Tell quickly whether words moved, or took the place of another word of the original."""
    ours, theirs = pair.original.small_words, pair.garbled.small_words
    if ours >= _ROUTE and theirs >= _ROUTE:
        return True
    words = pair.garbled.words
    return any(
        link.op == "moved" or (link.op == "substituted" and words[link.garbled.start].small in ours)
        for link in pair.links
    )


def _exchanged(pair: Compared, atoms: Atoms) -> Iterator[Finding]:
    parts = list(exchanges(atoms.atoms))
    for exchange in parts:
        if _matters(pair, atoms, exchange, alone=len(parts) == 1):
            yield _finding(pair, exchange.moved)


def _matters(pair: Compared, atoms: Atoms, exchange: Exchange, *, alone: bool) -> bool:
    """Tell whether what changed places is now said of something else."""
    moved = exchange.moved
    if moved[-1].original.stop - moved[0].original.start > _FURTHEST or _is_reworded(pair, atoms, moved):
        return False
    if any(len(block.original) > _LONGEST for block in moved) or (len(moved) == 2 and are_clauses(pair, *moved)):
        return False
    placed = all(took_place(pair, *both) for both in zip(_as_garbled(moved), moved, strict=True))
    if len(moved) == 2 and placed and exchange.fixed[0] and _are_turned_round(pair, *moved):
        return True
    return all(
        are_alike(pair.original, one, other)
        and _turns(pair, one, other, middle, placed=placed, in_order=alone and _is_told_in_order(pair))
        for (one, other), middle in zip(pairwise(moved), exchange.fixed, strict=True)
    )


def _as_garbled(moved: Sequence[Block]) -> list[Block]:
    """Return blocks in the order of the garbled side."""
    return sorted(moved, key=lambda block: block.garbled)


def _is_reworded(pair: Compared, atoms: Atoms, moved: Sequence[Block]) -> bool:
    """Tell whether words without a counterpart stand among and around the moved ones, up to the next marks."""
    there = _as_garbled(moved)
    ours = _reach(pair.original, moved[0].original.start, moved[-1].original.stop)
    theirs = _reach(pair.garbled, there[0].garbled.start, there[-1].garbled.stop)
    return not (atoms.alone[0].isdisjoint(ours) and atoms.alone[1].isdisjoint(theirs))


def _reach(side: Text, start: int, stop: int) -> range:
    """Return the word numbers from the mark before some words to the mark after them."""
    first, last = max(0, start - _AROUND), min(len(side.words), stop + _AROUND)
    while start > first and side.words[start - 1].is_word:
        start -= 1
    while stop < last and side.words[stop].is_word:
        stop += 1
    return range(start, stop)


def _turns(pair: Compared, one: Block, other: Block, middle: Block | None, *, placed: bool, in_order: bool) -> bool:
    """Tell whether two blocks changed their bearers, rather than went with all that belongs to them.

    `placed`: they stand between the words of each other.  `in_order`: the order of lists matters.
    """
    original, garbled = pair.original, pair.garbled
    ours = governor(original, one.original), governor(original, other.original)
    theirs = governor(garbled, one.garbled), governor(garbled, other.garbled)
    if ours == theirs and ours[0] != ours[1]:
        return False
    if ours[0] != ours[1] and ours == theirs[::-1] and all(ours):
        return True
    kept, turned = parted(original, garbled, one, other)
    if kept or turned:
        return turned
    if _is_in_a_list(pair, one, other, middle):
        return in_order
    words = between(original, one.original, other.original)
    there = between(garbled, one.garbled, other.garbled)
    if middle is not None and is_joined(words) and is_joined(there):
        return placed
    if middle is not None and placed and are_same(words, there) and (all(ours) or _are_said_of(original, one, other)):
        return True
    if placed and all(has_number(original, block.original) for block in (one, other)) and is_uneven(words, there):
        return True
    return is_directed(words, there, plain=is_plain(original, one.original))


def _are_turned_round(pair: Compared, one: Block, other: Block) -> bool:
    """Tell whether who does something and to whom it is done changed places in the passive, by names or not."""
    original, garbled = pair.original, pair.garbled
    ours = governor(original, one.original), governor(original, other.original)
    theirs = governor(garbled, one.garbled), governor(garbled, other.garbled)
    if (ours, theirs) != (("", "by"), ("by", "")) or any(
        has_number(original, block.original) for block in (one, other)
    ):
        return False
    return is_passive(between(original, one.original, other.original))


def _are_said_of(side: Text, one: Block, other: Block) -> bool:
    """Tell whether two blocks are said of the words right after them: `big` of `a big dog chased a small cat`."""
    start, stop = one.original.stop, other.original.stop
    if stop == len(side.words) or not (side.words[start].is_content and side.words[stop].is_content):
        return False
    return not is_verb(side, start)


def _is_in_a_list(pair: Compared, one: Block, other: Block, middle: Block | None) -> bool:
    """Tell whether two blocks are members of one list; beside numbers, a list has numbers between them too."""
    original = pair.original
    if middle and has_number(original, one.original) and not has_number(original, middle.original):
        return False
    return is_listed(between(original, one.original, other.original))


def _is_told_in_order(pair: Compared) -> bool:
    """Tell whether the order of a list matters."""
    both = pair.original.small_words & pair.garbled.small_words
    return "respectively" in both or {"former", "latter"} <= both


def _turned_route(pair: Compared, found: Sequence[tuple[int, int]]) -> tuple[Block, Block] | None:
    """Return two numbers that stand behind each other's prepositions, whatever else was reworded: `to 3 from 5`.

    A range is the same from either end.
    """
    if not (_RANGES.isdisjoint(pair.original.small_words) and _RANGES.isdisjoint(pair.garbled.small_words)):
        return None
    numbers = [(i, j) for i, j in found if is_number(pair.original.words[i])]
    for (i, j), (k, m) in pairwise(numbers):
        one, other = Block(Span(i, i + 1), Span(j, j + 1)), Block(Span(k, k + 1), Span(m, m + 1))
        ours, theirs = _governors(pair.original, i, k), _governors(pair.garbled, j, m)
        if set(ours) == {"from", "to"} and ours == theirs[::-1]:
            return one, other
    return None


def _governors(side: Text, one: int, other: int) -> tuple[str, str]:
    """Return the prepositions before two numbers, or before the noun of both: `from position 8 to position 3`."""
    nouns = [side.words[at - 1] for at in (one, other) if at]
    back = len(nouns) == 2 and nouns[0].small == nouns[1].small and nouns[0].is_content
    return governor(side, Span(one - back, one + 1)), governor(side, Span(other - back, other + 1))


def _finding(pair: Compared, moved: Sequence[Block]) -> Finding:
    original = pair.original
    first, last = (shortened(original.shown(original.over(one.original)), _CUT) for one in (moved[0], moved[-1]))
    places = _as_garbled(moved)
    at = original.over(Span(moved[0].original.start, moved[-1].original.stop))
    there = pair.garbled.over(Span(places[0].garbled.start, places[-1].garbled.stop))
    grave = any(map(is_number, original.words[moved[0].original.start : moved[0].original.stop]))
    severity: Severity = "critical" if grave or _is_name(original, moved) else "major"
    return Finding("bearer", severity, f"“{first}” and “{last}” changed places", at, there)


def _is_name(side: Text, moved: Sequence[Block]) -> bool:
    """Tell whether all that moved is written with a capital."""
    return all(side.words[block.original.start].text[0].isupper() for block in moved)

"""Find two values that were given to each other's bearers, however the rest is worded.

`40 francs for the hat and 65 for the gloves`, `for the gloves 40 francs, and for the hat 65`: what stands nearest to
the one value stands nearest to the other one on the other side, and the reverse.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from scorer.checks.bearer.atoms import keys, unique
from scorer.checks.bearer.nearest import Nearest
from scorer.checks.bearer.standing import COUNTED, DOER, Standing, standing
from scorer.checks.bearer.values import Value, in_both, values
from scorer.english.unit_names import units_called
from scorer.english.word_lists import listed
from scorer.words.compared import Compared

Both = tuple[Value, Value]
# How one word stands on the original side, and on the garbled one.
Word = tuple[Standing, Standing]
# More values of one kind than these are a table.
_MOST = 8
_MOST_WORDS = 80
# The values are told in the order of their bearers, or the other way round.
_IN_TURN = listed("respectively former latter vice versa conversely other others swap swapped exchange exchanged")


def reassigned(pair: Compared) -> Iterator[tuple[Both, Both]]:
    """Yield every two values that were given to each other's bearers."""
    sides = pair.original, pair.garbled
    if any(len(side.words) > _MOST_WORDS or not side.small_words.isdisjoint(_IN_TURN) for side in sides):
        return
    ours, theirs = map(values, sides)
    found = in_both(ours, theirs)
    for kind in dict.fromkeys(one.kind for one, _ in found):
        known = [both for both in found if both[0].kind == kind]
        mine, others = ([one for one in side if one.kind == kind] for side in (ours, theirs))
        if len(known) > 1 and len(mine) <= _MOST and len(others) <= _MOST:
            yield from _exchanged(pair, known, mine, others)


def _exchanged(
    pair: Compared, known: Sequence[Both], mine: Sequence[Value], others: Sequence[Value]
) -> Iterator[tuple[Both, Both]]:
    became: dict[Both, list[Word]] = defaultdict(list)
    for both in _bearers(pair, mine, others):
        became[both[0].value, both[1].value].append(both)
    for one, other in combinations(known, 2):
        moved = became.get((one[0], other[1]), []), became.get((other[0], one[1]), [])
        stayed = [
            both for two in (one, other) for both in became.get(two, []) if not both[0].role == both[1].role == COUNTED
        ]
        if any(_are_alike(*two, surely=bool(stayed)) for two in product(*moved)):
            yield one, other


def _are_alike(one: Word, other: Word, *, surely: bool) -> bool:
    """Tell whether two words that moved are of one role on both sides; on one side it is enough if they are close.

    A preposition tells more than the beginning of a clause, so it need not be close.
    `surely`: another word stayed, so that both sides must say it.
    """
    roles = [{here.role, there.role} for here, there in zip(one, other, strict=True)]
    alike = [next(iter(side)) for side in roles if len(side) == 1]
    close = all(standing.is_close for standing in (*one, *other))
    if not any(alike):
        return False
    return len(alike) == len(roles) or (not surely and (close or not {"", DOER}.issuperset(alike)))


def _bearers(pair: Compared, mine: Sequence[Value], others: Sequence[Value]) -> Iterator[Word]:
    """Yield how each word stands that may be a bearer on both sides."""
    here, there = Nearest(pair.original, mine), Nearest(pair.garbled, others)
    inside = {number for one in mine for number in range(one.at.start, one.at.stop)}
    for i, j in _answering(pair):
        word = pair.original.words[i]
        if i in inside or not word.is_content:
            continue
        one = standing(pair.original, i, here)
        other = standing(pair.garbled, j, there) if one else None
        if one and other and not (COUNTED in (one.role, other.role) and units_called(word.small)):
            yield one, other


def _answering(pair: Compared) -> Iterator[tuple[int, int]]:
    """Yield the content words that stand once on each side, and forms of them."""
    ours, theirs = keys(pair.original.words), keys(pair.garbled.words)
    found = dict(unique(ours, theirs))
    taken = set(found.values())
    for link in pair.links:
        i, j = link.original.start, link.garbled.start
        if i in found or j in taken or link.op not in ("form", "moved") or not ours[i] or not theirs[j]:
            continue
        if ours.count(ours[i]) == theirs.count(theirs[j]) == 1:
            found[i] = j
    yield from found.items()

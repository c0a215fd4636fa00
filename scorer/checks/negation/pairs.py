"""Pair the negations of both sides, and tell how surely one without a counterpart is gone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set

from scorer.checks.negation.sides import Denial, Side, View
from scorer.english.antonyms import are_opposites
from scorer.english.negation_cues import CLAUSE, CLAUSE_ENDS, CONTRARY, RAISING, REPLIES, SENTENCE_END, VERBAL
from scorer.types import Span

# Two negations correspond if they have at least this many common neighbours; a content word counts as two.
_ENOUGH = 2
# A word after one negation and before the other counts against the pair, with this weight.
_CROSSED = 8
# A common neighbour may be up to this many words nearer to one negation than to the other.
_SHIFT = 2
# The border between clauses is searched for up to this many words.
_FAR = 60
# At most this many words may be in the place of a lost negation.
_MOST_REPLIES = 2
# A clause is read up to this many words.
_CLAUSE = 9


def answers(view: View, ours: Sequence[Denial], theirs: Sequence[Denial]) -> list[tuple[Denial, Denial]]:
    """Pair the negations whose neighbours correspond, the most similar first."""
    near: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for n, denial in enumerate(theirs):
        for j, away in _neighbours(view.other, denial):
            near[j].append((n, away))
    votes: Counter[tuple[int, int]] = Counter()
    for m, denial in enumerate(ours):
        for i, away in _neighbours(view.side, denial):
            span = view.over(i)
            for n, other_away in near.get(span.start, ()) if span else ():
                votes[m, n] += _vote(away, other_away) * (2 if away and view.side.words[i].is_content else 1)
    ranked = sorted(votes.items(), key=lambda vote: (-vote[1], abs(vote[0][0] - vote[0][1]), vote[0]))
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for (m, n), votes_for in ranked:
        if votes_for >= _ENOUGH and m not in taken[0] and n not in taken[1]:
            taken[0].add(m)
            taken[1].add(n)
            pairs.append((ours[m], theirs[n]))
    return pairs


def _vote(away: int, other_away: int) -> int:
    """Return the vote of a common neighbour, from its distances to both negations."""
    if away * other_away < 0:
        return -_CROSSED
    return int(away == other_away or (away * other_away > 0 and abs(away - other_away) <= _SHIFT))


def _neighbours(side: Side, denial: Denial) -> Iterator[tuple[int, int]]:
    """Yield the words in and around a negation with their distances: negative before it, 0 inside."""
    for i in (*side.before(denial), *side.after(denial)):
        if side.words[i].is_word:
            yield i, i - denial.words.start if i < denial.words.start else i - denial.words.stop + 1
    yield from ((i, 0) for i in range(denial.words.start, denial.words.stop))


def gap(view: View, denial: Denial, excuses: Set[int]) -> Span | None:
    """Return the place between the neighbours of a negation on the other side, if only the negation is lost there.

    The neighbours must be adjacent on the other side, or have a word between them that may replace a negation
    (`somebody` for `nobody`), and none of `excuses` may be near.  Else the result is None.
    """
    side, other = view.side, view.other
    group = side.group(denial)
    start = group.start
    if start and view.over(start - 1) is None and side.words[start - 1].small in REPLIES:
        start -= 1
    before = view.over(start - 1) if start else Span(0, 0)
    end = len(side.words), len(other.words)
    after = view.over(group.stop) if group.stop < end[0] else Span(end[1], end[1])
    if before is None or after is None or not 0 <= after.start - before.stop <= _MOST_REPLIES:
        return None
    between = Span(before.stop, after.start)
    stand_in = {other.words[j].small for j in range(between.start, between.stop)}
    if not stand_in <= REPLIES | CONTRARY or not excuses.isdisjoint(range(before.stop - 1, after.start + 3)):
        return None
    if stand_in.isdisjoint(CONTRARY) and not _goes_on(view, denial):
        return None
    if not stand_in.isdisjoint(CONTRARY) and _turned_too(view, denial, between, excuses):
        return None
    kept = sum(view.over(i) is not None for i in (group.start - 2, group.start - 1, group.stop, group.stop + 1))
    edges = (group.start < 2) + (group.stop > end[0] - 2)
    return between if kept + edges >= 3 else None


def _turned_too(view: View, denial: Denial, between: Span, excuses: Set[int]) -> bool:
    """Tell whether the words after a negation became their contrary: no door was locked, every door was unlocked."""
    side, other = view.side.words, view.other.words
    for j in range(between.stop, min(len(other), between.stop + _CLAUSE)):
        if other[j].small in CLAUSE_ENDS:
            break
        if j in excuses:
            return True
    for i in range(denial.words.stop, min(len(side), denial.words.stop + _CLAUSE)):
        if side[i].small in CLAUSE_ENDS:
            break
        place = view.place(i) if side[i].is_content and not view.same(i) else None
        if place is not None and are_opposites(side[i].small, other[place].small):
            return True
    return False


def _goes_on(view: View, denial: Denial) -> bool:
    """Tell whether the other side has the negated words, up to the end of the sentence or window."""
    for i in view.side.after(denial):
        word = view.side.words[i]
        if word.small in SENTENCE_END:
            break
        if word.is_content:
            span = view.over(i)
            if span is None or are_opposites(word.small, view.other.words[span.start].small):
                return False
    return True


def elsewhere(view: View, denial: Denial, moved: Denial) -> bool:
    """Tell whether a negation of this side and one of the other side negate different clauses.

    Both negate a verb, a clause begins between them, and no verb for which the place does not matter is near.
    """
    side, other = view.side, view.other
    if not VERBAL.match(side.shown(denial.at)) or not VERBAL.match(other.shown(moved.at)):
        return False
    places = [span.start for i in side.after(denial)[:2] if (span := view.over(i))]
    if not places:
        return False
    first, last = sorted((places[0], moved.words.start))
    around = {other.words[j].small for j in range(max(0, first - 1), min(last + 4, first + _FAR, len(other.words)))}
    if not around.isdisjoint(RAISING):
        return False
    return any(other.words[j].small in CLAUSE for j in range(first + 1, min(last + 1, first + _FAR)))

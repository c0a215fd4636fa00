"""Pair the frames of both sides that have the same verb, or are of the same other kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from scorer.checks.roles.converses import are_converse
from scorer.checks.roles.ends import comparisons, routes
from scorer.checks.roles.frames import Frame, frame, later_frames, verbs
from scorer.english import tables
from scorer.english.determiners import ARTICLES, POSSESSIVES
from scorer.english.verb_forms import bases
from scorer.english.word_lists import listed
from scorer.words.compared import Compared, Text, Word
from scorer.words.predicates import AUXILIARIES, Predicate

_SYMMETRIC = tables.words("symmetric_verbs")
# What these bring together may be named in any order.
BRINGING = listed(
    "introduce add connect link join compare tie attach match relate unite fasten glue pin bind couple marry"
)
# With these, two parties stand in no order that says who acts on whom.
_NO_WAY = BRINGING | listed("tell talk go come get move walk run change turn leave drive travel fly pass")
# What stands between one of these and a noun is no verb.
_BEFORE_NOUN = ARTICLES | (POSSESSIVES - {"her", "his"}) | {"of"}
_FINITE = frozenset({"is", "are", "was", "were", "has"})
_LETTING = frozenset({"allow", "let", "permit"})
# A side with more verbs than this, or more frames of another kind, is a list.
MOST = 60


def answering(pair: Compared) -> Iterator[tuple[Frame, Frame]]:
    """Yield the frames of both sides that have the same verb, or are of the same other kind."""
    ours, theirs = verbs(pair.original), verbs(pair.garbled)
    for one, other in _same_verbs(pair, ours, theirs) if max(len(ours), len(theirs)) <= MOST else ():
        first = frame(pair.original.words, one)
        second = frame(pair.garbled.words, other) if first else None
        if first and second and (not (first.is_clause or second.is_clause) or _is_same_verb(pair, one, other)):
            yield first, second
        if not _NO_WAY.isdisjoint(bases(pair.original.words[one.head].small)):
            continue
        for before in later_frames(pair.original.words, one):
            yield from ((before, after) for after in _all_frames(pair.garbled, other))
        if first:
            yield from ((first, after) for after in later_frames(pair.garbled.words, other))
    for kind, word in ((routes, "from"), (comparisons, "than")):
        if word in pair.original.small_words and word in pair.garbled.small_words:
            yield from _both(pair, kind)


def _all_frames(side: Text, verb: Predicate) -> Iterator[Frame]:
    if first := frame(side.words, verb):
        yield first
    yield from later_frames(side.words, verb)


def _both(pair: Compared, kind: Callable[[Sequence[Word]], Iterator[Frame]]) -> Iterator[tuple[Frame, Frame]]:
    ours, theirs = list(kind(pair.original.words)), list(kind(pair.garbled.words))
    if max(len(ours), len(theirs)) <= MOST:
        yield from ((one, other) for one in ours for other in theirs)


def _same_verbs(
    pair: Compared, ours: Mapping[int, Predicate], theirs: Mapping[int, Predicate]
) -> Iterator[tuple[Predicate, Predicate]]:
    """Yield corresponding verbs; pair every two of the same voice among those without a counterpart."""
    linked = {pair.original_of[j].original.start for j in theirs if j in pair.original_of}
    for i in sorted(ours.keys() | linked):
        link = pair.garbled_of.get(i)
        if link and len(link.original) == len(link.garbled) == 1:
            j = link.garbled.start
            one, other = pair.original.words[i], pair.garbled.words[j]
            if (
                _lets(one) is not _lets(other)
                or _is_no_verb(one)
                or _is_no_verb(other)
                or are_converse(one.small, other.small)
            ):
                continue
            if (i not in ours and _is_noun(pair.original, i)) or (j not in theirs and _is_noun(pair.garbled, j)):
                continue
            if not _is_symmetric(one) and not _is_symmetric(other):
                yield ours.get(i, Predicate(i, i, "present")), theirs.get(j, Predicate(j, j, "present"))
        elif not link and not _is_symmetric(pair.original.words[i]) and not _is_no_verb(pair.original.words[i]):
            for its in (its for j, its in theirs.items() if j not in pair.original_of):
                verb = pair.garbled.words[its.head]
                if its.passive is not ours[i].passive and not _is_same_verb(pair, ours[i], its):
                    continue
                lets = _lets(verb) is not _lets(pair.original.words[i])
                if not (lets or _is_symmetric(verb) or _is_no_verb(verb)):
                    yield ours[i], its


def _is_same_verb(pair: Compared, one: Predicate, other: Predicate) -> bool:
    return not bases(pair.original.words[one.head].small).isdisjoint(bases(pair.garbled.words[other.head].small))


def _lets(word: Word) -> bool:
    """Tell whether a verb lets its object do something: who lets himself be persuaded does not persuade."""
    return not _LETTING.isdisjoint(bases(word.small))


def _is_no_verb(word: Word) -> bool:
    """Tell whether a word cannot be a main verb: the `the` of `to the abbey`."""
    return not word.is_content and word.small not in AUXILIARIES


def _is_noun(side: Text, n: int) -> bool:
    """Tell whether a word that only its counterpart makes a verb is a noun: `the sale`, `their repair`, `repair is`."""
    words = side.words
    before, after = words[n - 1].small if n else "", words[n + 1].small if n + 1 < len(words) else ""
    return before in _BEFORE_NOUN or after in _FINITE


def _is_symmetric(word: Word) -> bool:
    return not _SYMMETRIC.isdisjoint(bases(word.small))

"""Find denials that the other side restates: not tea, coffee instead of tea; no risk, zero risk."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scorer.checks.negation.sides import Denial, Side, View
from scorer.english.antonyms import opposites_of
from scorer.english.negation_cues import SENTENCE_END
from scorer.english.restating_words import DENYING_NEXT, MAY_DENY_NEXT, SAID_BY
from scorer.english.subjects import SUBJECTS
from scorer.english.verb_forms import bases, is_participle
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Span

_WORD = late(r"\w+")
# So many content words follow a denial or an `instead of`.
_SEVERAL = 3
# A text of more negations is not read this way.
_MOST = 6
# Two denials that a conjunction joins are at most so far apart.
_FAR = 30
# A conjunction is at most so many words before a word that it joins.
_JOINS = 6
# And it is at most so many words before the last of two things that are both denied.
_NEXT = 3
# Words nearer than this share of their side may be in the same place.
_SHIFT = 0.35
# These stand between an `is` and a quality.
_DEGREES = listed("not never very too so really particularly especially quite exactly always all that a an")
_IS = listed("is are was were am be been being")
_IS_NOT = frozenset(f"{word}n{mark}t" for word in ("is", "are", "was", "were") for mark in "'’")
# Not because of the rent, rather than as a result of the rent.
_CAUSES = frozenset({"as", "because", "for"})
_AND, _OR = frozenset({"and", "or", "nor"}), frozenset({"or", "nor"})


def restated(view: View, left: Sequence[Denial]) -> list[tuple[Denial, int]]:
    """Return the denials among `left` that the other side restates, each with the word there that does it."""
    found: list[tuple[Denial, int]] = []
    phrases = _phrases(view)
    for denial in left[:_MOST]:
        used = {j for _, j in found}
        targets = _targets(view.side, denial)
        places = (*_in_phrase(view, targets, phrases), *_said_by(view, targets), *_opposite(view, denial, targets))
        place = next((j for j in places if j not in used), None)
        if place is not None:
            found.append((denial, place))
    return found


def _targets(side: Side, denial: Denial) -> list[int]:
    """Return the numbers of the first content words after a denial, in its clause, or in that of its cause."""
    content, ends, start = side.text.content, side.clause_ends, denial.words.stop
    while side.text.small_at(start) in _CAUSES:
        start += 1
    first, end = bisect_left(content, start), bisect_left(ends, start)
    found = content[first : first + _SEVERAL]
    return [i for i in found if end == len(ends) or i < ends[end]]


def _phrases(view: View) -> list[tuple[int, list[int], str]]:
    """Return the denying phrases that only the other side has: first word, the words denied, or a part of a word."""
    side, other = view.side, view.other
    if not any(MAY_DENY_NEXT.match(word) for word in other.text.small_words):
        return []
    ours = {match[0] for match in DENYING_NEXT.finditer(side.text.small)}
    denials = {denial.words.start for denial in other.denials}
    found: list[tuple[int, list[int], str]] = []
    for match in DENYING_NEXT.finditer(other.text.small):
        numbers = other.numbers(Span(match.start(), max(match.start() + 1, match.end() - 1)))
        if match[0] in ours or not denials.isdisjoint(range(numbers.start - 4, numbers.start)):
            continue  # `none other than Ann` does not deny Ann
        denial = Denial("sure", Span(*match.span()), numbers)
        if match[0].endswith("-"):
            part = _WORD.match(other.text.small, match.end())
            found.append((numbers.start, [], part[0] if part else ""))
        else:
            targets = _targets(other, denial)
            found.append((numbers.start, targets if match["several"] else targets[:2], ""))
    return found


def _in_phrase(view: View, targets: Sequence[int], phrases: Sequence[tuple[int, list[int], str]]) -> Iterator[int]:
    """Yield the first word of each phrase that denies a word which the other side has nowhere else."""
    side, other = view.side.words, view.other.words
    said = Counter(base for j in view.other.text.content for base in bases(other[j].small)) if phrases else Counter()
    for start, denied, part in phrases:
        parts = [piece for j in denied for piece in other[j].small.split("-")] or ([part] if part else [])
        inside = {base for piece in parts for base in bases(piece)}
        here = Counter(base for j in denied for base in bases(other[j].small))
        for i in targets:
            known = bases(side[i].small)
            if not known.isdisjoint(inside) and all(said[base] == here[base] for base in known):
                yield start
                break


def _said_by(view: View, targets: Sequence[int]) -> Iterator[int]:
    """Yield the word of the other side that says the contrary of a denied word: refused, not accepted."""
    for i in targets:
        known = bases(view.side.words[i].small)
        for words, said in SAID_BY:
            found = [] if known.isdisjoint(words) or _kept(view, i) else list(said.finditer(view.other.text.small))
            if len(found) > len(said.findall(view.side.text.small)):
                yield from (view.other.numbers(Span(*match.span())).start for match in found)


def _opposite(view: View, denial: Denial, targets: Sequence[int]) -> Iterator[int]:
    """Yield the opposite of a denied quality, if the other side has one more of it and one less of the word."""
    here, there = len(view.side.words), len(view.other.words)
    near = (i for i in view.side.after(denial) if view.side.words[i].is_content)
    for i in dict.fromkeys((*targets, *near)):
        if i in view.side.softs or not _is_quality(view.side, i) or _kept(view, i):
            continue  # two that cancel each other: not uncommon
        opposites = opposites_of(view.side.words[i].small)
        ours, theirs = (
            [j for j, word in enumerate(words) if word.is_content and not opposites.isdisjoint(bases(word.small))]
            for words in (view.side.words, view.other.words)
        )
        if len(theirs) > len(ours) and view.other.prefixed.isdisjoint(theirs):
            place = min(theirs, key=lambda j: abs(j / there - denial.words.start / here))
            if abs(place / there - denial.words.start / here) < _SHIFT:
                yield place


def _is_quality(side: Side, i: int) -> bool:
    """Tell whether word i says what something is: is not easy, are very easy, isn't an easy task."""
    before = (word.small for word in reversed(side.words[max(0, i - _JOINS) : i]))
    first = next((small for small in before if small not in _DEGREES), "")
    return (first in _IS or first in _IS_NOT or first.endswith(("'s", "’s"))) and not is_participle(side.words[i].small)


def _kept(view: View, i: int) -> bool:
    """Tell whether the other side has a word as often as this side."""
    known = bases(view.side.words[i].small)
    counts = Counter(
        n
        for n, side in enumerate((view.side, view.other))
        for word in side.words
        for part in word.small.split("-")
        if not known.isdisjoint(bases(part))
    )
    return counts[1] >= counts[0]


def joined(view: View) -> list[Denial]:
    """Return the denials that the other side makes with one `not` for two: did not come and did not call, or call."""
    side = view.side
    if len(side.denials) <= len(view.other.denials):
        return []
    return [
        two
        for one, two in pairwise(side.denials)
        if two.kind != "carried"
        and ((_goes_on(side, one, two) and _denied_with(view, two)) or _says_again(view, one, two))
    ]


def _goes_on(side: Side, one: Denial, two: Denial) -> bool:
    """Tell whether an `and` or `or` before a denial joins it to the denial before."""
    between = [word.small for word in side.words[one.words.stop : two.words.start]]
    if len(between) > _FAR or not SENTENCE_END.isdisjoint(between) or "but" in between:
        return False
    return not _AND.isdisjoint(between[-4:])


def _denied_with(view: View, denial: Denial) -> bool:
    """Tell whether a conjunction of the other side puts what a denial denies behind an earlier denial."""
    words = view.other.words
    for i in _targets(view.side, denial):
        span = view.over(i) if view.same(i) else None
        for c in range(span.start - 1, max(-1, span.start - 1 - _JOINS), -1) if span else ():
            small = words[c].small
            if small in SUBJECTS or small in SENTENCE_END or small == "but":
                break
            if small in _AND and _is_denied(view.other, c):
                return True
    return False


def _is_denied(side: Side, conjunction: int) -> bool:
    """Tell whether the denial before a conjunction covers what follows it."""
    words = side.words
    denial = side.last_denial(conjunction)
    if denial is None or conjunction - denial.words.stop > _FAR:
        return False
    between = {word.small for word in words[denial.words.stop : conjunction]}
    if not between.isdisjoint(SENTENCE_END | {"but"}):
        return False
    if words[conjunction].small in _OR:
        return True
    fails = side.shown(denial.at).endswith(" to")
    follows = words[conjunction + 1].small
    if follows == "to":
        return fails  # failed to ask and to wait; `not to ask and to wait` may mean anything
    return (fails or words[denial.words.stop].small == "to") and bases(follows) == {follows}


def _says_again(view: View, one: Denial, two: Denial) -> bool:
    """Tell whether the other side has one `no` for two before the same noun: no problem with the roof or the wall."""
    side, other = view.side, view.other
    noun, again = _denied_noun(side, one), _denied_noun(side, two)
    between = {word.small for word in side.words[one.words.stop : two.words.start]}
    objects = _targets(side, two)[1:]
    if not noun or noun != again or "but" in between or between & SENTENCE_END or not objects:
        return False
    span = view.over(objects[-1]) if view.same(objects[-1]) else None
    if span is None or (span.stop < len(other.words) and other.words[span.stop].is_word):
        return False
    before = other.last_denial(span.start)
    if before is None or _denied_noun(other, before) != noun:
        return False
    shared = [word.small for word in other.words[before.words.stop + 1 : span.start]]
    return not _AND.isdisjoint(shared[-_NEXT:]) and not {noun, "but", *SENTENCE_END} & {*shared}


def _denied_noun(side: Side, denial: Denial) -> str:
    """Return the word right after a `no`; "" if there is none, or the denial is another one."""
    i = denial.words.stop
    return side.words[i].small if side.shown(denial.at) == "no" and i < len(side.words) else ""

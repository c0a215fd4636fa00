"""Find words of one scale (`must`, `may`; `all`, `few`) that became another class of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from scorer.english.amount_words import NOT_ALL
from scorer.english.antonyms import are_opposites
from scorer.english.needed_words import NEGATIONS, NOT
from scorer.english.strength_words import CHANGES, CUE, NEARLY, ORDER, class_of
from scorer.english.verb_forms import bases
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text, Word

# Sides with more cues than this (a document read as one line) are not compared.
_MOST = 60
# This many words on either side of a cue show whether two cues are in the same place.
_BESIDE = 2
# The classes that are clearly different from a class.
_APART = {
    (scale, one): frozenset((scale, other) for its, two in CHANGES if its == scale and one in two for other in two)
    - {(scale, one)}
    for scale, classes in CHANGES
    for one in classes
}
# Of these scales a side has a cue or two, and what follows tells its place: rose thanks to, went up despite.
_TOLD_BY_WHAT_FOLLOWS = frozenset({"reason", "purpose", "weight"})
# So many words after `main` and `minor`, with what plays the part, are read: a minor part in it, the main cause of it.
_PART = 5
# Who calls in case of need calls if there is need; who takes a coat in case of rain takes it in any weather.
_IN_CASE = {"case", "if"}
_PROVIDING = listed(
    """take bring pack carry keep store save buy wear insure lock leave write back copy hide charge fill load put set
    stay wait learn practise practice prepare have"""
)
_ONE_OF_THEM = frozenset({"one", "both"})
# What is counted up to a day is the count of that day: up until May there were 20, as of May there were 20.
_UP_TO = frozenset({"by", "from", "until"})
_AS_OF = late(r"\b(?:up (?:until|till|to)|as of)\b")
_COUNTED = listed(
    "number numbers total totals count counts sum altogether cumulative accumulated least reach reached reaches"
)
# Who perhaps will come may come.
_WILL_OR_MAY = {"will", "may"}
_PERHAPS = listed("perhaps maybe possibly conceivably possible possibility chance probably probable likely")
_ALL_OR_MOST = {"all", "most"}
_EXCEPTING = frozenset({"but", "except", "save", "apart", "aside", "bar", "other", "another"})
# So many words after a cue may belong to what it is said of.
_GOVERNED = 8
_WET, _DRY = (
    frozenset({"rain", "rains", "rainy", "snows", "storms"}),
    frozenset({"dry", "fine", "fair", "sunny", "clear"}),
)
_WEATHER = (_WET, _DRY), (_DRY, _WET)
_NEGATION = late(r"\b(?:(?<!or )not|no|never|none|nor|neither|without|cannot|\w*n['’]t)\b")


@dataclass(frozen=True, slots=True)
class _Cue:
    """The words that say how strong a statement is, with their places and word numbers."""

    scale: str
    strength: str
    at: Span
    words: range


def changes(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each class that became another one."""
    ours = _matches(pair.original)
    theirs = _matches(pair.garbled) if ours else []
    if not _may_change(ours, theirs):
        return
    before, after = _cues(pair.original, ours), _cues(pair.garbled, theirs)
    if not (0 < len(before) <= _MOST and 0 < len(after) <= _MOST):
        return
    if _denies(pair.original) is not _denies(pair.garbled):
        return  # `not all` and `some`: the negation check reports it
    kinds = {(one.scale, one.strength) for one in before}, {(one.scale, one.strength) for one in after}
    used: set[int] = set()
    for one in before:
        for number, other in enumerate(after):
            severity = CHANGES.get((one.scale, frozenset({one.strength, other.strength})))
            if one.scale != other.scale or severity is None or number in used:
                continue
            places = (pair.original, one), (pair.garbled, other)
            if one.scale == ORDER and are_opposites(*(side.small[cue.at.start : cue.at.stop] for side, cue in places)):
                continue  # the check of opposites reports `before` and `after`
            if _say_the_same(pair, *places):
                continue
            gone = (one.scale, one.strength) not in kinds[1] and (other.scale, other.strength) not in kinds[0]
            if _same_place(pair, one, other, strictly=not gone):
                used.add(number)
                doubtful = severity == "major" and _is_count_up_to(pair, one, other)
                yield pair.became("modality", "minor" if doubtful else severity, one.at, other.at)
                break


def _say_the_same(pair: Compared, ours: tuple[Text, _Cue], theirs: tuple[Text, _Cue]) -> bool:
    """Tell whether two classes that are apart say the same where they stand."""
    scale, strengths = ours[1].scale, {ours[1].strength, theirs[1].strength}
    if all(_denied(*place) for place in (ours, theirs)):
        return True  # `must not` and `may not` both forbid
    if strengths & _ONE_OF_THEM and not _EXCEPTING.isdisjoint(_words_of(pair)):
        return True  # `all but one returned`, `just one was lost`
    if strengths == _IN_CASE and not all(_is_provision(*place) for place in (ours, theirs)):
        return True  # `call us in case you need help`
    if strengths == _ALL_OR_MOST:
        side, cue = next((side, cue) for side, cue in (ours, theirs) if cue.strength == "all")
        return not NEARLY.isdisjoint(word.small for word in side.words[max(0, cue.words.start - 1) : cue.words.start])
    if strengths == _WILL_OR_MAY:
        certain = next(side for side, cue in (ours, theirs) if cue.strength == "will")
        return not _PERHAPS.isdisjoint(certain.small_words)
    return scale == "condition" and _is_turned_too(ours, theirs)  # `unless it is full`, `as long as it is empty`


def _is_count_up_to(pair: Compared, one: _Cue, other: _Cue) -> bool:
    """Tell whether both sides count what there was at a day: up until May, by May, as of May."""
    if (
        one.scale != ORDER
        or not {one.strength, other.strength} <= _UP_TO
        or not any(_AS_OF.search(side.small) for side in (pair.original, pair.garbled))
    ):
        return False
    return all(not _COUNTED.isdisjoint(side.small_words) for side in (pair.original, pair.garbled))


def _words_of(pair: Compared) -> frozenset[str]:
    return pair.original.small_words | pair.garbled.small_words


def _denied(side: Text, cue: _Cue) -> bool:
    """Tell whether a `not` follows directly."""
    return cue.words.stop < len(side.words) and side.words[cue.words.stop].small == "not"


def _denies(side: Text) -> bool:
    return not side.runs.isdisjoint(NEGATIONS) and _NEGATION.search(side.small) is not None


def _matches(side: Text) -> list[re.Match[str]]:
    return list(islice(CUE.finditer(side.small), _MOST + 1))


def _may_change(ours: Iterable[re.Match[str]], theirs: Iterable[re.Match[str]]) -> bool:
    """Tell whether a class of one side is clearly different from one of the other; in most pairs none is."""
    there = {class_of(match) for match in theirs}
    return any(not there.isdisjoint(_APART.get(class_of(match), ())) for match in ours)


def _is_turned_too(one: tuple[Text, _Cue], other: tuple[Text, _Cue]) -> bool:
    """Tell whether two conditions name opposites: `unless prices fall`, `as long as prices rise`."""
    ours, theirs = ([word.small for word in _governed(*place)] for place in (one, other))
    return any(
        word not in theirs
        and its not in ours
        and (are_opposites(word, its) or any(word in left and its in right for left, right in _WEATHER))
        for word in ours
        for its in theirs
    )


def _is_provision(side: Text, cue: _Cue) -> bool:
    """Tell whether what stands before an `in case` is done whether or not the case arises."""
    before = {base for word in side.words[: cue.words.start] for base in bases(word.small)}
    return not before.isdisjoint(_PROVIDING)


def _governed(side: Text, cue: _Cue) -> Iterator[Word]:
    """Yield the content words that follow a cue in its clause."""
    for word in side.words[cue.words.stop : cue.words.stop + _GOVERNED]:
        if not word.is_word:
            break
        if word.is_content:
            yield word


def _cues(side: Text, matches: Iterable[re.Match[str]]) -> list[_Cue]:
    starts = {word.at.start: number for number, word in enumerate(side.words)}
    partly = [] if side.runs.isdisjoint(NOT) else [one.span() for one in NOT_ALL.finditer(side.small)]
    found = []
    for match in matches:
        first = starts.get(match.start())
        if any(start <= match.start() < stop for start, stop in partly):
            continue  # `did not find everything`
        if first is None or (first and _NEGATION.fullmatch(side.words[first - 1].small)):
            continue  # `not all`
        length = sum(1 for word in side.words[first : first + 6] if word.at.start < match.end())
        found.append(_Cue(*class_of(match), side.over(Span(first, first + length)), range(first, first + length)))
    return found


def _same_place(pair: Compared, one: _Cue, other: _Cue, *, strictly: bool) -> bool:
    """Tell whether two cues correspond: they are linked, or have linked words right beside them.

    `strictly`: they must be linked and have kept words on both sides.  It is for classes that are on both sides of the
    pair, where a cue may correspond to another one.
    """
    linked = any(j in other.words for j in _answer(pair, one.words))
    if strictly:
        left, right = pair.garbled_of.get(one.words.start - 1), pair.garbled_of.get(one.words.stop)
        if left is None or right is None or not left.op == right.op == "kept":
            return False
        return linked and left.garbled.stop == other.words.start and right.garbled.start == other.words.stop
    if linked:
        return True
    reach = _PART if one.scale == "weight" else _BESIDE
    after = _answer(pair, range(one.words.stop, one.words.stop + reach))
    before = _answer(pair, range(max(0, one.words.start - _BESIDE), one.words.start))
    follows = any(other.words.stop <= j < other.words.stop + reach for j in after)
    precedes = any(other.words.start - _BESIDE <= j < other.words.start for j in before)
    return follows and (precedes or not before or one.scale in _TOLD_BY_WHAT_FOLLOWS)


def _answer(pair: Compared, numbers: range) -> list[int]:
    """Return the word numbers of the garbled side that correspond to words of the original."""
    return [pair.garbled_of[i].garbled.start for i in numbers if i in pair.garbled_of]

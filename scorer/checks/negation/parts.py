"""Find `not all` that became `none`, or the reverse, and `not necessarily` that became `necessarily not`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scorer.checks.negation.sides import View
from scorer.english.amount_words import (
    ALL,
    FEW_OR_NONE,
    NECESSARILY,
    NEVER,
    NONE,
    NOT_A_FEW,
    NOT_ALL,
    NOT_ALWAYS,
    NOT_AT_ALL,
    NOT_FULLY,
    PARTS,
    SOME_NOT,
)
from scorer.english.needed_words import NOT
from scorer.english.negation_cues import SENTENCE_END
from scorer.types import Span

Change = tuple[Span, Span | None]
# Two phrases are in the same place if words this near to both correspond.
_NEAR = 5


def not_all(view: View) -> Iterator[Change]:
    """Yield each `not all` of a side, if the other side says that it is none."""
    if view.side.text.runs.isdisjoint(NOT):
        return
    turned = _turned(view)
    if turned:
        yield turned
        return
    side, other = view.side.text.small, view.other.text.small
    if NOT_ALL.search(other):
        return
    for ours in (*NOT_ALL.finditer(side), *SOME_NOT.finditer(side)):
        at = Span(*ours.span())
        numbers = view.side.numbers(at)
        if _in_part(view, numbers):
            return
        there = _none(view, numbers, NEVER if "necessarily" in ours[0] else NONE)
        if there is None and "part" in ours.re.groupindex:
            continue
        if there and "part" in ours.re.groupindex and _has_part(ours["part"], other):
            continue
        there = there or (_denied(view, numbers) if "necessarily" not in ours[0] else None)
        if there:
            yield at, there
            return


def many_or_none(view: View) -> Iterator[Change]:
    """Yield the `not a few` of a side, if the other side says that it is not one."""
    side, other = view.side.text, view.other.text
    if side.runs.isdisjoint(("few", "many", "quite", "number")):
        return
    ours, theirs = NOT_A_FEW.search(side.small), FEW_OR_NONE.search(other.small)
    if not ours or not theirs or NOT_A_FEW.search(other.small) or FEW_OR_NONE.search(side.small):
        return
    at, there = Span(*ours.span()), Span(*theirs.span())
    if _beside(view, view.side.numbers(at), view.other.numbers(there)):
        yield at, there


def in_degree(view: View) -> Iterator[Change]:
    """Yield the `not completely` of a side, if the other side says `not at all`."""
    side, other = view.side, view.other
    if side.text.runs.isdisjoint(NOT):
        return
    ours, theirs = NOT_FULLY.search(side.text.small), NOT_AT_ALL.search(other.text.small)
    if not ours or not theirs or NOT_AT_ALL.search(side.text.small) or NOT_FULLY.search(other.text.small):
        return
    at, there = Span(*ours.span()), Span(*theirs.span())
    told = NOT_ALL.search(side.text.small) or _in_part(view, side.numbers(at))
    if not told and _beside(view, side.numbers(at), other.numbers(there)):
        yield at, there


def _turned(view: View) -> Change | None:
    """Return the place of a `not necessarily` that became a `necessarily not`; None if there is none."""
    side, other = view.side.text.small, view.other.text.small
    ours, theirs = NOT_ALWAYS.search(side), NECESSARILY.search(other)
    if not ours or not theirs or NECESSARILY.search(side) or NOT_ALWAYS.search(other):
        return None
    if _word(ours) != _word(theirs):
        return None
    return Span(*ours.span()), Span(*theirs.span())


def _has_part(part: str, text: str) -> bool:
    """Tell whether a text speaks of the same part: one of the guests ate no meat."""
    return re.search(rf"(?<!not )(?<!neither )(?<!single )\b{part.split(maxsplit=1)[0]}\b", text) is not None


def _word(match: re.Match[str]) -> str:
    return match["word"]


def _in_part(view: View, numbers: Span) -> bool:
    """Tell whether the other side has a word of parts (`some`, `every`) that this side has only in its `not all`."""
    parts = PARTS - {"all"} if "at all" in view.other.text.small else PARTS
    cue = set(range(numbers.start, numbers.stop))
    kept = {
        view.other.words[span.start].at.start
        for i in range(len(view.side.words))
        if i not in cue and view.same(i) and (span := view.over(i))
    }
    return any(word.small in parts and word.at.start not in kept for word in view.other.words)


def _none(view: View, numbers: Span, pattern: re.Pattern[str]) -> Span | None:
    """Return the place of a `none` of the other side near that of some words, if this side does not have it."""
    side, other = view.side, view.other
    ours = {
        span.start
        for match in NONE.finditer(side.text.small)
        for i in _range(side.numbers(Span(*match.span())))
        if (span := view.over(i))
    }
    for match in pattern.finditer(other.text.small):
        at = Span(*match.span())
        there = other.numbers(at)
        if ours.isdisjoint(_range(there)) and _beside(view, numbers, there):
            return at
    return None


def _denied(view: View, numbers: Span) -> Span | None:
    """Return the place of the negation of the other side, if nothing but an `all` or `always` is lost."""
    if SENTENCE_END & {view.side.words[i].small for i in _range(numbers)}:
        return None
    if "there" in view.other.text.small_words - view.side.text.small_words:
        return None  # there are days when it is not
    lost = [i for i, word in enumerate(view.side.words) if word.is_content and view.over(i) is None]
    if not all(view.side.words[i].small in ALL for i in lost):
        return None
    denials = (one for one in view.other.denials if view.other.shown(one.at) != "without")
    return next((one.at for one in denials if _beside(view, numbers, one.words)), None)


def _beside(view: View, ours: Span, theirs: Span) -> bool:
    """Tell whether words near two phrases correspond."""
    near = range(theirs.start - _NEAR, theirs.stop + _NEAR)
    for i in range(max(0, ours.start - _NEAR), min(len(view.side.words), ours.stop + _NEAR)):
        span = view.over(i)
        if span and view.side.words[i].is_content and span.start in near:
            return True
    return False


def _range(at: Span) -> range:
    return range(at.start, at.stop)

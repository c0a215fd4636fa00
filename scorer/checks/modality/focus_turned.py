"""Find what is singled out on one side and left out on the other, and an `only` that went to another word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scorer.checks.modality.joined import answers
from scorer.english.determiners import ARTICLES, POSSESSIVES
from scorer.english.focus_words import (
    BUT,
    EXCEPT,
    EXCEPT_WORDS,
    NEITHER,
    NOT_JUST,
    ONE_OF_THEM,
    ONLY_SUBJECT,
    SINGLED_OUT,
    TOO,
)
from scorer.english.negation_cues import CUE
from scorer.english.verb_forms import bases
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text
from scorer.words.halves import halves
from scorer.words.unanswered import Half

_ONLY = frozenset({"only", "just", "solely", "alone", "merely", "simply"})
_BEFORE_NOUNS = ARTICLES | POSSESSIVES | {"on", "in", "for", "at"}
# These go where something is singled out.
_WHOLES = frozenset(
    {"day", "all", "any", "every", "anyone", "anybody", "anything", "everyone", "everybody", "everything"}
)
# At most so many words stand between an `only` or an `except` and its noun.
_NEAR = 3


def turned(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each place at which the sides single out different things."""
    for half in halves(pair):
        yield from (*_excepted(half), *_not_just(half), *_neither(half))
    yield from _moved(pair)


def _finding(half: Half, at: Span, there: Span) -> Finding:
    return half.pair.became("modality", "major", *half.as_sides(at, there))


def _rest_is_kept(half: Half, *texts: str) -> bool:
    """Tell whether the content words of both sides, but for those of some texts, are the same."""
    cues = {word for text in texts for word in re.findall(r"[\w'’]+", text)} | _ONLY | _WHOLES
    for side, links in ((half.mine, half.links), (half.other, half.back)):
        for n in side.content:
            if side.words[n].small not in cues and (n not in links or links[n].op == "substituted"):
                return False
    return True


def _excepted(half: Half) -> Iterator[Finding]:
    """Yield what this side excepts and the other side singles out: bar the last verse, only the last verse."""
    if half.mine.runs.isdisjoint(EXCEPT_WORDS) or half.other.runs.isdisjoint(_ONLY):
        return
    cue = EXCEPT.search(half.mine.small) or BUT.search(half.mine.small)
    only = SINGLED_OUT.search(half.other.small)
    if (
        not cue
        or not only
        or BUT.search(half.other.small)
        or EXCEPT.search(half.other.small)
        or not _ONLY.isdisjoint(half.mine.runs)
    ):
        return
    if CUE.search(half.mine.small) or CUE.search(half.other.small):
        return
    at, there = Span(*cue.span()), Span(*only.span())
    one, other = _next_noun(half.mine, at), _next_noun(half.other, there)
    if other is None and half.other.within(there).start:
        other = half.other.within(there).start - 1  # on Monday only
    link = half.links.get(one) if one is not None else None
    if link and half.across(link).start == other and _rest_is_kept(half, cue[0], only[0]):
        yield _finding(half, at, there)


def _next_noun(side: Text, at: Span) -> int | None:
    """Return the number of the content word right after a place."""
    first = side.within(at).stop
    return next((n for n in range(first, min(len(side.words), first + _NEAR)) if side.words[n].is_content), None)


def _not_just(half: Half) -> Iterator[Finding]:
    """Yield each `not just` of this side that is a plain `not` on the other: not just tea, but coffee."""
    if half.mine.runs.isdisjoint(_ONLY):
        return
    found = list(NOT_JUST.finditer(half.mine.small))
    if not found or NOT_JUST.search(half.other.small):
        return
    plain = {word: _denied(half.other, word) for word in {match["next"] for match in found}}
    for match in found:
        there, at = plain[match["next"]], Span(match.start(), match.end("just"))
        if there and not answers(TOO, half.other, half.mine, at):
            yield _finding(half, at, there)


def _denied(side: Text, word: str) -> Span | None:
    """Return the place of the first `not` right before a word, with the word."""
    found = re.search(rf"(?:\bnot|n['’]t) (?:(?:the|an?|to|in|on|for|at|by) )?{re.escape(word)}\b", side.small)
    return Span(*found.span()) if found else None


def _neither(half: Half) -> Iterator[Finding]:
    """Yield each `neither` or `none` of this side that is `only one` on the other."""
    if half.mine.runs.isdisjoint(("neither", "none", "nobody", "no")):
        return
    none, one = NEITHER.search(half.mine.small), ONE_OF_THEM.search(half.other.small)
    if not none or not one or CUE.search(half.other.small) or ONE_OF_THEM.search(half.mine.small):
        return
    if _rest_is_kept(half, none[0], one[0]):
        yield _finding(half, Span(*none.span()), Span(*one.span()))


def _moved(pair: Compared) -> Iterator[Finding]:
    """Yield an `only` that singles out the subject on one side alone: only Ann sings, Ann sings only hymns."""
    if "only" not in pair.original.small_words or "only" not in pair.garbled.small_words:
        return
    for half in halves(pair):
        match = ONLY_SUBJECT.search(half.mine.small)
        if not match or any(side.small.count("only") != 1 for side in (half.mine, half.other)):
            continue
        noun = _next_noun(half.mine, Span(*match.span("only")))
        link = half.links.get(noun) if noun is not None else None
        place = half.across(link).start if link and link.op != "substituted" else None
        only = next(j for j, word in enumerate(half.other.words) if word.small == "only")
        if place is None or place >= only - 1 or only == len(half.other.words) - 1:
            continue
        between = half.other.words[place + 1 : only]
        before, after = half.other.words[only - 1].small, half.other.words[only + 1]
        if before in _BEFORE_NOUNS or not after.is_word or not _sings(half, between[0].small):
            continue
        if _rest_is_kept(half, "only"):
            yield _finding(half, Span(*match.span("only")), half.other.words[only].at)


def _sings(half: Half, verb: str) -> bool:
    """Tell whether the verb of the subject stands before its `only`: `Ann sings only hymns`, not `Ann only sings`."""
    known = bases(verb)
    return any(not known.isdisjoint(bases(word.small)) for word in half.mine.words)

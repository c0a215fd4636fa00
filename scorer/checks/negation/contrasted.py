"""Find two parties of a contrast that changed places: unlike oak, pine burns; unlike pine, oak burns."""

from __future__ import annotations

from collections import Counter

from scorer.checks.negation.sides import Side, View
from scorer.english.negation_cues import CLAUSE_ENDS, CONTRAST, CONTRAST_WORDS, FINITE, MUTUAL
from scorer.english.verb_forms import bases
from scorer.types import Span

# At most this many words name a party.
_LONGEST = 5


def exchanged(view: View) -> tuple[Span, Span] | None:
    """Return the contrasts of both sides if their parties changed places and all else is the same; else None."""
    ours = _contrast(view.side)
    theirs = _contrast(view.other) if ours is not None else None
    if ours is None or theirs is None:
        return None
    one, other = _content(view.side, ours), _content(view.other, theirs)
    if not one or not other or one & other:
        return None
    rest, other_rest = (
        _content(side, Span(0, len(side.words))) - part
        for side, part in ((view.side, one + _cue(view.side)), (view.other, other + _cue(view.other)))
    )
    if one - other_rest or other - rest or rest - other != other_rest - one:
        return None
    if not MUTUAL.isdisjoint(view.side.text.small_words):
        return None
    return view.side.text.over(ours), view.other.text.over(theirs)


def _contrast(side: Side) -> Span | None:
    """Return the words of the only contrast of a side, with its party; None if it has none or several."""
    if side.text.runs.isdisjoint(CONTRAST_WORDS):
        return None
    found = list(CONTRAST.finditer(side.text.small))
    if len(found) != 1:
        return None
    cue = side.numbers(Span(*found[0].span()))
    stop = cue.stop
    while stop < min(len(side.words), cue.stop + _LONGEST) and side.words[stop].small not in CLAUSE_ENDS | FINITE:
        stop += 1
    return Span(cue.start, stop)


def _cue(side: Side) -> Counter[str]:
    match = CONTRAST.search(side.text.small)
    return _words(side, side.numbers(Span(*match.span()))) if match else Counter()


def _content(side: Side, at: Span) -> Counter[str]:
    """Return the content words at a place, each as its first base form, without those of the contrast itself."""
    return _words(side, at) - _cue(side)


def _words(side: Side, at: Span) -> Counter[str]:
    return Counter(min(bases(word.small)).rstrip("e") for word in side.words[at.start : at.stop] if word.is_content)

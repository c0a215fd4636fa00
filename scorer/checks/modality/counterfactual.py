"""Find unfulfilled conditions that became facts: had she asked, he would have helped; she asked, and he helped."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.modality.joined import answers
from scorer.english.needed_words import NEGATIONS
from scorer.english.unfulfilled import NOT_A_FACT, unfulfilled
from scorer.types import Finding, Span
from scorer.words.compared import Compared
from scorer.words.halves import halves
from scorer.words.unanswered import Half

# At least so many content words of the statement are on both sides, and at most so many are not.
_ENOUGH, _REWORDED = 3, 1


def counterfactuals(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for a condition that was not fulfilled on one side, and is told as a fact on the other."""
    for half in halves(pair):
        at = unfulfilled(half.mine.small, half.mine.runs)
        if at is None or not half.mine.runs.isdisjoint(NEGATIONS):
            continue  # had he not asked: he asked
        if unfulfilled(half.other.small, half.other.runs) or not _is_told(half):
            continue
        # The `had` of `he had asked` is in many texts, so only what is nowhere on this side counts.
        if not answers(NOT_A_FACT, half.other, half.mine, at):
            yield _finding(half, at)


def _is_told(half: Half) -> bool:
    """Tell whether the other side has all that this side has, and nothing else, but for a word."""
    mine = [i for i in half.mine.content if not half.mine.words[i].small.endswith(("'d", "n't"))]
    kept = [i for i in mine if i in half.links and half.links[i].op != "substituted"]
    new = [j for j in half.other.content if j not in half.back]
    return len(kept) >= _ENOUGH and len(mine) - len(kept) <= _REWORDED and len(new) <= _REWORDED


def _finding(half: Half, at: Span) -> Finding:
    shown = f"“{half.mine.shown(at)}”"
    if half.added:
        return Finding("modality", "major", f"the fact became the condition {shown}", None, at)
    return Finding("modality", "major", f"the condition {shown} became a fact", at, None)

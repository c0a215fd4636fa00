"""Find motives that became others: out of respect for the dead, for fear of the police."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.english.motives import MOTIVE_WORDS, MOTIVES, kinds_of
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text
from scorer.words.one_for_another import one_for_another

# Of the content words of the shorter side, this share is on the other side.
_MOST = 0.4


def motives(pair: Compared) -> Iterator[Finding]:
    """Yield a finding if each side names one motive, and these are never the same."""
    if MOTIVE_WORDS.isdisjoint(pair.original.runs) or MOTIVE_WORDS.isdisjoint(pair.garbled.runs):
        return
    ours, theirs = dict(_said(pair.original)), dict(_said(pair.garbled))
    both = one_for_another(ours, theirs)
    if both is None or len(ours) != 1 or len(theirs) != 1:
        return
    one, other = both
    if not kinds_of(one).isdisjoint(kinds_of(other)) or one in pair.garbled.runs or other in pair.original.runs:
        return
    content = min(len(pair.original.content), len(pair.garbled.content))
    kept = sum(n in pair.garbled_of for n in pair.original.content)
    if kept >= _MOST * content:
        yield pair.became("modality", "major", ours[one], theirs[other])


def _said(side: Text) -> Iterator[tuple[str, Span]]:
    """Yield each motive that a side names, with its place."""
    for match in MOTIVES.finditer(side.small):
        yield match["motive"] or match["fear"], Span(*match.span())

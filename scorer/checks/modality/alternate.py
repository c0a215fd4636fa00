"""Find `every other house` that became `every house`: half of them, all of them."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.english.amount_words import EVERY_OTHER, EVERY_SINGLE, EVERY_SINGLE_OTHERWISE
from scorer.types import Finding, Span
from scorer.words.compared import Compared
from scorer.words.halves import halves


def alternate(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each `every other` of one side that is `every` on the other, before the same noun."""
    for half in halves(pair):
        if not {"every", "alternate", "each"} & half.mine.runs:
            continue
        for match in EVERY_OTHER.finditer(half.mine.small):
            noun = match["noun"].removesuffix("s")
            every = EVERY_SINGLE.search(half.other.small)
            if not every or every["noun"].removesuffix("s") != noun or EVERY_SINGLE_OTHERWISE.search(half.other.small):
                continue
            at, there = Span(*match.span()), Span(*every.span())
            yield pair.became("modality", "major", *half.as_sides(at, there))
            return

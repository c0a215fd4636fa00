"""Addition: what the garbled side says, the original must say somewhere.

This check is the reverse of the omission check. It looks for runs of content words of the garbled side that have no
counterpart. Words of the original near the same place that have no counterpart either are deducted.

The rest is a finding:

- Four words or more are major. So are two words if both ends of the run are kept in order, and so is a whole
  sentence.
- An item of a list is major, however short, if the other items make a list in the original. It is minor if that list is
  open (`and so on`).
- Three words in a rewritten place are minor. So is a single word or short phrase between words that are neighbours in
  the original.
- A word that carries the point of what it stands beside is major, and critical if hardly any other word differs:
  `deliberately`, `secretly`, `temporarily`, `would-be`, `again`.
- Less than that is not reported, because translators explain more than they leave out.

The check does not count words that may come silently ("make", "process", "however"), a word that is elsewhere in the
sentence, and what letters in the original stand for (WHO, "World Health Organization"). Numbers, negations and single
names are left to their own checks.

What it does not see: a single word if the words around it changed too; a word whose sense a neighbour in the original
holds; added function words; in other languages than English, anything shorter than four words.
"""

from __future__ import annotations

from collections.abc import Iterator

from scorer.types import Finding, Span
from scorer.words.compared import Compared
from scorer.words.halves import halves
from scorer.words.missing_items import missing_items, with_items


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each run of words that the original does not have."""
    _, half = halves(pair)
    if (again := half.again()) is not None:
        yield half.finding(Span(again, again + 1), "critical")
    if not any(pair.garbled.words[j].is_content for j in pair.added):
        return
    new = [(run.words, severity) for run in half.runs() if (severity := half.severity(run))]
    new, items = with_items(new, missing_items(half))
    for at, severity in new:
        yield half.finding(at, severity, listed=at in items)

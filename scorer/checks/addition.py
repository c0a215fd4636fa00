"""Addition: what the garbled side says, the original must say somewhere.

The counterpart of the omission check: runs of content words of the garbled side that answer to
nothing, less the words of the original near the same place that nothing answers to.

Of what is left, four words or more are a major finding, and so are two where both ends of the
run are kept in their order, and a whole sentence.  Three in a rewritten place, or a single
word or short phrase between words that adjoin in the original, are minor: translators explain
more than they leave out, so that less than that is not reported.

Not counted are words that may come silently ("make", "process", "however"), a word that stands
elsewhere in the sentence, and what letters in the original stand for (WHO, "World Health
Organization").  Numbers, negations and lone names are left to their own checks.

What it does not see: a single word where the words around it changed too, a word that a
neighbour of the original holds, added function words, and, in other languages than English,
anything shorter than four words.
"""

from __future__ import annotations

from collections.abc import Iterator

from scorer.types import Finding
from scorer.words.compared import Compared
from scorer.words.unanswered import Half


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each run of words that the original does not have."""
    if not any(pair.garbled.words[j].is_content for j in pair.added):
        return
    half = Half(pair, added=True)
    for run in half.runs():
        severity = half.severity(run)
        if severity:
            yield half.finding(run.words, severity)

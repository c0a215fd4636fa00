"""Find the two ends of `from A to B` and the two things that a `than` compares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scorer.checks.roles.frames import FROM_TO, Frame, party_at, party_before
from scorer.words.compared import Word
from scorer.words.predicates import predicates

_BY_WORD = frozenset({"more", "less", "fewer", "better", "worse", "rather"})
# The most words between a subject and the `than` that compares it.
_TO_THAN = 8
# How near before `than` a comparative is; one known only by its ending must be nearer.
_BY_WITHIN = 5
_ENDING_WITHIN = 2


def routes(words: Sequence[Word]) -> Iterator[Frame]:
    """Yield the two ends of each `from … to …`."""
    for n, word in enumerate(words):
        if word.small != "from":
            continue
        if n and words[n - 1].small.startswith("distance"):
            continue  # as far there as back
        start = party_at(words, n + 1)
        to = next((m for m in range(n + 2, min(n + FROM_TO, len(words))) if words[m].small == "to"), None)
        stop = party_at(words, to + 1) if start and to else None
        if start and stop and not any(mark.text in ".;:?!" for mark in words[n:to]):
            yield Frame(start, stop, "from to")


def comparisons(words: Sequence[Word]) -> Iterator[Frame]:
    """Yield the two parties compared by each `than`, with the comparative."""
    verb_at = {one.first: one for one in predicates(words)}
    for n, than in enumerate(words):
        other = party_at(words, n + 1) if than.small == "than" else None
        if not other:
            continue
        by = " ".join(
            word.small
            for m, word in enumerate(words[max(0, n - _BY_WITHIN) : n], max(0, n - _BY_WITHIN))
            if word.small in _BY_WORD or (word.small.endswith("er") and n - m <= _ENDING_WITHIN)
        )
        near = (verb_at[m] for m in range(max(0, n - _TO_THAN), n) if m in verb_at)
        for doer in (party_before(words, n), *(party_before(words, one.first) for one in near)):
            if doer:
                yield Frame(doer, other, f"than {by}")

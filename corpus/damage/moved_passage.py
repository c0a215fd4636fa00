"""Move a passage to another place."""

from __future__ import annotations

import random
from collections.abc import Sequence

from corpus.damage.dropped_sentence import without
from corpus.damage.edits import Change, Edit
from corpus.span import Span

_FAR = 5


def moved_passage(text: str, sentences: Sequence[Span], rng: random.Random) -> Change | None:
    """Move two to five sentences of a paragraph behind another one, at least five sentences away."""
    count = rng.randint(2, 5)
    first = rng.randrange(max(1, len(sentences) - count))
    passage = sentences[first : first + count]
    targets = [n for n in range(len(sentences) - 1) if n < first - _FAR or n >= first + count + _FAR]
    if len(passage) < count or not targets or "\n" in text[passage[0].start : passage[-1].stop]:
        return None
    at = Span(passage[0].start, passage[-1].stop)
    after = sentences[rng.choice(targets)].stop
    moved = tuple(span.shifted(1 - at.start) for span in passage)
    insertion = Edit(Span(after, after), f" {at.of(text)}", sentences=moved, origins=tuple(passage))
    return Change("moved_passage", "major", (without(text, at), insertion), f"{count} sentences stand elsewhere")

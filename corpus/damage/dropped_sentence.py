"""Drop sentences of the original."""

from __future__ import annotations

import random
from collections.abc import Sequence

from corpus.damage.edits import Change, Edit
from corpus.span import Span


def dropped_sentence(text: str, sentences: Sequence[Span], rng: random.Random) -> Change | None:
    """Drop one of at least three sentences, neither the first nor the last."""
    if len(sentences) < 3:
        return None
    n = rng.randrange(1, len(sentences) - 1)
    edit = without(text, sentences[n])
    return Change("dropped_sentence", "major", (edit,), "a sentence is gone")


def tail_cut(text: str, sentences: Sequence[Span], rng: random.Random) -> Change | None:
    """Drop the last sentences, between a tenth and a third of all."""
    count = len(sentences)
    if count < 6:
        return None
    lost = rng.randint(max(1, count // 10), count // 3)
    at = Span(sentences[-lost - 1].stop, sentences[-1].stop)
    return Change("tail_cut", "critical", (Edit(at, ""),), f"the last {lost} sentences are gone")


def without(text: str, sentence: Span) -> Edit:
    """Return the edit that removes a sentence with the white space after it, or before it at the end of a line."""
    rest = text[sentence.stop :]
    after = len(rest) - len(rest.lstrip())
    if "\n" not in rest[:after] and after:
        return Edit(Span(sentence.start, sentence.stop + after), "")
    before = len(text[: sentence.start].rstrip())
    return Edit(Span(before, sentence.stop), "")

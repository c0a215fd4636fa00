"""Repeat words, as a model does that is stuck."""

from __future__ import annotations

import random

from corpus.cases import Severity
from corpus.damage.edits import Change, Edit
from corpus.damage.words import analyse
from corpus.span import Span


def repeated_word(sentence: str, rng: random.Random) -> Change | None:
    """Repeat one or two words."""
    return _repeated(sentence, rng, "repeated_word", rng.randint(1, 2), 1)


def repetition(sentence: str, rng: random.Random) -> Change | None:
    """Repeat three to six words, one to three times."""
    return _repeated(sentence, rng, "repetition", rng.randint(3, 6), rng.choice([1, 1, 2, 3]))


def _repeated(sentence: str, rng: random.Random, kind: str, count: int, times: int) -> Change | None:
    words = analyse(sentence)
    if len(words) < count:
        return None
    first = rng.randrange(len(words) - count + 1)
    at = Span(words[first].at.start, words[first + count - 1].at.stop)
    again = at.of(sentence)
    if at.start == 0 and words[0].word_class != "name" and words[0].text != "I":
        again = again[0].lower() + again[1:]
    severity: Severity = "minor" if count < 3 else "major"
    note = f"“{again}” is said again"
    return Change(kind, severity, (Edit(Span(at.stop, at.stop), f" {again}" * times),), note)

"""Damage a sentence or a text by the names of kinds, and return the labels with it."""

from __future__ import annotations

import random
from collections.abc import Sequence

from corpus.cases import Damage
from corpus.damage.edits import Change, Damaged, apply
from corpus.damage.kinds import DOCUMENT_KINDS, FLUENT_KINDS, SENTENCE_KINDS
from corpus.damage.substitutes import Substitutes
from corpus.span import Span

_ATTEMPTS = 50
_OF_A_SENTENCE = {**SENTENCE_KINDS, **FLUENT_KINDS}


def damage_sentence(
    kind: str, sentence: str, substitutes: Substitutes, rng: random.Random
) -> tuple[str, Damage] | None:
    """Return `sentence` with one thing done to it, and its label; None where that kind cannot be done.

    `kind` is a key of `SENTENCE_KINDS` or `FLUENT_KINDS`.  The spans of the label are offsets in the sentence and
    in the returned text, which always differs from the sentence.
    """
    change = _OF_A_SENTENCE[kind](sentence, substitutes, rng)
    if change is None:
        return None
    damaged = apply(sentence, [Span(0, len(sentence))], [change])
    return None if damaged.text == sentence or not damaged.text.strip() else (damaged.text, damaged.damage[0])


def damage_text(
    text: str, sentences: Sequence[Span], kinds: Sequence[str], substitutes: Substitutes, rng: random.Random
) -> Damaged:
    """Return `text` with one change of each of `kinds` in turn, no two of them in one sentence.

    A kind may be in `kinds` several times.  A kind that finds no place in fifty attempts is left out; the
    labels show what was done.
    """
    changes: list[Change] = []
    for kind in kinds:
        change = _placed(kind, text, sentences, changes, substitutes, rng)
        if change is not None:
            changes.append(change)
    return apply(text, sentences, changes)


def _placed(
    kind: str,
    text: str,
    sentences: Sequence[Span],
    changes: Sequence[Change],
    substitutes: Substitutes,
    rng: random.Random,
) -> Change | None:
    taken = {n for change in changes for n in _sentences_of(change, sentences)}
    for _ in range(_ATTEMPTS):
        change = _proposed(kind, text, sentences, substitutes, rng)
        if change is not None and taken.isdisjoint(_sentences_of(change, sentences)):
            return change
    return None


def _proposed(
    kind: str, text: str, sentences: Sequence[Span], substitutes: Substitutes, rng: random.Random
) -> Change | None:
    if kind in DOCUMENT_KINDS:
        return DOCUMENT_KINDS[kind](text, sentences, rng)
    sentence = rng.choice(sentences)
    change = _OF_A_SENTENCE[kind](sentence.of(text), substitutes, rng)
    return None if change is None else change.shifted(sentence.start)


def _sentences_of(change: Change, sentences: Sequence[Span]) -> set[int]:
    """Return the numbers of the sentences that a change touches; an insertion right after a sentence touches it."""
    return {
        n
        for edit in (*change.edits, *change.mends)
        for n, sentence in enumerate(sentences)
        if sentence.start <= edit.at.stop and edit.at.start <= sentence.stop
    }

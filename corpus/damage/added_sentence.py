"""Add sentences that the original does not have."""

from __future__ import annotations

import random
from collections.abc import Sequence

from corpus import lists
from corpus.damage.edits import Change, Edit
from corpus.damage.lexicon import LISTS
from corpus.span import Span


def added_sentence(text: str, sentences: Sequence[Span], rng: random.Random) -> Change | None:
    """Put a stray sentence after one of the sentences, but not after the last."""
    if len(sentences) < 2:
        return None
    after = sentences[rng.randrange(len(sentences) - 1)]
    stray = rng.choice(stray_sentences(text))
    return Change("added_sentence", "major", (_insertion(after.stop, " ", [stray]),), "a sentence is added")


def tail_added(text: str, sentences: Sequence[Span], rng: random.Random) -> Change | None:
    """Add four to eight stray sentences as a paragraph after the end."""
    if not sentences:
        return None
    strays = rng.sample(stray_sentences(text), rng.randint(4, 8))
    edit = _insertion(sentences[-1].stop, "\n\n", strays)
    return Change("tail_added", "major", (edit,), f"{len(strays)} sentences are added after the end")


def repeated_sentence(text: str, sentences: Sequence[Span], rng: random.Random) -> Change | None:
    """Repeat one sentence, but not the last."""
    if len(sentences) < 2:
        return None
    sentence = sentences[rng.randrange(len(sentences) - 1)]
    edit = _insertion(sentence.stop, " ", [sentence.of(text)])
    return Change("repeated_sentence", "minor", (edit,), "a sentence stands twice")


def stray_sentences(text: str) -> list[str]:
    """Return sentences on other topics, none of which is in `text`."""
    return [stray for (stray,) in lists.rows(LISTS / "stray_sentences.tsv") if stray not in text]


def _insertion(at: int, gap: str, sentences: list[str]) -> Edit:
    added = gap
    spans: list[Span] = []
    for sentence in sentences:
        if spans:
            added += " "
        spans.append(Span(len(added), len(added) + len(sentence)))
        added += sentence
    return Edit(Span(at, at), added, sentences=tuple(spans))

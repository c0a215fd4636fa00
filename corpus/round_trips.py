"""Put documents together from the translated sentences of a round trip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from corpus.cases import Link, read_text
from corpus.damage.edits import Change, Damaged, Edit, apply
from corpus.sentences import split
from corpus.span import Span, hull


def round_trip(original: str, lines: Path) -> Damaged:
    """Return the original with each sentence replaced by its translation; it has no labels."""
    sentences = split(original)
    translations = read_text(lines).splitlines()
    if len(sentences) != len(translations):
        raise ValueError(f"{lines}: {len(translations)} lines for {len(sentences)} sentences")
    changes = [
        Change("round_trip", "none", (Edit(sentence, line),), "")
        for sentence, line in zip(sentences, translations, strict=True)
    ]
    return replace(apply(original, sentences, changes), damage=())


def rebased(damaged: Damaged, through: Sequence[Link]) -> Damaged:
    """Turn damage done to a round trip into damage of the original.

    `through` links each sentence of the original to one of the round trip.  On the side of the original,
    a label then covers whole sentences.
    """
    place = {link.garbled[0]: link.original[0] for link in through}

    def back(span: Span | None) -> Span | None:
        if span is None:
            return None
        return hull([place[at] for at in place if at.start < span.stop and span.start < at.stop])

    return Damaged(
        damaged.text,
        tuple(replace(label, original_at=back(label.original_at)) for label in damaged.damage),
        tuple(Link(tuple(place[span] for span in link.original), link.garbled) for link in damaged.links),
    )

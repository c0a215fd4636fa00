"""What must hold of every damaged sentence and its label."""

from __future__ import annotations

from corpus.cases import Damage
from corpus.span import Span


def assert_exact(kind: str, sentence: str, garbled: str, label: Damage) -> None:
    """Assert that the text changed, and that the label names the kind and covers what differs."""
    assert garbled != sentence
    assert label.kind == kind
    assert (label.severity == "none") == (kind == "sound")
    assert label.original_at or label.garbled_at
    _lies_inside(sentence, label.original_at)
    _lies_inside(garbled, label.garbled_at)
    if label.original_at and label.garbled_at and kind != "tokenised":
        assert label.original_at.of(sentence) != label.garbled_at.of(garbled)


def _lies_inside(text: str, at: Span | None) -> None:
    """Assert that a label begins and ends with words or marks of its text."""
    assert at is None or (at.stop <= len(text) and at.of(text) == at.of(text).strip() != "")

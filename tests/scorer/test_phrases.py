"""Phrases that several stages share."""

from __future__ import annotations

import pytest

from scorer.phrases import count, one_sided
from scorer.types import Kind, Span


@pytest.mark.parametrize(("number", "shown"), [(0, "0 rows"), (1, "1 row"), (2, "2 rows"), (1_234, "1,234 rows")])
def test_count(number: int, shown: str) -> None:
    assert count(number, "row") == shown


@pytest.mark.parametrize(
    ("kind", "at", "phrase"),
    [
        ("omitted", Span(0, 1), "1 sentence omitted at the beginning"),
        ("added", Span(0, 3), "3 sentences added before the beginning"),
        ("omitted", Span(2, 9), "7 sentences omitted at the end"),
        ("added", Span(8, 9), "1 sentence added after the end"),
        ("omitted", Span(4, 6), "2 sentences omitted"),
        ("added", Span(0, 9), "9 sentences added"),
    ],
)
def test_one_sided(kind: Kind, at: Span, phrase: str) -> None:
    assert one_sided(len(at), kind, at, pairs=9) == phrase

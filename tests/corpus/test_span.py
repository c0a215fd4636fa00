from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.span import Span, hull


@pytest.mark.parametrize(("start", "stop"), [(-1, 2), (3, 2)])
def test_refuses_what_is_no_span(start: int, stop: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, stop)


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("one two three", Span(3, 8), Span(4, 7)),
        ("one two three", Span(4, 7), Span(4, 7)),
        ("one   two", Span(3, 6), None),
        ("one", Span(1, 1), None),
    ],
)
def test_trims(text: str, span: Span, expected: Span | None) -> None:
    assert span.trimmed(text) == expected


@settings(max_examples=100)
@given(st.text(max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_a_trimmed_span_keeps_all_that_is_not_white(text: str, one: int, other: int) -> None:
    span = Span(*sorted((min(one, len(text)), min(other, len(text)))))
    trimmed = span.trimmed(text)
    assert (trimmed.of(text) if trimmed else "") == span.of(text).strip()


def test_hull_covers_all() -> None:
    assert hull([Span(5, 7), Span(1, 2), Span(6, 9)]) == Span(1, 9)

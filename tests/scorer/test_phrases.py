"""Phrases that several stages share."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.phrases import count, one_sided, short
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


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("as short\n  as that ", "as short as that"),
        ("exactly twenty chars", "exactly twenty chars"),
        ("one two three four five six", "one two … five six"),
        ("onetwo threefour five sixsev", "onetwo … sixsev"),
        ("onetwothreefourfivesixseveneight", "onetwoth … veneight"),
        ("12345678 1234 12345678", "12345678 … 12345678"),
        ("abcdefghijklmnopqrst\u0301uvwxyz\u0301", "abcdefgh … uvwxyz\u0301"),
    ],
)
def test_short(text: str, shown: str) -> None:
    assert short(text, 20) == shown


@given(st.text(), st.integers(8, 50))
def test_a_short_text_is_one_line_that_fits(text: str, most: int) -> None:
    line, shown = " ".join(text.split()), short(text, most)
    assert len(shown) <= most
    assert len(shown.splitlines()) <= 1 or len(line.splitlines()) > 1
    assert (shown == line) is (len(line) <= most) or " … " in line
    head, cut, tail = shown.partition(" … ")
    assert line.startswith(head)
    assert not cut or line.endswith(tail) or " … " in head + tail

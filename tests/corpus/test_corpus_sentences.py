from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.sentences import split


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\n ", []),
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Title\n\nText here. More.\n", ["Title", "Text here.", "More."]),
        ("Dr Vance met Dr. Pell. He left.", ["Dr Vance met Dr. Pell.", "He left."]),
        ("It cost 2.5 million. M. Corvey paid.", ["It cost 2.5 million.", "M. Corvey paid."]),
        ("“Go!” she said. “Now.”", ["“Go!” she said.", "“Now.”"]),
        ('"Go." She left. "I do."', ['"Go."', "She left.", '"I do."']),
        ("At 3:40 a.m. Her team left.", ["At 3:40 a.m. Her team left."]),
        ("1. Summary\nWe won. It rained.", ["1. Summary", "We won.", "It rained."]),
        ("So did I. Then he left.", ["So did I.", "Then he left."]),
    ],
)
def test_splits(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in split(text)] == expected


@settings(max_examples=200)
@given(st.text(alphabet='aB1 .!?”"\n', max_size=40))
def test_nothing_is_lost_and_nothing_overlaps(text: str) -> None:
    spans = split(text)
    assert spans == sorted(spans)
    assert all(left.stop <= right.start for left, right in pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())

"""What a message quotes of a text."""

from __future__ import annotations

import pytest

from scorer.words.shortened import Cut, shortened


@pytest.mark.parametrize(
    ("text", "shown"),
    [("", ""), ("harbour", "harbour"), ("harbours", "harbours"), ("harbourage", "har…ge"), ("the old pier", "the…er")],
)
def test_a_long_text_loses_its_middle(text: str, shown: str) -> None:
    assert shortened(text, Cut(8, 3, 2)) == shown

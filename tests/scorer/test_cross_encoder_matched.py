"""Which word pieces are marked as standing on the other side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorer.cross_encoder.matched import ALONE, ELSEWHERE, IN_ORDER, matched

SIDES = st.lists(st.integers(0, 9), max_size=30)


@pytest.mark.parametrize(
    ("original", "garbled", "left", "right"),
    [
        ([], [], [], []),
        ([1, 2, 3], [1, 2, 3], [IN_ORDER] * 3, [IN_ORDER] * 3),
        ([1, 2, 3], [1, 9, 3], [IN_ORDER, ALONE, IN_ORDER], [IN_ORDER, ALONE, IN_ORDER]),
        ([1, 2, 3, 4], [1, 3, 4], [IN_ORDER, ALONE, IN_ORDER, IN_ORDER], [IN_ORDER] * 3),
        ([5, 1, 2, 3], [1, 2, 3, 5], [ELSEWHERE, *[IN_ORDER] * 3], [*[IN_ORDER] * 3, ELSEWHERE]),
        ([1, 2], [1, 1, 2], [IN_ORDER, IN_ORDER], [ELSEWHERE, IN_ORDER, IN_ORDER]),
    ],
)
def test_marks(original: list[int], garbled: list[int], left: list[int], right: list[int]) -> None:
    found = matched(original, garbled)
    assert found[0] == left
    assert sorted(found[1]) == sorted(right)


@given(SIDES, SIDES)
def test_marks_say_what_is_there(original: list[int], garbled: list[int]) -> None:
    left, right = matched(original, garbled)
    assert (len(left), len(right)) == (len(original), len(garbled))
    for side, marks, other in ((original, left, garbled), (garbled, right, original)):
        assert all((mark == ALONE) == (piece not in other) for piece, mark in zip(side, marks, strict=True))
    in_order = [
        [p for p, mark in zip(*both, strict=True) if mark == IN_ORDER] for both in ((original, left), (garbled, right))
    ]
    assert in_order[0] == in_order[1]

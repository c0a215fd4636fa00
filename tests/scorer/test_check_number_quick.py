"""What is left out for speed would have found nothing."""

from __future__ import annotations

import re
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from scorer.checks.number import powers, reading
from scorer.words.compared import Text
from tests.scorer.samples import EVERY

_PIECES = """
half past three o'clock at night q3 3q h1 ½ a third two of - − . , 1.5 × 10^8 e5 2e-5 5 six pm XIV Louis seven million
the twenties ^ ² 10² $ – nil minus ٣ ５ dozen
"""
PIECES = _PIECES.split()
TEXTS = st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join) | st.text("12^*e-+⁻²x 7½½th.", max_size=10)
# How signs of powers were looked for before each began with a figure or `^`.
POWER_SIGNS = re.compile(r"\^|\d\*\*|\de[-−+\d]|\d[⁻⁺⁰¹²³⁴-⁹]")


@given(TEXTS, TEXTS)
def test_numbers_are_those_that_all_readers_find(text: str, other: str) -> None:
    found = reading.find(Text(text), Text(other))
    with patch.object(reading, "_FIGURE", re.compile("")), patch.object(Text, "runs", EVERY):
        assert reading.find(Text(text), Text(other)) == found


@given(TEXTS)
def test_signs_of_powers_are_seen_as_before(text: str) -> None:
    assert bool(powers._SIGNS.search(text)) is bool(POWER_SIGNS.search(text))

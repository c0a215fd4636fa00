"""Compare texts whose numbers may differ in a last digit: another CPU adds in another order."""

from __future__ import annotations

import re

import pytest

_NUMBER = re.compile(r"\d+\.\d+")


def assert_alike(found: str, wanted: str) -> None:
    """Assert that two texts are equal but for decimal fractions within rounding of one another."""
    assert _NUMBER.sub("#", found) == _NUMBER.sub("#", wanted)
    ours, theirs = ([float(number) for number in _NUMBER.findall(text)] for text in (found, wanted))
    assert ours == pytest.approx(theirs, rel=2e-3, abs=2e-3)

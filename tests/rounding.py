"""Compare texts whose numbers may differ in a last digit: another CPU adds in another order.

The line of a signature may differ too: it follows from every version that is installed.
"""

from __future__ import annotations

import re

import pytest

_NUMBER = re.compile(r"\d+\.\d+")
_SIGNATURE = re.compile(r"\bscorer(\|\w+:[^|\s<]+)+")


def assert_alike(found: str, wanted: str) -> None:
    """Assert that two texts are equal but for signatures, and for decimal fractions within rounding of one another."""
    found, wanted = (_SIGNATURE.sub("scorer|…", text) for text in (found, wanted))
    assert _NUMBER.sub("#", found) == _NUMBER.sub("#", wanted)
    ours, theirs = ([float(number) for number in _NUMBER.findall(text)] for text in (found, wanted))
    assert ours == pytest.approx(theirs, rel=2e-3, abs=2e-3)

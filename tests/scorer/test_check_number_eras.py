"""The era of a year or century, however it is written: glued, spelt out, with stops, behind a short name."""

import pytest

from tests.scorer.test_check_number_values import found

CHANGED = [
    ("The wall fell in 309BC.", "The wall fell in 309AD."),
    ("The wall fell in 309BCE.", "The wall fell in 309CE."),
    ("The wall fell in 309BC.", "The wall fell in 309."),
    ("The jar is of the 6th c. BC.", "The jar is of the 6th c. AD."),
    ("The jar is of the 6th cent. BCE.", "The jar is of the 6th cent. CE."),
    ("He died in the year 31 of our era.", "He died in the year 31 before our era."),
    ("He died in 31 of the Common Era.", "He died in 31 before the Common Era."),
    ("He died in 31 before Christ.", "He died in 31 after Christ."),
    ("He died in 31 B.C.", "He died in 31 A.D."),
    ("The wall fell in 309B.C.", "The wall fell in 309A.D."),
    ("He died in 31 B. C.", "He died in 31 A. D."),
]
SAME = [
    ("The wall fell in 309BC.", "The wall fell in 309 BC."),
    ("The wall fell in 309BC.", "The wall fell in 309 B.C.E."),
    ("The wall fell in 309AD.", "The wall fell in AD 309."),
    ("The jar is of the 6th c. BC.", "The jar is of the sixth century BC."),
    ("The jar is of the 6th c. AD.", "The jar is of the 6th century CE."),
    ("He died in 31 before our era.", "He died in 31 BCE."),
    ("He died in 31 before the Common Era.", "He died in 31 before Christ."),
    ("He died in the year 31 of our era.", "He died in the year 31 AD."),
    ("He died in the year 31 of our era.", "He died in the year 31."),
    ("The wall fell in 309B.C.", "The wall fell in 309 BC."),
    ("The ABC showed 31 films.", "ABC showed 31 films."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_era_is_grave(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        assert any(not each.startswith("minor") for each in found(one, other))


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_one_era_is_silent(original: str, garbled: str) -> None:
    assert found(original, garbled) == []
    assert found(garbled, original) == []

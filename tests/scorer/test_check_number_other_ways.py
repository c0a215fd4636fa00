"""The number check knows rarer ways to write a number, a time or a rank: eras, grosses, marks of feet and inches."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import findings, grave_each_way

CHANGED = [
    ("Tune in at 7 p.m. Pacific.", "Tune in at 7 p.m. Central."),
    ("Tune in at noon Eastern.", "Tune in at noon Pacific."),
    ("The gate shuts at 12 noon.", "The gate shuts at 12 midnight."),
    ("They packed three gross of pins.", "They packed 423 pins."),
    ("The bridge dates from Reiwa 3.", "The bridge dates from 2022."),
    ("The bridge dates from Showa 31.", "The bridge dates from Showa 37."),
    ("The trial is in phase IIa.", "The trial is in phase 2b."),
    ("The trial is in Phase IIIa.", "The trial is in Phase IIa."),
    ("The bank raised rates by 0.25%.", "The bank raised rates by 2.5 basis points."),
    ("Such phones were sold in the noughties.", "Such phones were sold in the 1980s."),
    ("The survey asked people aged 30 to 39.", "The survey asked people in their fifties."),
    ('The pipe is 4" across.', "The pipe is 4' across."),
    ("The pipe is 4″ across.", "The pipe is 4′ across."),
    ('The pipe is 4" across.', "The pipe is 4 feet across."),
    ("She sang in the penultimate scene.", "She sang in the last scene."),
    ("She sang in the second-to-last scene.", "She sang in the final scene."),
    ("She sang in the antepenultimate scene.", "She sang in the penultimate scene."),
]
SAME = [
    ("Tune in at 7 p.m. Pacific.", "Tune in at 7 p.m. PT."),
    ("Tune in at 7 p.m. Pacific.", "Tune in at 10 p.m. Eastern."),
    ("At 7 p.m. Eastern farmers sang.", "Eastern farmers sang at 7 p.m."),
    ("The gate shuts at 12 noon.", "The gate shuts at 12:00."),
    ("The gate shuts at 12 noon.", "The gate shuts at noon."),
    ("The gate shuts at twelve midnight.", "The gate shuts at 00:00."),
    ("They packed three gross of pins.", "They packed 432 pins."),
    ("They ordered three gross.", "They ordered 432."),
    ("She makes 400 gross.", "She makes 400 before tax."),
    ("He lived three score years and twelve.", "He lived 72 years."),
    ("The bridge dates from Reiwa 3.", "The bridge dates from 2021."),
    ("The bridge dates from the fifth year of Heisei.", "The bridge dates from 1993."),
    ("The bridge dates from Showa 31.", "The bridge dates from 1956."),
    ("The trial is in phase IIa.", "The trial is in phase 2a."),
    ("The trial is in Phase IIIB.", "The trial is in phase 3b."),
    ("The bank raised rates by 0.25%.", "The bank raised rates by 25 basis points."),
    ("Such phones were sold in the noughties.", "Such phones were sold in the 2000s."),
    ("Such phones were sold in the aughts.", "Such phones were sold in the '00s."),
    ("The survey asked people aged 30 to 39.", "The survey asked people in their thirties."),
    ("The survey asked people aged between 30 and 39.", "The survey asked people in their 30s."),
    ("It was made between 1960 and 1969.", "It was made in the 1960s."),
    ('The pipe is 4" across.', "The pipe is 4 inches across."),
    ("The 4' plank broke.", "The 4-foot plank broke."),
    ("""He is 5'9" tall.""", "He is 5 feet 9 inches tall."),
    ('She said: "I am 4".', "She said: 'I am 4'."),
    ("“We were 4” he said.", "‘We were 4’ he said."),
    ("She sang in the penultimate scene.", "She sang in the second to last scene."),
    ("She sang in the penultimate scene.", "She sang in the last scene but one."),
    ("She won last year, in the final race.", "She won in the last race, last year."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_value_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_value_is_silent(original: str, garbled: str) -> None:
    assert findings(check, original, garbled, model="none") == []
    assert findings(check, garbled, original, model="none") == []

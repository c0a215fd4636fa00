"""Days that words name by their place in a month or a year: the last of June, the middle of April."""

import pytest

from scorer.checks.number.month_ends import find_month_ends
from tests.scorer.test_check_number_values import found

CHANGED = [
    ("The permit holds until the end of May.", "The permit holds until 3 May."),
    ("The permit holds until the end of May.", "The permit holds until 30 May."),
    ("The permit holds until the end of May 2031.", "The permit holds until 30 May 2031."),
    ("The permit holds until the end of May 2031.", "The permit holds until 31 May 2032."),
    ("The permit holds until the end of May.", "The permit holds until 31 March."),
    ("It opens at the beginning of April.", "It opens on 10 April."),
    ("It opens at the beginning of April.", "It opens on 30 April."),
    ("It opens in mid-April.", "It opens on 28 April."),
    ("It ends at the end of the week with 31 guests.", "It ends at the end of the week with guests."),
    ("The end of February 2027 is near.", "29 February 2027 is near."),
    ("It ends on 2031-05-30.", "It ends at the end of May 2031."),
    ("It ends at the end of May with 31 guests.", "It ends at the end of May with guests."),
    ("They left at the end of May and had 31 boats.", "They left on 12 May and had boats."),
    ("It ends on the last day of May.", "It ends on 30 May."),
    ("It ends at the end of 2030.", "It ends on 30 November 2030."),
    ("It begins at the start of 2030.", "It begins on 5 January 2030."),
]
SAME = [
    ("The permit holds to the end of May 2031.", "The permit holds to 31 May 2031."),
    ("The permit holds until the end of May.", "The permit holds until 31 May."),
    ("The permit holds until the end of May.", "The permit holds until May 31."),
    ("The permit holds until the end of February 2028.", "The permit holds until 29 February 2028."),
    ("The permit holds until the end of February 2027.", "The permit holds until 28 February 2027."),
    ("The permit holds until the end of February.", "The permit holds until 28 February."),
    ("It opens at the beginning of April 2030.", "It opens on 1 April 2030."),
    ("It opens at the start of April 2030.", "It opens on April 1st, 2030."),
    ("It opens in mid-April 2030.", "It opens on 15 April 2030."),
    ("It opens in the middle of April.", "It opens on 15 April."),
    ("It opens in mid-April.", "It opens on 14 April."),
    ("It ends at the end of the month, on Friday.", "It ends on the last day of the month, on Friday."),
    ("It ends on the last day of May.", "It ends on 31 May."),
    ("It opens on the first day of May.", "It opens on 1 May."),
    ("It ends at year-end 2030.", "It ends on 31 December 2030."),
    ("It ends at the end of 2030.", "It ends on 31 December 2030."),
    ("It begins at the start of 2030.", "It begins on 1 January 2030."),
    ("It ends on 2031-05-31.", "It ends at the end of May 2031."),
    ("It ends at end-May 2031.", "It ends on 31 May 2031."),
    ("It ends at the end of 2030.", "It ends on 2030-12-31."),
    ("It begins at the start of 2030.", "It begins on 2030-01-01."),
    ("He moved in mid-2030.", "He moved in the middle of 2030."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_day_is_grave(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        assert any(not each.startswith("minor") for each in found(one, other))


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_one_day_is_no_grave_finding(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        assert all(each.startswith("minor") for each in found(one, other))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("the end of june", 30),
        ("the end of february 2024", 29),
        ("the end of february 2100", 28),
        ("the end of february 2000", 29),
        ("the start of may", 1),
        ("mid-may", 15),
        ("the end of the road", None),
        ("in may they mend it", None),
    ],
)
def test_the_day_of_a_place_in_a_month(text: str, day: int | None) -> None:
    assert [one.values[0] for one in find_month_ends(text)] == ([] if day is None else [day])

"""The number check: ends of a week, month, quarter or year named before, and the dates that they are."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    (
        "The let runs from 3 May 2019 until the last day of that year.",
        "The let runs from 3 May 2019 until 30 December 2019.",
    ),
    (
        "The let runs from 3 May 2019 until the last day of that year.",
        "The let runs from 3 May 2019 until 31 December 2020.",
    ),
    ("The let runs from 3 May until the last day of that month.", "The let runs from 3 May until 30 May."),
    ("The let runs from 3 May until the last day of that month.", "The let runs from 3 May until 31 July."),
    ("The let runs from 3 May until the end of the year.", "The let runs from 3 May until 31 November."),
    ("It was due on the first day of that year.", "It was due on 2 January of that year."),
    ("The fair ran from 4 May until the end of that week.", "The fair ran from 4 May until 24 May."),
    ("Bids close on the last day of March 2022.", "Bids close on 30 March 2022."),
    ("Bids close at the end of the third quarter.", "Bids close on 30 June."),
    ("He paid on 2 July and on the last day of that month.", "He paid on 2 July and on 28 July."),
    ("The lease ran until the last day of that year.", "The lease ran until 31 October."),
]
SAME = [
    (
        "The let runs from the third of May 2019 until the last day of that year.",
        "The let runs from 3 May 2019 until 31 December 2019.",
    ),
    ("The let runs from 3 May until the last day of that month.", "The let runs from 3 May until 31 May."),
    (
        "The let runs from 3 June 2019 until the last day of that month.",
        "The let runs from 3 June 2019 until 30 June 2019.",
    ),
    ("The let runs from 3 June until the end of the year.", "The let runs from 3 June until 31 December."),
    (
        "The let runs from 3 June 2019 until the last day of the following year.",
        "The let runs from 3 June 2019 until 31 December 2020.",
    ),
    ("It was due on the first day of that year.", "It was due on 1 January of that year."),
    ("The fair ran from 4 May until the end of that week.", "The fair ran from 4 May until 10 May."),
    ("Bids close on the last of March 2022.", "Bids close on 31 March 2022."),
    ("He paid on 2 July and on the last day of that month.", "He paid on 2 July and on 31 July."),
    ("The plan ends with the close of the year.", "The plan ends on December 31."),
    ("Bids close at the end of the third quarter.", "Bids close on 30 September."),
    ("Bids close at the end of the first half of 2021.", "Bids close on 30 June 2021."),
    ("The fog came at the end of the month.", "At the end of the month, the fog came."),
    ("He came on 3 May and left at the end of the month.", "He came on 3 May and left as the month ended."),
    ("The end of the week was wet, and on 5 May it rained.", "The week ended wet, and it rained on 5 May."),
    ("He came on 3 May, at the start of the year of the rat.", "He came on 3 May, when the year of the rat began."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_end_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_end_is_silent(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)

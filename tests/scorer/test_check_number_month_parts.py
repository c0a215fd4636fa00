"""The number check compares the parts of a month or a year, and reads figures of full width."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("Work starts mid-Jul.", "Work starts in the middle of June."),
    ("Work starts in early May.", "Work starts in late May."),
    ("Work starts at the beginning of May.", "Work starts at the end of May."),
    ("Work starts in mid-July.", "Work starts at the end of July."),
    ("In late 2019 it closed.", "It closed in early 2019."),
    ("By mid-March it was sold.", "It was sold by the end of March."),
    ("They open at the start of Dec.", "They open at the end of December."),
    ("２０％ of the trees died last year.", "Last year 2% of the trees died."),
    ("Sales rose ５０％ in spring.", "In spring, sales went up by 15%."),
    ("About ３０％ of the guests left early.", "Some 40 percent of the visitors went home early."),
]
SAME = [
    ("The road opens in mid-Oct.", "The road opens in the middle of October."),
    ("The road opens in early Nov.", "The road opens at the beginning of November."),
    ("The road opens in late Sept.", "The road opens towards the end of September."),
    ("Work starts mid-Jul.", "Work starts in the middle of July."),
    ("Mid-Aug is the busiest time.", "The middle of August is the busiest time."),
    ("They open at the start of May.", "They open in early May."),
    ("In late 2019 it closed.", "It closed towards the end of 2019."),
    ("By mid-March it was sold.", "It was sold by the middle of March."),
    ("At the end of Sept. she left.", "She left in late September."),
    ("The end of 2020 was wet, the start of 2021 dry.", "The start of 2021 was dry and the end of 2020 wet."),
    ("He came late in May.", "He came at the end of May."),
    (
        "From the beginning of June to the end of June it rained.",
        "It rained all June, from the beginning of June to the end of June.",
    ),
    ("２０％ of the trees died last year.", "Last year 20% of the trees died."),
    ("The rate fell from ８％ to ６％ in May.", "In May the rate dropped from 8% to 6%."),
    ("Nearly ６０％ said no.", "Almost sixty per cent said no."),
    ("Up to ９０％ off all coats!", "All coats up to 90% off!"),
    ("Sales rose ５０％ in spring.", "In spring, sales went up by 50%."),
    ("About ３０％ of the guests left early.", "Some 30 percent of the visitors went home early."),
    ("Humidity was ８５％ at noon.", "At noon the humidity was 85 per cent."),
    ("Only 7％ agreed with the plan.", "The plan found favour with just 7%."),
    ("The share is １２．５％ now.", "It now has a share of 12.5%."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)

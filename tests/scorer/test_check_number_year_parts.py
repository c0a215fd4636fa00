"""Halves and quarters of a year, and years of accounts, in short and in words."""

import pytest

from tests.scorer.test_check_number_values import found

CHANGED = [
    ("Orders rose in H1.", "Orders rose in the second half."),
    ("Orders rose in H1.", "Orders rose in H2."),
    ("Orders rose in 2H25.", "Orders rose in 1H25."),
    ("Orders rose in 2H25.", "Orders rose in 2H24."),
    ("Orders rose in 2H25.", "Orders rose in the first half of 2025."),
    ("Orders rose in Q2.", "Orders rose in H2."),
    ("Orders rose in Q2'25.", "Orders rose in Q2'24."),
    ("The second half of 2022 was dry.", "H1 2022 was dry."),
    ("The first six months were dry.", "The first three months were dry."),
    ("the plan for FY25", "the plan for FY26"),
    ("It opens in the closing quarter of 2031.", "It opens in Q3 2031."),
    ("It opens in the last quarter of the year.", "It opens in Q1."),
    ("It opens in the opening quarter of 2031.", "It opens in the second quarter of 2031."),
    ("It opens in the final quarter of 2031.", "It opens in the first quarter of 2031."),
    ("It opens in the latter half of 2031.", "It opens in H1 2031."),
    ("It opens in Q2 of 2031.", "It opens in the first quarter of 2031."),
    ("Sales rose in Q2 2030.", "Sales rose from July to September 2030."),
    ("Sales rose in Q2 2030.", "Sales rose between January and March 2030."),
    ("Sales rose in Q4 2030.", "Sales rose in July–September 2030."),
    ("Sales rose in the second quarter of 2030.", "Sales rose from July to September 2030."),
    ("Sales rose in the 2nd quarter of 2030.", "Sales rose from October to December 2030."),
    ("Sales rose in H1 2030.", "Sales rose from July to December 2030."),
    ("Sales rose in H2 2030.", "Sales rose between January and June 2030."),
    ("Sales rose in the second half of 2030.", "Sales rose from January to June 2030."),
    ("Sales rose in the first half of 2030.", "Sales rose from July to December 2030."),
    ("Sales rose in Q2 2030.", "Sales rose in January, February and March 2030."),
    ("Sales rose in Q2 2030.", "Sales rose from April to June 2031."),
    ("Sales rose in Q1 2030.", "Sales rose in Apr–Jun 2030."),
    ("Sales rose from January to March.", "Sales rose in the third quarter."),
    ("Sales rose in Q2 2030.", "Sales rose from April to September 2030."),
    ("Sales rose in the first six months.", "Sales rose from July to December."),
]
SAME = [
    ("Orders rose in H1.", "Orders rose in the first half of the year."),
    ("Orders rose in H1.", "Orders rose in the first six months."),
    ("Orders rose in 2H25.", "Orders rose in H2 2025."),
    ("Orders rose in 2H25.", "Orders rose in the second half of 2025."),
    ("Orders rose in H2'25.", "Orders rose in the second half of 2025."),
    ("Orders rose in Q3 and Q4.", "Orders rose in H2."),
    ("Orders rose in the first and second quarters.", "Orders rose in H1."),
    ("Orders rose in 4Q25.", "Orders rose in Q4 2025."),
    ("the plan for FY25", "the plan for fiscal 2025"),
    ("the plan for FY2024-25", "the plan for FY2024/25"),
    ("The wait is 2h.", "The wait is two hours."),
    ("at 1h24 sharp", "at 1:24 sharp"),
    ("the first and second quarters", "the first half"),
    ("H2 is a gas.", "Hydrogen is a gas."),
    ("The H1 heading is blue.", "The top heading is blue."),
    ("She scored in the second half.", "She scored in the 2nd half."),
    ("It opens in the closing quarter of 2031.", "It opens in Q4 2031."),
    ("It opens in the last quarter of the year.", "It opens in the fourth quarter of the year."),
    ("It opens in the opening quarter of 2031.", "It opens in Q1 2031."),
    ("It opens in the final three months of 2031.", "It opens in the final quarter of 2031."),
    ("It opens in the latter half of 2031.", "It opens in the second half of 2031."),
    ("Sales fell in the last quarter.", "Sales fell in the past quarter."),
    ("They scored in the final quarter.", "They scored late in the match."),
    ("Sales rose in Q2 2030.", "Sales rose from April to June 2030."),
    ("Sales rose in Q2 2030.", "Sales rose between April and June 2030."),
    ("Sales rose in Q1 2030.", "Sales rose in January–March 2030."),
    ("Sales rose in Q4 2030.", "Sales rose from October to December 2030."),
    ("Sales rose in the second quarter of 2030.", "Sales rose from April to June 2030."),
    ("Sales rose in H1 2030.", "Sales rose from January to June 2030."),
    ("Sales rose in H2 2030.", "Sales rose between July and December 2030."),
    ("Sales rose in the second half of 2030.", "Sales rose from July to December 2030."),
    ("Sales rose in Q2 2030.", "Sales rose in April, May and June 2030."),
    ("Sales rose in Q2 2030.", "Sales rose from the beginning of April to the end of June 2030."),
    ("Sales rose in Q2 2030.", "Sales rose in Apr–Jun 2030."),
    ("Sales rose from May to July.", "Sales rose between May and July."),
    ("Sales rose in Q2 2030.", "Sales rose from 1 April to 30 June 2030."),
    ("Sales rose in the first three months of 2030.", "Sales rose from January to March 2030."),
    ("Sales rose in the first six months.", "Sales rose from January to June."),
]
# One side names a quarter or half by its number, the other calls it the final one, or the last one that will come.
REPLACED = [
    ("The model will ship in Q2.", "The model will ship in the last quarter."),
    ("The model will ship in Q2.", "In the last quarter the model will ship."),
    ("We plan to ship it, they say, in Q3.", "They say we plan to ship it in the last quarter."),
    ("The model is due in Q1.", "The model is due in the last quarter."),
    ("The model is going to ship in 2Q.", "The model is going to ship in the last quarter."),
    ("The model shipped in Q2.", "The model shipped in the final quarter."),
    ("The model shipped in Q2.", "The model shipped in the closing quarter."),
    ("The model shipped in the second quarter.", "The model shipped in the final quarter."),
    ("The model shipped in the 1st quarter.", "The model shipped in the final quarter."),
    ("Sales fell in Q1 and rose in Q2.", "Sales fell in Q1 and rose in the final quarter."),
    ("The model will ship in H1.", "The model will ship in the last half."),
    ("The model shipped in the first half.", "The model shipped in the closing half."),
]
NOT_REPLACED = [
    ("The model shipped in Q4.", "The model shipped in the final quarter."),
    ("The model will ship in Q4.", "The model will ship in the last quarter."),
    ("Sales fell in the fourth quarter.", "Sales fell in the closing quarter."),
    ("Sales fell in the 4th quarter.", "Sales fell in the final quarter."),
    ("Sales fell in H2.", "Sales fell in the closing half."),
    ("Sales fell in Q1.", "Sales fell in the last quarter."),
    ("Sales fell in Q1, but will rise.", "Sales fell in the last quarter, but will rise."),
    ("We will report on Q1.", "We will report on the last quarter."),
    ("Sales in Q1 were lower than expected.", "Sales in the last quarter were lower than expected."),
    ("They will score in the second quarter.", "They will score in the last quarter of the match."),
    ("They scored in the second quarter.", "They scored in the final quarter of the match."),
    ("Sales rose in Q3 and in Q4.", "Sales rose in Q3 and in the final quarter."),
    ("Sales rose in Q2.", "In Q2, sales rose as in the final quarter before."),
    ("Sales will rise in Q3.", "Sales will rise in the latter half."),
]


def has_become(original: str, garbled: str) -> list[bool]:
    """Tell for each direction whether a change of a number is told that is worse than minor."""
    return [
        any(" became " in each and not each.startswith("minor") for each in found(one, other))
        for one, other in ((original, garbled), (garbled, original))
    ]


@pytest.mark.parametrize(("original", "garbled"), REPLACED)
def test_a_numbered_part_that_became_the_final_one_is_grave(original: str, garbled: str) -> None:
    assert has_become(original, garbled) == [True, True]


@pytest.mark.parametrize(("original", "garbled"), NOT_REPLACED)
def test_the_part_before_and_the_same_part_are_not_told_as_changed(original: str, garbled: str) -> None:
    assert has_become(original, garbled) == [False, False]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_part_is_grave(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        assert any(not each.startswith("minor") for each in found(one, other))


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_one_part_is_silent(original: str, garbled: str) -> None:
    assert found(original, garbled) == []
    assert found(garbled, original) == []

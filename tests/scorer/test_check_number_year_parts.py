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


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_part_is_grave(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        assert any(not each.startswith("minor") for each in found(one, other))


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_one_part_is_silent(original: str, garbled: str) -> None:
    assert found(original, garbled) == []
    assert found(garbled, original) == []

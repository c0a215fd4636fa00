"""The number check: what happens every quarter, and other words for it."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import findings

CHANGED = [
    ("The board meets every quarter.", "The board meets every month."),
    ("The board meets every quarter.", "The board meets every week."),
    ("The board meets every quarter.", "The board meets yearly."),
    ("The board meets each quarter.", "The board meets each month."),
    ("The bill comes once a quarter.", "The bill comes once a month."),
    ("It costs 30 euros per quarter.", "It costs 30 euros per month."),
    ("Profits rose in every quarter of 2024.", "Profits rose in every month of 2024."),
    ("Profits rose in every quarter of the year.", "Profits rose in every month of the year."),
    ("The board meets quarterly.", "The board meets three times a year."),
    ("The board meets quarterly.", "The board meets every two months."),
    ("The board meets four times a year.", "The board meets monthly."),
]
SAME = [
    ("The board meets every quarter.", "The board meets quarterly."),
    ("The board meets every quarter.", "The board meets every three months."),
    ("The board meets every quarter.", "The board meets every 3 months."),
    ("The board meets every quarter.", "The board meets four times a year."),
    ("The board meets quarterly.", "The board meets every three months."),
    ("The board meets quarterly.", "The board meets 4 times a year."),
    ("The bill comes once a quarter.", "The bill comes quarterly."),
    ("Profits rose in every quarter of 2024.", "Profits rose in each quarter of 2024."),
    ("The clock strikes every quarter of an hour.", "The clock strikes every fifteen minutes."),
    ("The bus comes every quarter of an hour.", "The bus comes quarter-hourly."),
    ("The clock strikes every quarter hour, day and night.", "The clock strikes quarter-hourly, day and night."),
    ("Every quarter of the town has its fair.", "The town has a yearly fair in all its parts."),
    ("Help came from every quarter.", "Help came daily from all sides."),
]


def messages(original: str, garbled: str) -> list[str]:
    return [one.message for one in findings(check, original, garbled, model="none")]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_rhythm_is_told(original: str, garbled: str) -> None:
    assert messages(original, garbled)
    assert messages(garbled, original)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_rhythm_is_silent(original: str, garbled: str) -> None:
    assert not messages(original, garbled)
    assert not messages(garbled, original)


def test_a_quarter_and_a_month_are_told_once() -> None:
    found = findings(check, "The board meets every quarter.", "The board meets every month.", model="none")
    assert [(one.severity, one.message) for one in found] == [("critical", "every quarter became every month")]

"""The name check: a seat of government may stand for its country, and for no other one."""

import pytest

from scorer.checks.name import check
from tests.scorer.pairs import findings, grave_each_way

ONE = [
    ("Moscow denied the report.", "Russia denied the report."),
    ("Talks between Moscow and Kyiv broke off.", "Talks between Ukraine and Russia broke off."),
    ("Washington and Tokyo signed the treaty.", "The treaty was signed by the United States and Japan."),
    ("The parliament in Sofia sits again on Tuesday.", "Bulgarian MPs are back in session from Tuesday."),
    ("Buenos Aires will pay.", "Argentina will pay."),
    ("Brussels fined the firm.", "The European Union fined the firm."),
    ("He lives in Paris.", "He lives in France."),
]
TWO = [
    ("Moscow denied the report.", "Ukraine denied the report."),
    ("Tokyo will pay three quarters.", "China will pay three quarters."),
    ("London agreed.", "Paris agreed."),
    ("Lyon was bombed twice.", "France was bombed twice and Rome once."),
    ("Washington and Tokyo signed the treaty.", "The treaty was signed by the United States and Korea."),
]


@pytest.mark.parametrize(("original", "garbled"), ONE)
def test_a_capital_for_its_country_is_no_grave_finding(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)


@pytest.mark.parametrize(("original", "garbled"), TWO)
def test_a_capital_for_another_country_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


def test_the_minor_finding_names_both() -> None:
    (found,) = findings(check, "Moscow denied it.", "Russia denied it.")
    assert (found.severity, found.message) == ("minor", "“Moscow” became “Russia”")

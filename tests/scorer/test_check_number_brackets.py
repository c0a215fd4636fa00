"""Amounts in the brackets of accountants are negative; those of a remark are not."""

import pytest

from tests.scorer.test_check_number_values import found

CHANGED = [
    ("Balance: ($300).", "Balance: $300."),
    ("Net: (£1.4bn)", "Net: £1.4bn"),
    ("Profit was €(60) million.", "Profit was €60 million."),
    ("Profit was (2,400) thousand.", "Profit was 2,400 thousand."),
    ("It made a total of ($6.5 million).", "It made a total of $6.5 million."),
    ("The margin was (3.5)% there.", "The margin was 3.5% there."),
    ("Change: (EUR 70)", "Change: EUR 70"),
    ("Change: -EUR 70", "Change: EUR 70"),
    ("Balance: -$300.", "Balance: $300."),
    ("Balance: ($300).", "Balance: -$500."),
    ("It fell to -6 degrees.", "It fell to 6 degrees."),
    ("a change of -6%", "a rise of 6%"),
    ("The total is (2,400).", "The total is -2,500."),
]
SAME = [
    ("Balance: ($300).", "Balance: -$300."),
    ("Balance: ($300).", "Balance: $(300)."),
    ("Net: (£1.4bn)", "Net: minus £1.4 billion"),
    ("Profit was (2,400) thousand.", "Profit was -2,400 thousand."),
    ("Profit was €(60) million.", "Profit was -€60 million."),
    ("The margin was (3.5)% there.", "The margin was -3.5% there."),
    ("The margin was (3.5%) there.", "The margin was -3.5% there."),
    ("Change: (EUR 70)", "Change: EUR -70"),
    ("Net loss: ($300)", "Net loss: $300"),
    ("Result: ($300)", "Result: a loss of $300"),
    ("a change of -6%", "a fall of 6%"),
    ("a result of -$8m", "a loss of $8m"),
    ("The fee ($300) is high.", "The fee of $300 is high."),
    ("The rate (3.5%) is high.", "The rate, 3.5%, is high."),
    ("The village (300) is old.", "The village, 300, is old."),
    ("In that year (2019) it rained.", "In 2019 it rained."),
    ("(300)", "300"),
    ("(300)", "-300"),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_sign_or_amount_is_critical(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        assert any(each.startswith("critical") for each in found(one, other))


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_one_sign_and_a_remark_are_silent(original: str, garbled: str) -> None:
    assert found(original, garbled) == []
    assert found(garbled, original) == []


def test_the_message_shows_the_sign() -> None:
    assert found("Balance: ($300).", "Balance: $300.") == ["critical: ($300) became $300"]
    assert found("Balance: -$300.", "Balance: $300.") == ["critical: -$300 became $300"]

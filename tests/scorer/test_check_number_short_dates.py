"""Short names of days and months count without a full stop, but not where they are other words or names."""

import pytest

from tests.scorer.test_check_number_values import found

CHANGED = [
    ("Come back on Fri!", "Come back on Tue!"),
    ("Talk to you Wed!", "Talk to you Fri!"),
    ("It starts every Sun at 04:00.", "It starts every Thu at 04:00."),
    ("The class meets Tue and Fri.", "The class meets Tue and Wed."),
    ("Tue", "Thu"),
    ("Bins: Thu", "Bins: Fri"),
    ("Shop closed Sat", "Shop closed Sun"),
    ("SHOP CLOSED SAT", "SHOP CLOSED SUN"),
    ("Thurs morning only", "Tues morning only"),
    ("The Mon class is full.", "The Weds class is full."),
    ("Name | Mon | Tue", "Name | Mon | Sat"),
    ("It is due in Sep, or so.", "It is due in Nov, or so."),
    ("Begin: Feb", "Begin: Apr"),
    ("Jan | Feb", "Jun | Feb"),
    ("the Oct issue", "the Aug issue"),
]
SAME = [
    ("Come back on Fri!", "Come back on Friday!"),
    ("Talk to you Wed!", "Talk to you wed."),
    ("It starts every Sun at 04:00.", "It starts every Sunday at 04:00."),
    ("Tue", "Tuesday"),
    ("Mon, Tue, Sat", "Monday, Tuesday, Saturday"),
    ("Sat and Sun closed", "Weekends closed"),
    ("The Sun shone; she sat down.", "The sun shone, and she sat."),
    ("Sat in the sun, he may wed.", "Sitting in the sun, he might marry."),
    ("The SAT is hard; it is on Monday.", "The test is hard; it is on Monday."),
    ("Wed in June, they left on Friday.", "Married in June, they left on Friday."),
    ("Jan left; it was May.", "Jan went; it was May."),
    ("The APR is high in Sept.", "The rate is high in September."),
    ("Mon ami, come on Tuesday.", "My friend, come on Tuesday."),
    ("The bug may mar it in Oct.", "The bug might mar it in October."),
    ("the Aug issue", "the August issue"),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_day_or_month_is_critical(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        assert any(each.startswith("critical") for each in found(one, other))


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_day_and_other_words_are_silent(original: str, garbled: str) -> None:
    assert found(original, garbled) == []
    assert found(garbled, original) == []

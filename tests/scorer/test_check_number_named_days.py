"""The number check knows the dates of days that have names."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import findings, grave_each_way

CHANGED = [
    ("The museum is shut on Boxing Day.", "The museum is shut on Christmas Eve."),
    ("The museum is shut on Boxing Day.", "The museum is shut on 27 December."),
    ("The museum is shut on Bastille Day.", "The museum is shut on July 15."),
    ("The parade is on St Andrew's Day.", "The parade is on St. George's Day."),
    ("The parade is on May Day.", "The parade is on 3 May."),
    ("The ball is on New Year's Eve.", "The ball is on New Year's Day."),
]
SAME = [
    ("The museum is shut on Boxing Day.", "The museum is shut on 26 December."),
    ("The museum is shut on Boxing Day.", "The museum is shut on St Stephen's Day."),
    ("The museum is shut on Christmas Eve.", "The museum is shut on Dec. 24."),
    ("The museum is shut on Christmas Eve.", "The museum is shut on the 24th of December."),
    ("The ball is on New Year’s Day 2019.", "The ball is on 1 January 2019."),
    ("The ball is on New Years Eve 2019.", "The ball is on 31/12/2019."),
    ("The parade is on Saint Andrew's Day.", "The parade is on St. Andrew’s Day."),
    ("The parade is on St Valentine's Day.", "The parade is on 14 February."),
    ("The parade is on May Day.", "The parade is on May 1."),
    ("Children dress up on Halloween.", "Children dress up on 31 October."),
    ("It opens the day after Christmas Day.", "It opens on Boxing Day."),
    ("It is shut on Christmas Eve and Boxing Day.", "It is shut on Boxing Day and Christmas Eve."),
    ("Every boxing day at the club was long.", "Every day of boxing at the club was long."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_day_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_day_is_silent(original: str, garbled: str) -> None:
    assert findings(check, original, garbled, model="none") == []
    assert findings(check, garbled, original, model="none") == []

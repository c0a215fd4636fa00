"""The number check: what a number does behind a verb of change, and ranks that are counted from the end."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way
from tests.scorer.surface import found

CHANGED = [
    # The change became the outcome.
    ("The water in the lock fell by 3 metres.", "The water in the lock fell to 3 metres."),
    ("The water in the lock fell 3 metres.", "The water in the lock fell to 3 metres."),
    ("The fee rose by $20 in spring.", "In spring the fee rose to $20."),
    ("The yard cut its crew by 40.", "The yard cut its crew to 40."),
    ("A cut of 30 days was granted.", "A cut to 30 days was granted."),
    ("The fund was raised by two thousand.", "The fund was raised to two thousand."),
    ("Traffic grew by nearly 5%.", "Traffic grew to nearly 5%."),
    ("Bread prices jumped 7 pence.", "Bread prices jumped to 7 pence."),
    # A rank from the other end.
    ("Our boat came second to last.", "Our boat came second."),
    ("She was third from last in the queue.", "She was third in the queue."),
    ("They sat in the second row from the back.", "They sat in the second row."),
    ("He finished 4th from bottom.", "He finished 4th."),
]
SAME = [
    ("The water in the lock fell by 3 metres.", "The water in the lock sank 3 metres."),
    ("The fee rose to $20 in spring.", "In spring the fee climbed to about $20."),
    ("The yard cut 40 jobs.", "The yard cut its crew by 40."),
    ("Sales rose by 5% to 40 million.", "Sales rose to 40 million, a growth of 5%."),
    ("Sales rose from 5 to 40 million.", "Sales rose to 40 million from 5."),
    ("Up to 12 people may come.", "As many as 12 people may come."),
    ("The lift goes up to 12 floors.", "The lift goes up 12 floors."),
    ("A cut of 30 days was granted.", "The time was cut by 30 days."),
    ("Our boat came second to last.", "Our boat came last but one."),
    ("Our boat came second to last.", "Our boat came second from the end."),
    ("She was third from last in the queue.", "Third from the end of the queue, she waited."),
    ("He is second to none.", "He is second to nobody."),
    ("The second bus goes to the last stop.", "The second bus runs to the last stop."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_way_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_way_in_other_words_is_not(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)


def test_the_message_says_which_is_which() -> None:
    assert found(check, "The lock fell by 3 metres.", "The lock fell to 3 metres.") == [
        "critical: by 3 became to 3 [to 3]"
    ]
    assert found(check, "She came second to last.", "She came second.") == [
        "critical: second to last became second [second]"
    ]

"""The marks of footnotes and the numbers of items are no numbers; powers, indices and other numbers in brackets are."""

import pytest

from scorer.checks.number import check
from scorer.types import Span
from tests.scorer.pairs import findings
from tests.scorer.test_check_number_values import found

MARKED = [
    ("The mill burned in 1871.[1]", "The mill burned in 1871."),
    ("The mill burned in 1871.[1][2]", "The mill burned in 1871.[1, 2]"),
    ("The mill burned in 1871.[1] [2]", "The mill burned in 1871.¹ ²"),
    ("The mill burned in 1871.[1]", "The mill burned in 1871.[1][2]"),
    ("The mill burned in 1871.[note 2]", "The mill burned in 1871."),
    ("The mill burned in 1871 [4, 5].", "The mill burned in 1871."),
    ("[3] On a slow disk it takes 25 minutes.", "On a slow disk it takes 25 minutes."),
    ("Did it burn in 1871?[4]", "Did it burn in 1871?"),
    ("“It burned in 1871.”[4]", "“It burned in 1871.”"),
    ("The mill burned in 1871 [4].", "The mill burned in 1871."),
    ("[3] On a slow disk it takes 25 minutes.", "³ On a slow disk it takes 25 minutes."),
    ("2. Close the door.", "Close the door."),
    ("(2) Close the door.", "Close the door."),
    ("12) “Close it,” he said.", "“Close it,” he said."),
    ("2) the bank closed", "2) The bank closed"),
    ("² On a slow disk it takes 25 minutes.", "On a slow disk it takes 25 minutes."),
    ("The bank lent 420¹ million euros.", "The bank lent 420 million euros."),
    ("The bank lent 2.5³ billion euros.", "The bank lent 2.5 billion euros."),
    ("The bank lost 4.5¹% in a year.", "The bank lost 4.5% in a year."),
]
NUMBERS = [
    ("The mill burned in 1871.[12]", "The mill burned in 1871.[21]"),
    ("The mill burned in 1871.[1]", "The mill burned in 1817.[1]"),
    ("The bank lent 420¹ million euros.", "The bank lent 470¹ million euros."),
    ("The bank lent 420¹ million euros.", "The bank lent 420¹ billion euros."),
    ("[3] It takes 25 minutes.", "[3] It takes 35 minutes."),
    ("The value of rows[3] is kept.", "The value of rows[2] is kept."),
    ("It covers 7 km².", "It covers 7 km."),
    ("It has 10⁶ cells.", "It has 10⁹ cells."),
    ("(3) Close the door.", "(4) Close the door."),
    ("2. Close the door.", "3. Close the door."),
    ("2. Close 7 doors.", "Close 8 doors."),
    ("2 doors closed.", "Doors closed."),
    ("1871. The mill burned.", "The mill burned."),
    ("See sect.(3) of the act.", "See sect.(4) of the act."),
    ("They ran 3² million rounds.", "They ran 3 rounds."),
    ("He chose from [1, 5] only.", "He chose from [1, 6] only."),
]
# In a row of pairs, what is struck out is no longer said.
STRUCK = [
    ("Tickets are <del>$30</del> $25 today.", "Tickets are $25 today."),
    ("Tickets are <s>30 euros</s> 25 euros.", "Tickets are 25 euros."),
    ("<del>8 am</del> 9 am to 5 pm", "9 am to 5 pm"),
    ("We open at 9 <strike>on 4 May</strike>", "We open at 9"),
    ("Tickets are $25 today.", "Tickets are <del>$30</del> $25 today."),
]
STILL_SAID = [
    ("Tickets are <del>$30</del> $25 today.", "Tickets are $30 today."),
    ("Tickets are <s>30 euros</s> 25 euros.", "Tickets are 52 euros."),
    ("Tickets are <ins>$30</ins> today.", "Tickets are $25 today."),
    ("We open at 9, <b>on 4 May</b>.", "We open at 9, on 7 May."),
    ("Tickets are <del>$30</del> $25 today.", "Tickets are $30 $25 today."),
]
# What stands in brackets is an interval, however its figures are written.
INTERVALS = [
    ("Draw it from the range [.2, .7].", "Draw it from the range [0.2, 0.7]."),
    ("Draw it from the range [−.2, .7].", "Draw it from the range [-0.2, 0.7]."),
    ("Draw it from [0, 4].", "Draw it from the range from 0 to 4."),
    ("Draw it from [-3, 3].", "Draw it from −3 to 3."),
]
OTHER_INTERVALS = [
    ("Draw it from the range [.2, .7].", "Draw it from the range [0.2, 0.8]."),
    ("Draw it from the range [.2, .7].", "Draw it from the range [2, 7]."),
    ("Draw it from [-3, 3].", "Draw it from −3 to 8."),
    ("Draw it from [0, 4].", "Draw it from 0 to 9."),
]


@pytest.mark.parametrize(("original", "garbled"), INTERVALS)
def test_an_interval_is_no_mark(original: str, garbled: str) -> None:
    assert found(original, garbled) == []
    assert found(garbled, original) == []


@pytest.mark.parametrize(("original", "garbled"), OTHER_INTERVALS)
def test_another_interval_is_found(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        assert any(not each.startswith("minor") for each in found(one, other))


@pytest.mark.parametrize(("original", "garbled"), [*MARKED, *STRUCK, *((b, a) for a, b in MARKED)])
def test_a_mark_is_no_number(original: str, garbled: str) -> None:
    assert not found(original, garbled)


@pytest.mark.parametrize(("original", "garbled"), NUMBERS + STILL_SAID)
def test_a_number_beside_a_mark_or_in_brackets_counts(original: str, garbled: str) -> None:
    assert found(original, garbled)


def test_places_are_those_of_the_text_with_its_marks() -> None:
    (finding,) = findings(check, "[1] It left in 1871.[2]", "[1] It left in 1817.[2]", model="none")
    assert (finding.original_at, finding.garbled_at) == (Span(15, 19), Span(15, 19))

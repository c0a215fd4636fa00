"""Numbers said aloud are those in figures, and none of their words is missing."""

import pytest

from scorer.checks import addition, omission
from tests.scorer.pairs import findings
from tests.scorer.test_check_number_values import found

SAME = [
    ("It weighs three point two five kilos.", "It weighs 3.25 kilos."),
    ("It fell by nought point six percent.", "It fell by 0.6 percent."),
    ("It lost four point one billion euros.", "It lost 4.1 billion euros."),
    ("It was minus thirty-one point five there.", "It was -31.5 there."),
    ("between one point five and two point five million", "between 1.5 and 2.5 million"),
    ("It burned in eighteen oh six.", "It burned in 1806."),
    ("It burned in eighteen hundred and six.", "It burned in 1806."),
    ("It burned in nineteen eighty-four.", "It burned in 1984."),
    ("Call four four seven nine one two now.", "Call 447 912 now."),
    ("It cost forty dollars and fifteen cents.", "It cost $40.15."),
    ("It is one million two hundred and six thousand five hundred and twelve miles off.", "It is 1,206,512 miles off."),
    ("the four thousand six hundred and eleventh visitor", "the 4,611th visitor"),
    ("They sold six lakh twenty-two thousand three hundred and nine of them.", "They sold 6,22,309 of them."),
    ("It is seven and three quarters inches wide.", "It is 7.75 inches wide."),
    ("a town of a million and a half people", "a town of 1.5 million people"),
    ("a walk of a dozen and a half miles", "a walk of 18 miles"),
    ("The flight takes 2 hours 30 minutes.", "The flight takes 2.5 hours."),
    ("The flight takes two hours and thirty minutes.", "The flight takes 150 minutes."),
    ("The flight takes 2 hours 30 minutes.", "The flight takes 2:30."),
    ("He has 2 hours and needs 30 minutes.", "He needs 30 minutes and has 2 hours."),
    ("They lost hundreds of thousands of birds.", "They lost lakhs of birds."),
    ("At that point two men left the old house.", "At that point 2 men left the old house."),
    ("He won two three-one games.", "He won two 3-1 games."),
]
CHANGED = [
    ("It weighs three point two five kilos.", "It weighs 3.52 kilos."),
    ("It weighs three point two five kilos.", "It weighs 3 kilos."),
    ("It burned in eighteen oh six.", "It burned in 1860."),
    ("Call four four seven nine one two now.", "Call 447 921 now."),
    ("a town of a million and a half people", "a town of 2.5 million people"),
    ("a walk of a dozen and a half miles", "a walk of 15 miles"),
    ("The flight takes 2 hours 30 minutes.", "The flight takes 2 hours 40 minutes."),
    ("The flight takes 10 hours 30 minutes.", "The flight takes 10 hours 32 minutes."),
    ("They lost hundreds of thousands of birds.", "They lost tens of thousands of birds."),
    ("Add half a cup of milk.", "Add a quarter cup of milk."),
    ("It cost forty dollars and fifteen cents.", "It cost $40.50."),
    ("It cost forty dollars and fifteen cents.", "It cost £40.15."),
    ("It is one million two hundred and six thousand miles off.", "It is 1,260,000 miles off."),
    ("the four thousand six hundred and eleventh visitor", "the 4,612th visitor"),
]


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_one_value_is_silent(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        assert found(one, other) == []
        for check in (omission.check, addition.check):
            assert findings(check, one, other, model="none") == []


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_value_is_grave(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        assert any(not each.startswith("minor") for each in found(one, other))


def test_other_words_beside_a_number_are_missing_all_the_same() -> None:
    original = "They sent six hundred and forty-two long wooden ships and many old soldiers to the island."
    (finding,) = findings(omission.check, original, "They sent 642 to the island.", model="none")
    assert (finding.severity, finding.message) == ("major", "“long wooden ships and many old soldiers” is missing")


def test_a_number_without_figures_on_the_other_side_is_missing() -> None:
    original = "They sent six hundred and forty-two ships."
    assert findings(omission.check, original, "They sent ships.", model="none")
    assert found(original, "They sent ships.") == ["major: six hundred and forty-two is missing"]

"""The negation check: denials that plain words answer in a sentence that is told otherwise, and those that changed."""

import pytest

from scorer.checks.negation import check
from tests.scorer.pairs import grave_each_way

SAME = [
    ("It was hard not to laugh.", "We had to laugh."),
    ("One cannot but admire the bridge.", "It is impossible not to admire the bridge."),
    ("She could not have picked a worse hour.", "She picked the worst hour of all."),
    ("Wait while a ≠ b.", "Wait while a does not equal b."),
    # Unless, only if.
    ("No guest may enter the hall unless she shows a ticket.", "Guests may enter the hall only if they show a ticket."),
    ("Nobody gets a key unless the office agrees.", "A key is given out only if the office agrees."),
    ("The pump does not start if the lid is not shut.", "Only with the lid shut does the pump start."),
    ("You cannot vote when you are not on the list.", "Only if you are on the list may you vote."),
    # What cannot be ruled out is possible.
    ("We cannot rule out that the wall will crack.", "It is possible, in our view, that the wall will crack."),
    ("The judges did not exclude that the letter was forged.", "The letter, the judges held, may have been forged."),
    # What is not known is unclear.
    ("It is not known who sent the parcel.", "Who sent the parcel remains unclear."),
    ("Whether he resigned or was pushed is not clear.", "It is an open question whether he resigned or was pushed."),
    # For the first time.
    ("The bell had not rung for thirty years.", "The bell rang for the first time in thirty years."),
    ("She had not been home in six months.", "It was the first time in six months that she was home."),
    # Comparisons.
    ("Never before had he paid so little for a meal.", "He paid less for the meal than he ever had before."),
    ("None of his songs earned as much as this one.", "This one earned more than any other of his songs."),
    ("Nothing annoyed her so much as the noise.", "The noise annoyed her more than anything, above all else."),
    # Double denials.
    ("On no morning did he fail to feed the ducks.", "He fed the ducks every morning."),
    ("None of the pupils failed the test.", "All the pupils passed the test."),
    # Other turns.
    ("Half of the trees will not survive the drought.", "The drought will kill half of the trees."),
    ("Children must not get near the stove.", "Children have to be kept away from the stove."),
    ("Those who have not yet turned twelve pay half.", "Those under twelve pay half."),
    # What is not thought to be so is thought not to be so.
    (
        "The builders do not believe that the old tower will stand another winter.",
        "The builders believe that the old tower will not stand another winter.",
    ),
    ("I do not expect the parcel from Lyon to come today.", "I expect the parcel from Lyon not to come today."),
    # Denying words.
    ("The minister rejected the claim.", "The minister refused to accept the claim."),
    ("Against the advice of his doctor he sailed.", "He sailed in spite of the advice of his doctor."),
    ("They fought against the fire all night.", "All night they fought the fire."),
]
CHANGED = [
    ("It was hard not to laugh.", "It was hard to laugh."),
    ("She could not have picked a worse hour.", "She could have picked a worse hour."),
    ("No guest may enter the hall unless she shows a ticket.", "Guests may enter the hall unless they show a ticket."),
    ("The pump does not start if the lid is not shut.", "The pump starts if the lid is not shut."),
    ("You cannot vote when you are not on the list.", "You can vote when you are not on the list."),
    ("We cannot rule out that the wall will crack.", "We can rule out that the wall will crack."),
    ("The judges did not exclude that the letter was forged.", "The judges excluded that the letter was forged."),
    ("It is not known who sent the parcel.", "It is known who sent the parcel."),
    ("Whether he resigned or was pushed is not clear.", "Whether he resigned or was pushed is clear."),
    ("The bell had not rung for thirty years.", "The bell had rung for thirty years."),
    ("She had not been home in six months.", "She had been home in six months."),
    ("Never before had he paid so little for a meal.", "Before, he had paid so little for a meal."),
    ("None of his songs earned as much as this one.", "Some of his songs earned as much as this one."),
    ("Nothing annoyed her so much as the noise.", "Something annoyed her so much as the noise."),
    ("On no morning did he fail to feed the ducks.", "One morning he failed to feed the ducks."),
    ("None of the pupils failed the test.", "Many of the pupils failed the test."),
    ("Half of the trees will not survive the drought.", "Half of the trees will survive the drought."),
    ("Children must not get near the stove.", "Children may get near the stove."),
    ("Those who have not yet turned twelve pay half.", "Those who have turned twelve pay half."),
    (
        "The builders do not believe that the old tower will stand another winter.",
        "The builders believe that the old tower will stand another winter.",
    ),
    ("The minister rejected the claim.", "The minister confirmed the claim."),
    ("The bank rejected the report of a loss in May.", "The bank admitted the report of a loss in May."),
    ("Against the advice of his doctor he sailed.", "On the advice of his doctor he sailed."),
    ("She sold the farm against her father's wishes.", "She sold the farm following her father's wishes."),
    ("The club won against all expectations.", "The club won in line with all expectations."),
]


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_plain_words_is_no_grave_finding(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_changed_denial_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)

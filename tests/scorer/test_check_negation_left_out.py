"""The negation check: what is left out or not there on one side, and is there on the other."""

import pytest

from scorer.checks.modality import check as modality
from scorer.checks.negation import check as negation
from scorer.checks.opposite import check as opposite
from tests.scorer.pairs import grave_each_way

FIRES = [
    ("The icing is gluten-free.", "The icing contains gluten."),
    ("These grapes are seedless.", "These grapes have seeds."),
    ("We bought a nut-free cake for the party.", "We bought a cake with nuts for the party."),
    ("The paint is solvent-free and dries overnight.", "The paint is solvent-based and dries overnight."),
    ("She wore a sleeveless dress to the ball.", "She wore a dress with sleeves to the ball."),
    ("The new pipes are lead-lined.", "The new pipes are lead-free."),
    ("All the windows bar the skylight were cleaned.", "All the windows, the skylight included, were cleaned."),
    ("Everybody may vote, the guests excepted.", "Everybody may vote, the guests too."),
    ("All staff get a bonus, interns excluded.", "All staff get a bonus, even interns."),
    ("The museum is free for all but students.", "The museum is free for all, students as well."),
    ("The pool is open to everybody except members.", "The pool is open to nobody except members."),
    ("Everyone apart from the cook was ill.", "No one apart from the cook was ill."),
    ("Neither of the ovens works.", "One of the ovens does not work."),
    ("None of the sailors could swim.", "Two of the sailors could not swim."),
    ("Not a few of the farmers protested.", "Not one of the farmers protested."),
    ("Quite a few of the farmers protested.", "Few of the farmers protested."),
    ("Two of the lamps do not work.", "None of the lamps work."),
    ("Quite a few of the nurses have resigned.", "None of the nurses have resigned."),
    ("The sweets are sugar-free.", "The sweets are full of sugar."),
    ("They live in a smoke-free house.", "They live in a house full of smoke."),
    ("Her recipe is egg-free.", "Her recipe uses eggs."),
    ("It is a cordless lamp.", "It is a lamp with a cord."),
    ("The region is malaria-free.", "The region has malaria."),
    ("The tea is caffeine-free.", "The tea is high in caffeine."),
    ("They were childless.", "They had children."),
    ("He went hatless to the fair.", "He went to the fair with a hat."),
    ("Every runner barring Lopez finished.", "Every runner finished, Lopez included."),
    ("The shop delivers everywhere except the islands.", "The shop delivers everywhere, even the islands."),
    ("The ban covers all dogs save guide dogs.", "The ban covers all dogs, guide dogs too."),
    ("They cleaned everything but the oven.", "They cleaned only the oven."),
    ("No small number of voters stayed at home.", "Hardly any voters stayed at home."),
    ("Not a few of the letters were lost.", "Few of the letters were lost."),
    ("None of the pilots had slept.", "One of the pilots had not slept."),
]
SILENT = [
    ("The icing is gluten-free.", "The icing contains no gluten."),
    ("The icing is gluten-free.", "There is no gluten in the icing."),
    ("The icing is gluten-free.", "The icing does not contain gluten."),
    ("These grapes are seedless.", "These grapes have no seeds."),
    ("Call our toll-free number for help.", "Call our number for help; the toll is waived."),
    ("The tour was trouble-free.", "We had the tour without trouble."),
    ("The drink is sugar-free, with a hint of lime.", "The drink has no sugar, with a hint of lime."),
    ("It is a fat-free yoghurt.", "It is a yoghurt with zero fat."),
    ("Everybody may vote, the guests excepted.", "Everybody may vote except the guests."),
    ("All staff get a bonus, interns included.", "All staff, including interns, get a bonus."),
    ("All staff get a bonus, interns included.", "All staff get a bonus, even the interns."),
    ("Neither of the ovens works.", "Not one of the two ovens works."),
    ("Neither of the ovens works.", "Both ovens do not work."),
    ("Not a few of the farmers protested.", "Quite a few of the farmers protested."),
    ("One of the lamps does not work.", "One of the lamps is not working."),
    ("One of the guests did not eat meat.", "One of the guests ate no meat."),
    ("Some of the guests did not eat meat.", "Some guests ate no meat."),
    ("They live in a car-free village.", "They live in a village where cars are banned."),
    ("The paint is lead-free and contains zinc.", "The zinc paint contains no lead."),
    ("It is a duty-free shop with low prices.", "It is a tax-free shop with low prices."),
    ("The task is thankless but pays well.", "The task gets no thanks but pays well."),
    ("By his own account, the chef was ill.", "According to the chef himself, he was ill."),
    ("By the chef's own account, he was ill.", "According to the chef, he was ill."),
    (
        "He did it willingly, though others agreed only reluctantly.",
        "Others agreed reluctantly, but he did it willingly.",
    ),
    (
        "The first try was a failure; the second try was a success.",
        "The second try succeeded after the first had failed.",
    ),
    ("It is a cordless lamp.", "It is a lamp without a cord."),
    ("It is a cordless lamp.", "It is a battery lamp."),
    ("The region is malaria-free.", "The region has eradicated malaria."),
    ("The windless day was warm.", "The day was warm, with little wind."),
    ("He is a jobless father with a new job offer.", "He is an out-of-work father with a new job offer."),
    ("They were childless.", "They had no children."),
    ("Every runner barring Lopez finished.", "Lopez apart, every runner finished."),
    (
        "Even the mayor came, and everyone but the priest danced.",
        "Everyone danced but the priest; even the mayor came.",
    ),
    ("Not a few of the letters were lost.", "Many of the letters were lost."),
    ("One of the pilots had not slept.", "One pilot had had no sleep."),
    ("Not one of the pilots had slept.", "None of the pilots had slept."),
    ("Two of the hens laid no eggs.", "Two of the hens did not lay any eggs."),
]


@pytest.mark.parametrize(("one", "other"), FIRES)
def test_a_contrary_is_found_each_way(one: str, other: str) -> None:
    assert grave_each_way(one, other, negation) == (True, True)


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_the_same_is_silent_each_way(one: str, other: str) -> None:
    assert grave_each_way(one, other, opposite, negation, modality) == (False, False)

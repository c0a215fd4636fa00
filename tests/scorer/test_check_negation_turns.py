"""The negation check: turns of phrase that say the same without a negation, and the same turns when they are lost."""

import pytest

from scorer.checks.negation import check
from tests.scorer.pairs import grave_each_way

SOUND = [
    ("You may not sublet the plot, even for a week.", "You may not sublet the plot, not even for a week."),
    ("He never rang, even at Easter.", "He never rang – not even at Easter."),
    ("Nobody spoke, even at lunch.", "Nobody spoke, not even at lunch."),
    ("Their account is not the same as ours.", "Their account differs from ours."),
    ("If the seal is not the same as on the lid, call us.", "Call us if the seal is different from that on the lid."),
    ("My aunt cannot stand cabbage.", "My aunt loathes cabbage."),
    ("She couldn't help laughing.", "She was unable to keep from laughing."),
    ("Dogs can't bear that whistle.", "Dogs hate that whistle."),
    ("The hatch was not fully closed.", "The hatch was left ajar."),
    ("The hatch had not been properly shut.", "The hatch had been left slightly open."),
    ("I cannot explain why the lamp broke.", "I wonder why the lamp broke."),
    ("We do not mind the noise.", "We are fine with the noise."),
    ("There is nothing she likes better than skating.", "Skating is what she likes best."),
    ("You cannot be too careful with ladders.", "Always be very careful with ladders."),
    ("The guild had no objection to the new rules.", "The guild agreed to the new rules."),
    ("Guests do not have to tip.", "Tipping is optional."),
    ("You need not bring a towel.", "It is unnecessary to bring a towel."),
    ("The lift does not stop here unless you press the bell.", "The lift stops here only if you press the bell."),
    ("Children get the booklet for nothing.", "Children get the booklet free."),
    ("There is no charge for parking.", "Parking is free."),
    ("The pond is not as deep as it looks.", "The pond is shallower than it looks."),
    ("The painter did not live to see the show.", "The painter died before the show."),
    ("The fee has not been paid yet.", "The fee is still due."),
    ("The band will not play here again.", "This was the last time that the band played here."),
    ("The buses are not always full.", "The buses are sometimes empty."),
    ("We had not finished eating.", "We were still eating."),
    ("This pond holds more carp than any other.", "No other pond holds as many carp."),
    ("He was found not guilty.", "He was acquitted."),
    ("None of the lamps failed.", "All of the lamps worked."),
    ("Neither Tim nor Eva sang.", "Tim did not sing, and Eva did not either."),
    ("Don't you think they are lovely?", "They are lovely, aren't they?"),
    # Questions that are asked in a negative form
    ("Should the kiln be cleaned first?", "Shouldn't the kiln be cleaned first?"),
    ("Is it not strange that the geese left?", "Isn't it strange that the geese left?"),
    ("Can you wait until noon?", "Can’t you wait until noon?"),
    ("The door was open. Did they see it?", "The door was open. Did they not see it?"),
    # `not only`, with `can` before it
    ("The stove can not only cook but also heat the hut.", "The stove can both cook and heat the hut."),
    ("The net cannot merely catch fish but also keep them alive.", "The net catches fish and keeps them alive."),
    ("The gulls cried no, no, no.", "The gulls cried no no no."),
    ("The rain is unlikely to stop.", "The rain will probably not stop."),
]
DAMAGED = [
    ("You may sublet the plot, even for a week.", "You may not sublet the plot, not even for a week."),
    ("He rang often, even at Easter.", "He rang often, not even at Easter."),
    ("Nobody spoke at lunch, not even Tom.", "Everybody spoke at lunch, even Tom."),
    ("Their account is not the same as ours.", "Their account is the same as ours."),
    ("Their account differs from ours.", "Their account does not differ from ours."),
    ("My aunt cannot stand cabbage.", "My aunt can stand cabbage."),
    ("Dogs hate that whistle.", "Dogs do not hate that whistle."),
    ("The hatch was not fully closed.", "The hatch was fully closed."),
    ("The hatch was left ajar.", "The hatch was not left ajar."),
    ("I cannot explain why the lamp broke.", "I can explain why the lamp broke."),
    ("We do not mind the noise.", "We mind the noise."),
    ("You need not bring a towel.", "You need to bring a towel."),
    ("The pond is not as deep as it looks.", "The pond is as deep as it looks."),
    ("The painter did not live to see the show.", "The painter lived to see the show."),
    ("The fee has not been paid yet.", "The fee has been paid."),
    ("Why should we not clean the kiln?", "Why should we clean the kiln?"),
    ("Who can't come at noon?", "Who can come at noon?"),
    ("He asked whether they did not see it.", "He asked whether they saw it."),
    ("We should not clean the kiln, should we?", "We should clean the kiln, shouldn't we?"),
    ("The stove can not heat the hut.", "The stove can heat the hut."),
    ("Isn't the door open?", "The door isn't open."),
    ("The band will not play here again.", "The band will play here again."),
    ("The buses are not always full.", "The buses are always full."),
    ("There is no doubt that the vase is old.", "There is doubt that the vase is old."),
    ("The juror dismissed the rumour.", "The juror believed the rumour."),
    ("The herb is immune to frost.", "The herb is prone to frost."),
    ("The orchard was spared by the hail.", "The orchard was hit by the hail."),
    ("The crew resisted the order.", "The crew obeyed the order."),
    ("She abstained from eating meat.", "She insisted on eating meat."),
    ("The syrup is unsuitable for infants.", "The syrup is recommended for infants."),
    ("The hall is not entirely dark.", "The hall is not dark at all."),
    ("All but two of the jars cracked.", "Two of the jars cracked."),
    ("Everyone but the cook had left.", "Only the cook had left."),
    ("The clerk denied meeting the smuggler.", "The clerk recalled meeting the smuggler."),
    (
        "The curator, who had run the museum by the harbour for thirty years, could not explain why the vase broke.",
        "The curator, who had run the museum by the harbour for thirty years, could explain why the vase broke.",
    ),
]


@pytest.mark.parametrize(("one", "other"), SOUND)
def test_the_same_in_other_words_is_no_alarm(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (False, False)


@pytest.mark.parametrize(("one", "other"), DAMAGED)
def test_a_turn_that_was_lost_or_is_new_is_major_or_critical(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (True, True)

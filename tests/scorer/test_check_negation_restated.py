"""The negation check: what one side denies, the other side denies in words of another shape."""

import pytest

from scorer.checks.negation import check
from tests.scorer.pairs import grave_each_way

SILENT = [
    # A verb that refuses
    ("The tenor refused to be filmed.", "The tenor did not agree to be filmed."),
    ("The guild rejected the new toll.", "The guild did not accept the new toll."),
    ("The widow declined the offer of the bank.", "The widow did not accept the offer of the bank."),
    # Zero
    ("Anyone with no training can row this boat.", "With zero training, anyone can row this boat."),
    ("The loan comes without any risk for the buyer.", "For the buyer the loan comes with zero risk."),
    ("You need not worry about the fee.", "Rest assured about the fee."),
    # Not one but the other
    ("The baker uses honey instead of sugar.", "The baker uses honey, not sugar."),
    ("Give the hens grain rather than bread.", "Give the hens grain, don't give them bread."),
    ("The choir did not sing hymns but sea songs.", "Instead of singing hymns, the choir sang sea songs."),
    ("The shop mends boots rather than shoes.", "The shop mends boots, not shoes."),
    # A noun that keeps its denial in a phrase of another shape
    ("There was no noise problem in the hall.", "There was no problem with noise in the hall."),
    ("The inspector found no safety problem.", "The inspector found no problem with the safety."),
    ("There is no problem with the roof or the wall.", "There is no problem with the roof, no problem with the wall."),
    ("We had no problems with the noise.", "We had no problem with the noise."),
    # A noun of failing
    ("The dam cannot hold the flood.", "The failure of the dam to hold the flood is known."),
    ("The crew could not lift the anchor.", "The inability of the crew to lift the anchor was seen."),
    # One denial for two verbs
    ("She did not call and did not write.", "She did not call or write."),
    ("The cook had not slept and had not eaten.", "The cook had not slept or eaten."),
    ("They failed to mend the roof and to paint it.", "They did not mend the roof and did not paint it."),
    ("It is rude not to knock or not to wait.", "It is rude not to knock or wait."),
    ("The clerk was told not to sign and not to pay.", "The clerk was told not to sign or pay."),
    # A whole predicate that is gone is an omission
    ("The mule stood still and refused to go up the hill.", "The mule stood still."),
    # The opposite elsewhere in the sentence
    ("The garden is not large, and the yard is wide.", "It is a small garden with a wide yard."),
    ("There is not one knot that is easy.", "Each knot is difficult."),
    ("The fare will not exceed nine crowns.", "The fare is no more than nine crowns."),
    ("Do not wait for the rain to close the hatch.", "Close the hatch before the rain."),
    # Not yet, and not unless
    ("The jar was returned before it was opened.", "The jar was returned unopened."),
    ("We change tiles only if there is no fault of yours.", "We change tiles unless there is a fault of yours."),
    # A verb for which the place of the `not` says little
    ("The boy dares not to jump.", "The boy does not dare to jump."),
    # Time spans
    ("The snow melted within only a few days.", "The snow melted within days."),
]
FIRES = [
    ("The tenor refused to be filmed.", "The tenor agreed to be filmed."),
    ("The tenor did not agree to be filmed.", "The tenor agreed to be filmed."),
    ("The guild did not accept the new toll.", "The guild accepted the new toll."),
    ("The guild rejected the new toll.", "The guild did not reject the new toll."),
    ("Anyone with no training can row this boat.", "Anyone with training can row this boat."),
    ("The loan comes without any risk for the buyer.", "The loan comes with some risk for the buyer."),
    ("The baker uses honey instead of sugar.", "The baker uses sugar, not honey."),
    ("Give the hens grain, don't give them bread.", "Give the hens grain, give them bread."),
    ("The choir did not sing hymns but sea songs.", "The choir did not sing sea songs but hymns."),
    ("The shop mends boots, not shoes.", "The shop mends shoes, not boots."),
    ("There was no noise problem in the hall.", "There was a noise problem in the hall."),
    ("The inspector found no problem with the safety.", "The inspector found a problem with the safety."),
    ("The dam cannot hold the flood.", "The dam can hold the flood."),
    ("The crew was unable to lift the anchor.", "The crew was able to lift the anchor."),
    ("She did not call and did not write.", "She did not call but wrote."),
    ("The mule refused to go up the hill.", "The mule wanted to go up the hill."),
    ("Do not wait until you are cold to light the stove.", "Wait until you are cold to light the stove."),
    ("She did not call and did not write.", "She called and did not write."),
    ("The cook had not slept and had not eaten.", "The cook had not slept and had eaten."),
    ("It is rude not to knock.", "It is rude to knock."),
    ("The clerk was told not to sign and not to pay.", "The clerk was told not to sign but to pay."),
    ("None of the calves has needed to be fed.", "All of the calves have needed to be fed."),
    ("The garden is not large, but the yard is wide.", "The garden is large, but the yard is wide."),
    ("There is not one knot that is easy.", "There is one knot that is easy."),
    ("The fare will not exceed nine crowns.", "The fare will exceed nine crowns."),
    ("The walk is not very strenuous.", "The walk is very strenuous."),
    ("The critic was not impressed by the play.", "The critic was impressed by the play."),
    ("The jar was returned unopened.", "The jar was returned opened."),
    ("The boy does not dare to jump.", "The boy dares to jump."),
    ("We do not support the return of the lamp.", "We support the return of the lamp."),
    ("Few guests came to the fair.", "Many guests came to the fair."),
    # A real turn beside words that may restate a denial
    ("The envoy did not accept the terms and refused to leave.", "The envoy accepted the terms and refused to leave."),
    ("The mayor did not approve the bridge.", "The mayor approved the bridge and refused the tunnel."),
    ("The mayor did not approve it but refused the tunnel.", "The mayor approved it but refused the tunnel."),
    ("He rejected the price but accepted the date.", "He accepted the price but did not accept the date."),
    ("The bank refused to lend him money.", "The bank paid him a large sum."),
    ("The guard failed to notice the thief.", "The guard saw the thief come in."),
    ("The plan has no risk for savers.", "The plan has a risk for savers, with zero fees."),
    ("He hired not a lawyer but a clerk.", "He hired a lawyer, not a clerk."),
    ("She took the train, not the bus.", "She took the bus instead of the train."),
    ("The judge did not fine the driver but the owner.", "Instead of fining the owner, the judge fined the driver."),
    ("The guard cannot open the safe.", "The guard can open the safe after the failure of the lock to close."),
    ("The tenant has no problem with the stairs.", "The tenant has a problem with the stairs."),
    ("There was no problem with the water.", "There was a water problem."),
    (
        "No problem with the boat and no problem with the sails.",
        "No problem with the boat and a problem with the sails.",
    ),
    ("There is no sugar in the tea and no sugar in the milk.", "There is no sugar in the tea and sugar in the milk."),
    ("There is no sugar in the tea and no sugar in the milk.", "There is no sugar in the tea and much in the milk."),
    ("None of the lambs have been sold.", "The lambs have all been sold."),
    ("None of the guests have yet to pay.", "None of the guests have paid."),
    ("She did not smoke and she did not drink.", "She did not smoke, and she drank."),
    ("They told us not to run and not to shout.", "They told us not to run and to shout."),
    ("He was asked to sign and not to leave.", "He was asked not to sign and to leave."),
    ("The tea is not hot and the soup is cold.", "The tea is hot and the soup is cold."),
    ("The river is not deep, and the lake is deep.", "The river is deep, and the lake is shallow."),
    ("It is not safe to swim.", "It is safe to swim, but dangerous to dive."),
    (
        "The ring was discovered close to where the old boat was found on the bank.",
        "The ring wasn't found near the bank where the old boat was found.",
    ),
    ("There is no easy way.", "There is an easy way but a difficult start."),
    ("The speed did not exceed the limit within the town.", "The speed exceeded the limit within the town."),
    ("Do not wait for the bell.", "Wait for the bell before you eat."),
    ("The jar was unopened before the sale.", "The jar was opened before the sale."),
    ("The snow melted within only a few days.", "The snow melted within many days."),
    ("He does not dare to say that it is safe.", "He dares to say that it is not safe."),
    ("The return is free and the repair is not.", "The return is not free and the repair is."),
    ("The road is not open to cars.", "The road is open to cars other than vans."),
    ("Members may not enter by the north door.", "Members may enter by the non-public north door."),
]


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_the_same_is_no_alarm_in_both_directions(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (False, False)


@pytest.mark.parametrize(("one", "other"), FIRES)
def test_a_denial_that_is_gone_or_went_elsewhere_is_found_in_both_directions(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (True, True)

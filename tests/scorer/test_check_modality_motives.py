"""The modality check: motives, what is near or alleged only, every other one, and cases that are provided for."""

import pytest

from scorer.checks.modality import check as modality
from scorer.checks.negation import check as negation
from scorer.checks.opposite import check as opposite
from tests.scorer.pairs import grave_each_way

FIRES = [
    ("The tram runs every day but Sunday.", "The tram runs only on Sunday."),
    ("Every other shop in the street is closed.", "Every single shop in the street is closed."),
    ("Every second tree was cut down.", "Every tree was cut down."),
    (
        "By the mayor's own account, the bridge was badly built.",
        "By the engineer's account, the bridge was badly built.",
    ),
    ("The suspected poisoner was seen in the garden.", "The convicted poisoner was seen in the garden."),
    ("The self-styled king of the gypsies came to tea.", "The rightful king of the gypsies came to tea."),
    ("He kept quiet out of loyalty to his friend.", "He kept quiet for fear of his friend."),
    ("She paid the bill out of kindness.", "She paid the bill out of spite."),
    ("Take a coat in case it turns cold.", "Take a coat if it turns cold."),
    ("They sued after a crash.", "They sued after a near crash."),
    ("The guard was praised after the attempted escape.", "The guard was praised after the escape."),
    ("Two were hurt in a mock battle.", "Two were hurt in a battle."),
    ("Police spoke of an attempted murder.", "Police spoke of a murder."),
    ("There was a near riot at the gate.", "There was a riot at the gate."),
    ("Every other evening he plays cards.", "Every evening he plays cards."),
    ("Buses leave on alternate days.", "Buses leave every day."),
    ("The suspected arsonist is thirty.", "The convicted arsonist is thirty."),
    ("The presumed cause is a leak.", "The confirmed cause is a leak."),
    ("There was a near disaster at the mine.", "There was a disaster at the mine."),
    ("They took part in a simulated attack.", "They took part in an attack."),
    ("She spoke out of anger.", "She spoke out of pity."),
    ("Lock the shed in case the dog gets in.", "Lock the shed if the dog gets in."),
    ("We open every day bar Monday.", "We open on Monday only."),
    ("Anyone other than a member may apply.", "Only a member may apply."),
    ("The guide speaks every language but Dutch.", "The guide speaks only Dutch."),
    ("Each third plank is rotten.", "Each plank is rotten."),
    ("The alleged killer wept.", "The confessed killer wept."),
    ("A would-be thief was seen on the roof.", "A thief was seen on the roof."),
    ("Firemen staged a mock rescue on the pier.", "Firemen staged a rescue on the pier."),
    ("He recovered from a near drowning.", "He recovered from a drowning."),
    ("He recovered from a near-drowning.", "He recovered from a drowning."),
    ("He returned the wallet out of honesty and pity.", "He returned the wallet out of greed."),
    ("She wore black out of respect for her uncle.", "She wore black out of habit."),
    ("Take the pills with you in case you feel sick.", "Take the pills with you if you feel sick."),
    ("Half the class passed in June.", "All the class passed in June."),
]
SILENT = [
    ("Every other shop in the street is closed.", "Every second shop in the street is closed."),
    ("She is taller than every other girl in the class.", "She is taller than all the girls in the class."),
    ("Every other country has signed.", "All other countries have signed."),
    ("The alleged forger appeared in court.", "The man accused of forgery appeared in court."),
    ("She paid the bill out of kindness.", "She paid the bill because she was kind."),
    ("Call us in case you need help.", "Call us if you need help."),
    ("In case the lift is stuck, press the button.", "If the lift is stuck, press the button."),
    ("Eat your soup or you can't have pudding.", "You can't have pudding unless you eat your soup."),
    ("Pay by Friday, or else you lose the deposit.", "Unless you pay by Friday, you lose the deposit."),
    ("Police spoke of an attempted murder.", "Police said that somebody had tried to commit murder."),
    ("It was a near miss.", "It nearly hit us."),
    ("There was a near riot at the gate.", "There was almost a riot at the gate."),
    ("Exactly half the beds were empty.", "Exactly half the beds were occupied."),
    ("Every other evening he plays cards.", "He plays cards every second evening."),
    ("The suspected arsonist is thirty.", "The man suspected of arson is thirty."),
    ("There was a near disaster at the mine.", "A disaster at the mine was narrowly avoided."),
    ("He lives near the Collision Museum.", "He lives close to the Collision Museum."),
    ("They took part in a simulated attack.", "They took part in a mock attack."),
    ("She spoke out of anger.", "She spoke in anger."),
    ("He stayed out of fear.", "He stayed because he was afraid."),
    ("They marched in protest at the tax.", "They marched to protest against the tax."),
    ("She took his arm out of affection and fear.", "She took his arm in fear and affection."),
    ("Press the bell in case you fall.", "Press the bell if you fall."),
    ("In case of fire, leave the building.", "If there is a fire, leave the building."),
    ("Keep the receipt in case you need to return the lamp.", "Keep the receipt; you may need to return the lamp."),
    ("Be quiet, or you will wake the baby.", "Unless you are quiet, you will wake the baby."),
    ("Hurry up or we will miss the train.", "We will miss the train unless you hurry up."),
    ("They cleaned nothing but the oven.", "They cleaned only the oven."),
    ("Each third plank is rotten.", "One plank in three is rotten."),
    (
        "Every other man in the room laughed; she, like every other guest, did not.",
        "Half the men in the room laughed; she, like all the guests, did not.",
    ),
    ("The alleged killer wept.", "The suspected killer wept."),
    ("The convicted killer wept.", "The man found guilty of the killing wept."),
    ("He recovered from a near-drowning.", "He recovered after he had almost drowned."),
    ("It was a near certainty that she would win.", "It was almost certain that she would win."),
    ("She helped her father out of habit.", "She was in the habit of helping her father."),
    ("The train pulled out of the station.", "The train left the station."),
]


@pytest.mark.parametrize(("one", "other"), FIRES)
def test_a_contrary_is_found_each_way(one: str, other: str) -> None:
    assert grave_each_way(one, other, modality) == (True, True)


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_the_same_is_silent_each_way(one: str, other: str) -> None:
    assert grave_each_way(one, other, opposite, negation, modality) == (False, False)

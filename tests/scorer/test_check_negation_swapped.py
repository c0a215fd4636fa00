"""The negation check: what is denied and what is asserted changed places."""

import pytest

from scorer.checks.negation import check
from tests.scorer.pairs import grave_each_way

FIRES = [
    ("Not Rome but Turin was chosen.", "Not Turin but Rome was chosen."),
    ("Not Rome but Turin was chosen.", "Rome, not Turin, was chosen."),
    ("The prize went not to Anna but to Ruth.", "The prize went not to Ruth but to Anna."),
    ("There was no bread, only rice.", "There was no rice, only bread."),
    ("We had no tea, only coffee.", "We had no coffee, only tea."),
    ("It was a mistake, not a crime.", "It was a crime, not a mistake."),
    ("He chose death rather than shame.", "He chose shame rather than death."),
    ("They took the train instead of the bus.", "They took the bus instead of the train."),
    ("Instead of wine they ordered beer.", "Instead of beer they ordered wine."),
    ("Rather than sell the farm, he burnt it.", "Rather than burn the farm, he sold it."),
    ("The vase is made of glass and not of stone.", "The vase is made of stone and not of glass."),
    (
        "It was the wind, and not the rain, that kept us awake.",
        "It was the rain, and not the wind, that kept us awake.",
    ),
    ("The court, not the government, decides.", "The government, not the court, decides."),
    ("The court decides, not the government.", "The government decides, not the court."),
    (
        "The war was lost not by the soldiers but by the generals, who had ignored every warning from the front.",
        "The war was lost not by the generals but by the soldiers, who had ignored every warning from the front.",
    ),
    ("They want peace instead of war.", "They want war instead of peace."),
    ("She is a painter rather than a poet.", "She is a poet rather than a painter."),
    ("Not only Rome but Turin too was chosen, not Milan.", "Not only Rome but Milan too was chosen, not Turin."),
    (
        "The money was spent on weapons rather than on schools.",
        "The money was spent on schools rather than on weapons.",
    ),
    ("He walked instead of driving.", "He drove instead of walking."),
    ("The law protects tenants as opposed to owners.", "The law protects owners as opposed to tenants."),
    ("Use butter in place of oil.", "Use oil in place of butter."),
    ("It isn't red, it's green.", "It isn't green, it's red."),
    ("It is not cold but hot.", "It is not hot but cold."),
    ("The letter came from Ann, not from Tom.", "The letter came from Tom, not from Ann."),
    ("Neither the nurse nor the doctor was told.", "The nurse was told but not the doctor."),
    ("The baker has no flour left but plenty of salt.", "The baker has plenty of flour but no salt left."),
    ("Bicycles are permitted in the park; cars are not.", "Cars are permitted in the park; bicycles are not."),
    ("Pensioners need not pay, but students must.", "Students need not pay, but pensioners must."),
    ("She reads novels but never newspapers.", "She reads newspapers but never novels."),
    ("Without the captain but with the cook they sailed on.", "With the captain but without the cook they sailed on."),
    (
        "The dog, not the cat, broke the vase that my aunt had brought from Prague.",
        "The cat, not the dog, broke the vase that my aunt had brought from Prague.",
    ),
    ("I trust him, but I don't trust her.", "I don't trust him, but I trust her."),
    (
        "The first plane landed safely, but the second one did not.",
        "The second plane landed safely, but the first one did not.",
    ),
    ("He knows when to speak and when not to write.", "He knows when not to speak and when to write."),
    ("We can see the ships but cannot hear them.", "We can hear the ships but cannot see them."),
    ("The nurse was there; the doctor was not.", "The doctor was there; the nurse was not."),
    (
        "It is not the price but the noise that bothers the neighbours, who have written to the council three times.",
        "It is not the noise but the price that bothers the neighbours, who have written to the council.",
    ),
]
SILENT = [
    ("Not Rome but Turin was chosen.", "Turin, not Rome, was chosen."),
    ("Not Rome but Turin was chosen.", "Turin was chosen instead of Rome."),
    ("Not Rome but Turin was chosen.", "Turin was chosen rather than Rome."),
    ("It was a mistake, not a crime.", "It was not a crime but a mistake."),
    ("It was a mistake, not a crime.", "It was not a crime, it was a mistake."),
    ("He chose death rather than shame.", "Rather than shame, he chose death."),
    ("They took the train instead of the bus.", "Instead of the bus, they took the train."),
    ("They took the train instead of the bus.", "They did not take the bus but the train."),
    ("They took the train instead of the bus.", "They took the train, not the bus."),
    ("There was no bread, only rice.", "There was only rice, no bread."),
    ("There was no bread, only rice.", "There was rice but no bread."),
    ("The court, not the government, decides.", "It is the court that decides, not the government."),
    ("The court decides, not the government.", "The decision is not the government's but the court's."),
    ("Use butter in place of oil.", "Use butter instead of oil."),
    ("She is a painter rather than a poet.", "She is not so much a poet as a painter."),
    ("Rather than sell the farm, he burnt it.", "He burnt the farm rather than sell it."),
    ("The money went to weapons rather than schools.", "Instead of schools, weapons got the money."),
    ("Beer replaced wine.", "Beer was drunk instead of wine."),
    ("Neither the nurse nor the doctor was told.", "The doctor was not told, nor was the nurse."),
    ("The baker has no flour left but plenty of salt.", "The baker has plenty of salt left but no flour."),
    ("Bicycles are permitted in the park; cars are not.", "In the park, bicycles are allowed, but not cars."),
    ("Pensioners need not pay, but students must.", "Students must pay, but pensioners need not."),
    ("She reads novels but never newspapers.", "She never reads newspapers, but she reads novels."),
    ("The dog, not the cat, broke the vase.", "It was not the cat but the dog that broke the vase."),
    ("The dog, not the cat, broke the vase.", "It was the dog that broke the vase, not the cat."),
    ("I trust him, but I don't trust her.", "I don't trust her, but I do trust him."),
    ("The first plane landed, but the second did not.", "Only the first plane landed, not the second."),
    ("We can see the ships but cannot hear them.", "We cannot hear the ships, but we can see them."),
    ("It is not the price but the noise that bothers us.", "What bothers us is the noise, not the price."),
    ("It is not the price but the noise that bothers us.", "The noise bothers us rather than the price."),
    ("He no longer works here but lives here.", "He lives here but no longer works here."),
    ("The soup was not hot, only warm.", "The soup was only warm, not hot."),
    ("They want peace, not war.", "It is peace that they want, not war."),
    ("They want peace, not war.", "They do not want war but peace."),
]


@pytest.mark.parametrize(("one", "other"), FIRES)
def test_fires_in_both_directions(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (True, True)


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_stays_silent_in_both_directions(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (False, False)

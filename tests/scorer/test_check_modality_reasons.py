"""The modality check: amounts, certainty, sources, reasons and purposes that became others."""

import pytest

from scorer.checks.modality import check as modality
from scorer.checks.negation import check as negation
from tests.scorer.pairs import grave

FOUND = [
    ("The cake takes only three lemons.", "The cake takes at least three lemons."),
    ("The lift holds just six people.", "The lift holds more than six people."),
    ("The stall sells nothing but honey.", "The stall sells honey, among other things."),
    ("The rule applies to cyclists too.", "The rule applies to cyclists alone."),
    ("Both brothers joined the navy.", "Only one of the brothers joined the navy."),
    ("All the boats returned.", "Just one of the boats returned."),
    ("The bridge was presumably built by monks.", "The bridge was unquestionably built by monks."),
    ("The vote looks likely to fail.", "The vote is certain to fail."),
    ("The clerk is probably right.", "The clerk is undeniably right."),
    ("The firm alleges that the seal was broken.", "The file shows that the seal was broken."),
    ("Legend has it that the well is cursed.", "The well is cursed."),
    ("Rumour has it that the bakery will move.", "The bakery will move."),
    ("Word has it that the judge is ill.", "The judge is ill."),
    (
        "According to her lawyer, the tenant had broken the lock.",
        "According to the tenant, her lawyer had broken the lock.",
    ),
    ("The coach said that the striker had left.", "The striker said that the coach had left."),
    ("The farmers put the loss at nine tonnes.", "The loss was put at nine tonnes by the minister."),
    ("The deal was praised by the union.", "The deal was praised by the employers."),
    ("The toll was estimated at forty by the police.", "The protesters estimated the toll at forty."),
    ("The plan was rejected by the residents.", "The council rejected the plan."),
    ("The tenant alleges that the roof leaked.", "The photos show that the roof leaked."),
    ("The harvest failed because of the frost.", "The harvest failed despite the frost."),
    ("In spite of the fine, the shop reopened.", "Because of the fine, the shop opened again."),
    ("Owing to the fog the ferry sailed.", "In spite of the fog the ferry sailed."),
    ("She spoke softly lest she wake the child.", "She spoke softly in order to wake the child."),
    ("He hid the letter for fear of hurting her.", "He hid the letter in the hope of hurting her."),
    ("He left the door open hoping to be seen.", "He left the door open for fear of being seen."),
    ("The frost was a minor factor in the famine.", "The frost was the main factor in the famine."),
    ("Cost was the chief reason for the delay.", "Cost was a secondary reason for the delay."),
]
SILENT = [
    ("The cake takes only three lemons.", "The cake takes just three lemons."),
    ("The cake takes only three lemons.", "The cake takes no more than three lemons."),
    ("The stall sells nothing but honey.", "The stall sells honey alone."),
    ("All the boats but one returned.", "Just one of the boats was lost."),
    ("Both brothers joined the navy.", "The two brothers joined the navy."),
    ("The lift holds just six people.", "The lift holds at most six people."),
    ("The bridge was probably built by monks.", "The bridge was in all likelihood built by monks."),
    ("The clerk is surely right.", "The clerk is no doubt right."),
    ("Legend has it that the well is cursed.", "According to legend, the well is cursed."),
    ("Rumour has it that the bakery will move.", "The bakery is rumoured to be moving."),
    ("The vote looks likely to fail.", "The vote will probably fail."),
    ("The clerk is presumably right.", "The clerk is surely right."),
    ("The firm claims that the seal was broken.", "The firm says that the seal was broken."),
    ("Studies suggest that tea helps.", "Studies show that tea helps."),
    ("According to her lawyer, the tenant had broken the lock.", "The tenant had broken the lock, her lawyer said."),
    ("The coach said that the striker had left.", "According to the coach, the striker had left."),
    ("The toll was estimated at forty by the police.", "Police put the toll at forty."),
    ("The plan was rejected by the residents.", "The residents rejected the plan."),
    ("The deal was praised by the union.", "Union leaders praised the deal."),
    ("The mayor told the driver to wait.", "The driver was told by the mayor to wait."),
    ("The vase was valued at ninety pounds by the dealer.", "The dealer valued the vase at ninety pounds."),
    ("The council rejected the plan.", "The plan was turned down by the councillors."),
    ("The minister called the strike a mistake.", "The strike was called a mistake by the minister."),
    ("The harvest failed because of the frost.", "The frost made the harvest fail."),
    ("She spoke softly lest she wake the child.", "She spoke softly so as not to wake the child."),
    ("He hid the letter for fear of hurting her.", "He hid the letter because he feared that it would hurt her."),
    ("Thanks to the fog, the ferry stayed in port.", "Because of the fog, the ferry did not leave port."),
    ("In the face of protests, the road was built.", "Despite protests, the road was built."),
    ("He left the door open in the hope of being seen.", "He left the door open hoping that someone would see him."),
    ("He sold the horse after his wife had died.", "Once his wife had died, he sold the horse."),
    ("Cost was the chief reason for the delay.", "Cost was the main reason for the delay."),
    ("The frost was a minor factor in the famine.", "The frost was a small factor in the famine."),
]


@pytest.mark.parametrize(("original", "garbled"), FOUND)
def test_finds(original: str, garbled: str) -> None:
    assert grave(original, garbled, modality, negation)


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert not grave(original, garbled, modality, negation)

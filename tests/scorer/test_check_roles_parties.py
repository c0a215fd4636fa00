"""The roles check: what a clause tells of, three parties, whose cousin did it, and passives of irregular verbs."""

import pytest

from scorer.checks.roles import check
from tests.scorer.pairs import grave_each_way

APART = [
    (
        "The nurse gave the surgeon the chart that the intern had signed.",
        "The nurse gave the intern the chart that the surgeon had signed.",
    ),
    (
        "The tutor told the mother that the girl had hit the twin.",
        "The tutor told the mother that the twin had hit the girl.",
    ),
    (
        "The judge read the letter that the victim had sent the accused.",
        "The judge read the letter that the accused had sent the victim.",
    ),
    (
        "The guide led the pilgrim to the hut where the monk slept.",
        "The guide led the monk to the hut where the pilgrim slept.",
    ),
    (
        "The editor returned the manuscript that the author had praised to the publisher.",
        "The publisher returned the manuscript that the author had praised to the editor.",
    ),
    (
        "The clerk asked the tenant whether the landlord had paid the plumber.",
        "The clerk asked the landlord whether the tenant had paid the plumber.",
    ),
    ("The mare outran the stallion in the last race.", "In the last race the mare was outrun by the stallion."),
    ("The rebels overthrew the regent in the spring.", "In the spring the rebels were overthrown by the regent."),
    ("The apprentice got scolded by the master.", "The apprentice scolded the master."),
    ("The thief whom the guard had tied up escaped.", "The thief who had tied up the guard escaped."),
    ("The boy the wasp stung cried.", "The boy stung the wasp and cried."),
    ("The spy the colonel betrayed fled to Rome.", "The spy who betrayed the colonel fled to Rome."),
    ("The bank that the firm sued closed its branch.", "The bank that sued the firm closed its branch."),
    ("The cyclist whose brother hit the postman apologised.", "The cyclist who hit the postman's brother apologised."),
    ("The farmer whose dog bit the vet has moved away.", "The farmer who bit the vet's dog has moved away."),
    ("The actress whose agent sued the studio has retired.", "The actress who sued her agent has retired."),
    ("The firm whose rival copied the design lost the case.", "The firm that copied its rival's design lost the case."),
    ("The bishop blessed the bell that the smith had cast.", "The smith blessed the bell that the bishop had cast."),
    ("The heron that the fox stalked flew off.", "The heron that stalked the fox flew off."),
    (
        "The report which the auditor wrote annoyed the director.",
        "The report which the director wrote annoyed the auditor.",
    ),
    ("The princess whose groom poisoned the horse fled.", "The princess who poisoned her groom's horse fled."),
    ("The tailor whose cousin cheated the widow left town.", "The tailor who cheated his cousin left town."),
    (
        "The king, whose brother killed the bishop, ruled for a year.",
        "The king, who killed his brother, ruled for a year.",
    ),
    ("The monkeys whose keeper had fed the bears slept.", "The monkeys that had fed their keeper's bears slept."),
    (
        "The mason gave the painter the key to the shed that the roofer locked.",
        "The roofer gave the painter the key to the shed that the mason locked.",
    ),
    (
        "The doctor asked the nurse if the patient had seen the cleaner.",
        "The nurse asked the doctor if the cleaner had seen the patient.",
    ),
    (
        "The lamp above the desk is brighter than the one in the hall of the school.",
        "The lamp above the hall is brighter than the one in the desk of the school.",
    ),
    (
        "The minister read the speech that the clerk had written for the queen.",
        "The minister read the speech the queen had written for the clerk.",
    ),
    ("The goat the dog chased fell into the pond.", "The goat that chased the dog fell into the pond."),
    ("The lawyer quoted the rule that the judge had made.", "The judge quoted the rule made by the lawyer."),
    ("The sons were overtaken by the daughters.", "The sons overtook the daughters."),
    ("The smaller firm undercut the larger firm.", "The smaller firm was undercut by the larger firm."),
    ("The Dutch outbid the Danes.", "The Dutch were outbid by the Danes."),
    ("The queen was overheard by the maid.", "The queen overheard the maid."),
]
ALIKE = [
    ("The firm whose profits doubled hired staff.", "The firm that doubled its profits hired staff."),
    ("The couple whose house sold in May moved.", "The couple who sold their house in May moved."),
    ("The driver whose car hit the wall was drunk.", "The driver who hit the wall with his car was drunk."),
    ("The author whose novel won the prize is Danish.", "The author who won the prize for her novel is Danish."),
    ("The man who hired the cook sacked the maid.", "The man sacked the maid after hiring the cook."),
    ("The cook and the maid praised the groom.", "The maid and the cook praised the groom."),
    ("The chapel is between the inn and the mill.", "The chapel is between the mill and the inn."),
    ("The bride danced with the groom at the castle.", "The groom danced with the bride at the castle."),
    ("The inn is next to the mill.", "The mill is next to the inn."),
    (
        "The tutor told the mother that the girl had hit the twin.",
        "The mother was told by the tutor that the girl had hit the twin.",
    ),
    ("The winner of the race was the youngest runner.", "The youngest runner was the winner of the race."),
    ("The distance from the inn to the mill is short.", "The distance from the mill to the inn is short."),
    (
        "The colour of the door matches the colour of the roof.",
        "The colour of the roof matches the colour of the door.",
    ),
    ("The letter the maid found was burnt by the cook.", "The cook burnt the letter that the maid found."),
    ("The thief whom the guard had tied up escaped.", "The thief escaped although the guard had tied him up."),
    (
        "The mayor said the bridge the army had built was safe.",
        "The bridge built by the army was safe, the mayor said.",
    ),
    ("The door was opened by the wind.", "The door opened in the wind."),
    ("The teacher helped the boy the others had mocked.", "The boy, mocked by the others, was helped by the teacher."),
    (
        "The guests thanked the hosts for the meal and the wine.",
        "The guests thanked the hosts for the wine and the meal.",
    ),
    (
        "The owner sold the barn to the neighbour who rented the field.",
        "The neighbour who rented the field bought the barn from the owner.",
    ),
    ("The lawyer who represented the tenant called the witness.", "The tenant's lawyer called the witness."),
    ("The singer whose manager she had sued sang.", "The singer, who had sued her manager, sang."),
    ("The man whose wife wrote the book lives here.", "The man who wrote the book with his wife lives here."),
    (
        "The man whose wife wrote the book lives here.",
        "The man who lives here is the husband of the woman who wrote the book.",
    ),
    ("The team whose captain scored the goal won.", "The team that scored the goal through its captain won."),
    (
        "The farmer whose dog bit the vet has moved away.",
        "The farmer who owns the dog that bit the vet has moved away.",
    ),
    ("The woman whose son drove the car was hurt.", "The woman who was driven by her son in the car was hurt."),
    ("The house whose roof lost its tiles was sold.", "The house that lost its roof tiles was sold."),
    (
        "The mother of the bride and the father of the groom sang.",
        "The father of the groom and the mother of the bride sang.",
    ),
    ("The ship collided with the ferry near the island.", "The ferry collided with the ship near the island."),
    ("The report the auditor wrote annoyed the director.", "The report written by the auditor annoyed the director."),
    (
        "The report the auditor wrote annoyed the director.",
        "The director was annoyed by the report that the auditor wrote.",
    ),
    (
        "The guests were greeted by the host who had cooked the meal.",
        "The host, who had cooked the meal, greeted the guests.",
    ),
    ("The firm said the strike had hurt the port.", "The strike had hurt the port, the firm said."),
    ("The story that the nurse told amused the child.", "The child was amused by the story the nurse told."),
    ("He knew that the dog the boy had bought was ill.", "The dog bought by the boy was ill, and he knew it."),
    ("The letter the bank sent reached the tenant.", "The tenant received the letter sent by the bank."),
    (
        "The house the architect designed was built by the mason.",
        "The mason built the house that had been designed by the architect.",
    ),
    (
        "The judge whom the senate had confirmed swore the oath.",
        "The judge swore the oath after the senate had confirmed the judge.",
    ),
    ("The winner was the runner with the red shirt.", "The runner with the red shirt was the winner."),
    (
        "The news that the army had lost the battle shocked the king.",
        "The king was shocked by the news that the battle had been lost by the army.",
    ),
    ("The town lies by the river the army crossed.", "The town lies by the river crossed by the army."),
    ("The road runs by the mill and the church.", "The road runs by the church and the mill."),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_another_party_or_order_is_grave(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (True, True)


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_what_says_the_same_is_silent(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (False, False)

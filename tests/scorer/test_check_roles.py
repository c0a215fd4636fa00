"""The roles check: a table of what fires and what must not."""

import pytest

from scorer.checks.roles import check
from tests.scorer.pairs import findings, marked

# original, garbled, the parties that changed roles, the words marked on both sides
TURNED = [
    (
        "The skipper owes the cook wages.",
        "The cook owes the skipper wages.",
        "The skipper",
        "the cook",
        "The skipper owes the cook wages",
        "The cook owes the skipper wages",
    ),
    (
        "The bank's boss fired the bank's lawyer.",
        "The bank's lawyer fired the bank's boss.",
        "The bank's boss",
        "the bank's lawyer",
        "The bank's boss fired the bank's lawyer",
        "The bank's lawyer fired the bank's boss",
    ),
    (
        "Brazil beat Italy in the final.",
        "Italy beat Brazil in the final.",
        "Brazil",
        "Italy",
        "Brazil beat Italy",
        "Italy beat Brazil",
    ),
    (
        "Her family sued the firm.",
        "The firm sued her family.",
        "Her family",
        "the firm",
        "Her family sued the firm",
        "The firm sued her family",
    ),
    (
        "The dog bit the man.",
        "The man bit the dog.",
        "The dog",
        "the man",
        "The dog bit the man",
        "The man bit the dog",
    ),
    (
        "The dog bit the man.",
        "The dog was bitten by the man.",
        "The dog",
        "the man",
        "The dog bit the man",
        "The dog was bitten by the man",
    ),
    (
        "The dog was bitten by the man.",
        "The man was bitten by the dog.",
        "the man",
        "The dog",
        "The dog was bitten by the man",
        "The man was bitten by the dog",
    ),
    (
        "He saw them in the street.",
        "They saw him in the street.",
        "He",
        "them",
        "He saw them",
        "They saw him",
    ),
    ("She told me the truth.", "I told her the truth.", "She", "me", "She told me", "I told her"),
    (
        "The train goes from Berlin to Paris.",
        "The train goes from Paris to Berlin.",
        "Berlin",
        "Paris",
        "Berlin to Paris",
        "Paris to Berlin",
    ),
    (
        "Cats are bigger than mice.",
        "Mice are bigger than cats.",
        "Cats",
        "mice",
        "Cats are bigger than mice",
        "Mice are bigger than cats",
    ),
    (
        "There are more wolves than bears in the park.",
        "There are more bears than wolves in the park.",
        "wolves",
        "bears",
        "wolves than bears",
        "bears than wolves",
    ),
    (
        "Argentina beat France in the final.",
        "In the final, France beat Argentina.",
        "Argentina",
        "France",
        "Argentina beat France",
        "France beat Argentina",
    ),
    (
        "The company sued the bank.",
        "The bank sued the company for damages.",
        "The company",
        "the bank",
        "The company sued the bank",
        "The bank sued the company",
    ),
    (
        "The head of the party in Rome blamed the voters.",
        "The voters blamed the head of the party in Rome.",
        "The head",
        "the voters",
        "The head of the party in Rome blamed the voters",
        "The voters blamed the head",
    ),
    (
        "The hunter has been chasing the bear for days.",
        "The bear has been chasing the hunter for days.",
        "The hunter",
        "the bear",
        "The hunter has been chasing the bear",
        "The bear has been chasing the hunter",
    ),
]
FIRES = [
    ("The leader seized the town.", "The town seized the leader.", "critical"),
    ("The teacher praised the pupils.", "The pupils praised the teacher.", "critical"),
    ("The minister thanked the nurses for their work.", "Nurses thanked the minister for their work.", "critical"),
    ("The wolf should eat the sheep.", "The sheep should eat the wolf.", "critical"),
    ("The old king will kill the young prince.", "The young prince will kill the old king.", "critical"),
    ("Parents love their children.", "Children love their parents.", "critical"),
    ("The smaller firm bought the larger rival.", "The larger rival bought the smaller firm.", "critical"),
    ("We heard them at night.", "They heard us at night.", "critical"),
    ("Heat drives the engine.", "The engine drives heat.", "critical"),
    ("The path leads from the lake to the mill.", "The path leads from the mill to the lake.", "critical"),
    ("Gold costs more than silver.", "Silver costs more than gold.", "critical"),
    ("Raids on villages served no end.", "Villages raided villages and it served no end.", "major"),
    ("Striking farmers gained nothing.", "Farmers hit farmers and gained nothing.", "major"),
    ("The roof of the old barn fell in.", "The of roof old the barn in fell the.", "major"),
    ("The price of bread rose.", "The of price bread rose.", "minor"),
    ("We waited for a large green bus.", "We waited for a green large bus.", "minor"),
    (
        "The farmer sold brown eggs, fresh milk, goat cheese and warm bread at the village market every morning.",
        "Morning bread farmer milk every eggs brown market cheese sold warm village goat fresh.",
        "minor",
    ),
]
SILENT = [
    ("The shop opens at 8:00 p.m. today.", "The shop opens at 8:00 a.m. today."),
    ("The skipper owes the cook wages.", "The skipper owes wages to the cook."),
    ("The skipper sent the cook flowers.", "Flowers were sent to the cook by the skipper."),
    ("The bank's boss fired the bank's lawyer.", "The bank's lawyer was fired by the bank's boss."),
    ("The old boat rammed the old pier.", "The old pier was rammed by the old boat."),
    ("“Why?” asked Anna.", "“Why?” Anna asked."),
    ("“Never,” replied Peter at once.", "“Never,” Peter replied at once."),
    ("The dog bit the man.", "The man was bitten by the dog."),
    ("Cats are bigger than mice.", "Mice are smaller than cats."),
    ("Anna met Peter in London.", "Peter met Anna in London."),
    ("Anna and Peter sang.", "Peter and Anna sang."),
    ("The company sued the bank.", "The bank was sued by the company."),
    ("In the room stood a man.", "A man stood in the room."),
    ("Berlin is the capital of Germany.", "The capital of Germany is Berlin."),
    ("On Monday the council raised taxes.", "The council raised taxes on Monday."),
    ("The poem resembles a song.", "A song resembles the poem."),
    ("He walked from the park to the station.", "To the station he walked from the park."),
    ("The plan was welcomed by farmers and traders.", "Traders and farmers welcomed the plan."),
    ('"It is late," said the guard.', 'The guard said: "It is late."'),
    ("The son married the neighbour.", "The neighbour married the son."),
    ("She gave the boy a book.", "She gave a book to the boy."),
    ("The city's mayor opened the bridge.", "The mayor of the city opened the bridge."),
    ("The rise in prices hurt families.", "Families were hurt by the rise in prices."),
    ("They told him the news.", "He was told the news by them."),
    ("Workers repaired the road.", "The road was repaired."),
    ("The report, which the board read, was short.", "The board read a report that was short."),
    ("Rain delayed the match by an hour.", "The match was delayed an hour by rain."),
    ("The cook praised the cook.", "The cook praised the other cook."),
    ("The teacher asked the class a question.", "The class was asked a question by the teacher."),
    ("Vitamin A is found in liver.", "Vitamin A can be found in liver."),
    ("He learnt from and with others.", "He learnt from others and with them."),
    ("Yesterday the ship left port.", "The ship left port yesterday."),
    ("The war ended in May 1945.", "In May 1945 the war ended."),
    ("What he wants to is clear.", "It is clear what he wants to."),
    ("Iron is heavier than wood, and wood than cork.", "Iron is heavier than wood, and wood heavier than cork."),
    ("Der Hund biss den Mann.", "Den Mann biss der Hund."),
]


@pytest.mark.parametrize(("original", "garbled", "doer", "other", "before", "after"), TURNED)
def test_parties_that_changed_roles(
    original: str, garbled: str, doer: str, other: str, before: str, after: str
) -> None:
    expected = f"critical: “{doer}” and “{other}” changed roles [{before} | {after}]"
    assert marked(check, original, garbled) == [expected]


@pytest.mark.parametrize(("original", "garbled", "severity"), FIRES)
def test_fires(original: str, garbled: str, severity: str) -> None:
    assert [finding.severity for finding in findings(check, original, garbled)] == [severity]


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert marked(check, original, garbled) == []


def test_words_that_cannot_stand_together_are_shown() -> None:
    found = marked(check, "The price of bread rose.", "The of price bread rose.")
    assert found == ["minor: “The of” cannot stand together [- | The of]"]


def test_words_that_changed_places_are_shown() -> None:
    found = marked(check, "We took a large green bus.", "We took a green large bus.")
    assert found == ["minor: “large green” became “green large” [large green | green large]"]


def test_a_word_in_both_roles_is_shown() -> None:
    found = marked(check, "Striking farmers gained nothing.", "Farmers hit farmers and gained nothing.")
    assert found == ["major: “Farmers” stands on both sides of “hit” [- | Farmers hit farmers]"]


def test_long_parties_are_shortened() -> None:
    party = "extraordinarily well informed southern newspapers"
    (finding,) = findings(check, f"The {party} attacked the mayor.", f"The mayor attacked the {party}.")
    assert "…" in finding.message
    assert len(finding.message) < 80

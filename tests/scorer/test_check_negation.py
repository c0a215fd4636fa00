"""The negation check: a table of what fires and what must not."""

import pytest

from scorer.checks.negation import check
from scorer.types import Finding, Span
from tests.scorer.pairs import findings, marked

FIRES = [
    ("The pump is not running.", "The pump is running.", ["critical: the “not” is gone [not | -]"]),
    ("The pump is running.", "The pump is not running.", ["critical: a “not” was added [- | not]"]),
    ("He doesn't like tea.", "He likes tea.", ["critical: the “doesn't” is gone [doesn't | -]"]),
    ("He likes tea.", "He doesn’t like tea.", ["critical: a “doesn’t” was added [- | doesn’t]"]),
    ("He does n't like tea .", "He likes tea .", ["critical: the “n't” is gone [n't | -]"]),
    ("He doesn ’ t like tea.", "He likes tea.", ["critical: the “doesn ’ t” is gone [doesn ’ t | -]"]),
    ("He doesn &apos;t like tea .", "He likes tea .", ["critical: the “doesn &apos;t” is gone [doesn &apos;t | -]"]),
    ("He likes tea.", "He isnt fond of tea.", ["critical: an “isnt” was added [- | isnt]"]),
    ("She cannot swim.", "She can swim.", ["critical: “cannot” became “can” [cannot | can]"]),
    ("She can not swim.", "She can swim.", ["critical: “can not” became “can” [can not | can]"]),
    ("She never answered the letter.", "She answered the letter.", ["critical: the “never” is gone [never | -]"]),
    ("It was very bad timing.", "Nor was it a bad time.", ["critical: a “Nor” was added [- | Nor]"]),
    ("Nobody saw the thief.", "Somebody saw the thief.", ["critical: “Nobody” became “Somebody” [Nobody | Somebody]"]),
    ("No one saw the thief.", "Everyone saw the thief.", ["critical: “No one” became “Everyone” [No one | Everyone]"]),
    ("There is no bread in the house.", "There is bread in the house.", ["critical: the “no” is gone [no | -]"]),
    ("The patient had no fever at night.", "The patient had a fever at night.", ["critical: “no” became “a” [no | a]"]),
    (
        "They left without their coats.",
        "They left with their coats.",
        ["critical: “without” became “with” [without | with]"],
    ),
    ("None of the lamps worked.", "All of the lamps worked.", ["critical: “None” became “All” [None | All]"]),
    (
        "Nothing moved in the yard.",
        "Something moved in the yard.",
        ["critical: “Nothing” became “Something” [Nothing | Something]"],
    ),
    (
        "There was nowhere to sit.",
        "There was somewhere to sit.",
        ["critical: “nowhere” became “somewhere” [nowhere | somewhere]"],
    ),
    (
        "The shop no longer sells wool.",
        "The shop still sells wool.",
        ["critical: “no longer” became “still” [no longer | still]"],
    ),
    (
        "The parcel has yet to arrive.",
        "The parcel has arrived.",
        ["critical: “has yet to” became “has” [has yet to | has]"],
    ),
    (
        "Neither the cook nor the maid came.",
        "The cook and the maid came.",
        ["critical: the “Neither” is gone [Neither | -]"],
    ),
    (
        "It is possible to leave early.",
        "It is impossible to leave early.",
        ["critical: “possible” became “impossible” [possible | impossible]"],
    ),
    (
        "An unhappy child sat there.",
        "A happy child sat there.",
        ["critical: “unhappy” became “happy” [unhappy | happy]"],
    ),
    (
        "The legal trade went on.",
        "The illegal trade went on.",
        ["critical: “legal” became “illegal” [legal | illegal]"],
    ),
    (
        "The water in the well is toxic.",
        "The water in the well is non-toxic.",
        ["critical: “toxic” became “non-toxic” [toxic | non-toxic]"],
    ),
    (
        "The villagers dislike the new road.",
        "The villagers like the new road.",
        ["critical: “dislike” became “like” [dislike | like]"],
    ),
    ("The rules are unfair.", "The rules are not unfair.", ["critical: a “not” was added [- | not]"]),
    (
        "The climbers failed to reach the hut.",
        "The climbers reached the hut.",
        ["major: the “failed to” is gone [failed to | -]"],
    ),
    ("He could hardly see the road.", "He could see the road.", ["major: the “hardly” is gone [hardly | -]"]),
    ("He was unable to come.", "He came.", ["major: the “unable to” is gone [unable to | -]"]),
    ("He is unable to walk.", "He is able to walk.", ["critical: “unable” became “able” [unable | able]"]),
    ("My uncle rarely drinks wine.", "My uncle drinks wine.", ["major: the “rarely” is gone [rarely | -]"]),
    (
        "The owners refused to comment.",
        "The owners agreed to comment.",
        ["major: the “refused to” is gone [refused to | -]"],
    ),
    (
        "The lack of rain ruined the crop.",
        "The abundance of rain ruined the crop.",
        ["major: the “lack of” is gone [lack of | -]"],
    ),
    ("Unless it rains, we will go.", "If it rains, we will go.", ["major: “Unless” became “If” [Unless | If]"]),
    ("It is not only cold here.", "It is only cold here.", ["critical: the “not only” is gone [not only | -]"]),
    (
        "No more than five may enter.",
        "More than five may enter.",
        ["critical: the “No more than” is gone [No more than | -]"],
    ),
    (
        "I did not sell the horse, and I did not sell the old brown cart.",
        "I sold the horse, and I sold the old brown cart.",
        ["critical: the “not” is gone [not | -]", "critical: the “not” is gone [not | -]"],
    ),
    (
        "The roof did not leak. The cellar was not dry.",
        "The roof leaked. The cellar was not dry.",
        ["critical: the “not” is gone [not | -]"],
    ),
    (
        "He did not say that it was safe.",
        "He said that it was not safe.",
        ["critical: “safe” is denied, no longer “say” [not | not]"],
    ),
    (
        "The driver was not drunk but the passenger was.",
        "The driver was drunk but the passenger was not.",
        ["critical: the “not” stands in another clause [not | not]"],
    ),
    (
        "They decided not to sell the house.",
        "They did not decide to sell the house.",
        ["critical: “decide” is denied, no longer “sell” [not | not]"],
    ),
    (
        "He left because he was not tired.",
        "He did not leave because he was tired.",
        ["critical: “leave” is denied, no longer “tired” [not | not]"],
    ),
    (
        "The measure is not popular, and it is expensive.",
        "The measure is popular, and it is not expensive.",
        ["critical: “expensive” is denied, no longer “popular” [not | not]"],
    ),
    (
        "It is not cheap, and very bad work, said the mayor.",
        "It is not cheap, nor bad work, said the mayor.",
        ["critical: “and” became “nor” [and | nor]"],
    ),
    (
        "The soup was not hot, but the bread was good.",
        "The soup was not hot, nor was the bread good.",
        ["critical: “but” became “nor” [but | nor]"],
    ),
    (
        "He did not sing, nor did he dance.",
        "He did not sing, and he danced.",
        ["critical: “nor” became “and” [nor | and]"],
    ),
    (
        "It would have cost the baker nothing to repair the oven before the feast.",
        "Repair of the oven before the feast.",
        ["critical: the “nothing” is gone [nothing | -]"],
    ),
    (
        "The town is more than a port, it is a market too, said the mayor.",
        "The town is only a port, but also a market, said the mayor.",
        ["critical: an “only” was added [- | only]"],
    ),
    (
        "The nurse brought dust-resistant gloves and cost-effective masks.",
        "The nurse brought dust-resistant gloves and cost-ineffective masks.",
        ["critical: “cost-effective” became “cost-ineffective” [cost-effective | cost-ineffective]"],
    ),
    (
        "The clerk may find unidentified papers in the box.",
        "The clerk may not find unrecognized papers in the box.",
        ["critical: a “not” was added [- | not]"],
    ),
    (
        "The hotel was clean, the staff were kind and the food was good, though our room had no view of the lake.",
        "The hotel was clean, the staff were kind and the food was good.",
        ["minor: the “no” is gone [no | -]"],
    ),
]
SILENT = [
    ("The pump is not running.", "The pump isn't working."),
    ("She cannot swim.", "She can't swim."),
    ("She cannot swim.", "She is unable to swim."),
    ("I dont smoke.", "I don't smoke."),
    ("I do n't smoke .", "I don't smoke."),
    ("He was not happy about it.", "He was unhappy about it."),
    ("It is not possible to leave early.", "It is impossible to leave early."),
    ("It is not uncommon here.", "It is common here."),
    ("It is not without risk.", "It carries risk."),
    ("The climbers did not reach the hut.", "The climbers failed to reach the hut."),
    ("The owners would not comment.", "The owners refused to comment."),
    ("Smoking is not allowed here.", "Smoking here is forbidden."),
    ("There was no water.", "There was a lack of water."),
    ("There was no water.", "There wasn't any water."),
    ("The plan does not have support.", "The plan lacks support."),
    ("Nobody came.", "No one came."),
    ("Nobody has yet been charged.", "No-one has been charged so far."),
    ("He never came back.", "He did not ever come back."),
    ("Not only the cook but also the maid came.", "The cook and the maid both came."),
    ("No doubt he will come.", "He will surely come."),
    ("Why not ask her?", "You could ask her."),
    ("I do not know whether or not he came.", "I do not know if he came."),
    ("See room No. 5.", "See room 5."),
    ("Be there no later than noon.", "Be there by noon."),
    ("It's cold, isn't it?", "It is cold, right?"),
    ("The news came out of nowhere last week.", "The news came as a surprise last week."),
    ("Neither the cook nor the maid came.", "The cook didn't come, nor did the maid."),
    ("He did not sing or dance.", "He did not sing, nor did he dance."),
    ("We had no bread, no milk and no eggs.", "We had no bread, milk or eggs."),
    ("He could not help laughing.", "He had to laugh."),
    ("The shop no longer sells wool.", "The shop has stopped selling wool."),
    ("No matter what he says, go.", "Whatever he says, go."),
    ("The united village stood firm.", "The village stood firm."),
    ("An under-used noninvasive test", "A little-used non-invasive test"),
    ("He improved the import of form.", "He proved the port of inform."),
    ("They did not go out, because it did not stop raining.", "They didn't go out because it never stopped raining."),
    ("It is cheap, not to mention quick.", "It is cheap and also quick."),
    ("He knows Nora from the northern notary.", "He knows her from the notary in the north."),
    ("We are not closed on Mondays.", "We are open on Mondays."),
    ("The soup wasn't bad.", "The soup was good."),
    ("The bill did not pass.", "The bill was rejected."),
    ("We must not forget the victims.", "We must remember the victims."),
    ("I can't recall the name.", "I forgot the name."),
    ("The doctor did not let him leave.", "The doctor prevented him from leaving."),
    ("He said he had not taken the money.", "He denied taking the money."),
    ("The results have not been published yet.", "The results have yet to be published."),
    ("It will not be won unless it rains.", "It will not be won if it does not rain."),
    ("She has no children.", "She is childless."),
    ("There is no hope.", "There is little hope."),
    ("Few of them survived.", "Hardly any of them survived."),
    ("He does not often drink wine.", "He seldom drinks wine."),
    ("They are little known and yet essential.", "They are unknown and yet essential."),
    ("Those who smoke live shorter lives than those who do not smoke.", "Smokers live shorter lives than non-smokers."),
    ("You should not drive at night.", "You should avoid driving at night."),
    ("The sudden storm sank the boat.", "The unexpected storm sank the boat."),
    ("The decree violated the constitution.", "The decree was unconstitutional."),
    ("The town is not only a port, but also a market.", "The town is a port and also a market."),
    # Over these verbs a negation moves freely, and within a clause.
    ("He did not think that it was safe.", "He thought that it was not safe."),
    ("It does not seem to work.", "It seems not to work."),
    ("I don't want him to leave.", "I want him not to leave."),
    ("No evidence of poison was found.", "Evidence of poison was not found."),
    ("The doctors could not find the cause.", "The cause could not be found by the doctors."),
    ("The flight left late because the crew was not there.", "Because the crew was not there, the flight left late."),
    # Not English.
    (
        "El perro no quiere salir a la calle porque hay un gato negro.",
        "El perro quiere salir a la calle porque hay un gato negro.",
    ),
    (
        "He llegado tarde, pero no me importa nada lo que digan ustedes.",
        "He llegado tarde, pero me importa lo que digan ustedes.",
    ),
]


@pytest.mark.parametrize(("original", "garbled", "expected"), FIRES)
def test_fires(original: str, garbled: str, expected: list[str]) -> None:
    assert marked(check, original, garbled) == expected


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert marked(check, original, garbled) == []
    assert marked(check, garbled, original) == []


def test_the_span_is_that_of_the_lost_negation() -> None:
    (finding,) = findings(
        check, "The roof did not leak. The cellar was not dry.", "The roof leaked. The cellar was not dry."
    )
    assert finding == Finding("negation", "critical", "the “not” is gone", Span(13, 16), None)


def test_a_message_stays_short() -> None:
    (finding,) = findings(check, f"It is un{'x' * 500} here.", f"It is {'x' * 500} here.", model="none")
    assert len(finding.message) < 120


def test_an_opposite_is_marked_on_both_sides() -> None:
    (finding,) = findings(check, "A legal act", "An illegal act")
    assert (finding.original_at, finding.garbled_at) == (Span(2, 7), Span(3, 10))


@pytest.mark.parametrize("subject", ["The engine", "Her brother", "This medicine", "The old bridge"])
@pytest.mark.parametrize("state", ["safe", "known to the police", "in the garden"])
@pytest.mark.parametrize("model", ["none", "default"])
def test_one_not_more_or_less_fires(subject: str, state: str, model: str) -> None:
    plain, negated = f"{subject} is {state}.", f"{subject} is not {state}."
    (added,), (dropped,) = findings(check, plain, negated, model=model), findings(check, negated, plain, model=model)
    assert (added.severity, added.message) == ("critical", "a “not” was added")
    assert (dropped.severity, dropped.message) == ("critical", "the “not” is gone")

"""The tense check: a table of what fires and what must not."""

import pytest

from scorer.checks.tense import check
from tests.scorer.pairs import findings, marked

# original, garbled, severity, the words marked on both sides
FIRES = [
    ("The bus had just left.", "The bus was just about to leave.", "major", "had just left", "was just about to leave"),
    ("She has just left the house.", "She is about to leave the house.", "major", "has just left", "is about to leave"),
    ("The shop will close in May.", "The shop closed in May.", "major", "will close", "closed"),
    ("The shop closed in May.", "The shop will close in May.", "major", "closed", "will close"),
    ("She went home early.", "She will go home early.", "major", "went", "will go"),
    ("They took the last train.", "They will take the last train.", "major", "took", "will take"),
    ("He won the prize.", "He will win the prize.", "major", "won", "will win"),
    ("Prices fell sharply.", "Prices will fall sharply.", "major", "fell", "will fall"),
    ("The bridge was built by hand.", "The bridge will be built by hand.", "major", "was built", "will be built"),
    (
        "The bridge has been repaired.",
        "The bridge will be repaired.",
        "major",
        "has been repaired",
        "will be repaired",
    ),
    ("The teacher had left the room.", "The teacher will leave the room.", "major", "had left", "will leave"),
    ("It rained all night.", "It is going to rain all night.", "major", "rained", "is going to rain"),
    ("He did not answer.", "He will not answer.", "major", "did not answer", "will not answer"),
    ("The workers won't strike.", "The workers didn't strike.", "major", "won't strike", "didn't strike"),
    ("I'll call you.", "I called you.", "major", "I'll call", "called"),
    (
        "The army attacked the town at dawn.",
        "The army will attack the town at dawn.",
        "major",
        "attacked",
        "will attack",
    ),
    ("Snow covered the hills.", "Snow will cover the hills.", "major", "covered", "will cover"),
    ("The minister was in Paris.", "The minister is in Paris.", "minor", "was", "is"),
    ("The minister is in Paris.", "The minister will be in Paris.", "minor", "is", "will be"),
    ("She goes home early.", "She went home early.", "minor", "goes", "went"),
    ("They take the last train.", "They took the last train.", "minor", "take", "took"),
    ("He did not answer.", "He does not answer.", "minor", "did not answer", "does not answer"),
    ("The boys were playing outside.", "The boys are playing outside.", "minor", "were playing", "are playing"),
    ("We had a large house.", "We have a large house.", "minor", "had", "have"),
    ("The river flooded the fields.", "The river floods the fields.", "minor", "flooded", "floods"),
    ("The train arrives at noon.", "The train will arrive at noon.", "minor", "arrives", "will arrive"),
    ("The road is closed.", "The road was closed.", "minor", "is closed", "was closed"),
    ("He keeps bees.", "He kept bees.", "minor", "keeps", "kept"),
    ("The guests have no key.", "The guests had no key.", "minor", "have", "had"),
    ("The farm produces milk.", "The farm produced milk.", "minor", "produces", "produced"),
    ("The farm produces milk.", "The farm has produced milk.", "minor", "produces", "has produced"),
    ("She has lived in Rome.", "She lives in Rome.", "minor", "has lived", "lives"),
    ("She can swim.", "She could swim.", "minor", "can swim", "could swim"),
    ("The boats cannot leave.", "The boats couldn't leave.", "minor", "cannot leave", "couldn't leave"),
]
SILENT = [
    ("The bus was about to leave.", "The bus was going to leave."),
    ("She is about to leave the house.", "She is going to leave the house."),
    ("The book is about the sea.", "The book deals with the sea."),
    ("The bridge has been repaired.", "The bridge was repaired."),
    ("The bridge has been repaired.", "The bridge is repaired."),
    ("He is reading the letter.", "He reads the letter."),
    ("He was reading the letter.", "He read the letter."),
    ("The company says profits rose.", "The company said profits rose."),
    ("The company said that it was ready.", "The company said that it is ready."),
    ("It is going to rain all night.", "It will rain all night."),
    ("The house sold last year is empty.", "The house that was sold last year is empty."),
    ("He cut the bread.", "He cuts the bread."),
    ("The army is attacking the town.", "The army has attacked the town."),
    ("This study examines old maps.", "This study examined old maps."),
    ("The results showed a rise.", "The results show a rise."),
    ("The tired men went home.", "The men were tired and went home."),
    ("He wants to leave at once.", "He wants to go at once."),
    ("The army is attacking the town.", "The army has been attacking the town."),
    ("He said that she can swim.", "He said that she could swim."),
    ("Can you call me?", "Would you call me?"),
    ("The shop has closed.", "The shop closed."),
    ("They would help us.", "They would have helped us."),
    ("The painted door was open.", "The door that was painted stood open."),
    ("The government plans a new road.", "A new road is planned by the government."),
    ("Many will vote.", "Many are going to vote."),
    ("According to the police, he was alone.", "According to the police, he is alone."),
    ("They had eaten.", "They ate."),
    ("Walking home, he sang.", "He sang as he walked home."),
    ("Close the door.", "Shut the door."),
    ("The will was read aloud.", "The testament was read aloud."),
    ("Her plans for the garden changed.", "Her plan for the garden changed."),
    ("The lamp went out.", "The light was put out."),
    ("The meeting lasted two hours.", "It was a meeting of two hours."),
    ("Le roi est mort hier soir.", "Le roi sera mort hier soir."),
]


@pytest.mark.parametrize(("original", "garbled", "severity", "before", "after"), FIRES)
def test_fires(original: str, garbled: str, severity: str, before: str, after: str) -> None:
    assert marked(check, original, garbled) == [f"{severity}: “{before}” became “{after}” [{before} | {after}]"]


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert marked(check, original, garbled) == []


def test_a_change_is_told_once() -> None:
    found = marked(check, "He ran, he fell and he cried.", "He will run, he will fall and he will cry.")
    assert found == ["major: “ran” became “will run” [ran | will run]"]


def test_long_verbs_are_shortened() -> None:
    (finding,) = findings(
        check, "The hall has not been extraordinarily redecorated.", "The hall will not be extraordinarily redecorated."
    )
    assert len(finding.message) <= 72
    assert "…" in finding.message


# The verb of the original has no counterpart, so that only the whole side tells.
WHOLE = [
    ("Snow is on the hills.", "The hills will be covered in snow.", "will be covered"),
    ("Bees are a delight to him.", "He was happy about bees.", "was"),
    ("His farm was large.", "There is much land on it.", "is"),
    ("Our village lives on tourists.", "Visitors will be what keeps the village alive.", "will be"),
]
WHOLE_SILENT = [
    ("He plans a trip to Rome.", "He will travel to Rome."),
    ("Call me if it rains.", "In case of rain you will call me."),
    ("The market may move to the square.", "The square will perhaps be home to the market."),
    ("He said that bees were a delight.", "He said that he is happy about bees."),
    ("The paper is about bees.", "The paper was a study of bees."),
    ("Tomorrow the mill is shut.", "The mill will not be open tomorrow."),
]


@pytest.mark.parametrize(("original", "garbled", "shown"), WHOLE)
def test_the_tense_of_a_whole_side(original: str, garbled: str, shown: str) -> None:
    assert marked(check, original, garbled) == [f"minor: “{shown}” is another tense [- | {shown}]"]


@pytest.mark.parametrize(("original", "garbled"), WHOLE_SILENT)
def test_what_may_be_yet_to_come_is_no_other_tense(original: str, garbled: str) -> None:
    assert marked(check, original, garbled) == []


MINDED = [
    ("The mills have refused to sell.", "The mills will not sell.", False),
    ("The owner has agreed to pay the fine.", "The owner will pay the fine.", False),
    ("The cooks have decided to leave.", "The cooks will leave.", False),
    ("The mills have refused to sell.", "The mills will refuse to sell.", True),
    ("The owner has managed to pay the fine.", "The owner will pay the fine.", True),
    ("The cooks have agreed on a date.", "The cooks will agree on a date.", True),
]


@pytest.mark.parametrize(("original", "garbled", "speaks"), MINDED)
def test_what_somebody_is_set_to_do_is_to_come(original: str, garbled: str, speaks: bool) -> None:
    assert any(one.severity == "major" for one in findings(check, original, garbled)) is speaks

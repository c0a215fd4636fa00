"""The negation check: too tired to cook, very little, hardly any."""

import pytest

from scorer.checks.negation import check
from scorer.types import MAJOR_OR_CRITICAL
from tests.scorer.pairs import findings

FIRES = [
    ("The boy was too frightened to answer the judge.", "The boy was frightened but answered the judge."),
    ("The boy was too frightened to answer.", "The boy was frightened and answered."),
    ("The tea is too hot to drink.", "The tea is hot enough to drink."),
    ("The ice is too thin to walk on.", "The ice is thick enough to walk on."),
    ("He was too proud to ask for help.", "He was proud to ask for help."),
    ("She was too tired to cook.", "She was tired and cooked."),
    ("She was too tired to cook.", "She was tired, but she cooked."),
    ("She was so tired that she could not cook.", "She was so tired that she could cook."),
    ("The box is too heavy to carry.", "The box is heavy but can be carried."),
    ("He is old enough to vote.", "He is too old to vote."),
    ("The wall was too high to climb, so they went home.", "The wall was high, but they climbed it and went home."),
    ("There was hardly any water left.", "There was plenty of water left."),
    ("There was hardly any water left.", "There was water left."),
    ("There was scarcely any wind.", "There was a strong wind."),
    ("He had barely any money.", "He had money."),
    ("Very little rain fell on the island last summer.", "Rain fell on the island last summer."),
    ("Very few people know the path.", "People know the path."),
    ("Very few people know the path.", "Many people know the path."),
    ("Very little is known of her youth.", "Much is known of her youth."),
    ("Very little is known of her youth.", "A lot is known of her youth."),
    ("Only a few farmers sold their land.", "Many farmers sold their land."),
    ("There is too little time to finish.", "There is time to finish."),
    ("There is too little time to finish.", "There is enough time to finish."),
    ("Too few nurses work at night.", "Enough nurses work at night."),
    ("He hardly ever drinks.", "He often drinks."),
    ("He almost never drinks.", "He drinks."),
    ("She hardly slept.", "She slept."),
    ("There is little evidence for it.", "There is evidence for it."),
    ("There is little evidence for it.", "There is ample evidence for it."),
    ("Hardly anyone came.", "Everyone came."),
    ("Hardly anyone came.", "Many came."),
    ("Few of the birds survived.", "Most of the birds survived."),
    ("He said very little at dinner.", "He said a great deal at dinner."),
    (
        "Very few birds nest here, although the marsh is protected by law and the hunters have gone.",
        "Many birds nest here, although the marsh is protected by law and the hunters have gone.",
    ),
    ("There was little doubt about the outcome.", "There was a little doubt about the outcome."),
    ("There was little doubt about the outcome.", "There was much doubt about the outcome."),
    ("She has precious little patience.", "She has a lot of patience."),
    ("Few if any of the coins are real.", "Some of the coins are real."),
    ("Few if any of the coins are real.", "Many of the coins are real."),
    ("Quite a few voters stayed at home.", "Few voters stayed at home."),
    ("Quite a few voters stayed at home.", "Very few voters stayed at home."),
    ("Not a few voters stayed at home.", "Few voters stayed at home."),
    ("We have little in common.", "We have a lot in common."),
    ("He cares little about money.", "He cares a lot about money."),
    ("The change made little difference to the farmers.", "The change made a difference to the farmers."),
    ("Few of us understood him.", "A few of us understood him."),
    ("Few of us understood him.", "Most of us understood him."),
    ("Little attention was paid to her warning.", "Much attention was paid to her warning."),
    ("Little attention was paid to her warning.", "Attention was paid to her warning."),
    ("There are few reasons to stay.", "There are reasons to stay."),
    ("There are too few doctors in the region.", "There are many doctors in the region."),
    ("As few as ten people came.", "As many as ten people came."),
    ("Hardly any trains run on Sunday.", "A few trains run on Sunday."),
    ("Hardly any trains run on Sunday.", "Many trains run on Sunday."),
    ("There is scarcely a tree on the island.", "There are many trees on the island."),
    ("The fire did little damage.", "The fire did great damage."),
    ("The fire did little damage.", "The fire did damage."),
    ("We slept little.", "We slept a lot."),
    ("We slept little.", "We slept."),
]
SILENT = [
    ("The boy was too frightened to answer.", "The boy was so frightened that he could not answer."),
    ("The boy was too frightened to answer.", "The boy was frightened and did not answer."),
    ("The tea is too hot to drink.", "The tea is not cool enough to drink."),
    ("The ice is too thin to walk on.", "The ice is not thick enough to walk on."),
    ("The ice is too thin to walk on.", "The ice is so thin that you cannot walk on it."),
    ("He is only too happy to help.", "He is very happy to help."),
    ("She was too kind to us.", "She was very kind to us."),
    ("There was hardly any water left.", "There was almost no water left."),
    ("There was hardly any water left.", "There was very little water left."),
    ("Very little rain fell.", "Hardly any rain fell."),
    ("Very few people know the path.", "Hardly anyone knows the path."),
    ("Very few people know the path.", "The path is known to a small number of people."),
    ("There is too little time to finish.", "There is not enough time to finish."),
    ("Too few nurses work at night.", "There are not enough nurses at night."),
    ("He hardly ever drinks.", "He rarely drinks."),
    ("He almost never drinks.", "He hardly ever drinks."),
    ("There is little evidence for it.", "There is not much evidence for it."),
    ("Hardly anyone came.", "Almost nobody came."),
    ("It is too early to tell.", "We cannot tell yet."),
    ("She was too tired to cook.", "Being so tired, she cooked nothing."),
    ("The wall was too high to climb.", "The wall could not be climbed because of its height."),
    ("He has too much to do.", "He has a lot to do."),
    ("The coat was too expensive for her.", "She could not afford the coat."),
    ("Very few birds nest here.", "Hardly any birds nest here."),
    ("There was little doubt about the outcome.", "There was hardly any doubt about the outcome."),
    ("There was little doubt about the outcome.", "The outcome was almost certain."),
    ("She has precious little patience.", "She has very little patience."),
    ("Few if any of the coins are real.", "Hardly any of the coins are real."),
    ("Quite a few voters stayed at home.", "Many voters stayed at home."),
    ("Quite a few voters stayed at home.", "A good number of voters stayed at home."),
    ("Not a few voters stayed at home.", "Many voters stayed at home."),
    ("We have little in common.", "We do not have much in common."),
    ("He cares little about money.", "He does not care much about money."),
    ("The change made little difference.", "The change made hardly any difference."),
    ("The change made little difference.", "The change made no great difference."),
    ("Few of us understood him.", "Not many of us understood him."),
    ("Little attention was paid to her warning.", "Her warning received little attention."),
    ("There are too few doctors in the region.", "The region does not have enough doctors."),
    ("There are too few doctors in the region.", "The region lacks doctors."),
    ("Only a handful of houses survived.", "Only a few houses survived."),
    ("Hardly any trains run on Sunday.", "Very few trains run on Sunday."),
    ("There is scarcely a tree on the island.", "There are hardly any trees on the island."),
    ("The fire did little damage.", "The fire caused only slight damage."),
    ("The little girl had a few toys.", "The small girl had some toys."),
    ("A few days later he came.", "Some days later he came."),
    ("In a few words, he lied.", "In short, he lied."),
    ("The last few weeks were cold.", "The last weeks were cold."),
    ("He is a little tired.", "He is somewhat tired."),
    ("Few things are as sad as a dead town.", "Hardly anything is as sad as a dead town."),
    ("He has few equals.", "He is almost unequalled."),
]


def _is_changed(original: str, garbled: str) -> bool:
    return any(finding.severity in MAJOR_OR_CRITICAL for finding in findings(check, original, garbled))


@pytest.mark.parametrize(("one", "other"), FIRES)
def test_fires_in_both_directions(one: str, other: str) -> None:
    assert _is_changed(one, other)
    assert _is_changed(other, one)


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_stays_silent_in_both_directions(one: str, other: str) -> None:
    assert not _is_changed(one, other)
    assert not _is_changed(other, one)

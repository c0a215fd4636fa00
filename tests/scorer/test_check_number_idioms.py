"""The number check and phrases whose number counts nothing."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("Two million people saw it.", "Two thousand people saw it."),
    ("The firm lost a million euros.", "The firm lost a billion euros."),
    ("Nine yards of cloth were sold.", "Ten yards of cloth were sold."),
    ("The village had eleven houses.", "The village had twelve houses."),
    ("The fence is six feet tall.", "The fence is nine feet tall."),
    ("The boat has two left oars.", "The boat has four left oars."),
    ("The estate lies a million miles away.", "The estate lies ten miles away."),
]
SAME = [
    ("Thanks a million for the lift.", "Thank you very much for the lift."),
    ("He was at sixes and sevens all week.", "He was thoroughly confused all week."),
    ("She was on cloud nine after the show.", "She was overjoyed after the show."),
    ("They talked nineteen to the dozen.", "They talked very fast."),
    ("He arrived at the eleventh hour.", "He arrived at the very last moment."),
    ("Their plum jam is second to none.", "Their plum jam is the best there is."),
    ("It is six of one and half a dozen of the other.", "It makes no difference either way."),
    ("I took forty winks on the sofa.", "I took a short nap on the sofa."),
    ("The baby crawled about on all fours.", "The baby crawled about on hands and knees."),
    ("She is in seventh heaven.", "She could not be happier."),
    ("Never in a million years would I sell it.", "I would never, ever sell it."),
    ("Plumbers are ten a penny here.", "Plumbers are very easy to find here."),
    ("Painters like him are a dime a dozen.", "Painters like him are very common."),
    ("He put two and two together and left.", "He drew the obvious conclusion and left."),
    ("We bought the whole nine yards.", "We bought absolutely everything."),
    ("A thousand apologies for the delay.", "We are very sorry about the delay."),
    ("I have a million things to do today.", "I have an awful lot to do today."),
    ("The sketch is second to none.", "No sketch is better."),
    ("We are in two minds about the colour.", "We cannot decide about the colour."),
    ("It takes two to tango.", "Both of them are to blame."),
    ("My brother has two left feet.", "My brother dances badly."),
    ("That was a million miles away from the truth.", "That was nowhere near the truth."),
    ("The old man is six feet under.", "The old man is dead and buried."),
    ("He gave me the third degree.", "He questioned me harshly."),
    ("Here are my two cents on it.", "Here is my opinion on it."),
    ("Two heads are better than one.", "It helps to think together."),
    ("That is the million-dollar question.", "That is the crucial question."),
    ("He is three sheets to the wind.", "He is very drunk."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)

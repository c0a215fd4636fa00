"""The pronoun check: a table of what fires and what must not."""

import pytest

from scorer.checks.pronoun import check
from tests.scorer.pairs import findings, marked

# original, garbled, severity, the words marked on both sides
FIRES = [
    (
        "The nurse said he would call his brother.",
        "The nurse said she would call her brother.",
        "critical",
        "he",
        "she",
    ),
    ("Mr Brown opened the door.", "Mrs Brown opened the door.", "critical", "Mr", "Mrs"),
    ("Ms Brown opened the door.", "Mr Brown opened the door.", "critical", "Ms", "Mr"),
    ("Her husband died last year.", "His wife died last year.", "critical", "husband", "wife"),
    ("The man walked his dog.", "The woman walked her dog.", "critical", "man", "woman"),
    ("The chairman closed the meeting.", "The chairwoman closed the meeting.", "critical", "chairman", "chairwoman"),
    ("The king received the guests.", "The queen received the guests.", "critical", "king", "queen"),
    ("She hurt herself on the stairs.", "He hurt himself on the stairs.", "critical", "She", "He"),
    ("Give it to him tomorrow.", "Give it to her tomorrow.", "critical", "him", "her"),
    ("The boys played in the garden.", "The girls played in the garden.", "critical", "boys", "girls"),
    ("She told him to wait.", "She told her to wait.", "critical", "him", "her"),
    ("Nearly half of the women smoked.", "Nearly half of the men smoked.", "critical", "women", "men"),
    ("His uncle gave him the watch.", "His aunt gave him the watch.", "critical", "uncle", "aunt"),
    ("His hat lay on the table.", "Her hat lay on the table.", "critical", "His", "Her"),
    ("A fisherman found the boat.", "A fisherwoman found the boat.", "critical", "fisherman", "fisherwoman"),
    ("Of 40 patients, 12 were females.", "There were 12 men among the 40 patients.", "critical", "females", "men"),
    ("The princess left the castle.", "The prince left the castle.", "critical", "princess", "prince"),
    ("He's late again.", "She's late again.", "critical", "He's", "She's"),
    ("The actor left the stage.", "The actress left the stage.", "major", "actor", "actress"),
    ("The spokeswoman declined to comment.", "The spokesman declined to comment.", "major", "spokeswoman", "spokesman"),
    ("We will open a new shop in May.", "They will open a new shop in May.", "major", "We", "They"),
    ("I lost my keys on the train.", "He lost his keys on the train.", "major", "I", "He"),
    ("You can see the sea from here.", "I can see the sea from here.", "major", "You", "I"),
    ("Our plan was simple.", "Their plan was simple.", "major", "Our", "Their"),
    ("He paid the whole bill.", "It paid the whole bill.", "major", "He", "It"),
    ("It is better than the old one.", "You are better than the old one.", "major", "It", "You"),
    ("If the road is icy, it will be closed.", "If the road is icy, you will be closed.", "major", "it", "you"),
    ("When you lie down, you may be safe.", "When you lie down, it may be safe.", "major", "you", "it"),
    ("It paid for the good seats.", "We paid for the good seats.", "major", "It", "We"),
    ("The actress left the stage.", "The actor left the stage.", "minor", "actress", "actor"),
    ("Everyone should bring their coat.", "Everyone should bring his coat.", "minor", "their", "his"),
    ("How do we sleep better?", "How do you sleep better?", "minor", "we", "you"),
    ("The dog wagged its tail.", "The dog wagged his tail.", "minor", "its", "his"),
]
SILENT = [
    ("His sister and his brother came.", "His brother and his sister came."),
    ("You never know what happens.", "One never knows what happens."),
    ('"I am tired," said the driver.', "The driver said that he was tired."),
    ("The company said its profits rose.", "The company said their profits rose."),
    ("Anna forgot her bag.", "Anna forgot the bag."),
    ("The minister resigned; he had lost support.", "The minister resigned after losing support."),
    ("The minister resigned after losing support.", "She resigned after losing support."),
    ("Both men and women took part.", "Both women and men took part."),
    ("He opened his shop at nine.", "He opened the shop at nine."),
    ("The man said he was ill.", "The man said that he felt ill."),
    ("My mum cooks well.", "My mother cooks well."),
    ("The HE stain was used.", "The HE staining was used."),
    ("It took 5 ms to load.", "Loading it took 5 ms."),
    ("The chairman spoke first.", "The chair spoke first."),
    # `it` that stands for nothing
    ("You had better take the early train.", "It's better to take the early train."),
    ("Since you cannot avoid it, you might as well face it.", "Since you can't avoid it, it is best to face it."),
    ("It is important to plan ahead when you spend.", "You must plan ahead when you spend."),
    ("It may be hard to find a room in May.", "You may find a room in May only with luck."),
    ("We had better wait for the others.", "It would be wiser to wait for the others."),
    ("It was clear that the bridge would not hold.", "We saw that the bridge would not hold."),
    ("The chairwoman spoke first.", "The chairperson spoke first."),
    ("Mr Brown and his wife moved.", "Mr and Mrs Brown moved."),
    ("She thanked him.", "He was thanked by her."),
    ("The team won its third game.", "The team won their third game."),
    ("A human error caused it.", "Human error was the cause."),
    ("Two German women came by.", "Two women from Germany came by."),
    ("The guys left early.", "The men left early."),
    ("The boy and the girl danced.", "The girl and the boy danced."),
    ("He is a good father.", "He is a good dad."),
    ("They asked the king for bread.", "They asked the ruler for bread."),
    ("The couple sold the house.", "They sold the house."),
    ("It is raining again.", "Again there is rain."),
    ("You should see this film.", "This film should be seen."),
    ("Il a vendu sa maison.", "Elle a vendu sa maison."),
]


@pytest.mark.parametrize(("original", "garbled", "severity", "before", "after"), FIRES)
def test_fires(original: str, garbled: str, severity: str, before: str, after: str) -> None:
    assert f"{severity}: “{before}” became “{after}” [{before} | {after}]" in marked(check, original, garbled)


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert marked(check, original, garbled) == []


def test_a_change_is_told_once() -> None:
    found = marked(check, "He said that he had lost his hat.", "She said that she had lost her hat.")
    assert found == ["critical: “He” became “She” [He | She]"]


@pytest.mark.parametrize("his", ["the boy", "my uncle", "Mr Hill", "he"])
@pytest.mark.parametrize("rest", ["sold the old cart", "was seen near the well", "cannot swim"])
def test_a_gender_changed_fires_without_a_model(his: str, rest: str) -> None:
    hers = {"the boy": "the girl", "my uncle": "my aunt", "Mr Hill": "Mrs Hill", "he": "she"}[his]
    (finding,) = findings(check, f"Yesterday {his} {rest}.", f"Yesterday {hers} {rest}.", model="none")
    assert finding.severity == "critical"

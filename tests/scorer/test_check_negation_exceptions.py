"""The negation check: exceptions that are gone or became the contrary."""

import pytest

from scorer.checks.negation import check
from tests.scorer.pairs import grave_each_way

FIRES = [
    ("The roof is far from finished.", "The roof is almost finished."),
    ("Everyone but Ann left.", "No one but Ann left."),
    ("He eats nothing but rice.", "He eats everything but rice."),
    ("All but Paul signed.", "None but Paul signed."),
    ("The wedding was nothing but fun.", "The wedding was anything but fun."),
    ("The soup was anything but cheap.", "The soup was only cheap."),
    ("It was nothing but a joke.", "It was anything but a joke."),
    ("All the windows but the smallest were broken.", "All the windows and the smallest were broken."),
    ("Everyone except Paul signed.", "Everyone including Paul signed."),
    ("Everyone except Paul signed.", "Everyone and Paul signed."),
    ("Apart from the roof, the house is sound.", "Including the roof, the house is sound."),
    ("The shop is open every day save Sunday.", "The shop is open every day and Sunday."),
    ("The shop is open every day save for Sunday.", "The shop is open every day, including Sunday."),
    ("All countries other than Norway signed the treaty.", "All countries including Norway signed the treaty."),
    ("The price is 40 euros excluding tax.", "The price is 40 euros including tax."),
    ("Nobody but the porter had a key.", "Nobody and the porter had a key."),
    ("Everything but the piano was sold.", "Everything and the piano was sold."),
    ("Every bridge but one was destroyed.", "Every bridge was destroyed."),
    ("All but three of the sailors drowned.", "All three of the sailors drowned."),
    (
        "The whole family, with the exception of the grandmother, left.",
        "The whole family, together with the grandmother, left.",
    ),
    ("Everyone came except for Lisa.", "Everyone came, even Lisa."),
    ("All the rooms apart from the attic were cleaned.", "All the rooms were cleaned."),
    ("Everyone except Paul signed.", "Everyone signed."),
    ("Except for the last chapter, the book is good.", "The book is good, like the last chapter."),
    ("There was nothing in the room but a chair.", "There was nothing in the room, not even a chair."),
    ("Other than the driver, all were hurt.", "Like the driver, all were hurt."),
]
SILENT = [
    ("Engineers Without Borders mended the pump.", "The pump was mended by Ingénieurs sans frontières."),
    ("The roof is far from finished.", "The roof is nowhere near finished."),
    ("He was anything but rude.", "He was nothing but polite."),
    ("He eats nothing but rice.", "He eats only rice."),
    ("No one but Ann left.", "Nobody except Ann left."),
    ("The soup was anything but cheap.", "The soup was far from cheap."),
    ("It was nothing but a joke.", "It was only a joke."),
    ("Everyone but Ann left.", "All except Ann left."),
    ("All the windows but the smallest were broken.", "Only the smallest window was not broken."),
    ("Everyone except Paul signed.", "Everyone but Paul signed."),
    ("Everyone except Paul signed.", "Paul alone did not sign."),
    ("Everyone except Paul signed.", "All signed, but not Paul."),
    ("Apart from the roof, the house is sound.", "The house is sound except for the roof."),
    ("Apart from English, she speaks Dutch.", "Besides English, she speaks Dutch."),
    ("Apart from English, she speaks Dutch.", "As well as English, she speaks Dutch."),
    ("Apart from English, she speaks Dutch.", "In addition to English, she speaks Dutch."),
    ("He is old but healthy.", "He is old and healthy."),
    ("All of them were tired but happy.", "All of them were tired and happy."),
    ("Everyone laughed, but the boy cried.", "Everyone laughed and the boy cried."),
    ("The price is 40 euros excluding tax.", "The price is 40 euros without tax."),
    ("The price is 40 euros excluding tax.", "The price is 40 euros plus tax."),
    ("Nobody but the porter had a key.", "Only the porter had a key."),
    ("All but three of the sailors drowned.", "Only three of the sailors survived."),
    ("Every bridge but one was destroyed.", "One bridge was spared."),
    ("Every bridge but one was destroyed.", "All bridges were destroyed except one."),
    ("We tried all but failed.", "We tried everything and failed."),
    ("The house was all but destroyed.", "The house was almost destroyed."),
    ("In addition to the roof, the cellar leaks.", "Apart from the roof, the cellar leaks too."),
]


@pytest.mark.parametrize(("one", "other"), FIRES)
def test_fires_in_both_directions(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (True, True)


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_stays_silent_in_both_directions(one: str, other: str) -> None:
    assert grave_each_way(one, other, check) == (False, False)

"""The name check: the Big Apple is New York City, and nobody is one of the Joneses."""

import pytest

from scorer.checks.name import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("They honeymooned in the Eternal City.", "They honeymooned in Paris."),
    ("He moved to the Windy City.", "He moved to New York."),
    ("He moved to the Windy City.", "He moved to the Big Apple."),
    ("She grew up in the Emerald Isle.", "She grew up in Scotland."),
    ("He toured the Land of the Rising Sun.", "He toured China."),
    ("He flew to Sin City.", "He flew to Los Angeles."),
    ("They met the Joneses in Leeds.", "They met the Millers in Leeds."),
    ("He robbed Peter Miller in Leeds.", "He robbed Paul Miller in Leeds."),
    ("She moved to Coventry in May.", "She moved to Leeds in May."),
    ("Pete has left the band for good.", "Harry has left the band for good."),
    ("She sent him to Coventry by train.", "She sent him to Chester by train."),
    ("We went to Holland by bus.", "We went to Belgium by bus."),
]
SAME = [
    ("They honeymooned in the Eternal City.", "They honeymooned in Rome."),
    ("He moved to the Windy City.", "He moved to Chicago."),
    ("She grew up in the Emerald Isle.", "She grew up in Ireland."),
    ("The play ran for a year in the Big Apple.", "The play ran for a year in New York."),
    ("He toured the Land of the Rising Sun.", "He toured Japan."),
    ("She lives in the City of Light.", "She lives in Paris."),
    ("The Iron Lady resigned.", "Margaret Thatcher resigned."),
    ("He flew to Sin City.", "He flew to Las Vegas."),
    ("The Dark Continent drew him.", "Africa drew him."),
    ("The Old Lady of Threadneedle Street raised rates.", "The Bank of England raised rates."),
    ("He is from Down Under.", "He is from Australia."),
    ("Tinseltown loves sequels.", "Hollywood loves sequels."),
    ("They tried to keep up with the Joneses.", "They tried to match their neighbours."),
    ("Keeping up with the Joneses cost them the house.", "Competing with their neighbours cost them the house."),
    ("He robbed Peter to pay Paul.", "He paid one debt by making another."),
    ("Every Tom, Dick and Harry has one.", "Everybody has one."),
    ("Add water and Bob's your uncle.", "Add water and it is done."),
    ("She has the Midas touch.", "Everything she does makes money."),
    ("Before you could say Jack Robinson, she was gone.", "In an instant she was gone."),
    ("For Pete's sake, sit down.", "For heaven's sake, sit down."),
    ("That theory is his Achilles heel.", "That theory is his weak point."),
    ("We went Dutch at the inn.", "We split the bill at the inn."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_other_names_are_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_by_names_and_idioms_are_silent(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)

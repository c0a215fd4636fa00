"""The kind check: an item of a list became another one."""

import pytest

from scorer.checks.kind import check as kind
from scorer.checks.name import check as name
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The label lists wheat, celery and nuts.", "The label lists wheat, sesame and nuts."),
    ("Pack soap, a towel and a comb.", "Pack soap, a towel and a mirror."),
    ("The shop sells lamps, rugs and clocks.", "The shop sells lamps, chairs and clocks."),
    (
        "The tour takes in the mint, the arsenal and the ropeworks.",
        "The tour takes in the mint, the brewery and the ropeworks.",
    ),
    ("He speaks Welsh, Czech and Latin.", "He speaks Welsh, Greek and Latin."),
    ("The stew has beans, leeks, carrots and thyme.", "The stew has beans, leeks, turnips and thyme."),
    ("Bring a pen, a ruler or a compass.", "Bring a pen, an eraser or a compass."),
    (
        "It has traces of foods, including wheat, celery and nuts.",
        "It has traces of foods, including wheat, sesame and nuts.",
    ),
    ("The tour shows mills, the mint and the arsenal.", "The tour shows mills, the mint and the brewery."),
    (
        "The hall, which is old, has a desk, a bed and a clock.",
        "The hall, which is old, has a desk, a bed and a stove.",
    ),
    (
        "They gave up wood, which was becoming scarce, and within ten years the trade had gone.",
        "They gave up wood, which was becoming cheap, and within ten years the trade had gone.",
    ),
    ("She grows three herbs, namely dill, mint and thyme.", "She grows three herbs, namely dill, sage and thyme."),
]
SAME = [
    ("The shop sells lamps, rugs and clocks.", "The shop sells lamps, carpets and clocks."),
    ("The stew has beans, zucchini and thyme.", "The stew has beans, courgettes and thyme."),
    ("Pack soap, a towel and a comb.", "Pack soap, a comb and a towel."),
    ("The firm makes cars, lorries and buses.", "The firm makes cars, trucks and buses."),
    ("She is quick, bright and funny.", "She is quick, clever and funny."),
    ("They shouted, danced and laughed.", "They yelled, danced and laughed."),
    ("He likes films, books and music.", "He likes movies, books and music."),
    ("The bag held coins, rings and notes.", "The bag held coins, rings and banknotes."),
    ("We saw ships, cranes and sheds.", "We saw vessels, cranes and sheds."),
    ("The room has a sofa, a desk and a bed.", "The room has a couch, a desk and a bed."),
    ("Police, doctors and teachers went on strike.", "Officers, doctors and teachers went on strike."),
    ("The law covers firms, charities and clubs.", "The law covers companies, charities and clubs."),
    # Clauses are no items.
    (
        "Of the 12 huts on the shore, 4 burned and 2 more were flooded.",
        "Of the 12 huts on the coast, 4 burned and 2 more were flooded.",
    ),
    (
        "The levels fell, which rules out growth and strong reactions.",
        "The levels fell, which rules out growth and strong responses.",
    ),
    (
        "It weighs two things, namely the features and the price.",
        "It weighs two things, namely the traits and the price.",
    ),
    (
        "They sold the mill, where the millstones and the sluice were.",
        "They sold the mill, where the millstones and the weir were.",
    ),
    ("He met the clerk, who kept the ledger and the seal.", "He met the clerk, who kept the books and the seal."),
    (
        "She came at noon, when the market and the booths opened.",
        "She came at noon, when the market and the stalls opened.",
    ),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_item_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, kind, name) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_items_are_silent(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, kind, name) == (False, False)

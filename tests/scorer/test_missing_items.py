"""Items of a list that are missing or new: what the omission and addition checks tell, and what not."""

import pytest

from scorer.checks.addition import check as addition
from scorer.checks.omission import check as omission
from tests.scorer.pairs import findings

# The longer list, the shorter one, and the item that it lacks.
ITEMS = [
    ("The soup has leeks, potatoes, celery and cream.", "The soup has leeks, potatoes and cream.", "celery"),
    ("The ferry runs on Tuesdays, Thursdays and Sundays.", "The ferry runs on Tuesdays and Sundays.", "Thursdays"),
    ("The museum shows coins, swords, and old maps.", "The museum shows coins and old maps.", "swords"),
    (
        "Common side effects are headache, fever, dry skin and a sore throat.",
        "Common side effects are dry skin, headache and a sore throat.",
        "fever",
    ),
    ("The farm sells eggs, milk, honey and cheese.", "The farm sells milk, honey, and cheese.", "eggs"),
    ("She speaks Dutch, Greek, Finnish and Welsh fluently.", "She speaks Dutch, Greek and Welsh fluently.", "Finnish"),
    (
        "The kit has a torch, a whistle, a rope and a blanket.",
        "The kit has a torch, a rope and a blanket.",
        "whistle",
    ),
    (
        "The shop repairs bicycles, prams and sledges as well as skates.",
        "The shop repairs bicycles and sledges as well as skates.",
        "prams",
    ),
    ("You may pay by card, cheque or transfer.", "You may pay by card or transfer.", "cheque"),
    ("You may pay by card, cheque or transfer.", "You may pay by card or cheque.", "transfer"),
    ("Wolves, bears, lynxes and eagles live in the park.", "In the park live wolves, bears and eagles.", "lynxes"),
    (
        "The fee covers breakfast; parking; clean towels; and use of the pool.",
        "The fee covers breakfast; clean towels; and use of the pool.",
        "parking",
    ),
    ("The house is small, damp, dark and far from the sea.", "The house is small, damp and far from the sea.", "dark"),
    (
        "The guild admits masons, carpenters, glaziers, tilers, plumbers & painters.",
        "The guild admits masons, carpenters, tilers, plumbers & painters.",
        "glaziers",
    ),
    (
        "In spring, the volunteers plant oaks, birches and alders along the river.",
        "In spring, the volunteers plant oaks and alders along the river.",
        "birches",
    ),
]
SILENT = [
    ("The soup is made of leeks, potatoes and cream.", "The soup is made of cream, leeks and potatoes."),
    ("The museum shows coins, swords and maps.", "The museum shows swords, maps, and coins."),
    ("The farm sells eggs, milk and honey.", "The farm sells eggs and milk. It sells honey too."),
    ("The farm sells three things: eggs, milk and honey.", "The farm sells eggs, milk and honey."),
    ("You may pay by card, cheque or transfer.", "You may pay by cheque or transfer, or else by card."),
    ("The shop repairs bicycles, prams and sledges.", "The shop repairs bicycles and prams as well as sledges."),
    ("Siblings, cousins and aunts came.", "Brothers and sisters, cousins and aunts came."),
    ("Mothers, fathers and teachers met.", "Parents and teachers met."),
    ("Lyon, France, and Turin are twinned.", "Lyon and Turin are twinned."),
    ("Clara, my aunt, and I sold the boat.", "Clara and I sold the boat."),
    ("The smith, a widower, and his daughter moved out.", "The smith and his daughter moved out."),
    ("Yesterday, rain and hail fell.", "Rain and hail fell."),
    ("When it thundered in Bergen, cats and dogs hid.", "When it thundered, cats and dogs hid."),
    ("The car, however, and the trailer were found.", "The car and the trailer were found."),
    ("She bought bread, butter, and she paid in coins.", "She bought bread and butter, and she paid in coins."),
    ("The choir sang hymns, carols and ballads.", "The choir sang hymns and carols; it sang ballads too."),
    ("The trip costs 3, 5 or 9 euros.", "The trip costs 3 or 9 euros."),
    ("He was old, grey and tired of life.", "He was old and grey, and weary of life."),
    ("He sells jewels, lamps and rugs.", "He sells jewellery, lamps and rugs."),
]
OPEN = [
    ("The farm sells eggs, milk, honey and so on.", "The farm sells eggs, milk and so on.", "honey"),
    ("The farm sells eggs, milk, honey and cheese.", "The farm sells eggs, milk and cheese, among others.", "honey"),
]


@pytest.mark.parametrize(("long", "short", "item"), ITEMS)
def test_an_item_that_the_other_list_lacks_is_major(long: str, short: str, item: str) -> None:
    lost, new = findings(omission, long, short, model="none"), findings(addition, short, long, model="none")
    assert [(one.severity, one.message) for one in lost] == [("major", f"“{item}” is missing from the list")]
    assert [(one.severity, one.message) for one in new] == [("major", f"“{item}” was added to the list")]


@pytest.mark.parametrize(("long", "short"), SILENT)
def test_a_list_in_other_words_is_complete(long: str, short: str) -> None:
    for original, garbled in ((long, short), (short, long)):
        told = [one for check in (omission, addition) for one in findings(check, original, garbled, model="none")]
        assert [one.message for one in told if "list" in one.message or one.severity != "minor"] == []


@pytest.mark.parametrize(("long", "short", "item"), OPEN)
def test_an_item_of_an_open_list_is_minor(long: str, short: str, item: str) -> None:
    told = findings(omission, long, short, model="none")
    assert [one.severity for one in told if item in one.message] in ([], ["minor"])

"""The negation check: denials in part and as a whole, little and much, nearly done and done."""

import pytest

from scorer.checks import modality, negation
from tests.scorer.pairs import grave_each_way

FIRES = [
    # A denial in part, and as a whole.
    ("The pilot was not awake the whole time.", "The pilot was not awake at any time."),
    ("The heating was not on all the time.", "The heating was never on."),
    ("The crack has not closed completely since May.", "The crack has not closed at all since May."),
    ("The plan is not fully clear to the tenants.", "The plan is not clear to the tenants at all."),
    ("The report is not entirely wrong.", "The report is in no way wrong."),
    ("The roof is not quite dry.", "The roof is by no means dry."),
    ("The debt was not wholly repaid.", "The debt was not repaid at all."),
    ("The two accounts do not agree in full.", "The two accounts do not agree in the least."),
    ("The singer has not recovered entirely.", "The singer has not recovered in the slightest."),
    ("The paint has not dried yet.", "The paint has not dried at all."),
    # Little and much.
    ("He cared little.", "He cared greatly."),
    ("The fever troubled her little.", "The fever troubled her deeply."),
    ("The poet is little known in the south.", "The poet is well known in the south."),
    ("The path is little used in winter.", "The path is heavily used in winter."),
    ("The change was little noticed.", "The change was widely noticed."),
    ("Few, if any, of the farms have a well.", "Most, if not all, of the farms have a well."),
    ("Few if any guests complained.", "Nearly all guests complained."),
    ("She seldom, if ever, sings in public.", "She nearly always sings in public."),
    ("The court rarely if ever sits in August.", "The court very often sits in August."),
    ("He rarely writes to his aunt.", "He frequently writes to his aunt."),
    # Nearly done and done.
    ("The mayor stopped short of calling the fire arson.", "The mayor went so far as to call the fire arson."),
    ("The report stops short of blaming the driver.", "The report blames the driver."),
    ("The visitors came close to winning the match.", "The visitors won the match."),
    ("The goat came close to falling into the pit.", "The goat fell into the pit."),
    ("Small firms are exempt from the tax.", "Small firms are subject to the tax."),
    ("I doubt that the dam will hold.", "I am sure that the dam will hold."),
    ("We doubt whether the witness saw it.", "We are certain that the witness saw it."),
    ("You cannot but admire the choir.", "You cannot admire the choir."),
    ("I could not but laugh at the clown.", "I could not laugh at the clown."),
]
SILENT = [
    ("The crack has not closed completely.", "The crack has closed only partly."),
    ("The plan is not fully clear.", "The plan is only partly clear."),
    ("The plan is not fully clear.", "The plan is not entirely clear."),
    ("The plan is not clear at all.", "The plan is by no means clear."),
    ("The report is in no way wrong.", "The report is not wrong in any way."),
    ("The heating was not on the whole time.", "The heating was not always on."),
    ("The heating was never on.", "The heating was not on at any time."),
    ("The paint has not dried yet.", "The paint is still wet."),
    ("The paint has not dried yet.", "The paint has not yet dried."),
    ("The guard did not quite understand it.", "The guard did not fully understand it."),
    (
        "The village was destroyed completely and did not recover.",
        "The village was destroyed and did not recover at all.",
    ),
    ("The debt was not wholly repaid.", "Part of the debt was not repaid."),
    ("The roof is not quite dry.", "The roof is still a little damp."),
    ("He cared little.", "He did not care much."),
    ("The poet is little known.", "The poet is not well known."),
    ("The poet is little known.", "The poet is hardly known."),
    ("The poet is little known.", "Not many people know the poet."),
    ("The little painted boat is well known.", "The small painted boat is well known."),
    ("The change was little noticed.", "The change was barely noticed."),
    ("Few, if any, of the farms have a well.", "Hardly any of the farms have a well."),
    ("Few if any guests complained.", "Almost no guests complained."),
    ("She seldom, if ever, sings in public.", "She hardly ever sings in public."),
    ("He rarely writes to his aunt.", "He does not often write to his aunt."),
    ("The mayor stopped short of calling the fire arson.", "The mayor did not go so far as to call the fire arson."),
    ("The report stops short of blaming the driver.", "The report does not quite blame the driver."),
    ("The visitors came close to winning the match.", "The visitors almost won the match."),
    ("The goat came close to falling into the pit.", "The goat nearly fell into the pit."),
    ("The boat came close to the shore.", "The boat neared the shore."),
    ("Small firms are exempt from the tax.", "Small firms do not have to pay the tax."),
    ("Small firms are exempt from the tax.", "Small firms are not subject to the tax."),
    ("I doubt that the dam will hold.", "I am not sure that the dam will hold."),
    ("I doubt that the dam will hold.", "I do not think that the dam will hold."),
    ("You cannot but admire the choir.", "You can only admire the choir."),
    ("You cannot but admire the choir.", "You have to admire the choir."),
    ("I could not but laugh at the clown.", "I had to laugh at the clown."),
]


@pytest.mark.parametrize(("one", "other"), FIRES)
def test_another_degree_is_found_in_both_directions(one: str, other: str) -> None:
    assert grave_each_way(one, other, negation.check, modality.check) == (True, True)


@pytest.mark.parametrize(("one", "other"), SILENT)
def test_the_same_degree_is_no_alarm_in_both_directions(one: str, other: str) -> None:
    assert grave_each_way(one, other, negation.check, modality.check) == (False, False)

"""The number check compares lengths of time without a figure."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("The talk takes an hour and a half.", "The talk takes half an hour."),
    ("The pool is shut for a week.", "The pool is shut for a month."),
    ("Tenants give a fortnight's notice.", "Tenants give a month's notice."),
    ("Boil it for half an hour.", "Boil it for an hour."),
    ("The lease runs for a year.", "The lease runs for a month."),
    ("The lease runs for a year and a half.", "The lease runs for half a year."),
    ("She rested for a quarter of an hour.", "She rested for half an hour."),
    ("The ride costs two euros a day.", "The ride costs two euros a week."),
    ("The strike went on for half a day.", "The strike went on for a day."),
    ("He pays a month's rent in advance.", "He pays a year's rent in advance."),
    ("She was away for three quarters of an hour.", "She was away for a quarter of an hour."),
    ("The feud lasted half a century.", "The feud lasted a century."),
    ("The pass is good for a day.", "The pass is good for a week."),
    ("A decade of drought followed.", "A year of drought followed."),
    ("It was an hour-long speech.", "It was a day-long speech."),
    ("She read for a full hour.", "She read for a full day."),
    ("The fine is due within a fortnight.", "The fine is due within a week."),
    ("The town's size tripled within forty years.", "Within five decades the town was three times as big."),
    ("The town's size tripled within forty years.", "Within four decades the town was four times as big."),
]
SAME = [
    ("The talk takes an hour and a half.", "The talk takes ninety minutes."),
    ("The talk takes one and a half hours.", "The talk takes an hour and a half."),
    ("The lease runs for a year and a half.", "The lease runs for eighteen months."),
    ("Tenants give a fortnight's notice.", "Tenants give two weeks' notice."),
    ("Boil it for half an hour.", "Boil it for thirty minutes."),
    ("The feud lasted half a century.", "The feud lasted fifty years."),
    ("She was away for three quarters of an hour.", "She was away for 45 minutes."),
    ("She rested for a quarter of an hour.", "She rested for fifteen minutes."),
    ("The lease runs for half a year.", "The lease runs for six months."),
    ("Wait a minute, please.", "Wait a second, please."),
    ("I will be back in a minute.", "I will be back in a second."),
    ("She works an hour a day.", "She works an hour daily."),
    ("The pool is shut for a week.", "The pool is shut for seven days."),
    ("The feud lasted a century and a half.", "The feud lasted 150 years."),
    ("Within a day or two it healed.", "It healed in a day or two."),
    ("He visits twice a week.", "He visits two times a week."),
    ("He pays a month's rent in advance.", "He pays one month's rent in advance."),
    ("It took a good hour.", "It took a full hour."),
    ("They waited an hour and a half.", "They waited for 90 minutes."),
    ("In a year's time it will be ready.", "It will be ready a year from now."),
    ("The month's rent is due.", "A month's rent is due."),
    ("Half a day later he rang.", "He rang twelve hours later."),
    ("We have a day off.", "We have the day off."),
    ("It takes an hour or so.", "It takes about an hour."),
    ("A day later she left.", "She left the next day."),
    ("She earns 900 euros a month.", "Her monthly pay is 900 euros."),
    ("He trains an hour every day.", "He trains one hour a day."),
    ("For a century it stood there.", "It stood there for a hundred years."),
    ("A year or two passed.", "One or two years passed."),
    ("It was a long day.", "It was a hard day and night."),
    ("They met once a week for an hour.", "Once a week they met for an hour."),
    ("An hour's walk took them to the inn.", "They walked for an hour to the inn."),
    ("You have half an hour to finish.", "You have a half-hour to finish."),
    ("Give me a minute.", "Give me a second."),
    ("The town's size tripled within forty years.", "Within four decades the town was three times as big."),
    ("The herd doubled in twenty years.", "In two decades there were two times as many animals."),
    ("The herd doubled in two weeks.", "In fourteen days the herd was twice as large."),
    ("Exports quadrupled in thirty years.", "In three decades exports grew to four times their size."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)

"""The number check knows the dates of days that have names."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import findings, grave_each_way

CHANGED = [
    ("The museum is shut on Boxing Day.", "The museum is shut on Christmas Eve."),
    ("The museum is shut on Boxing Day.", "The museum is shut on 27 December."),
    ("The museum is shut on Bastille Day.", "The museum is shut on July 15."),
    ("The parade is on St Andrew's Day.", "The parade is on St. George's Day."),
    ("The parade is on May Day.", "The parade is on 3 May."),
    ("The ball is on New Year's Eve.", "The ball is on New Year's Day."),
    ("On New Year's Eve the power failed.", "On 30 December the power failed."),
    ("On New Year's Eve the power failed.", "On 31 January the power failed."),
    ("The town hall burned down on New Year's Eve.", "On December 24 the town hall went up in flames."),
    ("On Boxing Day we walked to the mill.", "We walked to the mill on 25 December."),
    ("Shops close early on Hogmanay.", "On 1 January shops close early."),
    ("The decorations come down on Twelfth Night.", "The decorations come down on 12 January."),
    ("She was born on leap day.", "She was born on 28 February."),
    ("On Christmas Day the café is shut.", "On New Year's Day the café is shut."),
    ("The siege began on All Saints' Day.", "On 2 November the siege began."),
    ("He proposed on Valentine's Day.", "He proposed on 14 March."),
    (
        "He was born on Christmas Day in a small village near the coast.",
        "His birth took place in a little village by the coast on 26 December.",
    ),
    ("May Day is a holiday here.", "The second of May is a holiday here."),
    ("Halloween fell on a Friday.", "All Souls' Day fell on a Friday."),
]
SAME = [
    ("The museum is shut on Boxing Day.", "The museum is shut on 26 December."),
    ("The museum is shut on Boxing Day.", "The museum is shut on St Stephen's Day."),
    ("The museum is shut on Christmas Eve.", "The museum is shut on Dec. 24."),
    ("The museum is shut on Christmas Eve.", "The museum is shut on the 24th of December."),
    ("The ball is on New Year’s Day 2019.", "The ball is on 1 January 2019."),
    ("The ball is on New Years Eve 2019.", "The ball is on 31/12/2019."),
    ("The parade is on Saint Andrew's Day.", "The parade is on St. Andrew’s Day."),
    ("The parade is on St Valentine's Day.", "The parade is on 14 February."),
    ("The parade is on May Day.", "The parade is on May 1."),
    ("Children dress up on Halloween.", "Children dress up on 31 October."),
    ("It opens the day after Christmas Day.", "It opens on Boxing Day."),
    ("It is shut on Christmas Eve and Boxing Day.", "It is shut on Boxing Day and Christmas Eve."),
    ("Every boxing day at the club was long.", "Every day of boxing at the club was long."),
    ("They met on the eve of St Andrew's Day.", "They met on 29 November."),
    ("Offices reopen the day after Boxing Day.", "Offices reopen on 27 December."),
    ("Offices reopen the day after New Year's Eve.", "Offices reopen on New Year's Day."),
    ("On New Year's Eve the power failed.", "On 31 December the power failed."),
    ("The town hall burned down on New Year's Eve.", "On December 31 the town hall went up in flames."),
    ("On Boxing Day we walked to the mill.", "We walked to the mill on 26 December."),
    (
        "He was born on Christmas Day in a small village near the coast.",
        "His birth took place in a little village by the coast on 25 December.",
    ),
    ("Shops close early on Hogmanay.", "On 31 December shops close early."),
    ("Shops close early on New Year's Eve.", "Shops close early on Hogmanay."),
    ("The decorations come down on Twelfth Night.", "The decorations come down on 5 January."),
    ("May Day is a holiday here.", "The first of May is a holiday here."),
    ("She was born on leap day.", "She was born on 29 February."),
    ("She was born on Leap Day.", "She was born on February 29."),
    ("On Christmas the café is shut.", "On 25 December the café is shut."),
    ("At Christmas the café is shut.", "On 25 December the café is shut."),
    ("On St John's Eve fires are lit on the hills.", "On 23 June fires are lit on the hills."),
    ("Independence Day was rainy in Boston.", "The Fourth of July was rainy in Boston."),
    ("On the Fourth of July the bridge opened.", "The bridge opened on July 4."),
    ("The siege began on All Saints.", "The siege began on 1 November."),
    ("The siege began on All Saints' Day.", "On 1 November the siege began."),
    ("The rent is due on Lady Day.", "The rent is due on 25 March."),
    ("The rent is due on Candlemas.", "The rent is due on 2 February."),
    ("On New Year's Day 1900 the line was opened.", "The line was opened on 1 January 1900."),
    ("We met on Midsummer's Day.", "We met on 24 June."),
    ("On Guy Fawkes Night the dog hid.", "On 5 November the dog hid."),
    ("He proposed on Valentine's Day.", "He proposed on 14 February."),
    ("On Labour Day, 1 May, the shops are shut.", "On 1 May the shops are shut."),
    ("On Epiphany the children get sweets.", "The children get sweets on 6 January."),
    ("On Earth Day they plant trees.", "On 22 April they plant trees."),
    ("On New Year's Eve, 31 December, the ball drops.", "The ball drops on 31 December."),
    ("On New Year's Eve the ball drops.", "On the last day of the year the ball drops."),
    ("On New Year's Day all trains were late.", "On the first day of the year all trains were late."),
    ("On Christmas Eve we sing.", "The day before Christmas we sing."),
    ("On Boxing Day we rest.", "The day after Christmas we rest."),
    ("The deadline is Halloween.", "The deadline is 31 Oct."),
    (
        "On Christmas Day the choir sang and on New Year's Day it rested.",
        "The choir sang on 25 December and rested on 1 January.",
    ),
    ("On Christmas Day we sang; the fair opened on 3 January.", "We sang on Christmas; the fair opened on 3 January."),
    ("The shop is shut from Christmas Eve to New Year's Day.", "The shop is shut from 24 December to 1 January."),
    ("The shop is shut on Boxing Day.", "The shop is shut the day after Christmas."),
    ("New Year's Eve was cold.", "The last night of the year was cold."),
    ("It was signed on Armistice Day 1918.", "It was signed on 11 November 1918."),
    ("The play Twelfth Night opens on 12 March.", "Twelfth Night opens on 12 March."),
    ("Orthodox Christmas falls on 7 January.", "The Orthodox celebrate Christmas on 7 January."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_day_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_day_is_silent(original: str, garbled: str) -> None:
    assert findings(check, original, garbled, model="none") == []
    assert findings(check, garbled, original, model="none") == []

"""The number check tells a range from its two ends."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("Gates 3–7 are shut today.", "Gates 3 and 7 are shut today."),
    ("Today gates 3 to 7 are shut.", "Gates 3 and 7 are shut today."),
    ("Read pages 40-48.", "Read pages 40 and 48."),
    ("The museum is closed Monday–Thursday.", "The museum is closed on Monday and Thursday."),
    ("The museum is closed from Monday to Thursday.", "The museum is closed on Mondays and Thursdays."),
    ("The pass is valid from May to August.", "The pass is valid in May and August."),
    ("Questions 1 to 5 are easy.", "Questions 1 and 5 are easy."),
    ("Seats A–F are taken.", "Seats A and F are taken."),
    ("Buses 10 through 14 stop here.", "Buses 10 and 14 stop here."),
    ("See chapters 3 and 9.", "See chapters 3 to 9."),
    ("Rooms five to eight are taken.", "Rooms five and eight are taken."),
    ("We bake on Tue–Fri.", "We bake on Tue and Fri."),
    ("In 1990–95 he lived here.", "In 1990 and 1995 he lived here."),
    ("Read lines 10 through 20.", "Read lines 10 and 20."),
    ("Rows C to H are sold.", "Rows C and H are sold."),
    ("The hut is open from June to September.", "The hut is open in June and September."),
]
SAME = [
    ("Gates 3–4 are shut today.", "Gates 3 and 4 are shut today."),
    ("It costs between 30 and 50 euros.", "It costs 30–50 euros."),
    ("Children between the ages of 6 and 12 pay less.", "Children aged 6–12 pay less."),
    ("The war of 1939–45 ended.", "The war of 1939 to 1945 ended."),
    ("Gates 3 to 7 are shut.", "Gates 3–7 are shut."),
    ("They won 3–1 and 2–0.", "They won 2–0 and 3–1."),
    ("Ten or twelve guests came.", "10–12 guests came."),
    ("Saturday–Sunday it is closed.", "It is closed on Saturday and Sunday."),
    ("The range is 5 to 9 metres.", "The range lies between 5 and 9 metres."),
    ("The season is May–June.", "The season is May and June."),
    ("The 2018–19 season was wet.", "The season of 2018 and 2019 was wet."),
    ("Between rows 12 and 15 there is a gap.", "There is a gap between rows 12 and 15."),
    ("The river is between 4 and 9 m wide.", "The river is 4–9 m wide."),
    ("Prices range from 4 to 9 euros.", "Prices range between 4 and 9 euros."),
    ("Ages 4 to 9 are welcome.", "Children between 4 and 9 are welcome."),
    ("They won 4–9.", "They lost 4–9."),
    ("Flights leave at 9 and 11.", "At 9 and 11 flights leave."),
    ("The years 1990 and 1995 were dry.", "1990 and 1995 were dry years."),
    ("From 1990 to 1995 he lived here.", "He lived here between 1990 and 1995."),
    ("Take 2 to 4 pills and 6 drops.", "Take 2–4 pills and 6 drops."),
    ("Phone 020 7946 0018.", "Phone 020-7946-0018."),
    ("From Monday to Friday and on Sunday we bake.", "We bake Monday to Friday and Sunday."),
    ("Sections 2, 3, 4 and 5 apply.", "Sections 2 to 5 apply."),
    ("The temperature fell from 9 to 4 degrees.", "The temperatures were 9 and then 4 degrees."),
    ("The score went from 4 to 9.", "The scores were 4 and 9."),
    ("The flight goes from A to F.", "The flight links A and F."),
    ("See chapters 3 and 5 to 9.", "See chapters 3 and 5–9."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)

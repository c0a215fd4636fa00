"""The number check tells a range from its two ends."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import findings, grave_each_way

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
    ("Children aged 6–11 may swim here.", "Children aged 6 or 11 may swim here."),
    ("The trip takes 5-8 days.", "The trip takes 5 or 8 days."),
    ("Open from Monday to Friday.", "Open on Monday or Friday."),
    ("Read pages 12–19 before class.", "Read pages 12 or 19 before class."),
    ("The dose is 2 to 6 tablets.", "The dose is 2 or 6 tablets."),
    ("Chapters 3 to 9 deal with birds.", "Chapters 3 or 9 deal with birds."),
    ("Teams of four to eight players may enter.", "Teams of four or eight players may enter."),
    ("Rooms 12 to 15 are free.", "Rooms 12 or 15 are free."),
    ("Take 4–9 tablets.", "Take 4 or 9 tablets."),
    ("The hut opens June to September.", "The hut opens in June or September."),
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
    ("It takes 2-3 days.", "It takes 2 or 3 days."),
    ("Two to three guests stayed.", "Two or three guests stayed."),
    ("It takes five to six days.", "It takes five or six days."),
    ("Children aged 6–11 may swim here.", "Children aged 6 to 11 may swim here."),
    ("Children aged 6–11 may swim here.", "Children between 6 and 11 may swim here."),
    ("The reply came in 10 to 15 minutes.", "The reply came in ten or fifteen minutes."),
    ("Some 20 to 30 people came.", "Some twenty or thirty people came."),
    ("He changed from 6 to 11 pills.", "He took 6 pills or 11."),
    ("It lasted four or five hours.", "It lasted four to five hours."),
    ("It costs about 10-12 euros.", "It costs about 10 or 12 euros."),
    ("The walk takes four to five hours.", "The walk takes four or five hours."),
    ("The walk takes 12 to 15 minutes.", "The walk takes 12 or 15 minutes."),
    ("It is 50 to 100 metres away.", "It is fifty or a hundred metres away."),
    ("Bring two or three friends, aged 6 to 11.", "Aged 6 to 11, bring two or three friends."),
    ("Choose from Monday to Friday or at the weekend.", "Choose Monday to Friday or the weekend."),
    ("He moved from 6 to 11 Elm Road.", "He moved from no. 6 to no. 11 in Elm Road."),
]
# What is marked on both sides.
MARKED = [
    (
        "The shop is open Monday to Friday.",
        "The shop is open Monday and Friday.",
        "Monday to Friday",
        "Monday and Friday",
    ),
    ("We bake on Mondays to Fridays.", "We bake on Mondays and Fridays.", "Mondays to Fridays", "Mondays and Fridays"),
    ("It is open May to August.", "It is open in May and August.", "May to August", "May and August"),
    ("It is open March to May.", "It is open in March and May.", "March to May", "March and May"),
    ("We bake Mon.–Fri. at noon.", "We bake Mon. and Fri. at noon.", "Mon.–Fri.", "Mon. and Fri."),
    ("It is dry Oct. to Dec. here.", "It is dry in Oct. and Dec. here.", "Oct. to Dec.", "Oct. and Dec."),
    ("Rooms 12 to 15.", "Rooms 12 and 15.", "12 to 15", "12 and 15"),
]


@pytest.mark.parametrize(("original", "garbled", "one", "other"), MARKED)
def test_the_full_stop_of_a_sentence_is_not_marked(original: str, garbled: str, one: str, other: str) -> None:
    (found,) = findings(check, original, garbled, model="none")
    assert found.original_at
    assert found.garbled_at
    assert original[found.original_at.start : found.original_at.stop] == one
    assert garbled[found.garbled_at.start : found.garbled_at.stop] == other


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)

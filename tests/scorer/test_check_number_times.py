"""What the number check says of days, times of the day, zones, eras and parts of a year."""

import pytest

from tests.scorer.test_check_number_values import found

CHANGED = [
    ("Lunch is at 1 p.m. today.", "Lunch is at 1 a.m. today."),
    # day and month
    ("Due on 2024-04-03.", "Due on 2024-03-04."),
    ("Due on 2024-04-03.", "Due on March 4, 2024."),
    ("Due on 03.04.2024.", "Due on 04.03.2024."),
    ("Due on 3/4/2024.", "Due on 4/3/2024."),
    ("Due in 04/2024.", "Due in May 2024."),
    ("Due in 04/2024.", "Due in 05/2024."),
    ("Due at 15:30:00.", "Due at 15:20:00."),
    ("It dates from 500 before Christ.", "It dates from 500 after Christ."),
    ("It began in Jan. and ended.", "It began in Jun. and ended."),
    # the half of the day
    ("It left at 06:15.", "It left at 18:15."),
    ("It left at 10:15.", "It left at 22:15."),
    ("It left at 06:00.", "It left at 6 pm."),
    ("It left at nine in the morning.", "It left at nine in the evening."),
    # time zones
    ("It starts at 9:00 CET.", "It starts at 9:00 PST."),
    ("It starts at 9:00 CET.", "It starts at 9:00."),
    ("It starts at 3 pm Eastern Time.", "It starts at 3 pm Pacific Time."),
    ("The log says 2024-05-06T10:00Z.", "The log says 2024-05-06T10:00+02:00."),
    # eras
    ("He was born in 63 BCE.", "He was born in 63 CE."),
    ("It dates from 500 BC.", "It dates from 500."),
    ("He reigned from 27 BC to 14 AD.", "He reigned from 27 AD to 14 BC."),
    # days of the week, parts of a year, centuries
    ("The shop opens on Tue.", "The shop opens on Thu."),
    ("Open Mon-Fri 9-5", "Open Mon-Sat 9-5"),
    ("Profits rose in Q1.", "Profits rose in Q4."),
    ("Profits rose in the third quarter.", "Profits rose in Q2."),
    ("The first half of 2023 was good.", "H2 2023 was good."),
    ("It was built in the 18th century.", "It was built in the 1800s."),
]
SAME = [
    ("Due on 2024-04-03.", "Due on April 3, 2024."),
    ("Due on 3 April 2024.", "Due on 3. 4. 2024."),
    ("Due in 04/2024.", "Due in April 2024."),
    ("Due at 15:30:00.", "Due at 3:30 pm."),
    ("It dates from 500 BC.", "It dates from 500 before the common era."),
    ("Due on 20240403.", "Due on 3rd April 2024."),
    ("Due on 2024年4月3日.", "Due on 2024-04-03."),
    ("Due on 2024년 4월 3일.", "Due on 3 April 2024."),
    ("Due on 08.18.2016.", "Due on 18.08.2016."),
    ("It began in Jan. and ended.", "It began in January and ended."),
    ("It left at 10:15 in the evening.", "It left at 22:15."),
    ("It left at 8 in the evening.", "It left at 20:00."),
    ("It left at 8:30.", "It left at 20:30."),
    ("It left at ten to four.", "It left at 3:50."),
    ("It left at half five.", "It left at 5:30."),
    ("It left at 1745 hours.", "It left at 5:45 pm."),
    ("from 16:10 to 16:30", "from 16:10-16:30"),
    ("It starts at 14:00 GMT.", "It starts at 14:00 UTC."),
    ("It starts at 14:00 GMT.", "It starts at 10 am EDT."),
    ("It starts at 3 pm Eastern Time.", "It starts at 3 pm ET."),
    ("Open from 9:00 to 17:00 GMT.", "Open from 9:00 GMT to 17:00 GMT."),
    ("Lunch is at 1 a.m. today.", "Lunch is at one a.m. today."),
    ("It dates from 500 BC.", "It dates from 500 B.C.E."),
    ("In AD 79 it erupted.", "In 79 it erupted."),
    ("He reigned from 44 to 30 BC.", "He reigned from 44 BC to 30 BC."),
    ("It was on Tue 5 May.", "It was on Tuesday 5 May."),
    ("The sun sat low under the Sun.", "The sun was low under the Sun."),
    ("Profits rose in 3Q 2023.", "Profits rose in the third quarter of 2023."),
    ("Profits rose in H2 2023.", "Profits rose in the second half of 2023."),
    ("It was built in the XVIII century.", "It was built in the 1700s."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_time_is_grave(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        seen = found(one, other)
        assert seen
        assert not all(each.startswith("minor") for each in seen)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_one_time_is_silent(original: str, garbled: str) -> None:
    assert found(original, garbled) == []
    assert found(garbled, original) == []

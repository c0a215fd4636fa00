"""Days of the week in one or two letters: `Tu, Th`, `MWF`."""

import pytest

from scorer.checks.name import check as name
from scorer.checks.number import check as number
from scorer.english.short_weekdays import short_weekdays
from tests.scorer.pairs import findings, grave_each_way

CHANGED = [
    ("Tu, Fr: 9–15", "Mo, We: 9–15"),
    ("Open Tu and Fr.", "Open Mo and We."),
    ("Mo–Fr 9:00–17:00", "Mo–Sa 9:00–17:00"),
    ("Mo-Fr: 9-17", "Tu-Fr: 9-17"),
    ("Sa, Su closed", "Th, Fr closed"),
    ("Lectures: MWF 10:00", "Lectures: TTh 10:00"),
    ("The class meets MWF at nine.", "The class meets TTh at nine."),
    ("The class meets MW at nine.", "The class meets WF at nine."),
    ("Mo 9–12", "Tu 9–12"),
    ("Mo, We", "Tu, We"),
    ("Su: 10–16", "Sa: 10–16"),
    ("Tu, Fr: 9–15", "Tuesday and Saturday: 9–15"),
    ("M/W/F 10–11", "T/Th 10–11"),
    ("The lab is open Tu 9-11.", "The lab is open Th 9-11."),
    ("Office hours: TuTh 9:00.", "Office hours: MW 9:00."),
    ("Office hours: Tuesday 9:00.", "Office hours: We 9:00."),
]
SAME = [
    ("Tu, Fr: 9–15", "Tue, Fri: 9–15"),
    ("Tu, Fr: 9–15", "Tuesday, Friday: 9–15"),
    ("Tu, Fr: 9–15", "Tuesdays and Fridays: 9–15"),
    ("Mo–Fr 9:00–17:00", "Mon–Fri 9:00–17:00"),
    ("Mo–Fr 9:00–17:00", "Monday to Friday, 9:00–17:00"),
    ("Lectures: MWF 10:00", "Lectures: Mon, Wed, Fri 10:00"),
    ("Lectures: MWF 10:00", "Lectures: M/W/F 10:00"),
    ("Lectures: TTh 10:00", "Lectures: Tu/Th 10:00"),
    ("Lectures: TTh 10:00", "Lectures: Tuesdays and Thursdays 10:00"),
    ("Lectures: TTh 10:00", "Lectures: TuTh 10:00"),
    ("Sa, Su closed", "Sat, Sun closed"),
    ("MW and GW are units; the lecture is on Monday.", "GW and MW are units; the lecture is on Monday."),
]
OTHER_WORDS = [
    ("We came at 5, Mo said.", "Mo said we came at 5."),
    ("We, Mo and Su, sang.", "Mo, Su and we sang."),
    ("Tu quoque, Brute.", "You too, Brutus."),
    ("Th is thorium.", "Thorium is Th."),
    ("We, Th and U: 9", "Us, Th and U: 9"),
    ("Mo said it.", "Moses said it."),
    ("The ratio of Mo to Fr was 3.", "The ratio of molybdenum to francium was 3."),
    ("We 3 went.", "The three of us went."),
    ("The MWF is large.", "The fund is large."),
    ("Mo 5 was a boat.", "The Mo 5 was a boat."),
    ("He met Mo and Su.", "He met Su and Mo."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_day_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, number) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_days_are_silent(original: str, garbled: str) -> None:
    for check in (number, name):
        assert findings(check, original, garbled, model="none") == []
        assert findings(check, garbled, original, model="none") == []


@pytest.mark.parametrize(("original", "garbled"), OTHER_WORDS)
def test_other_words_are_no_days(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, number) == (False, False)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Tu, Fr: 9–15", ["tuesday", "friday"]),
        ("Lectures: TuTh at ten", ["tuesday", "thursday"]),
        ("M/W/F 10:00", ["monday", "wednesday", "friday"]),
        ("He met Mo and Su.", []),
        ("We 3 went on", []),
        ("It gives 5 MW; the class ends.", []),
        ("MR Berg gives the class.", []),
    ],
)
def test_short_days_of_a_text(text: str, days: list[str]) -> None:
    assert [one.day for one in short_weekdays(text)] == days

"""What the number check says of dates, times, units and currencies."""

import pytest

from scorer.checks.number import check
from scorer.types import Span
from tests.scorer.pairs import findings


def found(original: str, garbled: str) -> list[str]:
    """Return what is found; the messages name the words that are marked."""
    return sorted(f"{each.severity}: {each.message}" for each in findings(check, original, garbled, model="none"))


FIRES = [
    # times and dates
    ("It opens at 15:30.", "It opens at 15:45.", ["critical: 15:30 became 15:45"]),
    ("Come at 3 pm.", "Come at 5 pm.", ["critical: 3 pm became 5 pm"]),
    ("Come at 3 pm.", "Come at 3 am.", ["critical: 3 pm became 3 am"]),
    ("Come at half past three.", "Come at half past four.", ["critical: half past three became half past four"]),
    ("They met on 12/05/2020.", "They met on 12/06/2020.", ["critical: 12/05/2020 became 12/06/2020"]),
    ("On 6 May 2020 it rained.", "On 6 May 2021 it rained.", ["critical: 2020 became 2021"]),
    ("She was born in June.", "She was born in July.", ["critical: June became July"]),
    ("Born on 3 Feb. 1950", "Born on 3 March 1950", ["critical: Feb became March"]),
    ("The shop is shut on Monday.", "The shop is shut on tuesdays.", ["critical: Monday became tuesdays"]),
    ("From 1 August to 3 September", "From 1 September to 3 September", ["critical: August became September"]),
    ("It will end next year.", "It ended last year.", ["critical: next year became last year"]),
    ("It will end this week.", "It ended last week.", ["major: this week became last week"]),
    ("He leaves tomorrow.", "He left yesterday.", ["critical: tomorrow became yesterday"]),
    ("He left this morning.", "He left in the evening.", ["major: morning became evening"]),
    ("The lake freezes in winter.", "The lake freezes in summer.", ["critical: winter became summer"]),
    ("The bell rang at noon.", "The bell rang at midnight.", ["critical: noon became midnight"]),
    # units and currencies
    ("Add 5 kg of sand.", "Add 5 g of sand.", ["critical: 5 kg became 5 g"]),
    ("Add 5kg of sand.", "Add 5g of sand.", ["critical: 5kg became 5g"]),
    ("It costs $5.", "It costs €5.", ["critical: $5 became €5"]),
    (
        "It costs 5 million US dollars.",
        "It costs 5 million euros.",
        ["critical: 5 million US dollars became 5 million euros"],
    ),
    ("It costs Rs. 500.", "It costs 500 pounds.", ["critical: Rs. 500 became 500 pounds"]),
    ("It rose by 5 percent.", "It rose by 5 points.", ["critical: 5 percent became 5 points"]),
    ("It was 20 °C outside.", "It was 20 °F outside.", ["critical: 20 °C became 20 °F"]),
    ("a three-year-old girl", "a three-month-old girl", ["critical: three-year became three-month"]),
    ("It stayed for two days.", "It stayed for two weeks.", ["critical: two days became two weeks"]),
    ("A speed of 60 km/h", "A speed of 60 miles per hour", ["critical: 60 km/h became 60 miles per hour"]),
    (
        "12 square kilometres burned.",
        "12 square metres burned.",
        ["critical: 12 square kilometres became 12 square metres"],
    ),
    ("two weeks and two days", "two weeks and two hours", ["critical: two days became two hours"]),
    ("It is 1 km long.", "It is 100 m long.", ["critical: 1 km became 100 m"]),
]
SILENT = [
    # dates and times
    ("3 pm", "15:00"),
    ("3:30 p.m. sharp", "15:30 sharp"),
    ("at 2:28 p.m. sharp", "at 2: 28 p.m. sharp"),
    ("from 2 p.m. to 4 p.m.", "from 14.00 to 16.00"),
    ("at 15h30", "at half past three"),
    ("a third to one quarter", "a quarter to one third"),
    ("noon", "12 o'clock"),
    ("on 12/05/2020", "on 12 May 2020"),
    ("on 15/09/2020 there", "on 15 september 2020 there"),
    ("on 2020-05-12", "on 12.5.2020"),
    ("May 5", "5/5"),
    ("on May 5", "on 5 May"),
    ("On July 18, 2020, he left.", "On July 18 he left."),
    ("It may march on in June.", "In June it might go on."),
    ("On Monday he left.", "Yesterday he left."),
    ("She sang on Friday and Saturday.", "She sang on Saturday."),
    ("In the autumn of his life", "In the fall of his life"),
    ("He came last night.", "He came yesterday evening."),
    # units and currencies
    ("20 km2 of land", "20 km² of land"),
    ("20 km² of land", "20 km^2 of land"),
    ("20 m² of land", "20 square metres of land"),
    ("EUR 500", "€500"),
    ("US$5", "5 dollars"),
    ("RMB 1.05 million", "1.05 million yuan"),
    ("$5m", "5 million dollars"),
    ("5 percent", "5 per cent"),
    ("5 %", "5 pct"),
    ("10 km away", "10 kilometers away"),
    ("a 3-year-old boy", "a three-year-old boy"),
    ("5 kg", "5 kilos"),
    ("1 km", "1,000 m"),
    ("1.5 hours", "90 minutes"),
    ("an hour and a half", "90 minutes"),
    ("2 weeks", "14 days"),
    ("a fortnight", "two weeks"),
    ("1 t", "1,000 kg"),
    ("six months", "half a year"),
    ("10 years later", "a decade later"),
    ("10 miles away", "16 km away"),
    ("212 degrees Fahrenheit", "100 °C"),
    ("50 cents", "0.50 dollars"),
    ("3 days in 3 weeks", "in three weeks three days"),
    ("It has 5 kg.", "It has 5."),
    ("He has 5 of them.", "He has 5 kg of them."),
    ("500m people", "500 million people"),
]


@pytest.mark.parametrize(("original", "garbled", "expected"), FIRES)
def test_fires(original: str, garbled: str, expected: list[str]) -> None:
    assert found(original, garbled) == sorted(expected)


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert found(original, garbled) == []
    assert found(garbled, original) == []


def test_the_change_nearest_to_the_place_is_shown() -> None:
    original = "Open from 1 August to 30 September, every day but the last one."
    garbled = "Open from 1 September to 30 September, every day but the last one."
    (finding,) = findings(check, original, garbled, model="none")
    assert (finding.original_at, finding.garbled_at) == (Span(12, 18), Span(12, 21))

"""The number check: a table of what fires and what must not, and what holds for any text."""

import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.checks.number import check
from scorer.types import Finding, Span
from tests.scorer.pairs import compared, findings


def found(original: str, garbled: str) -> list[str]:
    """Return what is found; the messages name the words that are marked."""
    return sorted(f"{each.severity}: {each.message}" for each in findings(check, original, garbled, model="none"))


FIRES = [
    # other values
    ("They moved 1,000 crates.", "They moved 100 crates.", ["critical: 1,000 became 100"]),
    ("It costs 10 euros.", "It costs 1000 euros.", ["critical: 10 became 1000"]),
    ("Take 40 mg twice a day.", "Take 80 mg twice a day.", ["critical: 40 became 80"]),
    ("She is twenty-one.", "She is twenty-seven.", ["critical: twenty-one became twenty-seven"]),
    ("Half of 2.5 million voters", "Half of 25 million voters", ["critical: 2.5 million became 25 million"]),
    ("They raised $3 million.", "They raised $3 billion.", ["critical: 3 million became 3 billion"]),
    ("13.169 million litres", "13.169 billion litres", ["critical: 13.169 million became 13.169 billion"]),
    ("The war began in 1914.", "The war began in 1941.", ["critical: 1914 became 1941"]),
    ("The rate is 1.5 percent.", "The rate is 15 percent.", ["critical: 1.5 became 15"]),
    ("One of the boys fell.", "Three of the boys fell.", ["major: One became Three"]),
    ("He came third.", "He came fifth.", ["critical: third became fifth"]),
    ("He came first.", "He came second.", ["major: first became second"]),
    ("It was −5 degrees.", "It was 5 degrees.", ["critical: −5 became 5"]),
    ("A dozen eggs.", "Six eggs.", ["critical: dozen became Six"]),
    ("Between 10 and 20 ships", "Between 100 and 25 ships", ["critical: 10 became 100", "critical: 20 became 25"]),
    (
        "From 4-5 million to 9",
        "From 40-50 million to 9",
        ["critical: 4 became 40", "critical: 5 million became 50 million"],
    ),
    ("Version 3.11.2 is out.", "Version 3.12.1 is out.", ["critical: 3.11.2 became 3.12.1"]),
    ("There were 10.000 of them.", "There were 10 of them.", ["critical: 10.000 became 10"]),
    ("There were 1'000'000 of them.", "There were 1'000 of them.", ["critical: 1'000'000 became 1'000"]),
    ("He is 5'10\" tall.", "He is 5'11\" tall.", ["critical: 10 became 11"]),
    ("It has 10^6 cells.", "It has 10^9 cells.", ["critical: 10^6 became 10^9"]),
    ("It holds 1/2 of it", "It holds 1/3 of it", ["critical: 1/2 became 1/3"]),
    ("The two brothers came.", "The three brothers came.", ["critical: two became three"]),
    ("Dozens of them came.", "Hundreds of them came.", ["major: Dozens became Hundreds"]),
    ("It rose by 51.11 points.", "It rose by 51.1 points.", ["minor: 51.11 became 51.1"]),
    ("It rose by 51.11 points.", "It rose by 51.71 points.", ["critical: 51.11 became 51.71"]),
    # which became which
    (
        "We made 1.1 billion and 1.7 billion.",
        "We made 1.1 and 1.7.",
        ["critical: 1.1 billion became 1.1", "critical: 1.7 billion became 1.7"],
    ),
    (
        "There were 12 of them in the 20th century.",
        "There were some of them in the 21st century.",
        ["critical: 20th became 21st", "major: 12 is missing"],
    ),
    # missing and new
    ("It weighs 3 kg.", "It weighs a lot.", ["major: 3 is missing"]),
    ("Call 34 if lost.", "Call if lost.", ["major: 34 is missing"]),
    ("Call if lost.", "Call 117 if lost.", ["major: 117 is new"]),
    ("Two men left.", "Men left.", ["minor: Two is missing"]),
    ("The fourth door was open.", "The door was open.", ["minor: fourth is missing"]),
    ("He spoke in Oslo.", "He spoke in Oslo on the 26th.", ["minor: 26th is new"]),
    ("5 pears and 5 plums", "5 pears and plums", ["minor: 5 is missing"]),
    ("In 2010, 300 people came.", "In 2010 people came.", ["major: 300 is missing"]),
    ("Thousands marched.", "People marched.", ["minor: Thousands is missing"]),
    ("It has 10⁶ cells.", "It has 10^9 cells.", ["critical: 10⁶ became 10^9"]),
    ("2 m² of land", "m² of land", ["major: 2 is missing"]),
    # names with figures
    ("The A320 landed.", "The A330 landed.", ["critical: A320 became A330"]),
    ("The A320 landed.", "The B320 landed.", ["major: A320 became B320"]),
    ("COVID-19 spread.", "COVID-91 spread.", ["critical: COVID-19 became COVID-91"]),
    ("PM2.5 was high.", "PM10 was high.", ["critical: PM2.5 became PM10"]),
]
SILENT = [
    # spellings of one value
    ("34", "34 people"),
    ("1,000 crates", "1.000 crates"),
    ("1,000 crates", "1 000 crates"),
    ("1,000 crates", "1'000 crates"),
    ("1,000 crates", "a thousand crates"),
    ("2.5 litres", "2,5 litres"),
    ("12,345.67 in all", "12.345,67 in all"),
    ("It cost 959,220.00 in all.", "It cost 959.220.00 in all."),
    ("3,000,000 votes", "3 million votes"),
    ("5,934 million tons", "5.934 million tons"),
    ("$2.5bn", "2,500,000,000 dollars"),
    ("A dozen eggs", "12 eggs"),
    ("several thousand people", "thousands of people"),
    ("half a million readers", "500,000 readers"),
    ("two and a half years", "2.5 years"),
    ("2½ years", "2.5 years"),
    ("half of it", "1/2 of it"),
    ("three quarters of it", "75% of it"),
    ("two years and a half", "2.5 years"),
    ("2 years and a half", "two and a half years"),
    ("twenty-one guns", "21 guns"),
    ("one hundred and five steps", "105 steps"),
    ("the 21st century", "the twenty-first century"),
    ("the 17th century", "the XVII century"),
    ("nineteen eighty-four", "1984"),
    ("Two of them ran, and both fell.", "Both of them ran, and the pair fell."),
    ("The two brothers came.", "Both brothers came."),
    ("The two sides agreed.", "The sides agreed."),
    ("50% of it", "half of it"),
    ("5 to 6 million birds", "five million to six million birds"),
    ("five to six hundred metres", "500 to 600 metres"),
    ("2010-11", "2010 to 2011"),
    ("the 1990s", "the nineties"),
    ("the 1990s", "the 90s"),
    ("the mid-1990s", "the middle of the 1990s"),
    ("pages 12–15", "pages 12 to 15"),
    ("They won 3:0.", "They won 3-0."),
    ("one of the best", "among the best"),
    ("First, wash it.", "To begin with, wash it."),
    ("Wait a second.", "Wait a moment."),
    ("No one came.", "Nobody came."),
    ("minus 5 degrees", "-5 degrees"),
    ("a score of – 6.214 there", "a score of -6.214 there"),
    ("18 per 10,000 here", "18:10 000 here"),
    ("٣ قطط", "3 cats"),
    ("1'000'000.5 in all", "1,000,000.5 in all"),
    ("1’000,50 francs", "1000.50 francs"),
    ("He is 5′10″ tall.", "He is 5'10\" tall."),
    ("He is 5’10” tall.", "He is 5 ft 10 tall."),
    ("the class of '99", "the class of ’99"),
    ("x² + y² = 25", "x^2 + y^2 = 25"),
    ("about 10⁻⁶ or 10¹²", "about 10^-6 or 10^{12}"),
    ("The law¹ stands.²", "The law stands."),
    ("the 100th anniversary", "the centenary"),
    # in pieces
    ("13.2 against 119.3", "13. 2 against 119. 3"),
    ("in 28,404,603 of them", "in 28. 404. 603 of them"),
    ("a town of 2,500,000 people", "a town of 2 million 500 thousand people"),
    ("(21/38, 55.3%)", "(21/38,55.3%)"),
    # names with figures
    ("COVID-19 cases", "Covid 19 cases"),
    ("COVID-19 cases", "coronavirus cases"),
    ("He works at Russia-24.", "He works at Rossiya-24."),
    ("the 4x200m race", "the 4x200 metre race"),
]


@pytest.mark.parametrize(("original", "garbled", "expected"), FIRES)
def test_fires(original: str, garbled: str, expected: list[str]) -> None:
    assert found(original, garbled) == sorted(expected)


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert found(original, garbled) == []
    assert found(garbled, original) == []


@pytest.mark.parametrize(
    ("original", "garbled", "finding"),
    [
        (
            "They moved 1,000 crates.",
            "They moved 100 crates.",
            Finding("number", "critical", "1,000 became 100", Span(11, 16), Span(11, 14)),
        ),
        (
            "It  is $5 a head.",
            "It is €5 a head.",
            Finding("number", "critical", "$5 became €5", Span(6, 8), Span(6, 8)),
        ),
        ("Shut in May", "Shut in June", Finding("number", "critical", "May became June", Span(8, 11), Span(8, 12))),
        ("Call 34 if lost.", "Call.", Finding("number", "major", "34 is missing", Span(5, 7), None)),
    ],
)
def test_spans_cover_what_the_message_names(original: str, garbled: str, finding: Finding) -> None:
    assert findings(check, original, garbled, model="none") == [finding]


def test_a_long_number_is_not_shown_in_full() -> None:
    assert found("7" * 500, "8" * 500) == [f"critical: {'7' * 28}…{'7' * 10} became {'8' * 28}…{'8' * 10}"]


numbers = st.one_of(
    st.integers(0, 10**7).map(lambda number: f"{number:,}"),
    st.floats(0, 1000).map(lambda number: f"{number:.1f}"),
    st.sampled_from(
        ["two", "third", "one", "hundred", "thousand", "million", "and", "a", "half", "both", "IV", "A320", "3pm"]
    ),
    st.sampled_from(["kg", "km/h", "$", "%", "May", "Monday", "last year", "past", "quarter to", "hours", "1/2"]),
    st.text("0123456789.,:/-−½ '’xMkpm", max_size=8),
)
texts = st.lists(numbers | st.sampled_from(["of", "and", "-", "to", "İ", "ſix"]), max_size=10).map(" ".join) | st.text()


def mirrored(finding: Finding) -> tuple[object, object, str]:
    return finding.garbled_at, finding.original_at, finding.severity


@settings(max_examples=200)
@given(original=texts, garbled=texts)
def test_swapping_swaps(original: str, garbled: str) -> None:
    seen = findings(check, original, garbled, model="none")
    for finding in seen:
        assert finding.message.endswith(" is new") == (finding.original_at is None)
        assert finding.message.endswith(" is missing") == (finding.garbled_at is None)
    swapped = [
        (each.original_at, each.garbled_at, each.severity) for each in findings(check, garbled, original, model="none")
    ]
    assert sorted(map(str, map(mirrored, seen))) == sorted(map(str, swapped))


@settings(max_examples=150)
@given(text=texts)
def test_a_text_equals_itself_whatever_stands_around(text: str) -> None:
    assert found(text + " indeed", text + " truly") == []


@settings(max_examples=60)
@given(number=st.integers(3, 10**9), factor=st.sampled_from([2, 10, 100]))
def test_another_value_is_critical(number: int, factor: int) -> None:
    original, garbled = f"There were {number:,} of them.", f"There were {number * factor} of them."
    assert found(original, garbled) == [f"critical: {number:,} became {number * factor}"]


def test_many_changed_numbers_take_little_memory() -> None:
    original = "; ".join(str(number) for number in range(10_000, 11_000))
    garbled = "; ".join(str(number) for number in range(50_000, 51_000))
    seen = compared(original, garbled, model="none")
    assert seen
    tracemalloc.start()
    try:
        changed = list(check(seen))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(changed) == 1_000
    assert most < 15_000_000  # all against all are a million comparisons

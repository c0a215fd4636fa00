"""The number check: a table of what fires and what must not, and what holds for any text."""

import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorer.checks.number import check
from scorer.types import Finding, Pair, Side, Span


def pair(original: str, garbled: str) -> Pair:
    at = Span(0, 1)
    return Pair(
        0, Side(at, Span(0, len(original)), 1, original), Side(at, Span(0, len(garbled)), 1, garbled), confidence=1.0
    )


def found(original: str, garbled: str) -> list[str]:
    return sorted(f"{finding.severity}: {finding.message}" for finding in check(pair(original, garbled)))


FIRES = [
    ("They moved 1,000 crates.", "They moved 100 crates.", ["critical: 1,000 became 100"]),
    ("It costs 10 euros.", "It costs 1000 euros.", ["critical: 10 became 1000"]),
    ("Take 40 mg twice a day.", "Take 80 mg twice a day.", ["critical: 40 became 80"]),
    ("She is twenty-one.", "She is twenty-seven.", ["critical: twenty-one became twenty-seven"]),
    ("Half of 2.5 million voters", "Half of 25 million voters", ["critical: 2.5 million became 25 million"]),
    ("They raised $3 million.", "They raised $3 billion.", ["critical: 3 million became 3 billion"]),
    ("It weighs 3 kg.", "It weighs a lot.", ["major: 3 is missing"]),
    ("Call 34 if lost.", "Call if lost.", ["major: 34 is missing"]),
    ("Call if lost.", "Call 117 if lost.", ["major: 117 is new"]),
    ("The war began in 1914.", "The war began in 1941.", ["critical: 1914 became 1941"]),
    ("The A320 landed.", "The A330 landed.", ["critical: A320 became A330"]),
    ("COVID-19 spread.", "COVID-91 spread.", ["critical: COVID-19 became COVID-91"]),
    ("It opens at 15:30.", "It opens at 15:45.", ["critical: 15:30 became 15:45"]),
    ("Come at 3 pm.", "Come at 5 pm.", ["critical: 3 pm became 5 pm"]),
    ("Come at 3 pm.", "Come at 3 am.", ["critical: 3 pm became 3 am"]),
    ("The rate is 1.5 percent.", "The rate is 15 percent.", ["critical: 1.5 became 15"]),
    ("One of the boys fell.", "Three of the boys fell.", ["major: One became Three"]),
    ("He came third.", "He came fifth.", ["critical: third became fifth"]),
    ("He came first.", "He came second.", ["major: first became second"]),
    ("Two men left.", "Men left.", ["minor: Two is missing"]),
    ("The fourth door was open.", "The door was open.", ["minor: fourth is missing"]),
    ("They met on 12/05/2020.", "They met on 12/06/2020.", ["critical: 12/05/2020 became 12/06/2020"]),
    ("It was −5 degrees.", "It was 5 degrees.", ["critical: −5 became 5"]),
    ("A dozen eggs.", "Six eggs.", ["critical: dozen became Six"]),
    ("5 pears and 5 plums", "5 pears and plums", ["minor: 5 is missing"]),
    ("Between 10 and 20 ships", "Between 100 and 25 ships", ["critical: 10 became 100", "critical: 20 became 25"]),
    ("In 2010, 300 people came.", "In 2010 people came.", ["major: 300 is missing"]),
    ("Version 3.11.2 is out.", "Version 3.12.1 is out.", ["critical: 3.11.2 became 3.12.1"]),
    ("Thousands marched.", "People marched.", ["minor: Thousands is missing"]),
    ("There were 10.000 of them.", "There were 10 of them.", ["critical: 10.000 became 10"]),
    ("There were 1'000'000 of them.", "There were 1'000 of them.", ["critical: 1'000'000 became 1'000"]),
    ("He is 5'10\" tall.", "He is 5'11\" tall.", ["critical: 10 became 11"]),
    ("It has 10^6 cells.", "It has 10^9 cells.", ["critical: 6 became 9"]),
    ("It has 10⁶ cells.", "It has 10^9 cells.", ["major: 9 is new"]),
    ("2 m² of land", "m² of land", ["major: 2 is missing"]),
]
SILENT = [
    ("34", "34 people"),
    ("1,000 crates", "1.000 crates"),
    ("1,000 crates", "1 000 crates"),
    ("1,000 crates", "1'000 crates"),
    ("1,000 crates", "a thousand crates"),
    ("2.5 litres", "2,5 litres"),
    ("12,345.67 in all", "12.345,67 in all"),
    ("3,000,000 votes", "3 million votes"),
    ("$2.5bn", "2,500,000,000 dollars"),
    ("A dozen eggs", "12 eggs"),
    ("half a million readers", "500,000 readers"),
    ("two and a half years", "2.5 years"),
    ("2½ years", "2.5 years"),
    ("twenty-one guns", "21 guns"),
    ("one hundred and five steps", "105 steps"),
    ("the 21st century", "the twenty-first century"),
    ("the 17th century", "the XVII century"),
    ("nineteen eighty-four", "1984"),
    ("Two of them ran, and both fell.", "Both of them ran, and the pair fell."),
    ("The two brothers came.", "Both brothers came."),
    ("50% of it", "half of it"),
    ("3 pm", "15:00"),
    ("3:30 p.m. sharp", "15:30 sharp"),
    ("noon", "12 o'clock"),
    ("5 to 6 million birds", "five million to six million birds"),
    ("2010-11", "2010 to 2011"),
    ("the 1990s", "the nineties"),
    ("on 12/05/2020", "on 12 May 2020"),
    ("on 2020-05-12", "on 12.5.2020"),
    ("COVID-19 cases", "Covid 19 cases"),
    ("the mid-1990s", "the middle of the 1990s"),
    ("pages 12–15", "pages 12 to 15"),
    ("one of the best", "among the best"),
    ("First, wash it.", "To begin with, wash it."),
    ("Wait a second.", "Wait a moment."),
    ("No one came.", "Nobody came."),
    ("10 years later", "a decade later"),
    ("a 3-year-old boy", "a three-year-old boy"),
    ("20 km2 of land", "20 km² of land"),
    ("EUR 500", "€500"),
    ("minus 5 degrees", "-5 degrees"),
    ("٣ قطط", "3 cats"),
    ("1'000'000.5 in all", "1,000,000.5 in all"),
    ("1’000,50 francs", "1000.50 francs"),
    ("He is 5′10″ tall.", "He is 5'10\" tall."),
    ("He is 5’10” tall.", "He is 5 ft 10 tall."),
    ("the class of '99", "the class of ’99"),
    ("x² + y² = 25", "x^2 + y^2 = 25"),
    ("about 10⁻⁶ or 10¹²", "about 10^-6 or 10^{12}"),
    ("20 km² of land", "20 km^2 of land"),
    ("20 m² of land", "20 square metres of land"),
    ("The law¹ stands.²", "The law stands."),
]


@pytest.mark.parametrize(("original", "garbled", "expected"), FIRES)
def test_fires(original: str, garbled: str, expected: list[str]) -> None:
    assert found(original, garbled) == sorted(expected)


@pytest.mark.parametrize(("original", "garbled"), SILENT)
def test_stays_silent(original: str, garbled: str) -> None:
    assert found(original, garbled) == []
    assert found(garbled, original) == []


def test_spans_cover_what_the_message_names() -> None:
    (finding,) = check(pair("They moved 1,000 crates.", "They moved 100 crates."))
    assert finding == Finding("number", "critical", "1,000 became 100", Span(11, 16), Span(11, 14))


def test_one_sided_pairs_have_no_findings() -> None:
    whole = pair("5 apples", "")
    assert list(check(Pair(0, whole.original, None, 1.0))) == []


numbers = st.one_of(
    st.integers(0, 10**7).map(lambda number: f"{number:,}"),
    st.floats(0, 1000).map(lambda number: f"{number:.1f}"),
    st.sampled_from(
        ["two", "third", "one", "hundred", "thousand", "million", "and", "a", "half", "both", "IV", "A320", "3pm"]
    ),
    st.text("0123456789.,:/-−½ '’xMkpm", max_size=8),
)
texts = st.lists(numbers | st.sampled_from(["of", "and", "-", "to", "İ", "ſix"]), max_size=10).map(" ".join) | st.text()


def mirrored(finding: Finding) -> tuple[object, object, str]:
    return finding.garbled_at, finding.original_at, finding.severity


@settings(deadline=None, max_examples=400)
@given(original=texts, garbled=texts)
def test_spans_lie_inside_and_swapping_swaps(original: str, garbled: str) -> None:
    findings = list(check(pair(original, garbled)))
    for finding in findings:
        assert finding.original_at or finding.garbled_at
        assert finding.message.endswith(" is new") == (finding.original_at is None)
        assert finding.message.endswith(" is missing") == (finding.garbled_at is None)
        for at, text in ((finding.original_at, original), (finding.garbled_at, garbled)):
            assert at is None or 0 <= at.start < at.stop <= len(text)
    swapped = [(each.original_at, each.garbled_at, each.severity) for each in check(pair(garbled, original))]
    assert sorted(map(str, map(mirrored, findings))) == sorted(map(str, swapped))


@settings(deadline=None, max_examples=200)
@given(text=texts)
def test_a_text_equals_itself_whatever_stands_around(text: str) -> None:
    assert found(text + " indeed", text + " truly") == []


@settings(deadline=None, max_examples=100)
@given(number=st.integers(3, 10**9), factor=st.sampled_from([2, 10, 100]))
def test_another_value_is_critical(number: int, factor: int) -> None:
    original, garbled = f"There were {number:,} of them.", f"There were {number * factor} of them."
    assert found(original, garbled) == [f"critical: {number:,} became {number * factor}"]


@pytest.mark.parametrize(
    "text", ["9" * 100_000, "1 " * 20_000, "one " * 20_000, "a1-" * 20_000, "x" * 100_000, "1.2" * 20_000]
)
def test_long_texts_are_quick(text: str) -> None:
    started = time.perf_counter()
    for finding in check(pair(text, text[: len(text) // 2] + " and 7")):
        assert finding.check == "number"
    assert time.perf_counter() - started < 5


def test_many_changed_numbers_take_little_memory() -> None:
    original = "; ".join(str(number) for number in range(10_000, 12_000))
    garbled = "; ".join(str(number) for number in range(50_000, 52_000))
    tracemalloc.start()
    try:
        changed = found(original, garbled)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(changed) == 2_000
    assert most < 30_000_000  # all against all are four million comparisons

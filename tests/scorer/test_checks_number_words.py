"""Number words are read as an independent reader (text2num) reads them."""

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from text_to_num import text2num

from scorer.english.number_words import read_words, word_pattern

RUN = re.compile(word_pattern())
UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"]
UNITS += ["fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def below_hundred(number: int) -> str:
    if number < 20:
        return UNITS[number - 1]
    tens = TENS[number // 10 - 2]
    return tens if number % 10 == 0 else f"{tens}-{UNITS[number % 10 - 1]}"


def below_thousand(number: int) -> str:
    if number < 100:
        return below_hundred(number)
    hundreds = f"{UNITS[number // 100 - 1]} hundred"
    return hundreds if number % 100 == 0 else f"{hundreds} and {below_hundred(number % 100)}"


def in_words(number: int) -> str:
    words = []
    for scale, name in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (1, "")):
        group, number = divmod(number, scale)
        if group:
            words.append(f"{below_thousand(group)} {name}".strip())
    return " ".join(words)


@settings(max_examples=300)
@given(number=st.integers(1, 10**12 - 1) | st.integers(1, 2000))
def test_reads_what_text2num_reads(number: int) -> None:
    text = in_words(number)
    match = RUN.fullmatch(text)
    assert match
    values = [read.value for read in read_words(text)]
    assert values == [Decimal(number)]
    assert text2num(text, "en") == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two three", [2, 3]),
        ("twenty twenty", [2020]),
        ("nineteen eighty-four", [1984]),
        ("ten and twenty", [10, 20]),
        ("twenty-first", [21]),
        ("two thirds", [2, 3]),
        ("a million and a half", [1_500_000]),
        ("two and a half", [Decimal("2.5")]),
        ("two and a half million", [2_500_000]),
        ("two dozen", [24]),
        ("ten thousands", [10_000]),
        ("five hundred thousand", [500_000]),
    ],
)
def test_reads_runs(text: str, expected: list[object]) -> None:
    match = RUN.search(text)
    assert match
    assert [number.value for number in read_words(match.group())] == expected


def test_offsets_are_those_of_the_run() -> None:
    run = "two three hundred"
    assert [run[number.start : number.stop] for number in read_words(run)] == ["two", "three hundred"]


@pytest.mark.parametrize("text", ["someone", "often", "weight", "tent", "seconds", "attention"])
def test_words_that_only_contain_a_number(text: str) -> None:
    assert not RUN.search(text)

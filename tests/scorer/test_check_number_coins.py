"""The number check reads coins, prices as they are said, and a baker's dozen."""

import pytest

from scorer.checks.number import check
from tests.scorer.pairs import grave_each_way

CHANGED = [
    ("She made a baker's dozen of buns.", "She made twelve buns."),
    ("She made a baker's dozen of buns.", "She made a dozen buns."),
    ("A ride cost a dime then.", "A ride cost a nickel then."),
    ("She lent me a tenner.", "She lent me a fiver."),
    ("A ride cost a dime then.", "A ride cost five cents then."),
    ("She lent me a tenner.", "She lent me twenty pounds."),
    ("The toll is a nickel.", "The toll is ten cents."),
    ("The toll is a nickel.", "The toll is a dime."),
    ("Entry is €6.20.", "Entry is six euros thirty."),
    ("Entry is €6.20.", "Entry is seven euros twenty."),
    ("It costs £3.99.", "It costs three pounds ninety."),
    ("Bread costs two pounds forty now.", "Bread now costs £2.14."),
    ("He paid a euro ten.", "He paid €1.20."),
]
SAME = [
    ("She made a baker's dozen of buns.", "She made thirteen buns."),
    ("He ordered a baker’s dozen of eggs.", "He ordered 13 eggs."),
    ("The clerk sold half a dozen pens.", "The clerk sold six pens."),
    ("The clerk sold two dozen pens.", "The clerk sold 24 pens."),
    ("The clerk sold a great gross of pens.", "The clerk sold 1,728 pens."),
    ("A ride cost a dime then.", "A ride cost ten cents then."),
    ("A ride cost a nickel then.", "A ride cost five cents then."),
    ("A ride cost a dime then.", "A ride cost $0.10 then."),
    ("She lent me a tenner.", "She lent me ten pounds."),
    ("She lent me a fiver.", "She lent me £5."),
    ("It cost sixpence.", "It cost six pence."),
    ("It cost tuppence.", "It cost two pence."),
    ("It cost a quarter.", "It cost twenty-five cents."),
    ("He put a toonie in the jar.", "He put two dollars in the jar."),
    ("He would not give a dime for it.", "He would not give a penny for it."),
    ("He doesn't have a dime.", "He doesn't have a cent."),
    ("Two baker's dozens of rolls lay there.", "Twenty-six rolls lay there."),
    ("He bought a dozen eggs.", "He bought 12 eggs."),
    ("Dozens of eggs broke.", "Many eggs broke."),
    ("The dime was bent.", "The coin was bent."),
    ("She flipped a nickel.", "She flipped a coin."),
    ("Nickel and copper are mined.", "They mine nickel and copper."),
    ("All it took was a fiver.", "All it took was five pounds."),
    ("Entry is €6.20.", "Entry is six euros twenty."),
    ("It costs £3.99.", "It costs three pounds ninety-nine."),
    ("It costs $1.50.", "It costs a dollar fifty."),
    ("It costs $4.25.", "It costs four twenty-five."),
    ("Entry is €6.20.", "Entry is 6 euros 20."),
    ("Entry is CHF 8.40.", "Entry is eight francs forty."),
    ("It costs £1.50.", "It costs one pound fifty."),
    ("It costs £1.50.", "It costs a pound fifty."),
    ("It costs $5.50.", "It costs five and a half dollars."),
    ("It costs $12.75.", "It costs twelve dollars and seventy-five cents."),
    ("The cap is $19.99.", "The cap is nineteen dollars ninety-nine."),
    ("Bread costs two pounds forty now.", "Bread now costs £2.40."),
    ("He paid a euro ten.", "He paid €1.10."),
    ("For five euros fifty people ate.", "Fifty people ate for five euros."),
    ("For ten dollars thirty guests get a drink.", "Thirty guests get a drink for ten dollars."),
    ("He gave three pounds and twenty coins.", "He gave twenty coins and three pounds."),
    ("Gate 4, row 25 is free.", "Row 25 at gate 4 is free."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_a_change_is_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (True, True)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_the_same_in_other_words_is_not_grave(original: str, garbled: str) -> None:
    assert grave_each_way(original, garbled, check) == (False, False)

"""The number check compares by value: scales, shares, powers, signs, Roman numerals, characters without width."""

import pytest

from scorer.checks.number import check
from scorer.types import Span
from tests.scorer.pairs import findings


def found(original: str, garbled: str) -> list[str]:
    """Return what is found; the messages name the words that are marked."""
    return sorted(f"{each.severity}: {each.message}" for each in findings(check, original, garbled, model="none"))


CHANGED = [
    # scales in letters and words
    ("The deal is worth $4.2bn.", "The deal is worth $4.2m."),
    ("It sold for $5 k.", "It sold for $5."),
    ("They sold 40k copies.", "They sold 40m copies."),
    ("The video has 3M views.", "The video has 3 views."),
    ("The debt is $1.3T.", "The debt is $1.3B."),
    ("The debt is 3 tn euros.", "The debt is 3 bn euros."),
    ("The estate sold for Rs 5 crore.", "The estate sold for Rs 5 lakh."),
    ("It raised 3 lakh crore rupees.", "It raised 3 lakh rupees."),
    # shares
    ("A third of the men fled.", "A fifth of the men fled."),
    ("Half the men fled.", "A third of the men fled."),
    ("He ate 2 1/2 pies.", "He ate 2 1/4 pies."),
    ("He ran 3½ miles.", "He ran 3¼ miles."),
    ("One and a half pints", "One and a quarter pints"),
    # a leading point, and signs
    ("Give .25 ml.", "Give 25 ml."),
    ("It cost $.99.", "It cost $99."),
    ("It was minus seven.", "It was seven."),
    ("It was 6 degrees below zero.", "It was 6 degrees."),
    # powers
    ("It has 3 × 10⁵ cells.", "It has 3 × 10⁴ cells."),
    ("It has 1.5e8 cells.", "It has 1.5e6 cells."),
    ("It is 10^-6 m.", "It is 10^6 m."),
    # Roman numerals
    ("Henry VIII married.", "Henry VII married."),
    ("Napoleon III fell.", "Napoleon I fell."),
    ("Psalm XL is sung.", "Psalm LX is sung."),
    ("A phase III trial began.", "A phase II trial began."),
    ("Copyright MCMXCIX by them", "Copyright MCMXCVI by them"),
    ("Henry VIII married.", "Henry the Seventh married."),
]
SAME = [
    ("It sold for $5k.", "It sold for $5,000."),
    ("It sold for $5 m.", "It sold for $5 million."),
    ("The budget is 2.5 lakh crore rupees.", "The budget is 2.5 trillion rupees."),
    ("It costs ₹50L.", "It costs ₹50 lakh."),
    ("They have 1.5M users.", "They have 1.5 million users."),
    ("It is 15m wide.", "It is 15 metres wide."),
    ("a 10k race", "a 10 km race"),
    ("between 100 and 200m deep", "between 100m and 200m deep"),
    ("a third of them", "33% of them"),
    ("half the men", "50% of the men"),
    ("nine out of ten of them", "90% of them"),
    ("two and three quarters", "2.75"),
    ("Hello %s, you have %d messages.", "Hello %1$s, you have %2$d messages."),
    ("2 1/2 million people", "two and a half million people"),
    ("a quarter of a million people", "250,000 people"),
    ("⅔ of them", "two thirds of them"),
    ("the third of May", "3 May"),
    ("the last two quarters", "the past two quarters"),
    ("three score and five years", "65 years"),
    ("Give .25 ml.", "Give 0.25 ml."),
    ("a balance of -$40", "a balance of minus 40 dollars"),
    ("It was five below zero.", "It was -5."),
    ("a result of (1,200)", "a result of -1,200"),
    ("1.5 x 10^8 cells", "1.5×10⁸ cells"),
    ("1.5e8 cells", "150,000,000 cells"),
    ("2^10 bytes", "1024 bytes"),
    ("In 1950¹ it grew.", "In 1950 it grew."),
    ("Louis XIV ruled.", "Louis the Fourteenth ruled."),
    ("World War II began.", "The Second World War began."),
    ("Chapter IV is short.", "Chapter 4 is short."),
    ("Queen Elizabeth II came.", "Queen Elizabeth came."),
    ("Today I saw the part I liked.", "I saw the part that I liked today."),
    ("with Dr Smith MD, vitamin C and an XL shirt", "with an XL shirt, vitamin C and Dr Smith MD"),
    ("He sold １２３ tickets.", "He sold 123 tickets."),
    ("He sold 1\u200b,2\u206000 tickets.", "He sold 1,200 tickets."),
    ("Pay 1,\u202c750 for 4\u20632 seats.", "Pay 1,750 for 42 seats."),
]


@pytest.mark.parametrize(("original", "garbled"), CHANGED)
def test_another_value_is_grave(original: str, garbled: str) -> None:
    for one, other in ((original, garbled), (garbled, original)):
        seen = found(one, other)
        assert seen
        assert not all(each.startswith("minor") for each in seen)


@pytest.mark.parametrize(("original", "garbled"), SAME)
def test_one_value_is_silent(original: str, garbled: str) -> None:
    assert found(original, garbled) == []
    assert found(garbled, original) == []


def test_places_are_those_of_the_text_with_its_characters_without_width() -> None:
    (finding,) = findings(check, "He sold 1\u200b,000 hats.", "He sold 2\u200b,000 hats.", model="none")
    assert finding.original_at == finding.garbled_at == Span(8, 14)

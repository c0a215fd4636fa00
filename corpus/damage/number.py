"""Change a number, a date or a unit."""

from __future__ import annotations

import random
import re
from itertools import pairwise

from corpus.damage import lexicon
from corpus.damage.edits import Change, Edit
from corpus.damage.substitutes import Substitutes
from corpus.damage.words import NUMBER_WORDS, analyse, as_cased
from corpus.span import Span

_NUMBER = re.compile(r"(?<![\w.,])(?<![^\W\d_]-)(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\w])")
_YEAR = re.compile(r"\b(1[5-9]|20)\d\d\b")
_SCALES = ("hundred", "thousand", "million", "billion")


def number_changed(sentence: str, rng: random.Random) -> Change | None:
    """Change one number, written in digits or in words, to another value."""
    places = [Span(*match.span()) for match in _NUMBER.finditer(sentence)]
    places += [word.at for word in analyse(sentence) if word.lower in NUMBER_WORDS]
    if not places:
        return None
    at = rng.choice(places)
    old = at.of(sentence)
    new = _other_value(old, rng) if old[0].isdigit() else as_cased(_other_word(old.lower(), rng), old)
    return Change("number_changed", "critical", (Edit(at, new),), f"{old} became {new}")


def date_changed(sentence: str, rng: random.Random) -> Change | None:
    """Change a month, a day of the week or a year."""
    places: list[tuple[Span, str]] = []
    for listed in (lexicon.names()["month"], lexicon.names()["weekday"]):
        places += [
            (word.at, rng.choice([other for other in listed if other != word.text]))
            for word in analyse(sentence)
            if word.text in listed and not (word.text in {"May", "March"} and word.at.start == 0)
        ]
    for match in _YEAR.finditer(sentence):
        step = rng.choice([-10, -3, -2, -1, 1, 2, 3, 10])
        places.append((Span(*match.span()), str(int(match.group()) + step)))
    if not places:
        return None
    at, new = rng.choice(places)
    return Change("date_changed", "critical", (Edit(at, new),), f"{at.of(sentence)} became {new}")


def unit_changed(sentence: str, substitutes: Substitutes, rng: random.Random) -> Change | None:
    """Change the unit after a number."""
    words, units = analyse(sentence), substitutes.exchanges("unit")
    places = []
    for number, word in pairwise(words):
        if number.word_class == "number" and sentence[number.at.stop : word.at.start] in (" ", ""):
            places += [(word.at, units[word.lower])] if word.lower in units else []
    if not places:
        return None
    at, others = rng.choice(places)
    new = rng.choice(others)
    return Change("unit_changed", "critical", (Edit(at, new),), f"{at.of(sentence)} became {new}")


def _other_value(old: str, rng: random.Random) -> str:
    """Return another number, written in the same format."""
    whole, point, decimals = old.replace(",", "").partition(".")
    ways = [_other_digit]
    if len(set(whole)) > 1:
        ways.append(_swapped_digits)
    if not point and len(whole) > 1:
        ways.append(_other_length)
    if point:
        ways.append(_slightly_more)
    value = whole
    while value == whole:
        value = rng.choice(ways)(whole, rng)
    grouped = f"{int(value):,}" if "," in old else value
    return grouped + point + decimals


def _other_digit(digits: str, rng: random.Random) -> str:
    place = rng.randrange(len(digits))
    smallest = "1" if place == 0 and len(digits) > 1 else "0"
    other = rng.choice([digit for digit in "0123456789" if digit != digits[place] and digit >= smallest])
    return digits[:place] + other + digits[place + 1 :]


def _swapped_digits(digits: str, rng: random.Random) -> str:
    place = rng.randrange(len(digits) - 1)
    swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
    return digits if swapped.startswith("0") else swapped


def _other_length(digits: str, rng: random.Random) -> str:
    return digits[:-1] if rng.random() < 0.5 else digits + "0"


def _slightly_more(digits: str, rng: random.Random) -> str:
    return str(int(digits) + rng.choice([1, 2, 10]))


def _other_word(old: str, rng: random.Random) -> str:
    table = _SCALES if old in _SCALES else sorted(NUMBER_WORDS - set(_SCALES) - {"dozen"})
    return rng.choice([word for word in table if word != old])

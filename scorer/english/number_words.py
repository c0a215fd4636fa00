"""Read English number words: `twenty-one`, `two and a half million`, `the 3rd` as `third`.

A check needs offsets, and needs to know what is doubtful (is `one` a number? is `second` a time?).
No library gives both, and English has few number words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from scorer.patterns import late

Role = Literal["unit", "teen", "ten", "hundred", "scale", "dozen"]

_UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = [
    "ten",
    "eleven",
    "twelve",
    *(stem + "teen" for stem in ("thir", "four", "fif", "six", "seven", "eigh", "nine")),
]
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = {
    "thousand": 10**3,
    "lakh": 10**5,
    "lac": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
# These are also counted in thousands and lakhs.
_OF_SCALES = frozenset({10**6, 10**7, 10**9})
_IRREGULAR_ORDINALS = {
    "first": "one",
    "second": "two",
    "third": "three",
    "fifth": "five",
    "eighth": "eight",
    "ninth": "nine",
    "twelfth": "twelve",
}

_CARDINALS: dict[str, tuple[Role, int]] = {
    **{word: ("unit", value) for value, word in enumerate(_UNITS)},
    **{word: ("teen", value) for value, word in enumerate(_TEENS, 10)},
    **{word: ("ten", 10 * value) for value, word in enumerate(TENS, 2)},
    "hundred": ("hundred", 100),
    **{word: ("scale", value) for word, value in SCALES.items()},
    "dozen": ("dozen", 12),
}


def cardinals(first: int, last: int) -> tuple[str, ...]:
    """Return the words of the whole numbers from the first to the last, which is below 20."""
    return (*_UNITS, *_TEENS)[first : last + 1]


# The words of small numbers, and of round ones that are not large.
SMALL_OR_ROUND = (*cardinals(1, 12), "fifteen", *TENS[:4])


def _ordinal_words() -> dict[str, str]:
    regular = {
        (word[:-1] + "ieth" if word.endswith("y") else word + "th"): word
        for word in [*_UNITS, *_TEENS, *TENS, "hundred", "thousand", "million", "billion"]
        if word not in {"one", "two", "three", "five", "eight", "nine", "twelve"}
    }
    ordinals = {**regular, **_IRREGULAR_ORDINALS}
    fractions = {
        word + "s": cardinal for word, cardinal in ordinals.items() if word not in ("first", "second", "zeroth")
    }
    return {**ordinals, **fractions}


_ORDINALS = _ordinal_words()
# A number up to the greatest scale has five words for each scale, the scale included.
_MOST_WORDS = 5 * len(SCALES)
DECADES = {word[:-1] + "ies": 10 * value for value, word in enumerate(TENS, 2)}


# All words of numbers; each match of `word_pattern` begins with one.
NUMBER_WORDS = frozenset({*_CARDINALS, *(scale + "s" for scale in (*SCALES, "hundred", "dozen")), *_ORDINALS})


def word_pattern(*, half: bool = True) -> str:
    """Return the regular expression of a run of number words, for unwrapped lower-case texts.

    With `half`, `and a half` may end the run.  Without, it has at most as many words as a number may have: such a run
    is a part of longer expressions, which read it anew from each of its words.
    """
    words = sorted(NUMBER_WORDS)
    word = "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"
    joint = r"(?:[ ]?-[ ]?|[ ])"  # [ ] because the caller uses re.VERBOSE
    ending = rf"(?:{joint}and{joint}a{joint}half\b(?:{joint}(?:{'|'.join(SCALES)}))?)?"
    # These lookaheads quickly exclude most words of a text.
    first_letters = "".join(sorted({word[0] for word in words}))
    beginnings = "|".join(sorted({word[:3] for word in words}))
    first = rf"\b(?=[{first_letters}])(?={beginnings}){word}"
    more = rf"(?:{joint}(?:and{joint})?{word})"
    return rf"{first}{more}*{ending}\b" if half else rf"{first}{more}{{0,{_MOST_WORDS}}}\b"


@dataclass(frozen=True, slots=True)
class WordNumber:
    """A number in words, `run[start:stop]`.

    ordinal: it is a word such as `third` or `thirds`.
    plural: it is a plural scale word without a count, such as `thousands`.
    bare: it is a singular scale word without a count, as in `several thousand`.
    halves: for a year in words, the two numbers that it may be instead.
    """

    value: Decimal
    start: int
    stop: int
    ordinal: bool
    plural: bool
    halves: tuple[Decimal, ...] = ()
    bare: bool = False


_TOKEN = late(r"[a-z]+")


class _Reading:
    """One number that is being read from left to right."""

    def __init__(self, start: int) -> None:
        self.start = self.stop = start
        self.total = Decimal(0)  # the value of everything up to the last scale word
        self.group: Decimal | None = None  # the number below a thousand after that
        self.last_scale: Decimal | None = None
        self.last_role: Role | None = None
        self.ordinal = self.plural = False
        self.words = 0

    def take(self, role: Role, value: int) -> bool:
        """Add a word; return False if it cannot belong to this number."""
        if self.ordinal or self.plural or not self._fits(role, value):
            return False
        group = self.group
        if role == "scale":
            if group is None and self.total:
                self.total *= value  # a lakh crore
            else:
                self.total += (1 if group is None else group) * value
            self.group, self.last_scale = None, Decimal(value)
        elif role in ("hundred", "dozen"):
            self.group = (Decimal(1) if group is None else group) * value
        else:
            self.group = (group or 0) + Decimal(value)
        self.last_role = role
        self.words += 1
        return True

    def take_half(self) -> None:
        """Add the `half` of `two and a half` or of `a million and a half`."""
        if self.group is None and self.last_scale is not None:
            self.total += self.last_scale / 2
        else:
            self.group = (self.group or 0) + Decimal("0.5")
        self.last_role = "unit"

    def _fits(self, role: Role, value: int) -> bool:
        last, group = self.last_role, self.group
        if last is None:
            return True
        if role == "scale":
            if last == "scale":
                return self.last_scale is not None and self.last_scale < value and value in _OF_SCALES
            return group is not None and group > 0 and (self.last_scale is None or value < self.last_scale)
        if role == "hundred":
            return group is not None and 0 < group < 100
        if role == "dozen":
            return group is not None and self.total == 0 and last != "dozen"
        return value > 0 and (last in ("hundred", "scale") or (role == "unit" and last == "ten"))

    def result(self) -> WordNumber:
        """Return the number that was read."""
        value, bare = (
            self.total + (self.group or 0),
            self.words == 1 and self.last_role in ("scale", "hundred", "dozen"),
        )
        return WordNumber(value, self.start, self.stop, self.ordinal, self.plural, bare=bare)


@lru_cache(maxsize=1024)
def read_words(run: str) -> tuple[WordNumber, ...]:
    """Return the numbers of one match of `word_pattern`, left to right; offsets are relative to it."""
    numbers: list[WordNumber] = []
    reading = _Reading(0)
    for token in _TOKEN.finditer(run.lower()):
        word = token.group()
        if word == "half":
            reading.take_half()
        elif word not in ("and", "a"):
            ordinal = word in _ORDINALS
            plural = not ordinal and word not in _CARDINALS
            role, value = _CARDINALS[_ORDINALS.get(word, word.removesuffix("s") if plural else word)]
            if not reading.take(role, value):
                numbers.append(reading.result())
                reading = _Reading(token.start())
                reading.take(role, value)
            reading.ordinal = ordinal
            # "thousands" is not a definite number, "ten thousands" is.
            reading.plural = plural and reading.words == 1
        reading.stop = token.end() if word not in ("and", "a") else reading.stop
    return tuple(_join_years(run, [*numbers, reading.result()]))


def read_count(written: str) -> Decimal:
    """Return a number that is written in figures or in words; `a` is one, and of several numbers the last counts."""
    if written in ("a", "an"):
        return Decimal(1)
    return Decimal(written.replace(",", "")) if written[0].isdecimal() else read_words(written)[-1].value


def _join_years(run: str, numbers: list[WordNumber]) -> Iterator[WordNumber]:
    """Join `nineteen eighty-four` into a year, and keep its two numbers as the other reading."""
    position = 0
    while position < len(numbers):
        first, *after = numbers[position : position + 2]
        if after and _is_year(first, after[0]) and not run[first.stop : after[0].start].strip(" -"):
            second = after[0]
            value = first.value * 100 + second.value
            yield WordNumber(value, first.start, second.stop, False, False, (first.value, second.value))
            position += 2
        else:
            yield first
            position += 1


def _is_year(first: WordNumber, second: WordNumber) -> bool:
    values = 10 <= first.value <= 20 and 10 <= second.value <= 99
    return values and not (first.ordinal or second.ordinal)

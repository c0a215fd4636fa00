"""The same number, percentage or date written in another way."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from corpus.damage import lexicon

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_MONTHS = "|".join(lexicon.names()["month"])
_COUNT = re.compile(r"(?<![\w.,:/$€£-])(\d{2,3})(?= (?!(?:January|February|%|per|am|pm|BC|AD|of)\b)[a-z]+s\b)(?!\d)")
_ROUND = re.compile(r"(?<![\w.,:/-])(\d{1,3}),?000(?: ?,?000)?(?= [a-z])")
_PERCENT = re.compile(r"\b(\d+(?:\.\d+)?) ?(%|per cent|percent)(?![\w%])")
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}}) ({_MONTHS})(?: (\d{{4}}))?\b")
_MONTH_DAY = re.compile(rf"\b({_MONTHS}) (\d{{1,2}})(?:, (\d{{4}}))?\b(?!\d| \d)")
_MILLIONS = re.compile(r"\b(\d{1,3}),000,000\b")
_MILLION_WORD = re.compile(r"\b(\d{1,3}) million\b")


def number_forms(sentence: str, rng: random.Random) -> str | None:
    """Return the sentence with one number or date written in another way; None where it has none to rewrite."""
    found = [text for text in _ways(sentence, rng) if text != sentence]
    return rng.choice(found) if found else None


def in_words(number: int) -> str:
    """Return a number from 0 to 999,999 in English words; raise ValueError for others."""
    if not 0 <= number < 1_000_000:
        raise ValueError(f"no words for {number}")
    if number >= 1000:
        head, rest = divmod(number, 1000)
        tail = "" if not rest else (" and " if rest < 100 else " ") + in_words(rest)
        return f"{in_words(head)} thousand{tail}"
    if number >= 100:
        head, rest = divmod(number, 100)
        return f"{_ONES[head]} hundred" + (f" and {in_words(rest)}" if rest else "")
    if number >= 20:
        head, rest = divmod(number, 10)
        return _TENS[head] + (f"-{_ONES[rest]}" if rest else "")
    return _ONES[number]


def _ways(sentence: str, rng: random.Random) -> Iterator[str]:
    for match in _COUNT.finditer(sentence):
        words = in_words(int(match[1]))
        yield _put(sentence, match, words if match.start() else words.capitalize())
    for match in _ROUND.finditer(sentence):
        if match.group().count("000") == 1:
            number = int(match[1]) * 1000
            words = in_words(number)
            shown = words if match.start() else words.capitalize()
            yield _put(sentence, match, rng.choice((f"{number}", f"{number:,}", shown)))
    for match in _PERCENT.finditer(sentence):
        forms = [f"{match[1]} %", f"{match[1]}%", f"{match[1]} percent", f"{match[1]} per cent"]
        if match[1].isdigit() and int(match[1]) <= 100 and match.start():
            forms.append(f"{in_words(int(match[1]))} percent")
        yield _put(sentence, match, rng.choice(forms))
    for match in _MILLIONS.finditer(sentence):
        yield _put(sentence, match, f"{match[1]} million")
    for match in _MILLION_WORD.finditer(sentence):
        yield _put(sentence, match, f"{match[1]},000,000")
    for match in _DAY_MONTH.finditer(sentence):
        yield _put(sentence, match, f"{match[2]} {match[1]}" + (f", {match[3]}" if match[3] else ""))
    for match in _MONTH_DAY.finditer(sentence):
        yield _put(sentence, match, f"{match[2]} {match[1]}" + (f" {match[3]}" if match[3] else ""))


def _put(sentence: str, match: re.Match[str], new: str) -> str:
    return sentence[: match.start()] + new + sentence[match.end() :]

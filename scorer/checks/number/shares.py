"""Read shares and what is put together of several numbers: `two thirds`, `2 1/2`, `one in five`, `three score`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from scorer.checks.number.figures import Values, share_of
from scorer.checks.number.quantities import Quantity, Weight
from scorer.english.number_words import DECADES, SCALES, cardinals, read_words, word_pattern
from scorer.patterns import late
from scorer.types import Span

_BELOW = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "fifteenth": 15, "sixteenth": 16, "twentieth": 20,
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "hundredth": 100, "thousandth": 1000,
    "millionth": 10**6, "billionth": 10**9,
}  # fmt: skip
_ABOVE = {word: number for number, word in enumerate(cardinals(1, 9), 1)}
_ABOVE |= {"a": 1, "an": 1, "another": 1, "eleven": 11}
_VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅑": (1, 9),
    "⅒": (1, 10),
}  # fmt: skip
VULGAR = "".join(_VULGAR)
_SCALE_WORDS = "|".join(sorted(SCALES, key=len, reverse=True))
# The half of a million and a half, and of a dozen and a half, is one of these.
_HALVED = {**SCALES, "dozen": 12}
# After these, `a third` is a share and not the third of a row.
_AFTER_A = late(
    r"\s(?:of|more|less|fewer|higher|lower|larger|smaller|bigger|cheaper|longer|shorter|faster|as)\b"
    r"|[\s-](?:percentage[ ])?point\b"
)
_POINT = late(r"[ -](?:percentage )?point\b")
_OF = late(r"\sof\b")
_MEASURE = late(r"\s(?:miles?|inch|cups?|teaspoons?|tablespoons?|pints?|pounds?|acres?|ounces?|gallons?)\b")
_BELOWS = late(
    rf"""
    (?<=[ -])(?=[htqfsentmb])(?P<below>{"|".join(sorted(_BELOW, key=len, reverse=True))})(?P<plural>s)?\b
    (?P<times>[ ](?:(?:of[ ])?an?[ ])?(?P<scale>{_SCALE_WORDS})\b)?
    """,
    re.VERBOSE,
)
# A text without any of these has no share that ends in a word.
_WORDS_OF_SHARES = frozenset({*_BELOW, *(word + "s" for word in _BELOW)})
_ABOVES = late(
    rf"(?<![\w.,/⁄])(?:(?P<whole>\d{{1,3}}|{word_pattern(half=False)})[ -]and[ -])?"
    rf"(?P<above>another|\d{{1,2}}|{'|'.join(sorted(_ABOVE, key=len, reverse=True))})[ -]\Z",
    re.VERBOSE,
)
# What stands before the denominator is at most this long.
_LONGEST_BEFORE = 48
_MIXED = late(
    rf"(?<![\w.,/⁄])(?P<whole>\d{{1,3}})[ -](?P<above>\d{{1,2}})[/⁄](?P<below>\d{{1,2}})(?![\w/⁄])"
    rf"(?:[ -](?P<scale>{_SCALE_WORDS})\b)?"
)
_ONE_IN = late(
    rf"\b(?P<above>\d{{1,2}}|{'|'.join(cardinals(1, 9))})[ ](?:in|out[ ]of)[ ](?:every[ ])?"
    rf"(?P<below>\d{{1,3}}|{'|'.join(cardinals(2, 10))}|twenty|hundred)\b(?![.,]?\d)"
)
# `half an hour` is a share too, but `half past` and `the first half` are not.
_HALF = late(
    r"(?<!first )(?<!second )\bhalf(?:(?<=by[ ]half)\b|(?=[ ](?:of|the|an?|its|their|his|her|my|our|all|as)\b))"
    r"(?![ ]an?[ ](?:hundred|thousand|million|billion|trillion|lakh|crore|dozen)\b)"
)
_MORE = "|".join((*cardinals(1, 12), "fifteen"))
_HALF_VALUES: Values = (Decimal("0.5"), "p50", Decimal(50), Decimal(2))
# In one word it can be nothing else; in two, the score may be that of a game: `a three-score lead`.
_SCORE = late(
    rf"\b(?:(?P<glued>{'|'.join(cardinals(2, 8))})score"
    rf"|(?:(?P<scores>\d{{1,2}}|{word_pattern(half=False)})[ -])score(?=[ ](?:(?:years[ ])?and[ ](?:{_MORE})"
    r"|of|years|days|men|women|children|times|people|souls|head|sheep|eggs|ships|miles|pounds|cattle|soldiers)\b))"
    rf"(?:[ ](?:years[ ])?(?:and[ ])?(?P<more>{_MORE})\b)?"
)
# `A score of sheep`, but not `a score of ten to two` or `a score of film music`.
_A_SCORE = late(
    r"\b(?P<score>(?:an?|one)[ ](?:(?:good|full|round|whole|bare)[ ])?score)[ ](?:or[ ](?:so|more)[ ])?of[ ]"
    rf"(?!(?:{_MORE}|zero|twenty|points|goals|marks|runs|tests|exams|games|films|his|its|this|perhaps)\b)"
    r"(?:[a-z]+[ ]){0,2}?(?:[a-z]{2,}(?<!ss)s|people|men|women|children|sheep|cattle|them|us|you)\b"
)
_A_SCORE_IS = Decimal(20)
# A thousand, in speech of money: `five grand`, but not `two grand halls`.
_GRAND = late(
    rf"(?P<number>(?<![\w.,])\d{{1,3}}(?:\.\d+)?|\ba|{word_pattern(half=False)})[ ](?:grand|thou)\b"
    r"(?=[^\w -]|$|[ ](?:a|an|and|as|at|back|but|by|each|extra|for|from|if|in|is|less|more|of|off|on|or|out|per|so|than"
    r"|that|the|this|to|was|were|when|which|with|dollars?|pounds?|euros?|bucks?|quid)\b)"
)
# Twelve dozen, but not the gross of an amount before tax: `300 gross a week`.
_GROSS = late(
    rf"(?<![\w.,$€£¥])(?P<number>\d{{1,3}}|{word_pattern(half=False)})[ ]gross\b(?:(?P<of>[ ]of[ ][a-z])|(?=[.,;!?]|$))"
)
_FOLD = late(
    rf"(?<![\w.,])(?P<number>\d{{1,4}}|{'|'.join(cardinals(2, 12))}|twenty|fifty|hundred|thousand)[ -]?folds?\b"
)
# A decade or a century with the hundreds in words: `the seventeen-sixties`.
_DECADE = late(
    rf"\b(?P<hundreds>{'|'.join(cardinals(10, 19))}|twenty)[ -]"
    rf"(?:(?P<decade>{'|'.join(DECADES)})|hundreds)\b"
)
_BELOW_ZERO = late(
    rf"(?<![\w.,])(?P<number>\d+(?:\.\d+)?|{word_pattern(half=False)})"
    r"(?P<unit>(?:[ ]?°[ ]?[cf]?|[ ]degrees?)?(?:[ ](?:c|f|celsius|centigrade|fahrenheit))?)"
    r"[ ]below(?:[ ](?:zero|freezing)\b|(?=[.,;!?)]|$))"
)

# Scores of golf: `seven under par`, `three-over-par`.
_TO_PAR = late(
    rf"(?<![\w.,])(?P<number>\d{{1,2}}|{word_pattern(half=False)})[ -](?:shots?[ ]|strokes?[ ])?"
    r"(?P<way>under|below|over|above)[ -]par\b"
)


def find_shares(small: str, runs: frozenset[str]) -> Iterator[Quantity]:
    """Yield the numbers of a text in small letters that are put together of several; `runs` are its words."""
    if "/" in small or "⁄" in small:
        yield from (found for match in _MIXED.finditer(small) if (found := _mixed(match)))
    if not runs.isdisjoint(_WORDS_OF_SHARES):
        yield from (found for match in _BELOWS.finditer(small) if (found := _share(match)))
    if "half" in small:
        yield from (
            Quantity(Span(*match.span()), _HALF_VALUES, Weight.SPARE, share=True) for match in _HALF.finditer(small)
        )
    if " par" in small:
        yield from map(_to_par, _TO_PAR.finditer(small))
    if "below" in small:
        yield from map(_below_zero, _BELOW_ZERO.finditer(small))
    if "score" in small:
        yield from map(_score, _SCORE.finditer(small))
        yield from (
            Quantity(Span(*match.span("score")), (_A_SCORE_IS,), Weight.SPARE) for match in _A_SCORE.finditer(small)
        )
    if "gross" in runs:
        yield from map(_gross, _GROSS.finditer(small))
    if "fold" in small:
        yield from map(_fold, _FOLD.finditer(small))
    if "ties" in small or "hundreds" in small:
        yield from map(_decade, _DECADE.finditer(small))
    if "grand" in small or "thou" in small:
        yield from map(_grand, _GRAND.finditer(small))


def find_ratios(small: str) -> list[Quantity]:
    """Return what may be said as a share, like `one in five`; each stands for the numbers in it."""
    found = []
    for match in _ONE_IN.finditer(small):
        above, below = _small_number(match["above"]), _small_number(match["below"])
        if 0 < above < below:
            found.append(Quantity(Span(*match.span()), share_of(above, below), Weight.FILLER, share=True))
    return found


def _small_number(written: str) -> Decimal:
    """Return a number in figures or words; of several, the first, because the place begins with it."""
    return Decimal(written) if written[0].isdecimal() else read_words(written)[0].value


def _share(match: re.Match[str]) -> Quantity | None:
    start = max(0, match.start() - _LONGEST_BEFORE)
    before = _ABOVES.search(match.string[start : match.start()])
    if before is None:
        return None
    one = before["above"]
    above, below = int(_ABOVE.get(one) or one), _BELOW[match["below"]]
    if not _is_share(match, before, start + before.start(), above, below):
        return _perhaps(match, one, below)
    at = Span(start + before.start(), match.end("plural") if match["plural"] else match.end("below"))
    number = Decimal(above), Decimal(below)
    if match["times"]:
        whole = _small_number(before["whole"]) if before["whole"] else 0
        value = SCALES[match["scale"]] * (whole * number[1] + number[0]) / number[1]
        return Quantity(Span(at.start, match.end()), (value,))
    if before["whole"]:
        scale = _HALVED.get(before["whole"].rsplit(maxsplit=1)[-1], 1)
        return Quantity(at, (_small_number(before["whole"]) + scale * number[0] / number[1],))
    weight = Weight.SPARE if one in ("a", "an", "another") else Weight.FIRM
    ways = (((number[0],),), ((number[0],), (number[1],))) if above > 1 else ()
    return Quantity(at, share_of(*number), weight, ways=ways, share=True)


def _perhaps(match: re.Match[str], above: str, below: int) -> Quantity | None:
    """Read the third of `a third` as the ordinal that may be a share."""
    if above not in ("a", "an") or below in (2, 4) or match["plural"]:
        return None
    number = Decimal(below)
    values = (number, *share_of(Decimal(1), number))
    return Quantity(Span(*match.span("below")), values, Weight.DOUBTFUL, ordinal=True)


def _is_share(match: re.Match[str], before: re.Match[str], start: int, above: int, below: int) -> bool:
    """Tell whether this is a share: not `a third time`, `two halves` of a match, `two quarters` of a year."""
    if not 0 < above < below:
        return False
    if match["times"] or before["whole"]:
        return True
    if below == 2:
        return above == 1 and _POINT.match(match.string, match.end()) is not None
    if match["plural"]:
        return above > 1 and (below != 4 or above == 3)
    if before["above"] in ("a", "an", "another"):
        after = _AFTER_A.match(match.string, match.end()) or _MEASURE.match(match.string, match.end())
        return bool(after) or match.string.endswith("by ", 0, start)
    if above == 1:
        return below != 4 or bool(_OF.match(match.string, match.end()))
    return before.group().endswith("-")


def _mixed(match: re.Match[str]) -> Quantity | None:
    above, below = int(match["above"]), int(match["below"])
    if not 0 < above < below or (below > 12 and below not in (16, 32, 64)):
        return None
    whole, part = Decimal(match["whole"]), Decimal(above) / Decimal(below)
    way: tuple[Values, ...] = ((whole,), (part,))
    return Quantity(Span(*match.span()), ((whole + part) * SCALES.get(match["scale"], 1),), ways=(way,))


def vulgar(sign: str) -> Values:
    """Return the values of a sign such as `½`."""
    above, below = _VULGAR[sign]
    return share_of(Decimal(above), Decimal(below))


def _score(match: re.Match[str]) -> Quantity:
    more = _small_number(match["more"]) if match["more"] else Decimal(0)
    scores = _small_number(match["scores"] or match["glued"])
    return Quantity(Span(*match.span()), (_A_SCORE_IS * scores + more,))


def _gross(match: re.Match[str]) -> Quantity:
    """Read `two gross of pencils`; without what is counted, the number may be one before tax."""
    number = _small_number(match["number"])
    values: Values = (144 * number,) if match["of"] else (number, 144 * number)
    return Quantity(Span(match.start(), match.end("number") + len(" gross")), values)


def _fold(match: re.Match[str]) -> Quantity:
    return Quantity(Span(*match.span()), (_small_number(match["number"]),), Weight.DOUBTFUL)


def _decade(match: re.Match[str]) -> Quantity:
    hundreds = _small_number(match["hundreds"])
    if match["decade"]:
        return Quantity(Span(*match.span()), (100 * hundreds + DECADES[match["decade"]],))
    return Quantity(Span(*match.span()), (f"c{hundreds + 1}",))


def _grand(match: re.Match[str]) -> Quantity:
    number = match["number"]
    if number == "a":
        return Quantity(Span(*match.span()), (Decimal(1000),), Weight.SPARE)
    return Quantity(Span(*match.span()), (1000 * _small_number(number),))


def _to_par(match: re.Match[str]) -> Quantity:
    value = _small_number(match["number"])
    return Quantity(Span(*match.span()), (-value if match["way"] in ("under", "below") else value,))


def _below_zero(match: re.Match[str]) -> Quantity:
    return Quantity(Span(*match.span()), (-_small_number(match["number"]),), unit_from=match.start("unit"))

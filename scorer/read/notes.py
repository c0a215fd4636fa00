"""Tell the marks of footnotes from powers, ordinals, charges and cents, by what stands before and behind them.

A reader skips the mark of `1950<sup>1</sup>`, but reads `10<sup>8</sup>`, `m<sup>2</sup>` and `1<sup>st</sup>`.
What may be either stays as it is.
"""

from __future__ import annotations

import re

from scorer.patterns import late

_FIGURES = late(r"\d{1,3}(?:[,;–—-]\d{1,3}){0,9}")
_LETTERS = late(r"(?:[a-z]|[ivx]{2,4})(?:[,;][a-z]){0,9}")
_BRACKETED = late(r"\[[^\[\]]{1,30}\]")
_ENCLOSED = late(r"\((?:\d{1,3}|[a-z]|[*†‡])\)|\d{1,3}\)")
_SIGNS = late(r"(?:[*∗†‡§¶]){1,4}")
# A letter alone may be an ordinal or a short form elsewhere: 19e, 1o, publishd, Willm.
_PLAIN_LETTERS = frozenset("abcfgh")
_STOPS = ".,;:!?%…\"'”’»"
_ENDING = frozenset(".!?")
_CLOSING = frozenset(".,;:!?)")
_WORD = late(r"[^\W\d_]+$")
_NUMBER = late(r"(?<![\w.,])[^\W\d_]*\d[\d.,\u00a0\u202f]*$")
_SYMBOLS_OF_UNITS = frozenset({
    "m", "cm", "dm", "mm", "km", "nm", "µm", "μm", "ft", "yd", "s", "ms", "sec",
})  # fmt: skip
_WORDS_OF_UNITS = frozenset({
    "in", "mi", "inch", "inches", "foot", "feet", "yard", "yards", "mile", "miles", "metre", "metres", "meter",
    "meters", "centimetre", "centimetres", "centimeter", "centimeters", "kilometre", "kilometres", "kilometer",
    "kilometers", "millimetre", "millimetres", "millimeter", "millimeters", "second", "seconds",
})  # fmt: skip
_DECADE = late(r"\d0['’]?s$")
_COUNTED = late(r"(?:\d|/|·|⋅|\bper)\s?$")
_FUNCTIONS = frozenset({
    "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "log", "exp", "det", "max", "min", "lim",
})  # fmt: skip
# Words of two letters; others are units, elements or variables.
_SHORT_WORDS = frozenset({
    "am", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it", "me", "my", "no", "of", "on", "or",
    "ox", "so", "to", "up", "us", "we",
})  # fmt: skip
_CALCULATED = late(r"\s*[=+×÷*/⁄^<>≤≥≈√−]|\s-\s")
_CALCULATING = late(r"[=+×÷*/^<>≤≥≈√−]\s?[^\W_]*$")
_TERM = late(r"\([^()]*(?:[-+*/=^×−·]|\b[^\W\d_]\b)[^()]*\)$")
_PRICE = late(r"(?:[$€£¥₹]\s?|(?:USD|EUR|GBP|CHF|CZK|Rs\.?)\s?)\d{1,3}(?:[ ,.]?\d{3}){0,4}$")
_AMOUNT = late(r"(?<![\d.,])\d{1,3}(?:[ .,]\d{3}){0,4}$")
_CURRENCY = late(r"\s?(?:[$€£¥₹]|(?:USD|EUR|GBP|CHF|CZK|Kč|zł|kr|Ft|dollars?|euros?|pounds?)\b)")
_SCALE = late(r"\s?(?:thousand|[mb]illion|trillion|[mb]n|[kmb])\b", re.IGNORECASE)
_BACK = late(r"[\s↩↵⏎⤴↑⇑^\ufe0e\ufe0f]+")


def is_mark(text: str, before: str, behind: str, *, linked: bool) -> bool:
    """Tell whether a superscript is the mark of a footnote, given the text before and behind it in its block.

    linked: it is a link, as the mark of a footnote is and a power is not.
    """
    bare = "".join(text.split())
    if before[-1:].isalnum() and behind[:1].isalnum():
        return False
    if _BRACKETED.fullmatch(bare):
        return True
    if not any(kind.fullmatch(bare) for kind in (_FIGURES, _LETTERS, _ENCLOSED, _SIGNS)):
        return False
    if not before.strip():
        return _opens(behind)
    return linked or _follows(bare, before, behind)


def is_glued_mark(text: str, before: str) -> bool:
    """Tell whether a link within its page that is no superscript is a mark: `[1]` glued to the text before it."""
    return bool(before[-1:].strip()) and _BRACKETED.fullmatch("".join(text.split())) is not None


def are_cents(figures: str, before: str, behind: str) -> bool:
    """Tell whether two figures in an element of their own are the cents of the price before them."""
    if len(figures) != 2 or not figures.isdecimal() or _SCALE.match(behind):
        return False
    return _PRICE.search(before) is not None or (
        _AMOUNT.search(before) is not None and _CURRENCY.match(behind) is not None
    )


def is_back(text: str) -> bool:
    """Tell whether the text of a link within its page leads back from a note to its mark: `↩`, `^`."""
    return bool(text.strip()) and _BACK.fullmatch(text) is not None


def close_up(pieces: list[str], before: str, behind: str) -> None:
    """Let the text behind a mark that is left out go on well: without a space before a stop, with one behind it.

    pieces: the text before the mark, of which `before` is the end.
    """
    if before[-1:].isspace() and behind[:1] in _CLOSING:
        pieces[-1] = pieces[-1].rstrip()
    elif before[-1:] in _ENDING and behind[:1].isalpha():
        pieces.append(" ")


def _opens(behind: str) -> bool:
    """Tell whether a mark at the start of a block is the mark of a note, and not of an isotope: `14C`."""
    if not behind.strip() or behind.lstrip()[0] in "/⁄":
        return False
    word = re.match(r"[^\W\d_]*", behind)
    return behind[0].isspace() or (word is not None and (len(word[0]) > 2 or word[0].lower() in _SHORT_WORDS))


def _follows(bare: str, before: str, behind: str) -> bool:
    """Tell whether a mark that is no link follows its word, number or sentence."""
    if before[-1].isspace():
        if behind[:1].isalnum() or behind[:1] in ("/", "⁄"):
            return False  # an isotope, a fraction
        before = before.rstrip()
    if before[-1] in _STOPS:
        return True
    if before[-1] == ")":
        return _TERM.search(before) is None
    word = _WORD.search(before)
    if _FIGURES.fullmatch(bare):
        return _is_word_noted(bare, word[0], before) if word else _is_number_noted(bare, before, behind)
    if _LETTERS.fullmatch(bare) and not _PLAIN_LETTERS.issuperset(re.split("[,;]", bare)):
        return False
    return len(word[0]) > 2 if word else _is_long(before)


def _is_word_noted(figures: str, word: str, before: str) -> bool:
    if _DECADE.search(before):
        return True
    small = word.lower()
    powered = figures in ("2", "3", "4")
    if word in _SYMBOLS_OF_UNITS or (small in _WORDS_OF_UNITS and _COUNTED.search(before[: -len(word)])):
        return not powered
    if len(word) > 2:
        return small not in _FUNCTIONS
    return small in _SHORT_WORDS


def _is_number_noted(figures: str, before: str, behind: str) -> bool:
    if are_cents(figures, before, behind) or _CALCULATED.match(behind) or _CALCULATING.search(before):
        return False
    if re.search(r"(?<![\d.,])10$", before):
        return False
    return not figures.isdecimal() or figures == "1" or _is_long(before)


def _is_long(before: str) -> bool:
    """Tell whether a text ends in a number that nobody raises to a power: with three figures or more, `1.5`, `CO2`."""
    number = _NUMBER.search(before)
    if number is None:
        return False
    return sum(map(str.isdecimal, number[0])) > 2 or re.search(r"\d[.,]\d|[^\W\d_]{2}", number[0]) is not None

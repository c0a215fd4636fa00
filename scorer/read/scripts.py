"""Write superscripts, subscripts and struck-out text of a page as plain text, so that no figures run together.

A browser shows them small, high or struck out.  Without that, `1950<sup>1</sup>` would be the number 19501.
"""

from __future__ import annotations

import re

_HIGH = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_LOW = str.maketrans("0123456789+-−–", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋")
_FIGURES = re.compile(r"[+−–-]?\d{1,4}$")
_PRICE = re.compile(r"(?:[$€£¥]|(?:USD|EUR|GBP|CHF|CZK|Rs\.?)\s?)\d{1,3}(?:[ ,.]?\d{3}){0,4}$")
_BASE = re.compile(r"(?<![\d.,])10$")


def high(text: str, before: str, behind: str = "") -> str:
    """Return a superscript that is no mark of a footnote as plain text, given the text before and behind it.

    The power of ten is written with a caret, cents get a point, the figures of a fraction a space, and other figures
    become small.  So does the charge of an ion.  Any other superscript, such as the `th` of `5th`, stays as it is.
    """
    bare = text.strip()
    if bare.isdecimal() and before[-1:].isdigit() and behind[:1] in ("/", "⁄"):
        return f" {bare}"
    if _FIGURES.match(bare) and before[-1:].strip():
        if len(bare) == 2 and bare.isdigit() and _PRICE.search(before):
            return f".{bare}"
        return f"^{bare}" if _BASE.search(before) else bare.translate(_HIGH)
    return text


def low(text: str, before: str) -> str:
    """Return a subscript as plain text: small figures behind a figure, else as it is (`H2O`)."""
    bare = text.strip()
    return bare.translate(_LOW) if _FIGURES.match(bare) and before[-1:].isdigit() else text


def joined(text: str, before: str) -> str:
    """Return the text of another element, given the text before it, so that two numbers do not become one.

    Two figures behind a price are its cents.
    """
    if not (text[:1].isdigit() and before[-1:].isdigit()):
        return text
    cents = re.match(r"\d\d(?!\d)", text)
    if cents and _PRICE.search(before):
        return f".{text}"
    return f" {text}"

"""Write superscripts and subscripts as plain text, so that no figures run together.

A page shows them small, and high or low.  Without that, `10<sup>8</sup>` would be the number 108.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Literal

from scorer.patterns import late
from scorer.read.notes import are_cents, close_up, is_mark

Script = Literal["", "sup", "sub"]
"""Whether a run of text is on the line, above it or below it."""

_HIGH = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_LOW = str.maketrans("0123456789+-−–", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋")
_FIGURES = late(r"[+−–-]?\d{1,4}$")
# Characters before a run of text that tell what it is.
_TAIL = 24
_BASE = late(r"(?<![\d.,])10$")


def high(text: str, before: str, behind: str = "") -> str:
    """Return a superscript that is no mark of a footnote as plain text, given the text before and behind it.

    The power of ten is written with a caret, cents get a point, the figures of a fraction a space, and other figures
    become small.  So does the charge of an ion.  Any other superscript, such as the `th` of `5th`, stays as it is.
    """
    bare = text.strip()
    if bare.isdecimal() and before[-1:].isdigit() and behind[:1] in ("/", "⁄"):
        return f" {bare}"
    if _FIGURES.match(bare) and before[-1:].strip():
        if are_cents(bare, before, behind):
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
    cents = re.match(r"(\d\d)(?!\d)", text)
    return f".{text}" if cents and are_cents(cents[1], before, text[2:]) else f" {text}"


def plain(runs: Iterable[tuple[str, Script]]) -> str:
    """Return the runs of a paragraph as plain text, without the marks of footnotes among its superscripts."""
    whole = [("".join(text for text, _ in group), script) for script, group in groupby(runs, key=lambda run: run[1])]
    pieces: list[str] = []
    for number, (text, script) in enumerate(whole):
        before = "".join(pieces[-_TAIL:])[-_TAIL:] if script else ""
        behind = whole[number + 1][0] if script and number + 1 < len(whole) else ""
        if script == "sup" and is_mark(text, before, behind, linked=False):
            close_up(pieces, before, behind)
        else:
            pieces.append(high(text, before, behind) if script == "sup" else low(text, before) if script else text)
    return "".join(pieces)

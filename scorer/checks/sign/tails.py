"""Compare names that end in a sign: grades (`A-`), blood groups (`AB+`), ions (`Na+`), languages (`C++`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

Change = tuple[Span | None, Span | None, Severity]
_MINUS = str.maketrans("−–⁻⁺", "---+")
# A hyphen may also belong to the next word ("A- and B-roads") or be a dash.
_TAIL = late(
    r"(?<![\w+.#/-])(?P<stem>[A-Z][a-z]?(?=\d?[+⁺])|[A-Z][a-z]?\d{0,2}|AB|[A-Z][A-Za-z\d]{1,4}(?=[⁺⁻]|\d?[+](?!\w)))\^?"
    r"(?P<sign>\+\+|\d?[+⁺⁻−]|-(?! ?(?:and|or|to)\b| ?[,–—-])|[⁰¹²³⁴]?[⁺⁻]|#)(?![\w+#-])"
)
_MORE = late(r"(?<![\w.+])(\d[\d,.]*)\+(?!\w| ?\d)")
_OR_MORE = late(
    r"\b(?:over|more|older|above|at least|up|upwards?|plus|minimum|beyond|exceed\w*|higher|greater|onwards?|around"
    r"|about|some|almost|nearly)\b"
)
_SAID = {
    "+": late(r"\b(?:plus|positive|cations?)\b"),
    "-": late(r"\b(?:minus|negative|anions?)\b"),
    "#": late(r"\bsharp\b|♯"),
}


@dataclass(frozen=True, slots=True)
class _Name:
    stem: str
    sign: str
    at: Span


def changes(original: Text, garbled: Text) -> Iterator[Change]:
    """Yield each such name whose sign or stem changed, and `50+` that became 50."""
    left, right = _names(original), _names(garbled)
    if left or right:
        yield from _changed(original, garbled, left, right)
    for one in _MORE.finditer(original.text) if "+" in original.text else ():
        words = garbled.small_words
        fewer = re.search(rf"(?<![\w.,]){re.escape(one[1])}[-−](?![\w-]| ?\d| (?:to|and|or)\b)", garbled.text)
        if fewer and f"{one[1]}+" not in garbled.text:
            yield Span(*one.span()), Span(*fewer.span()), "major"
        elif one[1] in words and f"{one[1]}+" not in garbled.text and not _OR_MORE.search(garbled.small):
            yield Span(*one.span()), None, "minor"


def _names(side: Text) -> list[_Name]:
    if not any(sign in side.text for sign in "+-−–⁺⁻#"):
        return []
    return [
        _Name(match["stem"], match["sign"].translate(_MINUS).lstrip("0123456789¹²³⁴"), Span(*match.span()))
        for match in _TAIL.finditer(side.text)
    ]


def _changed(original: Text, garbled: Text, left: Sequence[_Name], right: Sequence[_Name]) -> Iterator[Change]:
    same = {(one.stem, one.sign) for one in left} & {(one.stem, one.sign) for one in right}
    rest = [[one for one in side if (one.stem, one.sign) not in same] for side in (left, right)]
    for one in list(rest[0]):
        other = next((two for two in rest[1] if two.stem == one.stem), None)
        if other is None and not _is_said(one, garbled) and not _has(garbled, one.stem):
            other = next((two for two in rest[1] if two.sign == one.sign and not _has(original, two.stem)), None)
        if (
            other is None
            and len(left) == len(right) == len(rest[0]) == len(rest[1]) == 1
            and _are_ions(one, rest[1][0])
        ):
            other = rest[1][0]
        if other:
            rest[0].remove(one)
            rest[1].remove(other)
            yield one.at, other.at, "major"
    yield from ((one.at, None, "major") for one in rest[0] if _has(garbled, one.stem) and not _is_said(one, garbled))
    yield from ((None, one.at, "major") for one in rest[1] if _has(original, one.stem) and not _is_said(one, original))


def _are_ions(one: _Name, other: _Name) -> bool:
    """Tell whether two names are those of ions, such as `Ca2+` and `Cl-`: no grades."""
    return len(one.stem) > 1 and len(other.stem) > 1


def _has(side: Text, stem: str) -> bool:
    return any(word.text == stem for word in side.words)


def _is_said(one: _Name, other: Text) -> bool:
    known = _SAID.get(one.sign[:1])
    return known is not None and known.search(other.small) is not None

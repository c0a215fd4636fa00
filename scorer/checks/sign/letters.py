"""Compare single letters that name a thing: Plan A, hepatitis B, section 4(a), vitamin K, CO2."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Compared, Text, Word
from scorer.words.counterparts import counterpart
from scorer.words.exchanged import exchanged, held_once

Change = tuple[Span | None, Span | None, Severity]
_LETTER = late(r"[A-ZΑ-Ωα-ω]$")
_SMALL = late(r"[b-hj-np-z]$")
# A small letter is a name behind one of these, or beside a sign of mathematics.
_NAMED = listed(
    """
    point axis side variable letter figure section item paragraph clause option part appendix annex angle step class
    type group table note footnote vitamin hepatitis plan case column row article rule exhibit category grade
    """
)
_SIGNS = frozenset("=<>≥≤≈≠+×÷±")
# A thing without its letter is another thing where it is one of these.
_LETTERED = _NAMED | listed("gate terminal block team track zone line platform schedule level wing hall room")
_BRACKETED = late(r"(?:(?<=\d)|(?<=\s)|^|(?<=\)))\(([a-z])\)(?!\w)")
_PART = late(r"[-‐‑]")
_FORMULA = late(
    r"(?:(?:A[cglrstu]|B[aeir]?|C[adelorsu]?|F[er]?|G[ae]|H[efgo]?|I[nr]?|K|L[iu]|M[gno]|N[aeibp]?|O|P[btu]?|R[bau]|S[bcein"
    r"r]?|T[il]|U|V|W|X|Xe|Z[nr])(?:\d{1,2}|[₀-₉]{1,2})?){1,6}$"
)
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_GREEK = {"alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "kappa": "κ", "lambda": "λ"}
_TEMPERATURES = frozenset("CFK")
_DEGREES = frozenset({"°", "º", "degree", "degrees", "deg"})
_MOST = 200
_LONGEST_FORMULA = 16


def changes(pair: Compared) -> Iterator[Change]:
    """Yield each letter that became another or is missing, letters that changed places, and changed formulas."""
    yield from _bracketed(pair.original, pair.garbled)
    letters = [
        [i for i, word in enumerate(side.words) if len(word.text) == 1 and _is_letter(side, i)]
        for side in (pair.original, pair.garbled)
    ]
    if letters[0] and max(map(len, letters)) <= _MOST:
        if _count(pair.original, letters[0]) != _count(pair.garbled, letters[1]):
            yield from _replaced(pair, letters[0])
        else:
            yield from _swapped(pair, letters)
    yield from _inside(pair)


def _count(side: Text, letters: list[int]) -> Counter[str]:
    return Counter(side.words[i].text for i in letters)


def _is_letter(side: Text, i: int) -> bool:
    """Tell whether a word is a single letter that may be a name, and no initial, article, pronoun or list number."""
    word = side.words[i]
    if not word.text.isalpha() or word.text == "I" or (word.text == "a" and side.small_at(i - 1) not in _NAMED):
        return False
    if word.text in _TEMPERATURES and _is_temperature(side, i):
        return False
    before, after = _glued(side, i - 1, i), _glued(side, i, i + 1)
    if before in (".", "'", "’", "&", "(", "/", "$", "\\", "%", "{", "<", "@") or after in (
        ".",
        "'",
        "’",
        "&",
        ")",
        "/",
        "}",
        ">",
    ):
        ends = after == "." and not before and _ends_a_name(side, i)
        if not ends and not (before in ("/", "(") and after in ("/", ")") and word.text.isupper()):
            return False
    if _LETTER.match(word.text):
        return word.text != "A" or _names(side, i)
    return _SMALL.match(word.text) is not None and (
        side.small_at(i - 1) in _NAMED or bool(_SIGNS & {side.small_at(i - 1), side.small_at(i + 1)})
    )


def _ends_a_name(side: Text, i: int) -> bool:
    """Tell whether a letter with a full stop is no initial: it is the last, or among small words (witness K. saw)."""
    if i + 2 == len(side.words) or side.small_at(i - 1) in _LETTERED:
        return True
    return i > 0 and all(word.is_word and word.text.islower() for word in (side.words[i - 1], side.words[i + 2]))


def _is_temperature(side: Text, i: int) -> bool:
    """Tell whether a letter is a unit behind a number, such as `100 °C`; the check of numbers compares these."""
    i -= 2 if side.small_at(i - 1) in _DEGREES else 1
    return i >= 0 and side.words[i].text[-1:].isdigit()


def _glued(side: Text, i: int, j: int) -> str:
    """Return the mark at one of two neighbouring words, if no space parts them."""
    if not (i >= 0 and j < len(side.words)) or side.words[i].at.stop != side.words[j].at.start:
        return ""
    mark = side.words[i] if side.words[j].is_word else side.words[j]
    return mark.text


def _names(side: Text, i: int) -> bool:
    """Tell whether an A inside a sentence is a name; in a heading with capitals throughout it may be an article."""
    if i == 0 or not side.words[i - 1].is_word:
        return False
    if side.small_at(i - 1) == "an":
        return True
    after = side.words[i + 1] if i + 1 < len(side.words) else None
    return side.small_at(i - 1) in _LETTERED or after is None or not after.is_word or after.text.islower()


def _replaced(pair: Compared, letters: list[int]) -> Iterator[Change]:
    words, others = pair.original.words, pair.garbled.words
    for i in letters:
        j = counterpart(pair, i)
        if j is None:
            if pair.original.small_at(i - 1) in _LETTERED and _lost(pair, i):
                yield words[i].at, None, "major"
            continue
        if others[j].text == "a" and j + 1 < len(others):
            j += 1  # an A became a B
        if _is_letter(pair.garbled, j) and words[i].small != others[j].small and _framed(pair, i, j):
            yield words[i].at, others[j].at, "major"


def _framed(pair: Compared, i: int, j: int) -> bool:
    """Tell whether a neighbour of the one letter is linked to that of the other, or is missing for both."""
    for step in (-1, 1):
        here, there = i + step, j + step
        if here in (-1, len(pair.original.words)) and there in (-1, len(pair.garbled.words)):
            return True
        link = pair.garbled_of.get(here)
        if link and link.garbled.start <= there < link.garbled.stop and pair.original.words[here].is_word:
            return True
    return False


def _lost(pair: Compared, i: int) -> bool:
    """Tell whether the word before a letter is kept and stands without any letter, number or name behind it."""
    link = pair.garbled_of.get(i - 1)
    if (
        i in pair.garbled_of
        or not link
        or link.op not in ("kept", "form")
        or pair.original.words[i].text in _letters(pair.garbled)
    ):
        return False
    after = pair.garbled.words[link.garbled.stop] if link.garbled.stop < len(pair.garbled.words) else None
    return after is None or not after.is_word or (after.text.islower() and len(after.text) > 1)


def _letters(side: Text) -> set[str]:
    return {word.text for word in side.words if len(word.text) == 1} | {
        part for word in side.words for part in _PART.split(word.text) if len(part) == 1
    }


def _swapped(pair: Compared, letters: list[list[int]]) -> Iterator[Change]:
    """Yield letters that changed places; a noun before a letter belongs to it ("Team A beat Team B")."""
    sides = [
        [(side.words[i].text, _with_noun(side, i)) for i in numbers]
        for side, numbers in zip((pair.original, pair.garbled), letters, strict=True)
    ]
    for one, other in exchanged(pair, held_once(*sides)):
        yield one.original, other.garbled, "major"


def _with_noun(side: Text, i: int) -> Span:
    start = i - 1 if side.small_at(i - 1) in _LETTERED else i
    return side.over(Span(start, i + 1))


def _bracketed(original: Text, garbled: Text) -> Iterator[Change]:
    """Yield the letters of sections, `4(a)`, that changed."""
    before, after = (list(_BRACKETED.finditer(side.text)) if "(" in side.text else [] for side in (original, garbled))
    if len(before) == len(after) and [one[1] for one in before] != [one[1] for one in after]:
        if sorted(one[1] for one in before) == sorted(one[1] for one in after):
            return  # `labels` tells whether they changed places
        for one, other in zip(before, after, strict=True):
            if one[1] != other[1]:
                yield Span(*one.span()), Span(*other.span()), "major"


def _inside(pair: Compared) -> Iterator[Change]:
    """Yield compounds whose letter changed (`X-ray`, `TNF-α`), and formulas whose figures changed (`CO`, `CO2`)."""
    for i, word in enumerate(pair.original.words):
        if not _may_change(word.text):
            continue
        link = pair.garbled_of.get(i)
        if link and link.op == "kept":
            continue
        j = counterpart(pair, i)
        if j is None:
            continue
        other = pair.garbled.words[j]
        if _goes_on(pair.original, word) or _goes_on(pair.garbled, other):
            continue
        if _another_letter(word.text, other.text) or _another_formula(word.text, other.text):
            yield word.at, other.at, "major"


def _goes_on(side: Text, word: Word) -> bool:
    """Tell whether the figures of a formula stand in an element of HTML after it."""
    return side.text.startswith("<su", word.at.stop)


@lru_cache(maxsize=50_000)
def _may_change(word: str) -> bool:
    """Tell whether a word may be a compound with a letter, or a formula."""
    if len(word) < 2:
        return False
    return "-" in word or "‑" in word or (word[0].isupper() and len(word) < _LONGEST_FORMULA and not word[1:].islower())


def _another_letter(one: str, other: str) -> bool:
    left, right = _PART.split(one), _PART.split(other)
    if len(left) != len(right) or len(left) < 2:
        return False
    left, right = ([_GREEK.get(part.casefold(), part) for part in parts] for parts in (left, right))
    differing = [(a, b) for a, b in zip(left, right, strict=True) if a.casefold() != b.casefold()]
    return len(differing) == 1 and all(_LETTER.match(part) is not None for part in differing[0])


def _another_formula(one: str, other: str) -> bool:
    left, right = one.translate(_SUBSCRIPTS), other.translate(_SUBSCRIPTS)
    if left == right or not any(map(str.isdigit, left + right)):
        return False
    bare = [re.sub(r"\d", "", text) for text in (left, right)]
    return bare[0] == bare[1] and len(bare[0]) > 1 and all(_FORMULA.match(text) for text in (left, right))

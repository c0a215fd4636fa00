"""What differs between two texts, word by word; the only diff in the project."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from rapidfuzz.distance import Indel

from scorer.types import Span

Op = Literal["kept", "form", "changed", "lost", "added"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words treated alike.

    kept: the same words on both sides.
    form: only case, punctuation, hyphens or an English ending differ; one side may be empty.
    changed: other words stand in their place.
    lost, added: on one side only; the other span is empty and stands where they would be.

    The spans run from the first character of the first word to the last of the last.
    """

    op: Op
    original_at: Span
    garbled_at: Span


class _Shapes(dict[int, str]):
    """Maps a character to what it does in a word; filled as characters turn up."""

    def __missing__(self, code: int) -> str:
        shape = self[code] = _shape(chr(code))
        return shape


def _shape(character: str) -> str:
    category = unicodedata.category(character)
    if character.isspace():
        return " "
    if category[0] == "M" or category == "Cf":
        return "m"
    if _UNSPACED.match(character):
        return "i"
    if category == "Nd":
        return "0"
    if category[0] in "LN":
        return "a"
    if character in "'’-‐‑_":
        return "-"
    return "." if character in ".,٫٬" else "p"


# Scripts written without spaces (Thai, Lao, Myanmar, Khmer, kana, Han): each character is a word.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff𚿰-𛅿𠀀-𳑿]"
)
_SHAPES = _Shapes()
# A sign belongs to its number, a separator stands between digits, a joiner inside a word,
# and marks stay with what they modify.
_TOKEN = re.compile(r"im*|(?:(?<![^ ])-(?=0))?(?:[a0]m*)+(?:(?:-|(?<=0)\.(?=0))(?:[a0]m*)+)*|[^ ]m*")


def tokens(text: str) -> list[Span]:
    """Return the spans of words, numbers and single punctuation marks; all but white space is in one."""
    return [Span(*match.span()) for match in _TOKEN.finditer(text.translate(_SHAPES))]


def count_words(text: str) -> int:
    """Return how many words and numbers a text has; of scripts without spaces, characters."""
    return sum(1 for at in tokens(text) if text[at.start].isalnum())


def differences(original: str, garbled: str) -> tuple[Piece, ...]:
    """Return the pieces of both texts in order; together they hold every token of each side once."""
    left, right = _Side(original), _Side(garbled)
    numbers: dict[str, int] = {}
    keys = [[numbers.setdefault(word.casefold(), len(numbers)) for word in side.words] for side in (left, right)]
    pieces: list[Piece] = []
    for equal, a, b in _blocks(keys[0], keys[1]):
        pieces.extend(_kept_or_form(left, right, a, b) if equal else _replaced(left, right, a, b))
    return tuple(pieces)


class _Side:
    """The tokens of one text."""

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self.spans = tokens(text)
        self.words = [text[at.start : at.stop] for at in self.spans]

    def at(self, run: range) -> Span:
        """Return where a run of tokens stands; an empty run stands where its next token begins."""
        if run:
            return Span(self.spans[run[0]].start, self.spans[run[-1]].stop)
        here = self.spans[run.start].start if run.start < len(self.spans) else self.length
        return Span(here, here)

    def of(self, run: range) -> list[str]:
        return self.words[run.start : run.stop]


def _blocks(left: Sequence[int], right: Sequence[int]) -> Iterator[tuple[bool, range, range]]:
    """Yield runs of tokens on both sides, alternately equal and different."""
    codes = Indel.opcodes(left, right)
    for equal, group in groupby(codes, key=lambda code: code.tag == "equal"):
        run = list(group)
        yield equal, range(run[0].src_start, run[-1].src_end), range(run[0].dest_start, run[-1].dest_end)


def _kept_or_form(left: _Side, right: _Side, a: range, b: range) -> Iterator[Piece]:
    """Split a run that is equal but for case into what is kept and what is not."""
    for same, group in groupby(zip(a, b, strict=True), key=lambda ij: left.words[ij[0]] == right.words[ij[1]]):
        run = list(group)
        (i, j), (last_i, last_j) = run[0], run[-1]
        yield _piece("kept" if same else "form", left, right, range(i, last_i + 1), range(j, last_j + 1))


def _replaced(left: _Side, right: _Side, a: range, b: range) -> Iterator[Piece]:
    """Split a run that differs at the words that are forms of one another."""
    if _same_letters(left.of(a), right.of(b)):
        yield _piece("form", left, right, a, b)
        return
    i, j = a.start, b.start
    for form_i, form_j in _inflected(left, right, a, b):
        yield from _difference(left, right, range(i, form_i), range(j, form_j))
        yield _piece("form", left, right, range(form_i, form_i + 1), range(form_j, form_j + 1))
        i, j = form_i + 1, form_j + 1
    yield from _difference(left, right, range(i, a.stop), range(j, b.stop))


def _inflected(left: _Side, right: _Side, a: range, b: range) -> Iterator[tuple[int, int]]:
    """Yield tokens of both sides that are forms of one word, in the order of both sides."""
    where: dict[str, list[int]] = {}
    for j in reversed(b):
        for stem in _stems(right.words[j]):
            where.setdefault(stem, []).append(j)
    free = b.start
    for i in a:
        found = None
        for stem in _stems(left.words[i]):
            ahead = where.get(stem, [])
            while ahead and ahead[-1] < free:
                ahead.pop()
            if ahead and (found is None or ahead[-1] < found):
                found = ahead[-1]
        if found is not None:
            yield i, found
            free = found + 1


def _difference(left: _Side, right: _Side, a: range, b: range) -> Iterator[Piece]:
    if not a and not b:
        return
    if _same_letters(left.of(a), right.of(b)):
        op: Op = "form"
    elif not b:
        op = "lost"
    else:
        op = "changed" if a else "added"
    yield _piece(op, left, right, a, b)


def _piece(op: Op, left: _Side, right: _Side, a: range, b: range) -> Piece:
    return Piece(op, left.at(a), right.at(b))


def _same_letters(left: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether two runs differ in case and punctuation only; signs that carry a value count as letters."""
    return _letters(left) == _letters(right)


def _letters(words: Sequence[str]) -> str:
    parts = []
    for word in words:
        if any(character.isdigit() for character in word):
            parts.append(f" {word} ")  # 1.5 is not 15, and 5 10 is not 510
        elif len(word) > 1 or not _is_punctuation(word):
            parts.append("".join(c for c in word.casefold() if not _is_punctuation(c)))
    return "".join(parts)


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] == "P" and character not in "%‰‱&#@*/\\"


_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("es", ""),
    ("es", "e"),
    ("s", ""),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
)


def _stems(word: str) -> set[str]:
    """Return what an English word may be a form of; nothing for a word of under three letters or with digits."""
    word = word.casefold().replace("’", "'").removesuffix("'s")
    if len(word) < 3 or not word.isalpha():
        return set()
    stems = {word}
    for ending, instead in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 3:
            stems.add(stem + instead)
            if not instead and stem[-1] == stem[-2] and ending in ("ed", "ing"):
                stems.add(stem[:-1])
    return stems

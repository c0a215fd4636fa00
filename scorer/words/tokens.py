"""Split a text into words, numbers and punctuation marks."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from scorer.patterns import late
from scorer.types import Span


class _Shapes(dict[int, str]):
    """Maps a character to its role in a word; filled when a character is first seen."""

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
_UNSPACED = late(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff𚿰-𛅿𠀀-𳑿]"
)
_SHAPES = _Shapes()
# A minus sign belongs to its number.  A separator between digits and a hyphen or apostrophe inside a word do not split
# it.  A combining mark stays with the character that it modifies.
_TOKEN = late(r"im*|(?:(?<![^ ])-(?=0))?(?:[a0]m*)+(?:(?:-|(?<=0)\.(?=0))(?:[a0]m*)+)*|[^ ]m*")


# Words of many texts stand at the same place: to look a span up takes less than to make one.
_span = lru_cache(maxsize=16_384)(Span)


@lru_cache(maxsize=512)  # links, checks, figures and reasons read the same texts, pair by pair or block by block
def tokens(text: str) -> tuple[Span, ...]:
    """Return the spans of words, numbers and single punctuation marks; they cover all but white space."""
    return tuple([_span(*match.span()) for match in _TOKEN.finditer(text.translate(_SHAPES))])


def count_words(text: str) -> int:
    """Count the words and numbers of a text; in scripts without spaces, each character counts."""
    return len(_word_starts(text))


def weight_of(original: str) -> int:
    """Return how much a pair weighs in a mean: as many words as its original has, and at least 1."""
    return max(1, count_words(original))


def words_within(text: str, spans: Sequence[Span]) -> list[int]:
    """Return for each span how many words of `count_words` begin in it."""
    starts = _word_starts(text)
    return [bisect_left(starts, at.stop) - bisect_left(starts, at.start) for at in spans]


def is_unspaced(character: str) -> bool:
    """Tell whether a character belongs to a script without spaces."""
    return _UNSPACED.match(character) is not None


def _word_starts(text: str) -> list[int]:
    return [at.start for at in tokens(text) if text[at.start].isalnum()]


def same_letters(left: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether two runs of words differ in case and punctuation only; a sign such as % counts as a letter."""
    return _letters(left) == _letters(right)


def _letters(words: Sequence[str]) -> str:
    return "".join([_letters_of(word) for word in words])


@lru_cache(maxsize=50_000)
def _letters_of(word: str) -> str:
    if any(character.isdigit() for character in word):
        return f" {word} "  # 1.5 is not 15, and 5 10 is not 510
    if len(word) == 1 and is_punctuation(word):
        return ""
    return "".join(c for c in word.casefold() if not is_punctuation(c))


def is_punctuation(character: str) -> bool:
    """Tell whether a character is punctuation; a sign with a meaning of its own, such as %, is not."""
    return unicodedata.category(character)[0] == "P" and character not in "%‰‱&#@*/\\"

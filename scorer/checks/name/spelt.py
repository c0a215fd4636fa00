"""What a single word says of names by its letters: its parts, its form without endings, a name with hyphens."""

from __future__ import annotations

import re
from functools import lru_cache

from scorer.english.chinese_names import is_syllable
from scorer.english.same_names import is_phrase
from scorer.english.transliteration import folded
from scorer.patterns import late

_PART = late(r"[^\W\d_]+(?:['’][^\W\d_]+)*", re.UNICODE)
_POSSESSIVE = late(r"['’]s?$", re.IGNORECASE)


def parts(word: str) -> list[str]:
    """Return the runs of letters of a word, with the apostrophes inside."""
    return _PART.findall(word)


@lru_cache(maxsize=50_000)
def has_figure(word: str) -> bool:
    """Tell whether a word has a figure."""
    return any(character.isdigit() for character in word)


@lru_cache(maxsize=50_000)
def pieces(word: str) -> tuple[tuple[int, str], ...]:
    """Return the parts of a word without possessive endings, with their offsets in it."""
    return tuple((part.start(), _POSSESSIVE.sub("", part.group())) for part in _PART.finditer(word))


@lru_cache(maxsize=50_000)
def is_chinese(word: str) -> bool:
    """Tell whether a word with a hyphen is a given name as Wade and Giles wrote it: `En-lai`."""
    first, *rest = word.split("-")
    return (
        bool(rest)
        and first[:1].isupper()
        and all(part.islower() and is_syllable(folded(part)) for part in rest)
        and is_syllable(folded(first))
    )


@lru_cache(maxsize=50_000)
def bare(word: str) -> str:
    """Return a word folded, without a possessive ending."""
    return folded(_POSSESSIVE.sub("", word))


def hyphenated(word: str) -> str:
    """Return the known name of several words that is written with hyphens, such as `Timor-Leste`; else nothing."""
    if word == word.lower():
        return ""
    key = " ".join(folded(part) for part in _POSSESSIVE.sub("", word).split("-"))
    return key if is_phrase(key) else ""

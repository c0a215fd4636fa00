"""Tell whether two spellings may be one name: accents, transliteration, and typing errors."""

from __future__ import annotations

import unicodedata

from rapidfuzz.distance import OSA, Levenshtein

from scorer.english.chinese_names import is_chinese_name
from scorer.english.letter_sounds import is_same_in_sounds
from scorer.patterns import late

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ß": "ss", "ŋ": "ng", "ħ": "h"}
    | dict.fromkeys("ʻʼ’‘'`´-‐‑_.", "")
)  # fmt: skip

# Spellings of different conventions for one sound, the longer ones first.
_SOUNDS = tuple(
    (late(pattern), sound)
    for pattern, sound in (
        (r"shch|schtsch", "S"),
        (r"tsch|tch|cz|ch(?=[eiy])|ch", "C"),
        (r"(?:sch|sh)(?=t)", "s"),
        (r"dt\b", "t"),
        (r"sch|sh|sz", "S"),
        (r"zh|dzh|dj", "Z"),
        (r"tz|ts", "z"),
        (r"kh", "h"),
        (r"gh", "g"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"ck|q|c(?![eiyC])", "k"),
        (r"c", "s"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"ff\b", "v"),
        (r"[jy]", "i"),
        (r"oo|ou|ue?", "u"),
        (r"oe", "o"),
        (r"ae|ei|ai", "e"),
        (r"ee|ie|i+", "i"),
        (r"(?<=[aeou])h(?![aeiou])", ""),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = late("[aeiou]+")
# A name with at least so many letters stays recognisable if a vowel is added, missing or replaced.
_LEAST = 4
# Least similarity of a name of at least four letters and its misspelling.
_SLIP = 0.66


def folded(name: str) -> str:
    """Return a name in lower case, without accents, apostrophes, hyphens and dots."""
    small = name.casefold()
    if not small.isascii():
        apart = unicodedata.normalize("NFKD", small.replace("ı", "i"))
        small = "".join(character for character in apart if not unicodedata.combining(character))
    return small.translate(_LETTERS)


def is_variant(one: str, other: str) -> bool:
    """Tell whether two folded names are one name in two conventions: Dmitriev and Dmitryev, Sumy and Sumi."""
    if one == other or is_chinese_name(one, other) or is_same_in_sounds(one, other):
        return True
    if min(len(one), len(other)) < _LEAST or abs(len(one) - len(other)) > 3:
        return False
    left, right = _sound(one), _sound(other)
    if left == right:
        return True
    if _VOWELS.sub("", left) != _VOWELS.sub("", right) or min(len(left), len(right)) < _LEAST:
        return False
    # Paul is not Paula, and Maria is not Mario.
    if left[:1] != right[:1] or left[-1] != right[-1]:
        return False
    allowed = 1 if min(len(left), len(right)) < 8 else 2
    distance = Levenshtein.distance(left, right)
    # Swapped letters are a typing error, not a convention.
    return distance <= allowed and OSA.distance(left, right) == distance


def is_same_sound(one: str, other: str) -> bool:
    """Tell whether two folded names differ only in how they spell the same sounds: Eric and Erik."""
    return _sound(one) == _sound(other) or is_chinese_name(one, other)


def is_slip(one: str, other: str) -> bool:
    """Tell whether two folded names look like one name with wrong, extra or missing letters."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _LEAST:
        return len(shorter) == 3 and OSA.distance(one, other) == 1 and one[0] == other[0] and len(longer) == 4
    if longer.startswith(shorter):
        return True
    if OSA.normalized_similarity(one, other) >= _SLIP and (one[0] == other[0] or len(shorter) > _LEAST):
        return True
    return len(shorter) > _LEAST and OSA.normalized_similarity(_sound(one), _sound(other)) >= _SLIP


def _sound(name: str) -> str:
    for pattern, sound in _SOUNDS:
        name = pattern.sub(sound, name)
    return name

"""Whether two spellings may be of one name: accents, transliteration, and slips of the pen."""

from __future__ import annotations

import re
import unicodedata

from rapidfuzz.distance import OSA, Levenshtein

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ß": "ss", "ŋ": "ng", "ħ": "h"}
    | dict.fromkeys("ʻʼ’‘'`´-‐‑_.", "")
)  # fmt: skip

# What different conventions write for one sound, the longer spellings first.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
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
_VOWELS = re.compile("[aeiou]+")
# A vowel more or less, or another one, leaves a name of at least so many letters recognisable.
_LEAST = 4
# So much of the letters must be the same for a slip of the pen, in a name of at least four letters.
_SLIP = 0.66


def folded(name: str) -> str:
    """Return a name in small letters without accents, apostrophes, hyphens and dots."""
    small = name.casefold()
    if not small.isascii():
        apart = unicodedata.normalize("NFKD", small.replace("ı", "i"))
        small = "".join(character for character in apart if not unicodedata.combining(character))
    return small.translate(_LETTERS)


def is_variant(one: str, other: str) -> bool:
    """Tell whether two folded names are one in two conventions: Dmitriev and Dmitryev, Sumy and Sumi."""
    if one == other:
        return True
    if min(len(one), len(other)) < _LEAST or abs(len(one) - len(other)) > 3:
        return False
    left, right = _sound(one), _sound(other)
    if left == right:
        return True
    if _VOWELS.sub("", left) != _VOWELS.sub("", right) or min(len(left), len(right)) < _LEAST:
        return False
    # Paul is not Paula, and Maria not Mario.
    if left[:1] != right[:1] or left[-1] != right[-1]:
        return False
    allowed = 1 if min(len(left), len(right)) < 8 else 2
    distance = Levenshtein.distance(left, right)
    # Letters that changed places are a slip.
    return distance <= allowed and OSA.distance(left, right) == distance


def is_same_sound(one: str, other: str) -> bool:
    """Tell whether two folded names differ in the signs for the same sounds only: Eric and Erik."""
    return _sound(one) == _sound(other)


def is_slip(one: str, other: str) -> bool:
    """Tell whether two folded names look like one with letters wrong, more or fewer."""
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

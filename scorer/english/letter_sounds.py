"""Tell whether two folded names may be one name of Arabic, Hebrew, Russian or Greek, in the letters of two languages.

The consonants must be the same in order, and each vowel must be one that writers use for the same sound: `Najib` and
`Naguib`, `Rachmaninow` and `Rakhmaninov`, but not `Hassan` and `Hussein`.
"""

from __future__ import annotations

from functools import lru_cache

from scorer.patterns import late

# Letters, the longer ones first, with the sounds that they may stand for: small letters for those that they are named
# after, `x` as in Bach, `S` as in ship, `C` as in chip, `Z` as in measure, `W` for shch, `T` for ts.
_LETTERS = {
    "schtsch": "W", "shch": "W", "tsch": "C", "dsch": "jZ", "tch": "C", "sch": "SZ", "sh": "S", "ch": "xSC", "kh": "x",
    "gh": "g", "dj": "j", "dzh": "jZ", "zh": "Z", "dh": "dz", "th": "ts", "ph": "f", "ck": "k", "tz": "T", "ts": "T",
    "T": "sT", "q": "kg", "c": "ksT", "g": "gj", "j": "jyZ", "w": "wv", "h": "hx", "z": "zT",
}  # fmt: skip
_VOWELS = {
    "a": "ae", "aa": "ae", "e": "ei", "i": "i", "ii": "i", "ee": "i", "ie": "i", "y": "i", "o": "o", "u": "ou",
    "uu": "ou", "oo": "ou", "ou": "ou", "ai": "e", "ay": "e", "ei": "e", "ey": "e", "ae": "e", "aj": "e",
}  # fmt: skip
_PART = late(f"(?P<vowels>a[yj](?![aeiou])|ey(?![aeiou])|[aeiou]+|y(?![aeiou]))|{'|'.join(_LETTERS)}|.")
# Spellings that depend on what stands beside them.
_BESIDE = (
    (late(r"^ou(?=[aei])"), "w"),
    (late(r"(?<=g)u(?=[ei])"), ""),
    (late(r"x"), "ks"),
    (late(r"c(?=[ei])"), "T"),
    (late(r"([b-df-hj-np-tv-z])\1+"), r"\1"),
    (late(r"([csdtz]h|kh|gh)\1"), r"\1"),
    (late(r"(?<=[aeiou])h$"), ""),
    (late(r"(?<=[oe])[fw]$"), "v"),
)
_FEWEST_CONSONANTS = 3


@lru_cache(maxsize=20_000)
def is_same_in_sounds(one: str, other: str) -> bool:
    """Tell whether two folded names may be spellings of the same sounds."""
    left, right = _sounds(one), _sounds(other)
    if len(left) != len(right) or sum(not vowel for vowel, _ in left) < _FEWEST_CONSONANTS:
        return False
    return all(
        vowel is vowel_there and not set(may).isdisjoint(may_there)
        for (vowel, may), (vowel_there, may_there) in zip(left, right, strict=True)
    )


@lru_cache(maxsize=20_000)
def _sounds(name: str) -> tuple[tuple[bool, str], ...]:
    """Return for each part of a name whether it is a vowel, and the sounds that it may stand for."""
    for pattern, letters in _BESIDE:
        name = pattern.sub(letters, name)
    found = []
    for match in _PART.finditer(name):
        part = match.group()
        if match["vowels"]:
            found.append((True, _VOWELS.get(part, part.upper())))
        else:
            found.append((False, _LETTERS.get(part, part)))
    return tuple(found)

"""Tell whether two folded names are one Chinese name, once in pinyin and once as Wade and Giles wrote it.

The rule goes by syllables: each syllable of pinyin has its forms in the older system.  Apostrophes, hyphens and
diaereses are not told apart, because most texts leave them out: `Chang` may be Zhang or Chang.
"""

from __future__ import annotations

from functools import cache, lru_cache

from scorer.patterns import late

# Initials of pinyin / the finals that follow them; `v` is ü.
_SYLLABLES = """
/ a ai an ang ao e en er o ou
| b / a ai an ang ao ei en eng i ian iao ie in ing o u
| p / a ai an ang ao ei en eng i ian iao ie in ing o ou u
| m / a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
| f / a an ang ei en eng o ou u
| d / a ai an ang ao e ei eng i ian iao ie ing iu ong ou u uan ui un uo
| t / a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo
| n / a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong u uan uo v ve
| l / a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve
| g k h / a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
| j q x / i ia ian iang iao ie in ing iong iu u uan ue un
| zh ch / a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
| sh / a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
| r / an ang ao e en eng i ong ou u uan ui un uo
| z c s / a ai an ang ao e en eng i ong ou u uan ui un uo
| y / a an ang ao e i in ing o ong ou u uan ue un
| w / a ai an ang ei en eng o u
"""
_INITIALS = {
    "b": "p", "d": "t", "g": "k", "j": "ch", "q": "ch", "x": "hs", "zh": "ch", "r": "j", "z": "ts", "c": "ts",
}  # fmt: skip
_FINALS = {"ian": "ien", "ie": "ieh", "ue": "ueh", "ve": "ueh", "ong": "ung", "iong": "iung", "v": "u", "er": "erh"}
# The finals of some initials, with those of `_FINALS`.
_MORE = {
    **{(initial, "e"): ("o",) for initial in ("", "g", "k", "h")},
    **{(initial, "ui"): ("uei",) for initial in ("g", "k")},
    **{(initial, "uo"): ("o",) for initial in ("d", "t", "n", "l", "zh", "ch", "r", "z", "c", "s")},
    **{(initial, "i"): ("ih",) for initial in ("zh", "ch", "sh", "r")},
    ("y", "an"): ("en",), ("y", "e"): ("eh",), ("y", "ou"): ("u",),
}  # fmt: skip
_WHOLE = {"zi": ("tzu", "tsu", "tze", "tse"), "ci": ("tzu", "tsu"), "si": ("ssu", "szu", "su"), "yi": ("i", "yi")}
# Names of other languages are rarely spelt so: `Dina` and `Tina` are two.
_DISTINCT = late("ng(?![aeiou])|zh|x|q|hs|ts|tz|ch|sh|ao|ou|ui|iu|ih|uo|ie|ei|uai")
_LONGEST_SYLLABLE = 6
_LONGEST = 40


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """Return the syllables of pinyin with their forms of Wade and Giles."""
    found: dict[str, tuple[str, ...]] = {}
    for row in _SYLLABLES.split("|"):
        initials, finals = (part.split() for part in row.split("/"))
        for initial in initials or [""]:
            for final in finals:
                start = _INITIALS.get(initial, initial)
                forms = [start + end for end in (_FINALS.get(final, final), *_MORE.get((initial, final), ()))]
                syllable = initial + final.replace("v", "u")
                found[syllable] = (*found.get(syllable, ()), *forms, *_WHOLE.get(syllable, ()))
    return found


@cache
def _wade() -> frozenset[str]:
    return frozenset(form for forms in _forms().values() for form in forms)


def is_syllable(folded: str) -> bool:
    """Tell whether a folded word is a syllable as Wade and Giles wrote it."""
    return folded in _wade()


@lru_cache(maxsize=5_000)
def is_chinese_name(one: str, other: str) -> bool:
    """Tell whether one of two folded names, without spaces, is the other one in pinyin."""
    if max(len(one), len(other)) > _LONGEST or not (_DISTINCT.search(one) or _DISTINCT.search(other)):
        return False
    return _is_read(one, other) or _is_read(other, one)


def _is_read(pinyin: str, wade: str) -> bool:
    """Tell whether the syllables of one text are those of the other."""
    forms = _forms()
    reached = {(0, 0)}
    while reached:
        at, there = reached.pop()
        if at == len(pinyin):
            if there == len(wade):
                return True
            continue
        for stop in range(at + 1, min(at + _LONGEST_SYLLABLE, len(pinyin)) + 1):
            fitting = (form for form in forms.get(pinyin[at:stop], ()) if wade.startswith(form, there))
            reached.update((stop, there + len(form)) for form in fitting)
    return False

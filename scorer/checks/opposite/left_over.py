"""Tell `left` of what is left over from `left` of who went away: two seats left remain, two guests who left do not."""

from __future__ import annotations

from scorer.english.word_lists import listed
from scorer.words.compared import Compared, Text

_REMAIN = frozenset({"remain", "remains", "remained"})
_BE = frozenset({"is", "are", "was", "were", "be", "been"})
# What can be counted and cannot go away by itself: time, room, things in stock.
_THINGS = listed(
    """second seconds minute minutes hour hours day days night nights week weeks month months year years time
    seat seats place places spot spots room rooms space slot slots ticket tickets table tables bed beds parking
    copy copies item items piece pieces unit units box boxes bottle bottles can cans page pages chapter chapters
    card cards bag bags tablet tablets pill pills dose doses sample samples book books slice slices
    try tries attempt attempts chance chances guess guesses life lives turn turns move moves round rounds game games
    match matches question questions step steps task tasks lesson lessons episode episodes vacancy vacancies
    character characters word words credit credits point points euro euros dollar dollars pound pounds cent cents
    money cash food water milk bread fuel petrol gas oil paper ink battery storage memory stock work doubt hope
    percent kb mb gb tb megabytes gigabytes mile miles kilometre kilometres metre metres"""
)


def is_left_over(pair: Compared, i: int, j: int) -> bool:
    """Tell whether `left` and `remain`, by their numbers in the original and the garbled side, say the same."""
    one, other = pair.original.words[i].small, pair.garbled.words[j].small
    if {one, other} == {"left", "remaining"}:
        return True
    return (one == "left" and other in _REMAIN and _is_of_things(pair.original, i)) or (
        other == "left" and one in _REMAIN and _is_of_things(pair.garbled, j)
    )


def _is_of_things(side: Text, n: int) -> bool:
    """Tell whether something is left, or the word before `left` cannot go away by itself, or says how much."""
    before = side.words[n - 1].small if n else ""
    return (
        before in _BE
        or before in _THINGS
        or before in ("%", "one", "none", "nothing", "much", "more")
        or before.isdigit()
    )

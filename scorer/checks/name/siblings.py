"""Find names that changed beside a part of the name that was kept: `Bill Clinton`, `Hillary Clinton`."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.name.answers import is_said
from scorer.checks.name.found import Name, Side
from scorer.english import tables
from scorer.english.known_names import is_known
from scorer.english.same_names import SAME, SPELLINGS
from scorer.english.transliteration import is_same_sound
from scorer.words.compared import Compared

# Whose a person or a body is may be left out or told: `the German Merkel`.
_NATIONS = tables.words("capitalised_words", "nation")


def sibling_changes(pair: Compared, original: Side, garbled: Side) -> Iterator[tuple[Name, Name]]:
    """Yield two well-known names that stand directly beside the same kept name, where each side lacks the other's."""
    ours = {name.words.start: name for name in original.names if len(name.words) == 1}
    theirs = {name.words.start: name for name in garbled.names if len(name.words) == 1}
    for number, kept in ours.items() if theirs else ():
        link = pair.garbled_of.get(number)
        if kept.usual or not link or link.op != "kept":
            continue
        for step in (-1, 1):
            one, other = ours.get(number + step), theirs.get(link.garbled.start + step)
            if one and other and _are_two(one, other) and not is_said(one, garbled) and not is_said(other, original):
                yield one, other


def _are_two(one: Name, other: Name) -> bool:
    """Tell whether two names are well known and not two forms of one."""
    if not (is_known(one.key) and is_known(other.key)) or not _NATIONS.isdisjoint((one.key, other.key)):
        return False
    same = other.key in SAME.get(one.key, ()) or other.key in SPELLINGS.get(one.key, ())
    return not same and not is_same_sound(one.key, other.key)

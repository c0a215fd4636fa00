"""Compare a plus or a minus that stands alone and names a thing: `the terminal marked +`, `the - key`, `press +`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

Change = tuple[Span, Span, Severity]

# A sign at the beginning of a text is the point of a list.
_ALONE = late(r"(?<=\s)(?:[+−–-](?=[\s.,;:!?)\"”’']|$)|(?P<quote>[\"“‘'(])[+−–-](?=[\"”’')]))")
_WORD_BEFORE, _WORD_AFTER = late(r"(\w+)[\s\"“‘'(]*$"), late(r"[\s\"”’')]*(\w+)")
_THINGS = listed(
    "button cable clip column contact electrode end icon key lead mark pin pole post side sign signs symbol terminal "
    "wire"
)
_POINTING = listed("a an click enter hit labeled labelled marked press says select shows tap the type with")
_PLUS = "+"


class _Pole(NamedTuple):
    plus: bool
    at: Span


def changes(original: Text, garbled: Text) -> Iterator[Change]:
    """Yield each plus that became a minus, or the reverse, beside a word that says what it stands for.

    Two poles that changed places are only told where all other words stayed.
    """
    if not any(f" {mark}" in side.text for side in (original, garbled) for mark in "+\"“‘'("):
        return
    ours, theirs = _poles(original), _poles(garbled)
    if len(ours) != len(theirs):
        return
    moved = sum(one.plus for one in ours) == sum(one.plus for one in theirs)
    if moved and _without(original, ours) != _without(garbled, theirs):
        return
    for one, other in zip(ours, theirs, strict=True):
        if one.plus is not other.plus:
            yield one.at, other.at, "major"


def _poles(side: Text) -> list[_Pole]:
    found = []
    for match in _ALONE.finditer(side.text):
        start, stop = match.start() + bool(match["quote"]), match.end()
        before, after = _WORD_BEFORE.search(side.small[:start]), _WORD_AFTER.match(side.small, stop)
        if (before and before[1] in _THINGS | _POINTING) or (after and after[1] in _THINGS):
            found.append(_Pole(side.text[start] == _PLUS, Span(start, stop)))
    return found


def _without(side: Text, poles: Sequence[_Pole]) -> list[str]:
    """Return what stands between the poles of a side, in small letters."""
    cuts = [0, *(end for pole in poles for end in (pole.at.start, pole.at.stop)), len(side.small)]
    return [side.small[start:stop] for start, stop in zip(cuts[::2], cuts[1::2], strict=True)]

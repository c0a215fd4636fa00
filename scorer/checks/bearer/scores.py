"""Find scores and ratios that were turned round: `3-1` and `1-3`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Compared, Text

_SCORE = late(r"(?<![\w.,:/–-])(\d{1,4})[-–:](\d{1,4})(?![\w%:/–-]|[.,]\d)")
_CLOCK = late(r"(?:[01]?\d|2[0-3]):[0-5]\d")
# A score may be turned where the sentence is: who wins 3-1 is not beaten 3-1.
_OUTCOMES = listed(
    "win wins won winning winner victory beat beats beating beaten defeat defeats defeated defeating lose loses lost "
    "losing loss loser overcome overcame down fall falls fell edge edged thrash thrashed trail trailed lead led"
)


def turned_scores(pair: Compared) -> Iterator[tuple[Span, Span]]:
    """Yield the places of scores that only the other side has the other way round."""
    ours, theirs = _scores(pair.original), _scores(pair.garbled)
    for score, at in ours.items() if theirs else ():
        there = theirs.get(score[::-1])
        if there and score not in theirs and score[::-1] not in ours and not _is_told_otherwise(pair):
            yield at, there


def _scores(side: Text) -> dict[tuple[str, str], Span]:
    found = _SCORE.finditer(side.text)
    return {(one[1], one[2]): Span(*one.span()) for one in found if one[1] != one[2] and not _is_clock(one)}


def _is_clock(score: re.Match[str]) -> bool:
    """Tell whether it is a time in either order, which the check of numbers compares."""
    first, second = score[1], score[2]
    return all(_CLOCK.fullmatch(f"{one}:{other}") for one, other in ((first, second), (second, first)))


def _is_told_otherwise(pair: Compared) -> bool:
    """Tell whether the sides say differently who won, or name the parties in another order."""
    ours, theirs = pair.original.small_words & _OUTCOMES, pair.garbled.small_words & _OUTCOMES
    if ours != theirs:
        return True
    last = -1
    for link in pair.links:
        word = pair.original.words[link.original.start]
        if word.text[0].isupper() and link.garbled.start < last:
            return True
        last = max(last, link.garbled.start)
    return False

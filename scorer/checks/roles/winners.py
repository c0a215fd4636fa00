"""Find who won and who lost, where they changed places in other words: `A beat B`, `B won against A`, `A lost to B`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text

_NAME = r"[A-Z][\w'’-]+"
_BEAT = r"(?:beat|beats|defeats?|defeated|overcame|overcomes|thrashed|edged|trounced|outplayed)"
_BEATEN = r"(?:was|were|been|is|are) (?:\w+ )?(?:beaten|defeated|thrashed|trounced|outplayed)"
_WON = late(rf"\b(?P<winner>{_NAME})(?: (?:had|have|has|then|\w+ly)){{0,2}} {_BEAT} (?:the |a )?(?P<loser>{_NAME})")
_WON_AGAINST = late(
    rf"\b(?P<winner>{_NAME})[^.;:!?A-Z]{{0,40}}?\b(?:wins?|won|prevailed|triumphed)\b[^.;:!?]{{0,50}}?"
    rf" (?:against|over) (?:the )?(?P<loser>{_NAME})"
)
_LOST = late(
    rf"\b(?P<loser>{_NAME})[^.;:!?,A-Z]{{0,25}}?\b(?:loses?|lost|losing|{_BEATEN})\b[^.;:!?]{{0,40}}?"
    rf" (?:to|against|by) (?:the )?(?P<winner>{_NAME})"
)
_NEEDED = listed(
    """beat beats beaten defeat defeats defeated overcame overcomes thrashed edged trounced outplayed win wins won
    prevailed triumphed lose loses lost losing"""
)
# Who failed to win against somebody may have lost.
_DENIED = listed(
    """not never no nobody none neither nor fail failed fails failing nearly almost without cannot t could might may if
    unless hardly only"""
)
_OF_SOMEBODY = re.compile(r"['’]s?$")


class _Game(NamedTuple):
    """Who won, who lost, and the place of what says so."""

    winner: str
    loser: str
    at: Span


def exchanged_winners(pair: Compared) -> Iterator[Finding]:
    """Yield a finding if who won on one side lost on the other, against the same."""
    sides = pair.original, pair.garbled
    if any(side.runs.isdisjoint(_NEEDED) or not side.runs.isdisjoint(_DENIED) for side in sides):
        return
    ours, theirs = _only_game(sides[0]), _only_game(sides[1])
    if ours and theirs and (ours.winner, ours.loser) == (theirs.loser, theirs.winner) and ours.winner != ours.loser:
        message = f"“{ours.winner}” and “{ours.loser}” changed roles"
        yield Finding("roles", "major", message, ours.at, theirs.at)


def _only_game(side: Text) -> _Game | None:
    found: dict[tuple[str, str], _Game] = {}
    for pattern in (_WON, _WON_AGAINST, _LOST):
        for match in pattern.finditer(side.text):
            winner, loser = (_OF_SOMEBODY.sub("", match[name]) for name in ("winner", "loser"))
            found.setdefault((winner, loser), _Game(winner, loser, Span(*match.span())))
    return next(iter(found.values())) if len(found) == 1 else None

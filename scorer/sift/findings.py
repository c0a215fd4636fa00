"""Leave out dismissed findings, and repeats of one that holds throughout the document; lower the doubtful ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from scorer.quality import MEANING
from scorer.sift.dismissals import Dismissal
from scorer.sift.doubt import REWORDED, doubted, wording_of
from scorer.types import Finding, Pair, ScoredPair, Side, Span


@dataclass(frozen=True, slots=True)
class Sifted:
    """The pairs with the findings that are left, and how many were dismissed."""

    scored: tuple[ScoredPair, ...]
    dismissed: int


def sift(scored: Sequence[ScoredPair], dismissals: Sequence[Dismissal]) -> Sifted:
    """Return every pair, in order, without dismissed and repeated findings; a doubtful one has a lower severity.

    Findings repeat each other if they hold throughout the document and have the same check and message.
    The first of them stays, and its `more` is the number of further pairs with that finding.
    """
    kept = [[one for one in pair.findings if not _dismissed(one, pair.pair, dismissals)] for pair in scored]
    dismissed = sum(len(pair.findings) for pair in scored) - sum(map(len, kept))
    pairs = Counter(key for found in kept for key in {_key(one) for one in found if one.throughout})
    said: set[tuple[str, str]] = set()
    left = [_once(found, pairs, said) for found in kept]
    return Sifted(tuple(map(_with, scored, left)), dismissed)


def _with(pair: ScoredPair, found: Sequence[Finding]) -> ScoredPair:
    meaning = pair.scores.get(MEANING)
    matters = meaning is not None and any(one.check in REWORDED for one in found)
    wording = wording_of(pair.pair) if matters else "between"
    return replace(pair, findings=tuple(doubted(one, meaning, wording) for one in found))


def _key(finding: Finding) -> tuple[str, str]:
    return finding.check, finding.message


def _once(found: Sequence[Finding], pairs: Counter[tuple[str, str]], said: set[tuple[str, str]]) -> list[Finding]:
    left = []
    for finding in found:
        key = _key(finding)
        if finding.throughout and key not in said and pairs[key] > 1:
            left.append(replace(finding, more=pairs[key] - 1))
        elif key not in said or not finding.throughout:
            left.append(finding)
        if finding.throughout:
            said.add(key)
    return left


def _dismissed(finding: Finding, pair: Pair, dismissals: Sequence[Dismissal]) -> bool:
    return any(
        (one.check is None or one.check == finding.check)
        and (one.text is None or one.text.casefold() in _texts(finding, pair))
        for one in dismissals
    )


def _texts(finding: Finding, pair: Pair) -> set[str]:
    """Return the message and the marked words of a finding, in lower case."""
    marked = [_marked(pair.original, finding.original_at), _marked(pair.garbled, finding.garbled_at)]
    return {text.casefold() for text in (finding.message, *marked) if text}


def _marked(side: Side | None, at: Span | None) -> str:
    return " ".join(side.text[at.start : at.stop].split()) if side and at else ""

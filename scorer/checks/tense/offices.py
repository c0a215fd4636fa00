"""Compare when somebody is what he is called: the former director, the current one, the future one."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.english.determiners import POSSESSIVES
from scorer.english.word_lists import listed
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text

_WHEN = {
    **dict.fromkeys(listed("former then ex onetime one-time erstwhile sometime previous past ousted deposed"), "past"),
    **dict.fromkeys(listed("current present incumbent sitting serving today's"), "present"),
    **dict.fromkeys(listed("future incoming prospective designate would-be aspiring next"), "future"),
}
_NEEDED = frozenset(_WHEN) | {"one", "would", "today"}
# A `then` before a noun stands behind one of these.
_OWNERS = POSSESSIVES | {"the"}
_AHEAD = 3


def offices(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for the first noun that is said of another time."""
    if pair.original.runs.isdisjoint(_NEEDED) or pair.garbled.runs.isdisjoint(_NEEDED):
        return
    ours, theirs = _times(pair.original), _times(pair.garbled)
    for i, one in ours.items():
        for j, other in theirs.items():
            if _WHEN[one] == _WHEN[other] or _WHEN[one] in _whens(theirs) or _WHEN[other] in _whens(ours):
                continue
            if _head_is_kept(pair, i, j):
                yield pair.became("tense", "major", pair.original.words[i].at, pair.garbled.words[j].at)
                return


def _times(side: Text) -> dict[int, str]:
    """Return the words that tell when somebody is what he is called, by their numbers."""
    found = {}
    for n, word in enumerate(side.words[:-1]):
        small, before = word.small, side.small_at(n - 1)
        if small not in _WHEN or not side.words[n + 1].is_content:
            continue
        if small == "then" and before not in _OWNERS and not before.endswith(("'s", "s'")):
            continue
        found[n] = small
    return found


def _whens(times: dict[int, str]) -> set[str]:
    return {_WHEN[small] for small in times.values()}


def _head_is_kept(pair: Compared, i: int, j: int) -> bool:
    """Tell whether a noun behind one word corresponds to a noun behind the other."""
    there = Span(j + 1, j + 1 + _AHEAD)
    for n in range(i + 1, min(i + 1 + _AHEAD, len(pair.original.words))):
        link = pair.garbled_of.get(n)
        if not pair.original.words[n].is_content:
            return False
        if link and link.op in ("kept", "form", "moved") and there.start <= link.garbled.start < there.stop:
            return True
    return False

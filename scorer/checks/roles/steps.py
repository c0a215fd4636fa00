"""Compare the order of steps: first loosen the nuts, then jack up the car, then pull off the wheel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from scorer.english.verb_forms import bases
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Compared, Text

_STEP = late(
    r"(?:\A|(?<=[,;.:] )|(?<=[,;.:] and )|(?<= and ))"
    r"(?:first(?:ly)?(?: of all)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?"
    r"|then|next|after (?:that|this)|afterwards|finally|lastly|last|subsequently)\b"
)
_NEEDED = frozenset({"then", "next", "finally", "lastly", "afterwards", "second", "secondly", "that", "subsequently"})
# These turn the order of what stands beside them.
_TURNING = frozenset({"before", "after", "until", "once", "when", "having", "preceded", "earlier"})
_FEWEST = 3


def turned_step(pair: Compared) -> tuple[Span, Span] | None:
    """Return the places of the first step that is another one on the other side, if the same steps changed order."""
    if _NEEDED.isdisjoint(pair.original.runs) or _NEEDED.isdisjoint(pair.garbled.runs):
        return None
    ours, theirs = _steps(pair.original), _steps(pair.garbled)
    if len(ours) != len(theirs) or len(ours) < _FEWEST:
        return None
    order = _order(_own([words for _, words in ours]), _own([words for _, words in theirs]))
    if not order or all(one < other for one, other in pairwise(order)):
        return None
    first = next(n for n, place in enumerate(order) if n != place)
    return ours[first][0], theirs[first][0]


def _own(steps: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """Return the words of each step that no other step of its side has."""
    counts = Counter(word for words in steps for word in words)
    return [frozenset(word for word in words if counts[word] == 1) for words in steps]


def _order(ours: Sequence[frozenset[str]], theirs: Sequence[frozenset[str]]) -> list[int]:
    """Return the place of each step on the other side; none if it is not clear."""
    found: dict[int, int] = {}
    for n, words in enumerate(ours):
        places = [place for place, other in enumerate(theirs) if words & other]
        if len(places) > 1:
            return []
        found.update((n, place) for place in places)
    free = [n for n in range(len(ours)) if n not in found], set(range(len(ours))) - set(found.values())
    if len(free[0]) == len(free[1]) == 1:
        found[free[0][0]] = free[1].pop()
    return [found[n] for n in range(len(ours))] if len(set(found.values())) == len(ours) else []


def _steps(side: Text) -> list[tuple[Span, frozenset[str]]]:
    """Return where each step is and the base forms of its content words; none where the order may be told otherwise."""
    found = [match.span() for match in _STEP.finditer(side.small)]
    if len(found) < _FEWEST - 1 or not _TURNING.isdisjoint(side.runs - {"after"}):
        return []
    starts = [start for start, _ in found]
    # What comes before the first `then` is a step as well.
    bounds = [*([] if side.small.startswith("first") or starts[0] == 0 else [0]), *starts, len(side.small)]
    steps = []
    for start, stop in pairwise(bounds):
        words = [side.words[n] for n in side.within(Span(start, stop))]
        content = frozenset(base for word in words if word.is_content for base in bases(word.small))
        steps.append((Span(start, stop), content - _NEEDED - {"first", "firstly", "last", "third", "thirdly"}))
    return steps

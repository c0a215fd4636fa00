"""Tell whether some words of a side are gone: what stood around them stands together on the other side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scorer.english.verb_forms import bases
from scorer.types import Span
from scorer.words.compared import Text, Word

AUXILIARIES = frozenset({"is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did"})
# Words that come or go with what is left out.
STRESSING = frozenset({"indeed", "actually", "really", "duly"})
_LOOSE = STRESSING | {",", "that", "—", "–", "-", "(", ")"}
# So many words on either side of a gap must stand together.
_BESIDE = 2
_ENDS = frozenset(".;:!?")


def joined(side: Text, other: Text, at: Span) -> int | None:
    """Return the word number on the other side at which the words around a phrase of this side meet; else None.

    Commas do not count.  An auxiliary may stand in the gap.  A phrase at the beginning of its side left a gap only at
    the beginning of the other.
    """
    before = _bare([word for word in side.words if word.at.start < at.start])
    after = _bare([word for word in side.words if word.at.start >= at.stop])
    rest = _bare(other.words)
    left, right = [one for _, one in before[-_BESIDE:]], [one for _, one in after[:_BESIDE]]
    if sum(word.is_word for word in (*left, *right)) < _BESIDE:
        return None
    for start in range(len(rest) - len(left) - len(right) + 1):
        meets = start + len(left)
        if not _agree(left, [word for _, word in rest[start:meets]]) or not (left or _opens(rest, meets)):
            continue
        for stop in (meets, meets + 1):
            between = [word.small for _, word in rest[meets:stop]]
            if _agree(right, [word for _, word in rest[stop : stop + len(right)]]) and set(between) <= AUXILIARIES:
                return rest[stop][0] if stop < len(rest) else len(other.words)
    return None


def answers(pattern: re.Pattern[str], other: Text, side: Text, at: Span) -> bool:
    """Tell whether the other side has words of a pattern, beyond those that this side has outside a place."""
    rest = f"{side.small[: at.start]} {side.small[at.stop :]}"
    return any(match[0] not in rest for match in pattern.finditer(other.small))


def _opens(rest: Sequence[tuple[int, Word]], meets: int) -> bool:
    return meets == 0 or rest[meets - 1][1].small in _ENDS


def _bare(words: Sequence[Word]) -> list[tuple[int, Word]]:
    return [(n, word) for n, word in enumerate(words) if word.small not in _LOOSE]


def _agree(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Tell whether two runs of words are the same but for their forms."""
    return len(ours) == len(theirs) and all(
        one.small == two.small or (one.is_word and not bases(one.small).isdisjoint(bases(two.small)))
        for one, two in zip(ours, theirs, strict=True)
    )

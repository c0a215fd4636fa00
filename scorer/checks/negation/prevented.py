"""Find what was prevented and is not prevented: the rain kept them from landing, did not stop them from landing."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.negation.sides import Side, View
from scorer.english.verb_forms import bases, is_gerund
from scorer.english.word_lists import listed
from scorer.types import Span

_PREVENT = listed(
    "prevent stop keep hinder deter save spare bar block discourage dissuade ban prohibit restrain protect"
)
# Between the verb and its `from` stands who is prevented, in at most this many words.
_WHO = 6


def prevented(view: View) -> Iterator[tuple[Span, Span | None]]:
    """Yield each negation before a verb of preventing, with that of the other side, which denies nothing."""
    side, other = view.side, view.other
    if other.denials or "from" not in other.text.small_words:
        return
    for denial in side.denials:
        target = side.target(denial)
        if denial.kind == "sure" and target is not None and _prevents(side, target):
            found = next((j for j in range(len(other.words)) if _prevents(other, j)), None)
            if found is not None:
                yield side.text.over(Span(side.group(denial).start, target + 1)), other.words[found].at


def _prevents(side: Side, i: int) -> bool:
    """Tell whether a word is a verb of preventing, with a `from doing` behind it."""
    words = side.words
    if _PREVENT.isdisjoint(bases(words[i].small)):
        return False
    reach = range(i + 1, min(i + 2 + _WHO, len(words) - 1))
    return any(words[k].small == "from" and is_gerund(words[k + 1].small) for k in reach)

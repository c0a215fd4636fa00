"""Find what is without a thing on one side and has it on the other: lead-free, contains lead."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.negation.sides import View
from scorer.english.free_words import DENIED, FREE, NOT_FREE, having
from scorer.types import Span

# Of the content words, this share is on the other side.
_MOST = 0.5


def free_of(view: View) -> Iterator[tuple[Span, Span]]:
    """Yield each thing that this side is without, if the other side says that it is there."""
    text, other = view.side.text, view.other.text
    if not ("free" in text.runs or any(word.endswith("less") for word in text.small_words)):
        return
    for match in FREE.finditer(text.small):
        thing = match["free"] or match["less"]
        if thing in NOT_FREE or match[0] in NOT_FREE or DENIED.search(other.small):
            continue
        has = having(thing)
        found = has.search(other.small)
        if found and not has.search(text.small) and view.keeps(_MOST, Span(*match.span())):
            yield Span(*match.span()), Span(*found.span())

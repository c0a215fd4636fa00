"""Exchange a phrase of a sentence for one that turns its meaning, by patterns."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence

from corpus.cases import Severity
from corpus.damage import phrasing
from corpus.damage.edits import Change, Edit
from corpus.damage.words import as_cased
from corpus.span import Span

# A pattern of the phrase, and what may stand in its place, as templates of `re.Match.expand`.
Turn = tuple[re.Pattern[str], tuple[str, ...]]


def turns(table: Iterable[tuple[str, Sequence[str]]]) -> tuple[Turn, ...]:
    """Return a table of patterns, made ready: each matches whole words, in capitals or not."""
    return tuple((re.compile(rf"\b(?:{pattern})(?!\w)", re.IGNORECASE), tuple(new)) for pattern, new in table)


def turned(sentence: str, rng: random.Random, kind: str, severity: Severity, table: Sequence[Turn]) -> Change | None:
    """Return a change that exchanges one phrase of the table, or None where the sentence holds none of them."""
    matches = [(match, instead) for pattern, instead in table for match in pattern.finditer(sentence)]
    found = [(match, new) for match, instead in matches if not _inside_another(match, matches) for new in instead]
    if not found:
        return None
    match, template = rng.choice(found)
    return exchanged(sentence, kind, severity, Span(*match.span()), as_cased(match.expand(template), match.group()))


def _inside_another(match: re.Match[str], matches: Sequence[tuple[re.Match[str], tuple[str, ...]]]) -> bool:
    """Tell whether a longer phrase of the table holds this one (`only if` holds `if`)."""
    return any(
        other.start() <= match.start() and match.end() <= other.end() and len(other.group()) > len(match.group())
        for other, _ in matches
    )


def exchanged(sentence: str, kind: str, severity: Severity, at: Span, new: str) -> Change | None:
    """Return a change that puts `new` in a place; where `new` is empty, the place is closed and kept tidy."""
    old = at.of(sentence)
    if not new:
        cut = phrasing.cut(sentence, at)
        return None if cut is None else Change(kind, severity, (cut[0],), f"“{old}” is gone", cut[1])
    if new == old:
        return None
    mends = phrasing.article_mend(sentence, at.start, new)
    return Change(kind, severity, (Edit(at, new),), f"“{old}” became “{new}”", mends)

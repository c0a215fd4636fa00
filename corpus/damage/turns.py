"""Replace a phrase of a sentence by one that changes its meaning, by a table of patterns."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence

from corpus.cases import Severity
from corpus.damage import phrasing
from corpus.damage.edits import Change, Edit
from corpus.damage.words import as_cased
from corpus.span import Span

# The pattern of a phrase, and its replacements as templates of `re.Match.expand`.
Turn = tuple[re.Pattern[str], tuple[str, ...]]


def turns(table: Iterable[tuple[str, Sequence[str]]]) -> tuple[Turn, ...]:
    """Return a table with its patterns compiled; each matches whole words, in upper or lower case."""
    return tuple((re.compile(rf"\b(?:{pattern})(?!\w)", re.IGNORECASE), tuple(new)) for pattern, new in table)


def turned(sentence: str, rng: random.Random, kind: str, severity: Severity, table: Sequence[Turn]) -> Change | None:
    """Return a change that replaces one phrase of the table; None where the sentence contains none of them."""
    matches = [(match, instead) for pattern, instead in table for match in pattern.finditer(sentence)]
    found = [(match, new) for match, instead in matches if not _inside_another(match, matches) for new in instead]
    if not found:
        return None
    match, template = rng.choice(found)
    return exchanged(sentence, kind, severity, Span(*match.span()), as_cased(match.expand(template), match.group()))


def _inside_another(match: re.Match[str], matches: Sequence[tuple[re.Match[str], tuple[str, ...]]]) -> bool:
    """Tell whether a longer phrase of the table contains this one (`only if` contains `if`)."""
    return any(
        other.start() <= match.start() and match.end() <= other.end() and len(other.group()) > len(match.group())
        for other, _ in matches
    )


def exchanged(sentence: str, kind: str, severity: Severity, at: Span, new: str) -> Change | None:
    """Return a change that replaces the text `at` a place by `new`, or removes it where `new` is empty.

    Return None where `new` is already there, or where the text cannot be removed.
    """
    old = at.of(sentence)
    if not new:
        cut = phrasing.cut(sentence, at)
        return None if cut is None else Change(kind, severity, (cut[0],), f"“{old}” is gone", cut[1])
    if new == old:
        return None
    mends = phrasing.article_mend(sentence, at.start, new)
    return Change(kind, severity, (Edit(at, new),), f"“{old}” became “{new}”", mends)

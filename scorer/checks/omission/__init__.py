"""Omission: what the original says, the garbled side must say somewhere.

The check looks for runs of content words of the original that have no counterpart: neither the same word, nor a form
of it, nor a word that is similar in its context. The garbled side may have words near the same place that have no
counterpart either. They may say the same, so they are deducted.

The rest is a finding:

- Three words or more are major. So are two words if both ends of the gap are kept in order, and so is a whole
  sentence.
- Any word is major if its loss leaves a hole in the grammar ("sat on the and read", "They must the roof", "Is very
  tired.").
- Five words or more that make up half of the content are critical: next to nothing is left.
- An item of a list is major, however short, if the other items make a list on the garbled side. It is minor if that
  list is open (`and so on`).
- A word that carries the point of what it stands beside is major, and critical if hardly any other word differs:
  `deliberately`, `secretly`, `temporarily`, `would-be`, `again`, her `late` husband.
- What restricted a noun of which all is said is major (`delete all drafts older than a year`, `delete all drafts`).
- A single word or a short phrase without any other trace is minor, because a sound translation may do without it.

A small word alone is minor, where English cannot do without it: a conjunction ("eggs milk"), a preposition ("sat the
mat"), a form of `be` ("the soup cold") or a relative pronoun, between words that stayed.

An idiom counts as one word (`turned a deaf ear`, `ignored`).

The check does not report words that may go silently: "make", "process", "however", a word that is elsewhere in the
sentence, and what letters on the other side stand for (CIIE). Numbers, negations and single names are left to their
own checks.

What it does not see: a single lost word if the words around it changed too; a word whose neighbour holds its sense;
lost articles, and small words beside which something else changed; in other languages than English, anything shorter
than three words.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from scorer.checks.omission.broken_joints import begins_phrase, joints, leans_on_next
from scorer.checks.omission.restrictions import widens
from scorer.checks.omission.small_words import small_words
from scorer.english.determiners import ARTICLES
from scorer.english.prepositions import PREPOSITIONS
from scorer.english.subjects import SUBJECTS
from scorer.types import Finding, Severity, Span
from scorer.words.compared import Compared
from scorer.words.halves import halves
from scorer.words.missing_items import missing_items, with_items
from scorer.words.unanswered import Half, Run

# A sentence has lost most of its content with this many words, and more than this share of them.
_MANY, _MOST = 5, 0.5
# A word lost at a gap in the grammar is at most this many words from the remaining ones.
_REACH = 3
# An article may stand before these, and `be` before a preposition where a verb that says little is gone.
_DEGREES = frozenset(
    {"most", "more", "less", "least", "very", "same", "few", "other", "only", "best", "worst", "first"}
)
_BE = frozenset({"be", "been", "being", "is", "are", "was", "were"})
_EMPTY_VERBS = frozenset({"made", "done", "found", "located", "situated", "held", "meant", "intended", "used", "set"})
# What is due to happen is to happen.
_PLANNED = frozenset(("due", "set", "scheduled", "planned", "slated"))


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each run of words of the original that is missing."""
    words = pair.original.words
    half, _ = halves(pair)
    yield from (half.finding(at, "minor") for at in small_words(pair))
    if (again := half.again()) is not None:
        yield half.finding(Span(again, again + 1), "critical")
    if not any(words[i].is_content or (i == 0 and words[i].small in SUBJECTS) for i in pair.lost):
        return
    holes = _holes(pair)
    missing = [(run.words, severity) for run in half.runs() if (severity := _severity(pair, half, run, holes))]
    missing, items = with_items(missing, missing_items(half))
    # A lost subject may be the first word of a longer run, which then says it.
    if 0 in holes and words[0].small in SUBJECTS and not any(at.start == 0 for at, _ in missing):
        yield half.finding(Span(0, 1), "major")
    for at, severity in missing:
        yield half.finding(at, severity, listed=at in items)


def _severity(pair: Compared, half: Half, run: Run, holes: set[int]) -> Severity | None:
    """Return the severity of a missing run; None if it may go silently."""
    severity = "critical" if _is_most(half, run) else half.severity(run)
    if severity in (None, "minor"):
        hollow = _hollow(pair, run)
        severity = "major" if not holes.isdisjoint(run.content) else hollow or severity
    return "major" if severity == "minor" and widens(half, run) else severity


def _hollow(pair: Compared, run: Run) -> Severity | None:
    """Return the severity of one or two words lost between words that are now adjacent; None if it may be harmless."""
    words = pair.original.words
    before, after = pair.garbled_of.get(run.words.start - 1), pair.garbled_of.get(run.words.stop)
    if not before or not after or len(run.content) > 2 or before.garbled.stop != after.garbled.start:
        return None
    if before.op not in ("kept", "form") or after.op not in ("kept", "form") or words[run.words.stop].is_content:
        return None
    left, right = words[run.words.start - 1], words[run.words.stop]
    if right.small == "to" and words[run.words.stop - 1].small in _PLANNED:
        return None
    if leans_on_next(left.small):
        return "minor" if _may_lean(pair, before.garbled.start, words[run.content[0]].small) else "major"
    return "minor" if left.is_content and begins_phrase(right.small) else None


def _may_lean(pair: Compared, j: int, lost: str) -> bool:
    """Tell whether what follows a word of the garbled side completes it: the most, if not, is for all."""
    words = pair.garbled.words
    small, after = words[j].small, words[j + 1].small
    if small in ARTICLES:
        return after in _DEGREES
    if small == "not":
        return j > 0 and words[j - 1].small == "if" and not words[j + 1].is_word
    return small in _BE and after in PREPOSITIONS and lost in _EMPTY_VERBS


def _is_most(half: Half, run: Run) -> bool:
    return run.net >= max(_MANY, _MOST * len(half.content))


def _holes(pair: Compared) -> set[int]:
    """Return the lost words of the original at places where the garbled side has two words that cannot be adjacent."""
    original, garbled = pair.original.words, pair.garbled.words
    joined = {(left.small, right.small) for left, right in pairwise(original)}
    holes: set[int] = set()
    for j in joints(pair.garbled):
        if 0 < j < len(garbled) and (garbled[j - 1].small, garbled[j].small) in joined:
            continue
        before, after = pair.original_of.get(j - 1), pair.original_of.get(j)
        start = before.original.stop if before else 0
        stop = after.original.start if after else len(original)
        if before is None and j:
            start = max(0, stop - _REACH)
        elif stop < start or stop > start + _REACH:
            stop = min(len(original), start + _REACH)
        holes.update(i for i in range(start, stop) if i not in pair.garbled_of)
    return holes

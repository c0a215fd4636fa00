"""One change of a negation, and how it is told: its severity, its place and its message."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from scorer.checks.negation.sides import Denial, Side, View
from scorer.english.negation_cues import SENTENCE_END
from scorer.types import Finding, Severity, Span
from scorer.words.shortened import Cut, shortened

# This many words before a word are searched for a `but` that contrasts it with an earlier negation.
_CONJUNCT = 5
_AGAINST = frozenset({"but", "yet", ";"})
_DENYING = frozenset({"or", "nor", "neither", "not", "no", "without", "never"})
# From this share of the words around a negation on, they count as kept.
_MOSTLY = 0.75
# A noun that one of these denies does not stand bare: hardly any doubt, beyond doubt.
_DENIED = r"(?:\b(little|hardly|scarcely|without|beyond|out of|any|not|never|cannot|small)\b(?: \w+){0,2}? )?"
_CUT = Cut(40, 20, 20)


@dataclass(frozen=True, slots=True)
class Change:
    """A negation on one side only; `extra` is its place on that side, `other` a place on the other side."""

    extra: Span
    other: Span | None
    severity: Severity


def joint(side: Side, place: int) -> int | None:
    """Return the number of the `but`, or the `and` after a comma, that contrasts a word with the words before it."""
    words = side.words
    for i in range(place - 1, max(-1, place - 1 - _CONJUNCT), -1):
        word = words[i].small
        if word in _AGAINST or (word == "and" and i and words[i - 1].small == ","):
            return i
        if word in _DENYING or word in SENTENCE_END:
            return None
    return None


def moved_from(view: View, before: int | None, after: int | None) -> str:
    """Return the message for a negation that moved, from the words that it denied and denies."""
    if before is None or after is None:
        return "the “not” stands in another clause"
    denied, before_denied = shortened(view.other.words[after].text, _CUT), shortened(view.side.words[before].text, _CUT)
    return f"“{denied}” is denied, no longer “{before_denied}”"


def reply(view: View, denial: Denial, between: Span) -> Span | None:
    """Return the place of the words that replace a lost negation."""
    if len(between) == 1 and view.side.group(denial) == denial.words:
        return view.other.words[between.start].at
    return None


def severity_of(denial: Denial) -> Severity:
    """Return the severity of a lost negation."""
    return "major" if denial.kind == "nearly" else "critical"


def severity_if_reworded(view: View, denial: Denial, has_word: bool) -> Severity:
    """Return the severity of a lost negation whose place was reworded, for it may be said there in other words.

    `has_word`: the other side has a word that may replace a negation, though not quite in the same place.
    """
    if not any(view.other.words[j].is_content for j in view.image(denial)):
        return "minor"
    if denial.kind == "nearly" and _predicate_is_gone(view, denial):
        return "minor"
    if not has_word:
        return severity_of(denial)
    target = view.side.target(denial)
    near = [i for i in (*view.side.before(denial), *view.side.after(denial)) if view.side.words[i].is_content]
    kept = sum(map(view.same, near))
    told = (target is not None and view.same(target)) or kept >= _MOSTLY * len(near)
    return severity_of(denial) if told else "minor"


def _predicate_is_gone(view: View, denial: Denial) -> bool:
    """Tell whether the other side has nothing of the two or more words that a denial denies, and nothing else."""
    after = list(view.side.after(denial))
    stop = next((n for n, i in enumerate(after) if view.side.words[i].small in SENTENCE_END), len(after))
    if stop < 2 or any(view.over(i) is not None for i in after[:stop]):
        return False
    return view.has_nothing_new


def stands_bare(word: str, view: View) -> bool:
    """Tell whether the other side has the `only` of `not only`, or the `doubt` of `no doubt`, but not the `not`."""
    here, there = (re.findall(rf"{_DENIED}\b{word}\b", side.text.small) for side in (view.side, view.other))
    bare = sum(not found for found in there)
    return not view.other.bounds and 0 < len(here) <= bare and "more than " + word not in view.other.text.small


def left_of(denials: Sequence[Denial], paired: Sequence[Denial]) -> list[Denial]:
    """Return the negations without a partner; a `neither` has that of its `nor`."""
    known = set(map(id, paired))
    gone = [one for one, two in pairwise(denials) if two.kind == "carried" and id(two) in known]
    return without(denials, [*paired, *gone])


def without(denials: Sequence[Denial], gone: Sequence[Denial]) -> list[Denial]:
    """Return the negations that are not among others."""
    known = set(map(id, gone))
    return [denial for denial in denials if id(denial) not in known]


def finding_of(view: View, change: Change, dropped: bool) -> Finding:
    """Return the finding for a change; `view` is that from the original."""
    original, garbled = view.side.text, view.other.text
    original_at, garbled_at = (change.extra, change.other) if dropped else (change.other, change.extra)
    before, after = shortened(original.shown(original_at), _CUT), shortened(garbled.shown(garbled_at), _CUT)
    if before and after:
        message = f"“{before}” became “{after}”"
    else:
        article = "an" if after[:1].lower() in "aeiou" else "a"
        message = f"the “{before}” is gone" if dropped else f"{article} “{after}” was added"
    return Finding("negation", change.severity, message, original_at, garbled_at)

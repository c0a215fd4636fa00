"""Compare the `and` and `or` of what is asked for: a licence and two references, a licence or two references."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Finding, Span
from scorer.words.compared import Compared, Text

_APART = frozenset({"and", "or"})
# Of what must be, all of it and any of it are not the same.  Of what may be, they are: by card and cash, by card or
# cash.
_MUST = listed(
    """need needs needed require requires required must submit submitted bring enclose enclosed attach provide provided
    present show produce include mandatory compulsory necessary prerequisite prerequisites requirement requirements
    condition conditions punishable sentenced fined liable fine imprisonment obliged supply hold"""
)
_MAY = late(
    r"\b(?:not|no|nor|neither|never|without|any|whether|whatever|may|might|can|could|such as|like|including|includes?"
    r"|for example|e\.g\.|if|unless|all|each|every|hardly|few|between|other|than|least|more|less)\b|n['’]t\b|\?"
)
_DENIED = late(r"\b(?:not|no|never|without|if)\b|n['’]t\b")
# So many words may stand between the items and their joint.
_NEAR = 3
_BOTH, _EITHER = late(r"\bboth\b[^.;:]{1,80}? and\b"), late(r"\beither\b[^.;:]{1,80}? or\b")


def joined_otherwise(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for an `and` that became an `or`, or the reverse, in what is required."""
    yield from _both_or_either(pair)
    if pair.apart.isdisjoint(_APART):
        return
    ours, theirs = pair.original, pair.garbled
    if ours.runs.isdisjoint(_MUST) or theirs.runs.isdisjoint(_MUST):
        return
    if _MAY.search(ours.small) or _MAY.search(theirs.small):
        return
    for i, word in enumerate(ours.words):
        if word.small not in _APART:
            continue
        j = _place(pair, i)
        if j is not None and {word.small, theirs.words[j].small} == _APART:
            yield pair.became("opposite", "major", word.at, theirs.words[j].at)
            return


def _both_or_either(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for `both … and` that became `either … or`, or the reverse."""
    ours, theirs = pair.original, pair.garbled
    if "both" not in pair.apart or "either" not in pair.apart:
        return
    for first, second in ((_BOTH, _EITHER), (_EITHER, _BOTH)):
        before, after = first.search(ours.small), second.search(theirs.small)
        if before and after and not _denies(ours) and not _denies(theirs):
            at, there = (Span(match.start(), match.start() + len(match[0].split()[0])) for match in (before, after))
            yield pair.became("opposite", "major", at, there)


def _denies(side: Text) -> bool:
    return _DENIED.search(side.small) is not None


def _place(pair: Compared, i: int) -> int | None:
    """Return the word between the counterparts of the content words beside a word of the original."""
    words = pair.original.words
    if not 0 < i < len(words) - 1:
        return None
    before = pair.garbled_of.get(i - 1)
    ahead = next((n for n in range(i + 1, min(i + 1 + _NEAR, len(words))) if words[n].is_content), None)
    after = pair.garbled_of.get(ahead) if ahead else None
    if not before or not after or not 0 < after.garbled.start - before.garbled.stop <= _NEAR:
        return None
    between = range(before.garbled.stop, after.garbled.start)
    return next((j for j in between if pair.garbled.words[j].small in _APART), None)

"""Words that a hyphen makes other words: the player re-signed, the player resigned."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.english.verb_forms import bases
from scorer.english.word_lists import listed
from scorer.types import Finding
from scorer.words.compared import Compared

# Each is another word with a hyphen behind its first letters.
_WITH = listed(
    """re-sign re-cover re-form re-formation re-creation re-collect re-count re-dress re-mark re-lease re-pose re-prove
    re-serve re-solve re-sort re-sound
    re-strain re-tire re-treat re-sent re-call re-act
    co-op un-ionised un-ionized re-press re-present
    re-store re-side re-tort re-search re-fuse re-lay re-cite re-bound"""
)
_WITHOUT = {word.replace("-", ""): word for word in _WITH}
_HEADS = frozenset(word.partition("-")[0] for word in _WITH)


def other_by_hyphen(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each word that lost or got a hyphen which makes another word of it."""
    ours, theirs = pair.original, pair.garbled
    if _HEADS.isdisjoint(ours.runs) and _HEADS.isdisjoint(theirs.runs):
        return
    for link in pair.links:
        if link.op != "form" or len(link.original) != 1 or len(link.garbled) != 1:
            continue
        one, other = ours.words[link.original.start], theirs.words[link.garbled.start]
        if ("-" in one.small) is ("-" in other.small) or one.small.replace("-", "") != other.small.replace("-", ""):
            continue
        short, long = sorted((one.small, other.small), key=len)
        if any(_WITHOUT.get(base) in _parted(long) for base in bases(short)):
            yield Finding("opposite", "major", f"“{one.text}” became “{other.text}”", one.at, other.at)


def _parted(word: str) -> frozenset[str]:
    """Return a word with a hyphen, and the words that it may be a form of."""
    head, _, tail = word.partition("-")
    return frozenset({word, *(f"{head}-{base}" for base in bases(tail))})

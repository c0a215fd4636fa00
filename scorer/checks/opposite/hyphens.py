"""Words that a hyphen makes other words: the player re-signed, the player resigned."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

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
    re-store re-side re-tort re-search re-fuse re-lay re-cite re-bound
    re-place re-move re-late re-port re-quest co-ax"""
)
_WITHOUT = {word.replace("-", ""): word for word in _WITH}
_HEADS = frozenset(word.partition("-")[0] for word in _WITH)


def other_by_hyphen(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each word that lost or got a hyphen which makes another word of it."""
    ours, theirs = pair.original, pair.garbled
    if _HEADS.isdisjoint(ours.runs) and _HEADS.isdisjoint(theirs.runs):
        return
    for i, one in enumerate(ours.words):
        j = _made(pair, i) if one.small in pair.apart else None
        if j is not None:
            yield pair.became("opposite", "major", one.at, theirs.words[j].at)


def _made(pair: Compared, i: int) -> int | None:
    """Return the garbled word that a word of the original makes with or without its hyphen, in any form.

    It need not be linked: what stands beside it changes too (`re-signed with`, `resigned from`).
    """
    small = pair.original.words[i].small
    known = _words_meant(small)
    if not known:
        return None
    for j, word in enumerate(pair.garbled.words):
        if word.small[:2] != small[:2] or word.small not in pair.apart or ("-" in word.small) is ("-" in small):
            continue
        if not known.isdisjoint(_words_meant(word.small)):
            return j
    return None


@lru_cache(maxsize=10_000)
def _words_meant(small: str) -> frozenset[str]:
    """Return which of the words that need their hyphen a word is a form of, with or without it."""
    if "-" in small:
        return _parted(small) & _WITH
    return frozenset(_WITHOUT[base] for base in bases(small) if base in _WITHOUT)


def _parted(word: str) -> frozenset[str]:
    """Return a word with a hyphen, and the words that it may be a form of."""
    head, _, tail = word.partition("-")
    return frozenset({word, *(f"{head}-{base}" for base in bases(tail))})

"""Find who is named a second time: both Ann and Ben passed, but only Ben with honours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import permutations

from scorer.english.word_lists import listed
from scorer.types import Span
from scorer.words.compared import Compared, Text

_JOINTS = listed(
    "and but while whereas though although yet however only just except for , ; : . – — the a an alone not"
)
_COMMON = listed("one other ones others same thing things way ways time times year years day days man men woman women")


def told_again(pair: Compared) -> Iterator[tuple[Span, Span]]:
    """Yield the words of which one side names one again where the other side names the other, both known to both."""
    ours, theirs = pair.original.small_words, pair.garbled.small_words
    if len(ours) == len(pair.original.words) or len(theirs) == len(pair.garbled.words):
        return  # no word stands twice
    left, right = _counts(pair.original), _counts(pair.garbled)
    more = [word for word in left if left[word] == 2 and right[word] == 1]
    less = [word for word in right if right[word] == 2 and left[word] == 1]
    if len(more) == len(less) == 1:
        again, instead = more[0], less[0]
        at, there = _last(pair.original, again), _last(pair.garbled, instead)
        if at is None or there is None or not _are_alike(pair, at, there):
            return
        if _are_named_together(pair, again, instead) and _does_the_same(pair, at, there):
            yield at, there


def _counts(side: Text) -> Counter[str]:
    return Counter(side.words[number].small for number in side.content)


def _last(side: Text, word: str) -> Span | None:
    """Return the last place of a word, if it begins a clause."""
    number = max(n for n in side.content if side.words[n].small == word)
    before = side.small_at(number - 1)
    return Span(number, number + 1) if before in _JOINTS else None


def _are_alike(pair: Compared, at: Span, there: Span) -> bool:
    """Tell whether both are names, or both are none, and none of the words that stand for others."""
    one, other = pair.original.words[at.start], pair.garbled.words[there.start]
    return (
        one.text[0].isupper() == other.text[0].isupper()
        and one.small.isalpha()
        and _COMMON.isdisjoint((one.small, other.small))
    )


def _are_named_together(pair: Compared, one: str, other: str) -> bool:
    """Tell whether both sides name the two in one breath at first: `Ann and Ben`."""
    return all(any(_joins(side, *two) for two in permutations((one, other))) for side in (pair.original, pair.garbled))


def _joins(side: Text, one: str, other: str) -> bool:
    words = [word.small for word in side.words]
    at = words.index(one)
    rest = [word for word in words[at + 1 : at + 5] if word not in ("the", "a", "an", "his", "her", "its", ",")]
    return rest[1:2] == [other] and rest[0] in ("and", "or", "nor", "with", "&")


def _does_the_same(pair: Compared, at: Span, there: Span) -> bool:
    """Tell whether what is said behind is the same, and no more names of persons follow."""
    one = _said_of(pair.original, at.stop)
    return one is not None and one == _said_of(pair.garbled, there.stop)


def _said_of(side: Text, start: int) -> str | None:
    """Return the first content word behind a place, up to a mark."""
    for word in side.words[start : start + 5]:
        if not word.is_word:
            return None
        if word.is_content:
            return word.small
    return None

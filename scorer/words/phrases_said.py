"""Find phrases of several words in a side; the first word of each stands for all its forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from scorer.english.determiners import POSSESSIVES
from scorer.english.verb_forms import bases
from scorer.words.compared import Text, Word

What = TypeVar("What")
# Phrases by their last words, each with what it says.
ByLastWord = Mapping[str, Sequence[tuple[tuple[str, ...], What]]]

_ANY_OWNER = "one's"
_OWNERS = POSSESSIVES | {"one's", "the"}


def by_last_word(phrases: Iterable[tuple[str, What]]) -> ByLastWord[What]:
    """Return phrases by their last words; in a phrase, `one's` stands for every owner."""
    found: defaultdict[str, list[tuple[tuple[str, ...], What]]] = defaultdict(list)
    for phrase, what in phrases:
        words = tuple(phrase.split())
        found[words[-1]].append((words, what))
    return found


def said(side: Text, phrases: ByLastWord[What]) -> Iterator[tuple[range, What]]:
    """Yield the word numbers of each phrase that a side has, with what it says, in the order of their last words."""
    if phrases.keys().isdisjoint(side.small_words):
        return
    for n, word in enumerate(side.words):
        for phrase, what in phrases.get(word.small, ()):
            start = n - len(phrase) + 1
            if start >= 0 and _is_said(side.words[start : n + 1], phrase):
                yield range(start, n + 1), what


def _is_said(words: Sequence[Word], phrase: Sequence[str]) -> bool:
    if phrase[0] not in bases(words[0].small):
        return False
    between = zip(words[1:], phrase[1:], strict=True)
    return all(
        (word.small in _OWNERS or word.small.endswith("'s")) if part == _ANY_OWNER else word.small == part
        for word, part in between
    )

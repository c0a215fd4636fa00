"""A pair as the checks see it: each side as one line, its words, and which words correspond."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from scorer.encoder import Embedder
from scorer.encoder.encoding import Encoding
from scorer.english import tables
from scorer.patterns import late
from scorer.types import Finding, Pair, Severity, Span
from scorer.words.background import Background
from scorer.words.links import MOST_COSINES, WordLink, link_words
from scorer.words.shortened import Cut, shortened
from scorer.words.tokens import tokens
from scorer.words.unwrapped import Unwrapped
from scorer.words.vectors import WordVectors, cosines

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FUNCTION_WORDS = tables.words("function_words")
# Number of pairs whose token vectors are held in single precision at once; they take tens of megabytes.
BLOCK = 500
_RUN = late(r"\w+")
_APOSTROPHES = str.maketrans("’‘", "''")


class Word(NamedTuple):
    """A word, number or punctuation mark: `side.text[at.start:at.stop] == text`.

    small: the text in lower case with straight apostrophes.
    is_word: it is a word or a number, not a punctuation mark.
    is_content: it is a content word, that is a word or a number, and not a function word.
    """

    text: str
    small: str
    at: Span
    is_word: bool
    is_content: bool


# A text has a Word for each word, and this takes half the time of what a named tuple does by itself.
_make = cast("Callable[[type[Word], Iterable[object]], Word]", tuple.__new__)


@lru_cache(maxsize=50_000)
def _facts(word: str) -> tuple[str, bool, bool]:
    """Return what a Word says of its text: `small`, `is_word` and `is_content`."""
    small = word.translate(_APOSTROPHES).casefold()
    is_word = word[-1].isalnum() or word[0].isalnum()
    return small, is_word, is_word and small not in _FUNCTION_WORDS


class Text(Unwrapped):
    """One side of a pair as one line, with its words."""

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words, numbers and punctuation marks, in order."""
        text = self.text
        found = []
        for at in tokens(text):
            word = text[at.start : at.stop]
            small, is_word, is_content = _facts(word)
            found.append(_make(Word, (word, small, at, is_word, is_content)))
        return tuple(found)

    @cached_property
    def content(self) -> tuple[int, ...]:
        """The numbers of the content words."""
        return tuple([number for number, word in enumerate(self.words) if word.is_content])

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The `small` of all words."""
        return frozenset([word.small for word in self.words])

    @cached_property
    def runs(self) -> frozenset[str]:
        """The runs of letters and figures in small letters: all that `\\b\\w+\\b` matches in `small`.

        To look up here whether a text has one of some words is faster than to search it.  So a check first asks for the
        words without one of which its patterns match nothing.
        """
        return frozenset(_RUN.findall(self.small))

    @cached_property
    def starts(self) -> list[int]:
        """Where each word starts in the wrapped text, in order."""
        if self.text == self.wrapped:
            return [word.at.start for word in self.words]
        return [self.wrapped_at(word.at).start for word in self.words]

    def small_at(self, number: int) -> str:
        """Return the `small` of a word by its number; empty if there is no such word."""
        return self.words[number].small if 0 <= number < len(self.words) else ""

    def over(self, numbers: Span) -> Span:
        """Return the span in the text of a range of word numbers, which must not be empty."""
        return Span(self.words[numbers.start].at.start, self.words[numbers.stop - 1].at.stop)

    def within(self, at: Span) -> range:
        """Return the numbers of the words that begin in a span of the text."""
        return range(
            bisect_left(self.words, at.start, key=lambda word: word.at.start),
            bisect_left(self.words, at.stop, key=lambda word: word.at.start),
        )


class Compared:
    """A pair with two sides that differ in more than layout, or whose links lead elsewhere.

    Everything but the texts is computed once, when first asked for.
    """

    def __init__(
        self, pair: Pair, original: Text, garbled: Text, encodings: tuple[Encoding, Encoding], background: Background
    ) -> None:
        self.pair = pair
        self.original = original
        self.garbled = garbled
        self.background = background
        self._encodings = encodings

    @cached_property
    def links(self) -> tuple[WordLink, ...]:
        """The links between words, in the order of the original; each word is in at most one link."""
        sides = [[word.text for word in side.words] for side in (self.original, self.garbled)]
        return link_words(sides[0], sides[1], self.cosines)

    @cached_property
    def garbled_of(self) -> Mapping[int, WordLink]:
        """The link of each word of the original that has one, by the word's number."""
        return _by_word([link.original for link in self.links], self.links)

    @cached_property
    def original_of(self) -> Mapping[int, WordLink]:
        """The link of each word of the garbled side that has one, by the word's number."""
        return _by_word([link.garbled for link in self.links], self.links)

    @cached_property
    def lost(self) -> tuple[int, ...]:
        """The numbers of the original's words without a link, punctuation included."""
        links = self.garbled_of
        return tuple([i for i in range(len(self.original.words)) if i not in links])

    @cached_property
    def added(self) -> tuple[int, ...]:
        """The numbers of the garbled side's words without a link, punctuation included."""
        links = self.original_of
        return tuple([j for j in range(len(self.garbled.words)) if j not in links])

    @cached_property
    def apart(self) -> frozenset[str]:
        """The `small` of the words that are on one side only."""
        return self.original.small_words ^ self.garbled.small_words

    @cached_property
    def likeness(self) -> NDArray[np.float32]:
        """The cosine of each word of the original with each of the garbled side: (words, words), in [-1, 1].

        All zero where that would be more than MOST_COSINES numbers.
        """
        import numpy as np

        shape = len(self.original.words), len(self.garbled.words)
        if shape[0] * shape[1] > MOST_COSINES:
            return np.broadcast_to(np.float32(0), shape)
        return self.cosines(range(shape[0]), range(shape[1]))

    def became(self, check: str, severity: Severity, at: Span, there: Span, cut: Cut | None = None) -> Finding:
        """Return the finding of a check that a place of the original became a place of the garbled side.

        cut: how to shorten what the message quotes; None quotes all of it.
        """
        before, after = self.original.shown(at), self.garbled.shown(there)
        if cut:
            before, after = shortened(before, cut), shortened(after, cut)
        message = f"“{before}” became “{after}”"
        return Finding(check, severity, message, at, there)

    def cosines(self, rows: Sequence[int], columns: Sequence[int]) -> NDArray[np.float32]:
        """Return those rows and columns of `likeness`, computed without the rest."""
        original, garbled = self._vectors
        return cosines(original.of(rows), garbled.of(columns))

    @cached_property
    def _vectors(self) -> tuple[WordVectors, WordVectors]:
        original, garbled = self._encodings
        return WordVectors(self.original.starts, original), WordVectors(self.garbled.starts, garbled)


def compare(pairs: Sequence[Pair], embedder: Embedder, background: Background) -> Iterator[Compared]:
    """Yield each pair that has two sides that differ in more than layout or in where their links lead, in order."""
    differing = [
        (pair, original, garbled)
        for pair in pairs
        if pair.original and pair.garbled and (pair.original.text != pair.garbled.text or _targets_differ(pair))
        if (original := Text(pair.original.text)).text != (garbled := Text(pair.garbled.text)).text
        or _targets_differ(pair)
    ]
    for at in range(0, len(differing), BLOCK):
        block = differing[at : at + BLOCK]
        known = embedder.encodings([text.wrapped for _, *sides in block for text in sides])
        for pair, original, garbled in block:
            encodings = known[original.wrapped], known[garbled.wrapped]
            yield Compared(pair, original, garbled, encodings, background)


def _by_word(places: Sequence[Span], links: Sequence[WordLink]) -> dict[int, WordLink]:
    """Return each link by the numbers of its words on a side, which `places` has; nearly all have one."""
    found: dict[int, WordLink] = {}
    for words, link in zip(places, links, strict=True):
        found[words.start] = link
        for number in range(words.start + 1, words.stop) if words.stop - words.start > 1 else ():
            found[number] = link
    return found


def _targets_differ(pair: Pair) -> bool:
    """Tell whether the links of both sides lead to other addresses, or to the same in another order."""
    sides = [side.targets if side else () for side in (pair.original, pair.garbled)]
    return [one for _, one in sides[0]] != [one for _, one in sides[1]]

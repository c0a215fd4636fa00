"""A pair as the checks see it: each side as one line, its words, and which words correspond."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from scorer.encoder import Embedder
from scorer.encoder.encoding import Encoding
from scorer.english import tables
from scorer.types import Pair, Span
from scorer.words.background import Background
from scorer.words.links import MOST_COSINES, WordLink, link_words
from scorer.words.tokens import tokens
from scorer.words.unwrapped import Unwrapped

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FUNCTION_WORDS = tables.words("function_words")
# Number of pairs whose token vectors are held in single precision at once; they take tens of megabytes.
BLOCK = 500
_APOSTROPHES = str.maketrans("’‘", "''")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, number or punctuation mark: `side.text[at.start:at.stop] == text`.

    `small` is the text in lower case with straight apostrophes.
    """

    text: str
    small: str
    at: Span

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number, not a punctuation mark."""
        return self.text[-1].isalnum() or self.text[0].isalnum()

    @property
    def is_content(self) -> bool:
        """Whether it is a content word: a word or a number, and not a function word."""
        return self.is_word and self.small not in _FUNCTION_WORDS


class Text(Unwrapped):
    """One side of a pair as one line, with its words."""

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words, numbers and punctuation marks, in order."""
        text = self.text
        spans = tokens(text)
        words = [text[at.start : at.stop] for at in spans]
        straight = words if text.isascii() else [word.translate(_APOSTROPHES) for word in words]
        return tuple(Word(word, bare.casefold(), at) for word, bare, at in zip(words, straight, spans, strict=True))

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The `small` of all words."""
        return frozenset(word.small for word in self.words)

    def over(self, numbers: Span) -> Span:
        """Return the span in the text of a range of word numbers, which must not be empty."""
        return Span(self.words[numbers.start].at.start, self.words[numbers.stop - 1].at.stop)


class Compared:
    """A pair with two sides that differ in more than layout.

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
        return link_words(sides[0], sides[1], self._cosines)

    @cached_property
    def garbled_of(self) -> Mapping[int, WordLink]:
        """The link of each word of the original that has one, by the word's number."""
        return {i: link for link in self.links for i in range(link.original.start, link.original.stop)}

    @cached_property
    def original_of(self) -> Mapping[int, WordLink]:
        """The link of each word of the garbled side that has one, by the word's number."""
        return {j: link for link in self.links for j in range(link.garbled.start, link.garbled.stop)}

    @cached_property
    def lost(self) -> tuple[int, ...]:
        """The numbers of the original's words without a link, punctuation included."""
        return tuple(i for i in range(len(self.original.words)) if i not in self.garbled_of)

    @cached_property
    def added(self) -> tuple[int, ...]:
        """The numbers of the garbled side's words without a link, punctuation included."""
        return tuple(j for j in range(len(self.garbled.words)) if j not in self.original_of)

    @cached_property
    def likeness(self) -> NDArray[np.float32]:
        """The cosine of each word of the original with each of the garbled side: (words, words), in [-1, 1].

        All zero where that would be more than MOST_COSINES numbers.
        """
        import numpy as np

        shape = len(self.original.words), len(self.garbled.words)
        if shape[0] * shape[1] > MOST_COSINES:
            return np.broadcast_to(np.float32(0), shape)
        return self._cosines(range(shape[0]), range(shape[1]))

    def _cosines(self, rows: Sequence[int], columns: Sequence[int]) -> NDArray[np.float32]:
        original, garbled = self._vectors
        return (original[list(rows)] @ garbled[list(columns)].T).clip(-1, 1)

    @cached_property
    def _vectors(self) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        return _vectors(self.original, self._encodings[0]), _vectors(self.garbled, self._encodings[1])


def compare(pairs: Sequence[Pair], embedder: Embedder, background: Background) -> Iterator[Compared]:
    """Yield each pair that has two sides that differ in more than layout, in order."""
    differing = [
        (pair, original, garbled)
        for pair in pairs
        if pair.original and pair.garbled and pair.original.text != pair.garbled.text
        if (original := Text(pair.original.text)).text != (garbled := Text(pair.garbled.text)).text
    ]
    for at in range(0, len(differing), BLOCK):
        block = differing[at : at + BLOCK]
        known = embedder.encodings([text.wrapped for _, *sides in block for text in sides])
        for pair, original, garbled in block:
            encodings = known[original.wrapped], known[garbled.wrapped]
            yield Compared(pair, original, garbled, encodings, background)


def _vectors(side: Text, encoding: Encoding) -> NDArray[np.float32]:
    """Return a unit vector for each word, the mean of its token vectors; zero for a word without tokens."""
    import numpy as np

    same = side.text == side.wrapped
    starts = np.array([(word.at if same else side.wrapped_at(word.at)).start for word in side.words], dtype=np.int64)
    found = np.zeros((len(starts), encoding.tokens.shape[1]), dtype=np.float32)
    if not len(starts) or not len(encoding.tokens):
        return found
    owner = np.searchsorted(starts, encoding.offsets[:, 0], side="right") - 1
    first = np.flatnonzero(np.diff(owner, prepend=-2))
    sums = np.add.reduceat(encoding.tokens, first, axis=0)
    sums /= np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
    found[owner[first].clip(0)] = sums
    return found

"""The learned metric: a network trained on human judgments and synthetic damage.

It is a cross-encoder: it reads both sides as one text.  So it sees differences that two separate
sentence vectors do not show.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scorer.cross_encoder import PairReader, Reading, load_reader
from scorer.encoder import ON_CPU, Embedder
from scorer.quality import LEARNED, logistic, plain
from scorer.types import Pair

Values = tuple[float, float, float]
# Values of two sides that are equal except for white space and Unicode composition.
EQUAL: Values = (1.0, 0.0, 1.0)


class Learned:
    """Give three probabilities: that raters find the pair sound, of a major error, and that the meaning is kept.

    All are None if a side has no token that the model knows, or if both sides together are too long
    to be read at once (`reader.MOST_TOKENS`).  The network is run as the embedder says.  `reader` runs another network.
    """

    def __init__(self, embedder: object = None, reader: PairReader | None = None) -> None:
        self._reader = reader or load_reader(embedder.runtime if isinstance(embedder, Embedder) else ON_CPU)
        # All values are kept, so that the corpus value after the pair values costs nothing.
        self._known: dict[tuple[str, str], Values | None] = {}

    @property
    def signature(self) -> str:
        """The hash of the network's weights and what runs it."""
        run_by = self._reader.runtime.name.replace(", ", "|").replace(" ", ":", 1)
        return f"cross-encoder|sha256:{self._reader.sha256}|{run_by}"

    def score(self, pairs: Sequence[Pair]) -> Mapping[str, list[float | None]]:
        """Return the columns `learned`, `learned_major` and `learned_meaning`."""
        values = self._values([(p.original.text, p.garbled.text) for p in pairs if p.original and p.garbled])
        return {name: [None if value is None else value[at] for value in values] for at, name in enumerate(LEARNED)}

    def corpus(self, pairs: Sequence[Pair]) -> float | None:
        """Return the plain mean of `learned` over the pairs that have a value; None if none has."""
        values = [value for value in self.score(pairs)["learned"] if value is not None]
        return sum(values) / len(values) if values else None

    def _values(self, sides: Sequence[tuple[str, str]]) -> list[Values | None]:
        new: list[tuple[str, str]] = []
        for original, garbled in dict.fromkeys(sides):
            if (original, garbled) in self._known:
                continue
            if plain(original) == plain(garbled):
                self._known[original, garbled] = EQUAL
            else:
                new.append((original, garbled))
        for both, reading in zip(new, self._reader.read(new), strict=True):
            self._known[both] = None if reading is None else _probabilities(reading)
        return [self._known[both] for both in sides]


def _probabilities(reading: Reading) -> Values:
    return logistic(reading.score), logistic(reading.major), logistic(reading.meaning)

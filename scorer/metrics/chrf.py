"""chrF++ as sacrebleu computes it (Popović 2017)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sacrebleu.metrics.chrf import CHRF

from scorer.metrics.lines import Counts, line, row, signature
from scorer.types import Pair


class Chrf:
    """Measure the common n-grams of up to six characters and of up to two words, 0 to 100."""

    def __init__(self, embedder: object = None) -> None:
        self._metric = CHRF(word_order=2)
        self._counts = Counts(self._metric)

    @property
    def signature(self) -> str:
        """The sacrebleu signature."""
        return signature(self._metric)

    def score(self, pairs: Sequence[Pair]) -> Mapping[str, list[float | None]]:
        """Return the column `chrf`."""
        return {"chrf": [self._counts.value([counts]) for counts in self._counts.of([*map(line, pairs)])]}

    def corpus(self, pairs: Sequence[Pair]) -> float | None:
        """Return corpus chrF++; None for no pairs."""
        return self._counts.value(self._counts.of([*map(line, pairs)])) if pairs else None

    def whole(self, pairs: Sequence[Pair], *, rows: bool) -> float | None:
        """Return corpus chrF++ with one-sided pairs.

        sacrebleu leaves out the n-grams of a line whose reference is empty.  So with `rows` added text does not count,
        as there; without, its n-grams count as added.
        """
        counts = self._counts.of([*map(row, pairs)])
        if not rows:
            both = zip(pairs, counts, strict=True)
            counts = [self._added(pair) if pair.original is None else known for pair, known in both]
        return self._counts.value(counts) if counts else None

    def _added(self, pair: Pair) -> list[int]:
        """Return the statistics of an added text: its own n-grams, none in the original and none in common."""
        _, garbled = row(pair)
        (own,) = self._counts.of([(garbled, garbled)])
        # sacrebleu holds three counts for each order: of the garbled text, of the original, and in common.
        return [count if place % 3 == 0 else 0 for place, count in enumerate(own)]

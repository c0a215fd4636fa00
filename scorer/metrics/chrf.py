"""chrF++ as sacrebleu computes it (Popović 2017)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sacrebleu.metrics.chrf import CHRF

from scorer.metrics.lines import Counts, line, signature
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

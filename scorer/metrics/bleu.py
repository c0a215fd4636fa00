"""BLEU as sacrebleu computes it (Papineni and others 2002; Post 2018)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sacrebleu.metrics.bleu import BLEU

from scorer.metrics.lines import Counts, Line, line, row, signature
from scorer.types import Pair


class Bleu:
    """Measure the share of common word n-grams, 0 to 100.

    Sentences are scored with effective order: n-gram orders that a sentence is too short for do not
    count.  The corpus is scored without, as sacrebleu does by default.  A pair without a common word
    scores 0.
    """

    def __init__(self, embedder: object = None) -> None:
        # "force" only silences a warning about text that looks tokenized.
        self._sentence = BLEU(effective_order=True, force=True)
        self._corpus = BLEU(force=True)
        self._counts = Counts(self._sentence)

    @property
    def signature(self) -> str:
        """The sacrebleu signature of the corpus value, then that of the sentence values."""
        return f"{signature(self._corpus)}; sentences {signature(self._sentence)}"

    def score(self, pairs: Sequence[Pair]) -> Mapping[str, list[float | None]]:
        """Return the column `bleu`."""
        return {"bleu": [self._counts.value([counts]) for counts in self._counts.of([*map(line, pairs)])]}

    def corpus(self, pairs: Sequence[Pair]) -> float | None:
        """Return corpus BLEU; None for no pairs."""
        return self._together([*map(line, pairs)])

    def whole(self, pairs: Sequence[Pair], *, rows: bool) -> float | None:
        """Return corpus BLEU with one-sided pairs; an added text has no n-gram in common and lengthens the rest."""
        return self._together([*map(row, pairs)])

    def _together(self, lines: Sequence[Line]) -> float | None:
        return self._counts.value(self._counts.of(lines), self._corpus) if lines else None

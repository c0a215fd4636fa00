"""Translation edit rate as sacrebleu computes it (Snover and others 2006)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sacrebleu.metrics.ter import TER

from scorer.metrics.lines import Counts, Line, line, row, signature
from scorer.metrics.shifts import count_edits
from scorer.types import Pair

# Most words of the original times words of the garbled text.  At this bound the search takes a tenth of a second.
MOST_WORD_PAIRS = 40_000


class FastTer(TER):
    """The metric of sacrebleu with edits that are counted faster."""

    def _compute_segment_statistics(self, hypothesis: str, ref_kwargs: Mapping[str, Any]) -> list[float]:
        (original,) = ref_kwargs["ref_words"]
        return list(count_edits(hypothesis.split(), original))


class Ter:
    """Count the edits per word of the original, times 100: 0 is equal, above 100 is possible.

    An edit inserts, deletes or replaces a word, or moves a run of words.  A pair is measured only if the words of one
    side times those of the other are at most MOST_WORD_PAIRS; otherwise its value is None.  The corpus value is that
    of the others.
    """

    def __init__(self, embedder: object = None) -> None:
        self._metric = FastTer()
        self._counts = Counts(self._metric)

    @property
    def signature(self) -> str:
        """The sacrebleu signature."""
        return signature(self._metric)

    def score(self, pairs: Sequence[Pair]) -> Mapping[str, list[float | None]]:
        """Return the column `ter`."""
        lines = [line(pair) for pair in pairs]
        counted = iter(self._counts.of([each for each in lines if _cheap(each)]))
        return {"ter": [self._counts.value([next(counted)]) if _cheap(each) else None for each in lines]}

    def corpus(self, pairs: Sequence[Pair]) -> float | None:
        """Return corpus TER of the pairs that are measured; None if there are none."""
        return self._together(map(line, pairs))

    def whole(self, pairs: Sequence[Pair], *, rows: bool) -> float | None:
        """Return corpus TER with one-sided pairs, where each word is one edit."""
        return self._together(map(row, pairs))

    def _together(self, lines: Iterable[Line]) -> float | None:
        measured = [each for each in lines if _cheap(each)]
        return self._counts.value(self._counts.of(measured)) if measured else None


def _cheap(each: Line) -> bool:
    original, garbled = each
    return len(original.split()) * len(garbled.split()) <= MOST_WORD_PAIRS

"""Pairs as lines for sacrebleu, counted once for both the sentence values and the corpus value.

The public interface of sacrebleu counts n-grams again for the corpus value, which doubles the time.
So this file, and no other, uses private methods of its metrics.  The tests compare the values with
those of the public interface, digit for digit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from scorer.types import Pair

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric

Line = tuple[str, str]
_NEWLINE = re.compile(r"\r\n|\r|\n")


def line(pair: Pair) -> Line:
    """Return (original, garbled) of a two-sided pair, each on one line.

    A line break becomes one space.  This matters to BLEU only: its tokenizer would join `well-` and
    `known` across a line break, which sacrebleu's own input never has.
    """
    if pair.original is None or pair.garbled is None:
        raise ValueError(f"pair {pair.index} has one side only")
    return row(pair)


def row(pair: Pair) -> Line:
    """Return the same of any pair; a missing side is empty, as a blank line of a test set is."""
    original, garbled = ("" if side is None else side.text for side in (pair.original, pair.garbled))
    return _NEWLINE.sub(" ", original), _NEWLINE.sub(" ", garbled)


class Counts:
    """The statistics of lines that one sacrebleu metric needs.

    All are kept, so that a corpus value after the sentence values costs nothing.
    """

    def __init__(self, metric: Metric) -> None:
        self._metric = metric
        self._known: dict[Line, list[Any]] = {}

    def of(self, lines: Sequence[Line]) -> list[list[Any]]:
        """Return the statistics of each line; equal lines are counted once."""
        new = [unknown for unknown in dict.fromkeys(lines) if unknown not in self._known]
        if new:
            originals, garbled = zip(*new, strict=True)
            self._known.update(zip(new, self._metric._extract_corpus_statistics(garbled, [originals]), strict=True))
        return [self._known[each] for each in lines]

    def value(self, counts: list[list[Any]], metric: Metric | None = None) -> float:
        """Return the value of all counts together, by `metric` if given; it must be of the same kind."""
        return float((metric or self._metric)._aggregate_and_compute(counts).score)


def signature(metric: Metric) -> str:
    """Return the sacrebleu signature of a metric with one reference per line."""
    metric.corpus_score([""], [[""]])  # sacrebleu knows the number of references only once it has scored
    return str(metric.get_signature())

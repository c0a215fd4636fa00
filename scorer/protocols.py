"""The shapes of what can be plugged in: metrics, checks, readers and writers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from scorer.types import Document, Finding, Pair, Report

if TYPE_CHECKING:
    from scorer.words.compared import Compared


class Metric(Protocol):
    """Measures pairs that have two sides, always many at once."""

    @property
    def signature(self) -> str:
        """What makes its numbers, in the notation of its source."""

    def score(self, pairs: Sequence[Pair]) -> Mapping[str, list[float | None]]:
        """Return one column of values, or several by name; each as long as `pairs`."""

    def corpus(self, pairs: Sequence[Pair]) -> float | None:
        """Return the value of all pairs together; None where there is none."""


class Check(Protocol):
    """A function of one two-sided pair that yields what is wrong with it."""

    def __call__(self, pair: Compared) -> Iterator[Finding]:
        """Yield findings; their spans refer to `pair.original.text` and `pair.garbled.text`."""


class Reader(Protocol):
    """A function from decoded bytes to a document."""

    def __call__(self, name: str, text: str, encoding: str) -> Document:
        """Return the document; raise ReadError where `text` is not of the format."""


class Writer(Protocol):
    """A pure function from a report to text."""

    def __call__(self, report: Report, worst: int) -> str:
        """Return the whole output; `worst` is how many of the worst pairs to show."""

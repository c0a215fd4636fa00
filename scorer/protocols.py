"""The interfaces of plug-ins: metrics, checks, readers and writers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from scorer.types import Document, Finding, Pair, Report

if TYPE_CHECKING:
    from scorer.words.compared import Compared


class Metric(Protocol):
    """Measures two-sided pairs, many at once."""

    @property
    def signature(self) -> str:
        """What its numbers depend on, in the notation of its source."""

    def score(self, pairs: Sequence[Pair]) -> Mapping[str, list[float | None]]:
        """Return one or more columns of values by name; each is as long as `pairs`."""

    def corpus(self, pairs: Sequence[Pair]) -> float | None:
        """Return the value of all pairs together; None if there is none."""


@runtime_checkable
class WholeMetric(Metric, Protocol):
    """A metric whose corpus value can also count what has one side only."""

    def whole(self, pairs: Sequence[Pair], *, rows: bool) -> float | None:
        """Return the value of all pairs together, those with one side included; None for no pairs.

        An omitted side is an empty garbled text, an added one lengthens the garbled text.  With `rows` the pairs are
        the lines of a test set, and the value is the one that the metric's source gives for them.
        """


class Check(Protocol):
    """A function that yields the errors of one two-sided pair."""

    def __call__(self, pair: Compared) -> Iterator[Finding]:
        """Yield findings; their spans refer to `pair.original.text` and `pair.garbled.text`."""


class Reader(Protocol):
    """A function from decoded bytes to a document."""

    def __call__(self, name: str, text: str, encoding: str) -> Document:
        """Return the document; raise ReadError if `text` is not in the format."""


class Writer(Protocol):
    """A pure function from a report to text, or to bytes for a format that is no text."""

    def __call__(self, report: Report, worst: int) -> str | bytes:
        """Return the whole output; `worst` is the number of worst pairs to show."""

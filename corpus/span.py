"""A range of characters."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range `start <= i < stop`, in code points."""

    start: int
    stop: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.stop:
            raise ValueError(f"not a span: {self.start}..{self.stop}")

    def __len__(self) -> int:
        return self.stop - self.start

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.stop]

    def shifted(self, by: int) -> Span:
        """Return the span moved by `by` characters to the right, or to the left if `by` is negative."""
        return Span(self.start + by, self.stop + by)

    def trimmed(self, text: str) -> Span | None:
        """Return the span without the white space at its ends; None if nothing is left."""
        inner = self.of(text)
        if not inner.strip():
            return None
        return Span(self.start + len(inner) - len(inner.lstrip()), self.stop - len(inner) + len(inner.rstrip()))


def hull(spans: list[Span]) -> Span:
    """Return the shortest span that covers all of `spans`, which must not be empty."""
    return Span(min(span.start for span in spans), max(span.stop for span in spans))

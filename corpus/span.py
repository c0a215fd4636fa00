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
        """Return the span moved to the right by `by` characters, to the left where that is negative."""
        return Span(self.start + by, self.stop + by)

    def trimmed(self, text: str) -> Span | None:
        """Return the span without the white space at its ends; None where nothing is left."""
        inner = self.of(text)
        if not inner.strip():
            return None
        return Span(self.start + len(inner) - len(inner.lstrip()), self.stop - len(inner) + len(inner.rstrip()))


def hull(spans: list[Span]) -> Span:
    """Return the shortest span that covers all of `spans`, of which there is at least one."""
    return Span(min(span.start for span in spans), max(span.stop for span in spans))

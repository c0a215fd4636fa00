"""Turn blocks of text, each with its place in the terms of a format, into a document."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scorer.errors import ReadError
from scorer.read.text import trimmed
from scorer.read.values import check_value
from scorer.types import Document, Span

# A blank line between blocks, as in plain text.
_BETWEEN = "\n\n"


@dataclass(frozen=True, slots=True)
class Part:
    """One block: its text, where it stands ("paragraph 3"), its line if the format has lines, and its time.

    line: 1-based; None takes the number of the block.
    time: start and end in seconds; None if the format has no times.
    """

    text: str
    place: str
    line: int | None = None
    time: tuple[float, float] | None = None


def document_of_parts(
    name: str,
    encoding: str,
    parts: Iterable[Part],
    *,
    notes: Sequence[str] = (),
    language: str | None = None,
    blank: bool = False,
) -> Document:
    """Return a document of the parts, in order; raise ReadError if none has any text.

    blank: keep parts of mere white space as empty blocks, so that block i is part i; else they are left out.
    """
    kept = [part for part in parts if blank or part.text.strip()]
    if not any(part.text.strip() for part in kept):
        raise ReadError(name, "is empty: it has no text")
    starts, numbers = array("q"), array("q")
    spans: list[Span] = []
    at = 0
    for number, part in enumerate(kept, 1):
        line = part.line or number
        check_value(name, line, part.text)
        starts.append(at)
        numbers.append(line)
        spans.append(_span(at, part.text))
        at += len(part.text) + len(_BETWEEN)
    return Document(
        name,
        _BETWEEN.join(part.text for part in kept),
        encoding,
        tuple(spans),
        starts,
        numbers,
        notes=tuple(notes),
        places=tuple(part.place for part in kept),
        times=tuple(part.time for part in kept if part.time is not None),
        language=language,
    )


def _span(at: int, text: str) -> Span:
    inside = trimmed(text, 0, len(text))
    return Span(at + inside.start, at + inside.stop)

"""What the cross-encoder learns from, in one form: an original, some versions of it, and what is known of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.span import Span

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """One garbled version, read against `original`, and what is known of it; None where nothing is.

    rating: on the scale of its source, standardised (mean 0, standard deviation 1; more is better).
    major: whether a careful reader marked a major error.
    sound: True where no meaning is lost, False where some gravely is; by making, not by rating.
    lost, wrong: the characters of the original that are lost, of the garbled text that are wrong.
    """

    original: str
    garbled: str
    rating: float | None = None
    major: bool | None = None
    sound: bool | None = None
    lost: Spans | None = None
    wrong: Spans | None = None


@dataclass(frozen=True, slots=True)
class Lesson:
    """Versions that are read in one batch, and pairs of their numbers: the first is better than the second.

    `group` is the document: no document is both learnt from and held out.
    """

    source: str
    group: str
    versions: tuple[Version, ...]
    better: tuple[tuple[int, int], ...] = ()


def pairs_of(lessons: Iterable[Lesson]) -> Iterator[tuple[str, str]]:
    """Yield the two texts of every version."""
    for lesson in lessons:
        for version in lesson.versions:
            yield version.original, version.garbled


def held_out(group: str) -> bool:
    """Tell whether a document belongs to the fifth that is held out for development."""
    return hashlib.sha256(group.encode()).digest()[0] % 5 == 0


def in_parts(source: str, group: str, versions: Sequence[Version], points: Sequence[float], most: int) -> list[Lesson]:
    """Return lessons of at most `most` versions each, ordered by points (more is better, equal is no order)."""
    found = []
    for at in range(0, len(versions), most):
        part, worth = tuple(versions[at : at + most]), points[at : at + most]
        order = tuple((i, j) for i in range(len(part)) for j in range(len(part)) if worth[i] > worth[j])
        found.append(Lesson(source, group, part, order))
    return found

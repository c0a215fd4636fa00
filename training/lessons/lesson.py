"""The form of a training example of the cross-encoder: an original, some garbled versions of it, and their labels."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.span import Span

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A pair of an original and one garbled version, with its labels; None where a label is not known.

    rating: a human rating, standardised within its source (mean 0, standard deviation 1); higher is better.
    major: whether a rater marked a major error.
    sound: True if the version means the same, False if it has a major or critical error or contradicts the original.
    lost: the spans of the original that the version lost.
    wrong: the spans of the version that are wrong.
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
    """One training example: versions that are read in one batch, and their ranking.

    source: the data set, or the kind of synthetic errors.
    group: the document; a document is either trained on or held out, never both.
    better: pairs of positions in `versions`; the first version of a pair is better than the second.
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
    """Tell whether a document belongs to the fifth of all documents that is held out for development."""
    return hashlib.sha256(group.encode()).digest()[0] % 5 == 0


def in_parts(source: str, group: str, versions: Sequence[Version], points: Sequence[float], most: int) -> list[Lesson]:
    """Return training examples of up to `most` versions each, ranked by points.

    points: one per version; more is better, and equal points give no ranking.
    """
    found = []
    for at in range(0, len(versions), most):
        part, worth = tuple(versions[at : at + most]), points[at : at + most]
        order = tuple((i, j) for i in range(len(part)) for j in range(len(part)) if worth[i] > worth[j])
        found.append(Lesson(source, group, part, order))
    return found

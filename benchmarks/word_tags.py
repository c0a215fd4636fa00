"""Measure how well the network's word tags find the errors that people marked, by F1 over characters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from corpus.judgments import Mqm
from scorer.cross_encoder import Reading, load_reader
from scorer.types import Span
from scorer.words.tokens import tokens

ERRORS = ("minor", "major", "critical")


class Place(Protocol):
    """A span of either package, the corpus or scorer."""

    @property
    def start(self) -> int: ...  # noqa: D102

    @property
    def stop(self) -> int: ...  # noqa: D102


Marker = Callable[[Mqm, Reading], Iterable[Place]]


def marked_errors(rows: Sequence[Mqm]) -> dict[str, dict[str, float]]:
    """Return precision, recall and F1 over the characters of all garbled texts, for each way to mark errors.

    One baseline marks every word, the other every word that is not in the original.
    """
    readings = load_reader().read([(row.original, row.garbled) for row in rows])
    read = [(row, reading) for row, reading in zip(rows, readings, strict=True) if reading is not None]
    ways: dict[str, Marker] = {"tags": _tagged, "every word": _all, "words not in the original": _new}
    return {name: _figures(read, way) for name, way in ways.items()}


def _figures(read: Sequence[tuple[Mqm, Reading]], way: Marker) -> dict[str, float]:
    hits = marked = true = 0
    for row, reading in read:
        errors = _characters(error.at for error in row.errors or () if error.at and error.severity in ERRORS)
        found = _characters(way(row, reading))
        hits, marked, true = hits + len(errors & found), marked + len(found), true + len(errors)
    precision, recall = hits / max(1, marked), hits / max(1, true)
    return {"precision": precision, "recall": recall, "f1": 2 * hits / max(1, marked + true)}


def _characters(spans: Iterable[Place]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.stop)}


def _tagged(row: Mqm, reading: Reading) -> Iterable[Place]:
    tags = reading.garbled
    return (Span(int(a), int(b)) for (a, b), odds in zip(tags.offsets, tags.log_odds, strict=True) if odds > 0)


def _all(row: Mqm, reading: Reading) -> Iterable[Place]:
    return tokens(row.garbled)


def _new(row: Mqm, reading: Reading) -> Iterable[Place]:
    known = {row.original[at.start : at.stop].casefold() for at in tokens(row.original)}
    return (at for at in tokens(row.garbled) if row.garbled[at.start : at.stop].casefold() not in known)

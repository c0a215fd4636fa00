"""Lessons from human judgments: ratings, rankings, marked errors."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from corpus import judgments
from corpus.judgments import Mqm
from training.lessons.lesson import Lesson, Version, in_parts
from training.lessons.train_sets import read_train

# Versions of one original that are read side by side.
SIDE_BY_SIDE = 8
# An MQM penalty worse than this says no more: nothing of use is left.
WORST = -25.0
# Standard deviations from the mean that a rating is taken to be away at most.
MOST = 3.0


def untokenised(original: str) -> str:
    """Return a post-edit of MLQE-PE as one writes: they are tokenised, and the translations of that set are not."""
    return original.replace(" .", ".").replace(" ,", ",")


def document_of(row: Mqm) -> str:
    """Return the document, or, where none is named, the text: no original is on both sides of a split by it."""
    document = row.item.rpartition(":")[0]
    return f"{row.source_language} {document or row.original}"


def biomedical(data: Path) -> list[Lesson]:
    """Return MQM of biomedical abstracts, with errors marked in the garbled text."""
    return list(_mqm("bio21", read_train(data, "bio21_mqm", judgments.bio21_mqm)))


def news(data: Path) -> list[Lesson]:
    """Return MQM of news, penalties only; five points are a major error or five minor ones."""
    return list(_mqm("news21", read_train(data, "news21_mqm", judgments.news21_mqm)))


def assessed(data: Path) -> list[Lesson]:
    """Return direct assessments (z-scores): of Wikipedia against its post-edit, and of news in lower case."""
    wikipedia = [
        (f"mlqe {row.document}", untokenised(row.original), row.garbled, row.score)
        for row in read_train(data, "mlqe_pe", judgments.mlqe_pe)
    ]
    lower = [
        (f"wmt17 {row.original}", row.original, row.garbled, row.score)
        for row in read_train(data, "wmt17_da", judgments.wmt17_da)
    ]
    found = []
    for source, rows in (("mlqe", wikipedia), ("wmt17", lower)):
        ratings = _beyond_length([row[1] for row in rows], [row[3] for row in rows])
        found += [
            Lesson(source, group, (Version(original, garbled, rating),))
            for (group, original, garbled, _), rating in zip(rows, ratings, strict=True)
        ]
    return found


def ranked(data: Path, rng: random.Random) -> list[Lesson]:
    """Return relative rankings of news: which of two translations of a sentence is better."""
    rows: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in read_train(data, "wmt19_ranks", judgments.wmt19_ranks):
        rows[row.original].append((row.better, row.worse))
    found = []
    for original, pairs in rows.items():
        texts = list(dict.fromkeys(text for pair in pairs for text in pair))
        rng.shuffle(texts)
        for at in range(0, len(texts), SIDE_BY_SIDE):
            part = texts[at : at + SIDE_BY_SIDE]
            order = {(part.index(a), part.index(b)) for a, b in pairs if a in part and b in part}
            # Where people contradict one another, neither is better.
            clear = tuple(sorted((i, j) for i, j in order if (j, i) not in order))
            if clear:
                versions = tuple(Version(original, text) for text in part)
                found.append(Lesson("wmt19", f"wmt19 {original}", versions, clear))
    return found


def contradicted(data: Path, rng: random.Random) -> list[Lesson]:
    """Return sentence pairs of which some contradict each other by a negation."""
    rows: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for row in read_train(data, "cannot_negation", judgments.cannot_negation):
        if row.original != row.garbled:
            rows[row.original].append((row.garbled, row.contradicts))
    found = []
    for original, texts in rows.items():
        part = rng.sample(texts, min(len(texts), SIDE_BY_SIDE))
        versions = tuple(Version(original, text, sound=not contradicts) for text, contradicts in part)
        order = tuple((i, j) for i, a in enumerate(part) for j, b in enumerate(part) if b[1] and not a[1])
        found.append(Lesson("cannot", f"cannot {original}", versions, order))
    return found


def _mqm(source: str, rows: Iterable[Mqm]) -> Iterator[Lesson]:
    by_original: dict[tuple[str, str], list[Mqm]] = defaultdict(list)
    for row in rows:
        by_original[document_of(row), row.original].append(row)
    rows = [row for versions in by_original.values() for row in versions]
    ratings = iter(_beyond_length([row.original for row in rows], [max(row.score, WORST) for row in rows]))
    for (document, _), versions in by_original.items():
        read = [_version(row, next(ratings)) for row in versions]
        yield from in_parts(source, document, read, [row.score for row in versions], SIDE_BY_SIDE)


def _beyond_length(originals: Sequence[str], ratings: Sequence[float]) -> list[float]:
    """Return ratings less what the length of the original says of them, standardised.

    People find more errors in longer sentences, so that length explains a rating better than any
    metric does; that is not what is to be learnt.
    """
    length = np.log1p([len(original.split()) for original in originals])
    values = np.array(ratings)
    slope, offset = np.polyfit(length, values, 1)
    rest = values - slope * length - offset
    return [float(value) for value in np.clip(rest / rest.std(), -MOST, MOST)]


def _version(row: Mqm, rating: float) -> Version:
    if row.errors is None:
        return Version(row.original, row.garbled, rating, row.score <= -5)
    wrong = tuple(
        error.at for error in row.errors if error.at is not None and error.severity in ("major", "critical", "minor")
    )
    return Version(row.original, row.garbled, rating, bool(row.major), wrong=wrong)

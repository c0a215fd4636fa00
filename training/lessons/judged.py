"""Training examples from human judgments: ratings, rankings and marked errors."""

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

# The most versions of one original in one training example.
SIDE_BY_SIDE = 8
# Worse MQM scores than this are cut to it: such a translation is useless anyway.
WORST = -25.0
# Ratings further from the mean than this many standard deviations are cut to it.
MOST = 3.0


def untokenised(original: str) -> str:
    """Return a post-edit of MLQE-PE without the spaces before `.` and `,`; the translations of that set have none."""
    return original.replace(" .", ".").replace(" ,", ",")


def document_of(row: Mqm) -> str:
    """Return the name of the document, or the original where none is named.

    So a split by documents never puts one original on both sides.
    """
    document = row.item.rpartition(":")[0]
    return f"{row.source_language} {document or row.original}"


def biomedical(data: Path) -> list[Lesson]:
    """Return examples from MQM ratings of biomedical abstracts, with the errors marked in the garbled text."""
    return list(_mqm("bio21", read_train(data, "bio21_mqm", judgments.bio21_mqm)))


def news(data: Path) -> list[Lesson]:
    """Return examples from MQM ratings of news.

    Only penalties are known.  Five points are taken for a major error, although they may be five minor ones.
    """
    return list(_mqm("news21", read_train(data, "news21_mqm", judgments.news21_mqm)))


def assessed(data: Path) -> list[Lesson]:
    """Return examples from direct assessments (z-scores): of Wikipedia, and of news in lower case.

    The originals of Wikipedia are post-edits of the translations.
    """
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
    """Return examples from relative rankings of news: which of two translations of a sentence is better."""
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
            # Where raters contradict one another, there is no ranking.
            clear = tuple(sorted((i, j) for i, j in order if (j, i) not in order))
            if clear:
                versions = tuple(Version(original, text) for text in part)
                found.append(Lesson("wmt19", f"wmt19 {original}", versions, clear))
    return found


def contradicted(data: Path, rng: random.Random) -> list[Lesson]:
    """Return examples from CANNOT: a sentence with paraphrases, and with versions that contradict it by a negation."""
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
    """Return the standardised residuals of the ratings after a linear fit on the log length of the original.

    Raters find more errors in longer sentences, so length explains a rating better than any metric does.  The network
    must not learn that.
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

"""The examples on which the order of versions is fitted: versions of one sentence that people ordered.

They come from documents that the cross-encoder was not trained on, for the same reason as those of the quality.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus import judgments
from corpus.judgments import Mqm
from training.lessons.judged import document_of
from training.lessons.lesson import held_out
from training.lessons.train_sets import read_train, refuse

# The most originals that are used of each source; a linear model needs no more.
MOST = 300
MOST_MEASURED = 150
WMT19, NEWS21, NEWS22, TED21 = "wmt19", "news21", "news22", "ted21"


@dataclass(frozen=True, slots=True)
class Item:
    """Versions of one original.

    better: pairs of positions in `versions`; people put the first before the second.
    """

    source: str
    original: str
    versions: tuple[str, ...]
    better: tuple[tuple[int, int], ...]


def items(data: Path) -> list[Item]:
    """Return at most MOST items of each source; raise LeakError where a text of them is in a measuring set."""
    found = [*_rated(data, NEWS21, judgments.news21_mqm), *_rated(data, NEWS22, judgments.news22_mqm), *_ranked(data)]
    refuse(data, ((one.original, version) for one in found for version in one.versions))
    return found


def measuring_items(data: Path) -> list[Item]:
    """Return MOST_MEASURED items of the talks, to measure on: nothing is fitted on them."""
    rows: dict[str, dict[str, float]] = defaultdict(dict)
    for row in judgments.ted21_mqm(data / "measure" / "ted21_mqm.jsonl.gz"):
        rows[row.original].setdefault(row.garbled, row.score)
    return _some((_item(TED21, original, versions) for original, versions in rows.items()), MOST_MEASURED)


def fold(original: str) -> int:
    """Return the half, 0 or 1, to which all versions of an original belong."""
    return hashlib.sha256(f"order {original}".encode()).digest()[0] % 2


def _rated(data: Path, source: str, read: Callable[[Path], Iterable[Mqm]]) -> list[Item]:
    """Return the MQM-rated versions of each original.

    The cross-encoder learns from four fifths of news22.  That does not matter, since the order leaves it out.
    """
    rows: dict[str, dict[str, float]] = defaultdict(dict)
    for row in read_train(data, f"{source}_mqm", read):
        if source == NEWS22 or held_out(document_of(row)):
            rows[row.original].setdefault(row.garbled, row.score)
    return _some(_item(source, original, versions) for original, versions in rows.items())


def _item(source: str, original: str, scores: dict[str, float]) -> Item:
    worth = list(scores.values())
    order = tuple((i, j) for i, a in enumerate(worth) for j, b in enumerate(worth) if a > b)
    return Item(source, original, tuple(scores), order)


def _ranked(data: Path) -> list[Item]:
    rows: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in read_train(data, "wmt19_ranks", judgments.wmt19_ranks):
        if held_out(f"wmt19 {row.original}"):
            rows[row.original].append((row.better, row.worse))
    return _some(_of_ranks(original, pairs) for original, pairs in rows.items())


def _of_ranks(original: str, pairs: list[tuple[str, str]]) -> Item:
    texts = tuple(dict.fromkeys(text for pair in pairs for text in pair))
    order = {(texts.index(a), texts.index(b)) for a, b in pairs}
    # Where raters contradict one another, there is no order.
    return Item(WMT19, original, texts, tuple(sorted((i, j) for i, j in order if (j, i) not in order)))


def _some(found: Iterator[Item], most: int = MOST) -> list[Item]:
    """Return the items with an order, the first `most` by a hash of the original, which is a draw without a seed."""
    ordered = [one for one in found if one.better]
    return sorted(ordered, key=lambda one: hashlib.sha256(one.original.encode()).digest())[:most]

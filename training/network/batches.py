"""Training examples as tensors: a batch holds pairs of similar length and their labels."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from corpus.span import Span
from scorer.cross_encoder.matched import matched
from scorer.encoder.weights import default_folder
from training.lessons.lesson import Lesson, Version
from training.network.machine import reads_bfloat16

# BUDGET: the most tokens of a batch, padding included.  LONGEST: the most tokens of a pair; longer pairs are rare, and
# are left out.  In bfloat16, kernels are compiled for each new shape, which costs as much as reading a batch.  So
# lengths are rounded up to a multiple of STEP, and the batch is filled up with empty pairs.  In float32, a new shape
# costs nothing, but the filling would cost a quarter of the time.
BUDGET = 2048
STEP = 8
LONGEST = 250
START, STOP = 101, 102


class Texts:
    """The tokens of texts; each text is tokenised once."""

    def __init__(self) -> None:
        self._tokenizer = Tokenizer.from_file(str(default_folder() / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._known: dict[str, tuple[list[int], list[tuple[int, int]]]] = {}

    def add(self, texts: Iterable[str]) -> None:
        """Tokenise the texts that are new."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        for text, found in zip(new, self._tokenizer.encode_batch(new, add_special_tokens=False), strict=True):
            self._known[text] = found.ids, found.offsets

    def __getitem__(self, text: str) -> tuple[list[int], list[tuple[int, int]]]:
        return self._known[text]

    def length(self, version: Version) -> int:
        """Return the number of tokens of a pair, with the three special ones; its texts must have been added."""
        return 3 + len(self[version.original][0]) + len(self[version.garbled][0])


@dataclass(frozen=True, slots=True)
class Batch:
    """Pairs padded to one length, and their labels.

    ids, types, marks, mask: (rows, length); there may be more rows than pairs.
    rating, major, sound: one per pair; NaN where there is no label.
    tags: (pairs, length); 1 for a token that is lost or wrong, 0 for a right one, -1 where there is no label.
    better: (rankings, 2) numbers of pairs, the better one first.
    weight: of each ranking; a training example counts by the number of its versions, not by the square of it.
    """

    ids: Tensor
    types: Tensor
    marks: Tensor
    mask: Tensor
    versions: Sequence[Version]
    source: Sequence[str]
    rating: Tensor
    major: Tensor
    sound: Tensor
    tags: Tensor
    better: Tensor
    weight: Tensor

    def to(self, device: torch.device) -> Batch:
        """Return the batch with its tensors on a device."""
        moved = {f.name: getattr(self, f.name).to(device) for f in fields(self) if f.name not in ("versions", "source")}
        return replace(self, **moved)


def batches(lessons: Sequence[Lesson], texts: Texts, rng: random.Random | None) -> Iterator[Batch]:
    """Yield all training examples in batches: in random order, or from short to long where `rng` is None."""
    texts.add(text for lesson in lessons for version in lesson.versions for text in (version.original, version.garbled))
    length = [_rounded(max(texts.length(version) for version in lesson.versions)) for lesson in lessons]
    usable = [n for n in range(len(lessons)) if length[n] <= LONGEST]
    # A little noise, so that the batches differ from one training run to the next.
    usable.sort(key=lambda n: length[n] * (1 + (rng.uniform(-0.05, 0.05) if rng else 0)))
    cut: list[list[Lesson]] = [[]]
    longest = pairs = 0
    for n in usable:
        longest, pairs = max(longest, length[n]), pairs + len(lessons[n].versions)
        if cut[-1] and longest * pairs > BUDGET:
            cut.append([])
            longest, pairs = length[n], len(lessons[n].versions)
        cut[-1].append(lessons[n])
    if rng:
        rng.shuffle(cut)
    return (_batch(part, texts) for part in cut if part)


def _batch(lessons: Sequence[Lesson], texts: Texts) -> Batch:
    versions = [version for lesson in lessons for version in lesson.versions]
    longest = _rounded(max(texts.length(version) for version in versions))
    rows = max(len(versions), BUDGET // longest) if reads_bfloat16() else len(versions)
    ids, types, marks, mask = (np.zeros((rows, longest), dtype=np.int64) for _ in range(4))
    mask[:, 0] = 1
    tags = np.full((len(versions), longest), -1.0, dtype=np.float32)
    for row, version in enumerate(versions):
        (left, left_at), (right, right_at) = texts[version.original], texts[version.garbled]
        whole = [START, *left, STOP, *right, STOP]
        second = len(left) + 2
        ids[row, : len(whole)], mask[row, : len(whole)], types[row, second : len(whole)] = whole, 1, 1
        marks[row, 1 : 1 + len(left)], marks[row, second : second + len(right)] = matched(left, right)
        tags[row, 1 : 1 + len(left)] = _tags(left_at, version.lost)
        tags[row, second : second + len(right)] = _tags(right_at, version.wrong)
    order, weight, first = [], [], 0
    for lesson in lessons:
        order += [(first + i, first + j) for i, j in lesson.better]
        weight += [(len(lesson.versions) - 1) / max(1, len(lesson.better))] * len(lesson.better)
        first += len(lesson.versions)
    return Batch(
        ids=torch.from_numpy(ids),
        types=torch.from_numpy(types),
        marks=torch.from_numpy(marks),
        mask=torch.from_numpy(mask),
        versions=versions,
        source=[lesson.source for lesson in lessons for _ in lesson.versions],
        rating=_known([version.rating for version in versions]),
        major=_known([version.major for version in versions]),
        sound=_known([version.sound for version in versions]),
        tags=torch.from_numpy(tags),
        better=torch.tensor(order, dtype=torch.int64).reshape(-1, 2),
        weight=torch.tensor(weight, dtype=torch.float32),
    )


def _rounded(length: int) -> int:
    return -(-length // STEP) * STEP if reads_bfloat16() else length


def _known(values: Sequence[float | bool | None]) -> Tensor:
    return torch.tensor([float("nan") if value is None else float(value) for value in values])


def _tags(offsets: Sequence[tuple[int, int]], marked: Sequence[Span] | None) -> list[float]:
    if marked is None:
        return [-1.0] * len(offsets)
    return [float(any(a < at.stop and at.start < b for at in marked)) for a, b in offsets]

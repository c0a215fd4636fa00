"""What a person is asked: the segments in which two versions of an original differ."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from scorer.comparison.types import Unit
from scorer.report.json import quality
from scorer.review.key import versions_key
from scorer.review.normal import normal

# A figure of the first and of the second version, as it is shown; None where there is none.
Values = tuple[float | None, float | None]
Figure = Literal["order", "quality"]
FIGURES: tuple[Figure, ...] = ("order", "quality")
Order = Literal["apart", "document", "random"]
ORDERS: dict[Order, str] = {
    "apart": "furthest apart first",
    "document": "document order",
    "random": "random order",
}


@dataclass(frozen=True, slots=True)
class Question:
    """A segment of the original in which the two versions differ.

    key: that of the three texts (`review.key.versions_key`).  All texts are normal texts (`review.normal`).
    places: how many segments have these three texts.
    """

    key: str
    place: str
    original: str
    texts: tuple[str, str]
    order: Values
    quality: Values
    places: int = 1

    @property
    def a(self) -> int:
        """The version, 0 or 1, whose text comes first by code points; events call it `a`."""
        return 0 if self.texts[0] < self.texts[1] else 1

    def apart(self, figure: Figure) -> float | None:
        """Return a figure of the second version less that of the first; None if one has none."""
        one, other = self.order if figure == "order" else self.quality
        return None if one is None or other is None else round(other - one, 1)


@dataclass(frozen=True, slots=True)
class Questions:
    """All that is asked of two versions of one original.

    original, names: what the original and the versions are called.
    asked: in the order of the original; what stands several times is asked once.
    equal: the number of segments that are equal in both versions, white space aside, and so not asked.
    """

    original: str
    names: tuple[str, str]
    asked: tuple[Question, ...]
    equal: int

    @property
    def segments(self) -> int:
        """The number of all segments."""
        return self.equal + sum(one.places for one in self.asked)


def questions(original: str, names: tuple[str, str], segments: Iterable[Question]) -> Questions:
    """Return what is to be asked of all segments: those that differ, each once."""
    every = list(segments)
    differing = [one for one in every if one.texts[0] != one.texts[1]]
    places = Counter(one.key for one in differing)
    first: dict[str, Question] = {}
    for one in differing:
        first.setdefault(one.key, one)
    asked = tuple(
        Question(one.key, one.place, one.original, one.texts, one.order, one.quality, places[one.key])
        for one in first.values()
    )
    return Questions(original, names, asked, len(every) - len(differing))


def of_units(units: Iterable[Unit]) -> Iterable[Question]:
    """Yield the segments of a comparison of two versions."""
    for unit in units:
        one, other = unit.parts
        yield segment(
            unit.place, unit.original, (one.text, other.text), (one.order, other.order), (one.quality, other.quality)
        )


def segment(place: str, original: str, texts: tuple[str, str], order: Values, quality_: Values) -> Question:
    """Return one segment with its key; its figures are rounded as they are shown."""
    shown = (normal(texts[0]), normal(texts[1]))
    return Question(
        key=versions_key(original, *texts),
        place=place,
        original=normal(original),
        texts=shown,
        order=(quality(order[0]), quality(order[1])),
        quality=(quality(quality_[0]), quality(quality_[1])),
    )


def orders(asked: Sequence[Question]) -> tuple[Order, ...]:
    """Return the orders in which questions can be asked; without a figure none is further apart than another."""
    rated = any(one.apart(figure) is not None for one in asked for figure in FIGURES)
    return tuple(name for name in ORDERS if rated or name != "apart")


def ordered(asked: Sequence[Question], order: Order) -> tuple[int, ...]:
    """Return the numbers of the questions in an order.

    apart: the largest difference of the order of versions first, or of the quality where there is no order.
    random: shuffled by the key, so that it is the same every time.
    """
    numbers = range(len(asked))
    if order == "document":
        return tuple(numbers)
    if order == "random":
        return tuple(sorted(numbers, key=lambda n: _digest("order", asked[n].key)))
    figure: Figure = "order" if any(one.apart("order") is not None for one in asked) else "quality"
    return tuple(sorted(numbers, key=lambda n: (-abs(asked[n].apart(figure) or 0.0), n)))


def shown_first(question: Question, reviewer: str) -> int:
    """Return the version, 0 or 1, that this reviewer sees as text 1.

    It is drawn for each question and reviewer, by a fixed seed, from the texts and not from the names or the order of
    the files: so it is the same in every window and after every start.
    """
    return question.a if a_first(question.key, reviewer) else 1 - question.a


def a_first(key: str, reviewer: str) -> bool:
    """Tell whether the version that events call `a` is drawn as text 1."""
    return _digest(key, reviewer)[0] % 2 == 1


def _digest(*parts: str) -> bytes:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).digest()

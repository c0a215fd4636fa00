"""Judge whether one document is a version of the other.

Mean similarity cannot tell: chapters of one book are as alike as a text and its garbling.  Two
things can.  In a version, most sentences lie close to what they are linked to.  In heavy garbling,
nearest neighbours at least keep their order.  Neither happens by chance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scorer.align.costs import Embed, background_free, unit_rows, without_counterpart
from scorer.align.neighbours import longest_increasing, mutual_nearest
from scorer.types import Link, Relation, Segment, Span, Verdict

SAMPLE = 2_000  # most sentences of the original that are examined
ALL = 20_000  # garbled sentences up to which all are examined
PERMUTATIONS = 200
SHORT = 2  # documents of up to so many sentences are too short for their order to mean anything

CLEAR_BELOW = 0.5  # distance of a clear correspondence: 1 in 1,000 random pairs comes so near
SAME_BELOW = 0.25  # distance of a sentence and its light garbling
CHANCE = 0.7  # a link covers its sentences if it is nearer than this; heavy garbling raises the bound
CLEAR_SHARE = 0.4  # share of sentences with a clear link: twice what two articles on one event reach
NEARLY_ALL = 0.9  # with this share of clear links in place, the order is certain
ORDERED_ABOVE = 4.0  # longest run in order: standard deviations above that of random permutations
LEAST_ORDERED = 0.5  # the same beside enough clear links, a few of which arise by chance in short texts
COUNTERPART_SHARE = 0.4  # share of sentences with a clear counterpart anywhere: the same text in another order
PART_BELOW = 0.5  # covered share of the original below which the garbled text is only a part


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence for or against a version; shares are in [0, 1].

    sentences: number of sentences of the shorter document.
    pairs: number of mutual nearest neighbours.
    order: share of the pairs in their longest increasing run.
    deviations: how far that run is longer than in random permutations, in standard deviations.
    counterparts: share of the shorter document's sentences with a clear counterpart anywhere.
    distance: median distance of one-to-one links; 1 if there are none.
    clear: share of sentences in clear links that did not move, of the document where it is greater.
    same: share of sentences in nearly identical links that did not move, of the document where it is less.
    original_coverage, garbled_coverage: share of sentences in links nearer than chance.
    """

    sentences: float
    pairs: float
    order: float
    deviations: float
    counterparts: float
    distance: float
    clear: float
    same: float
    original_coverage: float
    garbled_coverage: float


def relate(
    original: Sequence[Segment], garbled: Sequence[Segment], links: Sequence[Link], embed: Embed, seed: int
) -> Relation:
    """Judge how two linked documents are related.

    Of long documents it examines an evenly spaced sample, so that 100,000 rows take seconds.  The
    evidence in the result has the fields of `Evidence`.
    """
    if not original or not garbled:
        return Relation("too_short", 1.0, {"sentences": 0.0})
    evidence = gather(original, garbled, links, embed, seed)
    verdict, confidence = judge(evidence)
    return Relation(verdict, confidence, {name: float(getattr(evidence, name)) for name in Evidence.__slots__})


def judge(evidence: Evidence) -> tuple[Verdict, float]:
    """Return the verdict and its confidence.

    The confidence is the distance of the evidence from a change of verdict, as a probability.
    """
    if evidence.same >= 1.0:
        return "version", 1.0
    if evidence.sentences <= SHORT:
        return "too_short", 1.0
    # Where nearly all sentences are linked in place, the order is known.  Nearest neighbours cannot show it
    # where sentences repeat one another.
    in_order = max(2.0 * (evidence.deviations - LEAST_ORDERED), (evidence.clear - NEARLY_ALL) / 0.05)
    linked = min((evidence.clear - CLEAR_SHARE) / 0.05, in_order)
    ordered = evidence.deviations - ORDERED_ABOVE
    version = max(linked, ordered)
    if version >= 0.0:
        part = (PART_BELOW - evidence.original_coverage) / 0.02
        return ("partial" if part > 0.0 else "version"), _certainty(min(version, abs(part)))
    scattered = (evidence.counterparts - COUNTERPART_SHARE) / 0.05
    if scattered >= 0.0:
        return "partial", _certainty(scattered)
    return "unrelated", _certainty(-max(version, scattered))


def _certainty(distance: float) -> float:
    return float(1.0 / (1.0 + np.exp(-min(distance, 30.0))))


def gather(
    original: Sequence[Segment], garbled: Sequence[Segment], links: Sequence[Link], embed: Embed, seed: int
) -> Evidence:
    """Measure the evidence; neither document may be empty."""
    left, right = _sample(original, garbled, links)
    texts = [segment.text for segment in left] + [segment.text for segment in right]
    vectors = unit_rows(texts, embed)
    ours, theirs = vectors[: len(left)], vectors[len(left) :]
    pairs = mutual_nearest(ours, theirs)
    near = background_free(
        pairs.cosines,
        _background(ours[pairs.original], theirs.mean(axis=0), len(theirs)),
        _background(theirs[pairs.garbled], ours.mean(axis=0), len(ours)),
    )
    shorter = min(len(left), len(right))
    order, deviations = _order(pairs.garbled, seed)
    linked = _Linked.of(original, garbled, links, embed)
    chance = min(max(CHANCE, (1.0 + linked.median) / 2.0), 0.9)  # in heavy garbling true links lie farther
    return Evidence(
        sentences=min(len(original), len(garbled)),
        pairs=len(pairs),
        order=order,
        deviations=deviations,
        counterparts=float((near < CLEAR_BELOW).sum()) / shorter,
        distance=linked.median,
        clear=max(linked.in_place(CLEAR_BELOW)),
        same=min(linked.in_place(SAME_BELOW)),
        original_coverage=linked.shares(chance)[0],
        garbled_coverage=linked.shares(chance)[1],
    )


def _sample(
    original: Sequence[Segment], garbled: Sequence[Segment], links: Sequence[Link]
) -> tuple[list[Segment], list[Segment]]:
    """Choose the sentences to examine.

    In a very long garbled document, these are the sentences that the chosen originals are linked to.
    """
    chosen = [original[i] for i in _evenly(len(original))]
    if len(garbled) <= ALL:
        return chosen, list(garbled)
    wanted = {segment.index for segment in chosen}
    partners: set[int] = set()
    for link in links:
        if not wanted.isdisjoint(range(link.original.start, link.original.stop)):
            partners.update(range(link.garbled.start, link.garbled.stop))
    numbers = sorted(partners) or _evenly(len(garbled))
    return chosen, [garbled[j] for j in numbers]


def _evenly(count: int) -> list[int]:
    return [int(i) for i in np.linspace(0, count - 1, min(count, SAMPLE)).round()]


def _order(garbled: NDArray[np.intp], seed: int) -> tuple[float, float]:
    """Return `order` and `deviations` of `Evidence`."""
    count = len(garbled)
    if count < 2:
        return float(count), 0.0
    generator = np.random.default_rng(seed)
    random = np.array([longest_increasing(generator.permutation(count)) for _ in range(PERMUTATIONS)])
    longest = longest_increasing(garbled)
    return longest / count, float((longest - random.mean()) / max(float(random.std()), 0.5))


def _background(vectors: NDArray[np.float32], centre: NDArray[np.float32], among: int) -> NDArray[np.float64]:
    """Return the mean cosine of unit rows to those of the other side, without one counterpart of cosine 1."""
    return without_counterpart((vectors @ centre).astype(np.float64), among)


@dataclass(frozen=True, slots=True)
class _Linked:
    """A sample of the links: distance (infinite if a side is empty), sentences on each side, and whether it moved."""

    distances: NDArray[np.float64]
    original: NDArray[np.intp]
    garbled: NDArray[np.intp]
    moved: NDArray[np.bool_]

    @classmethod
    def of(
        cls, original: Sequence[Segment], garbled: Sequence[Segment], links: Sequence[Link], embed: Embed
    ) -> _Linked:
        chosen = [links[k] for k in _evenly(len(links))]
        distances = np.full(len(chosen), np.inf)
        both = [k for k, link in enumerate(chosen) if len(link.original) and len(link.garbled)]
        if both:
            groups = [[original[i].text for i in _numbers(chosen[k].original)] for k in both]
            groups += [[garbled[j].text for j in _numbers(chosen[k].garbled)] for k in both]
            ours, theirs = np.split(_means(groups, embed), 2)
            cosines = np.einsum("ij,ij->i", ours, theirs).astype(np.float64)
            distances[both] = background_free(
                cosines,
                _background(ours, theirs.mean(axis=0), len(both)),
                _background(theirs, ours.mean(axis=0), len(both)),
            )
        sizes = [(len(link.original), len(link.garbled)) for link in chosen]
        moved = np.array([link.moved for link in chosen])
        return cls(distances, np.array([a for a, _ in sizes]), np.array([b for _, b in sizes]), moved)

    @property
    def median(self) -> float:
        ones = self.distances[(self.original == 1) & (self.garbled == 1)]
        return float(np.median(ones)) if len(ones) else 1.0

    def shares(self, below: float) -> tuple[float, float]:
        """Return the share of each side's sentences that are in links nearer than `below`."""
        return self._shares(self.distances < below)

    def in_place(self, below: float) -> tuple[float, float]:
        """Return the same shares, counting only links that did not move."""
        return self._shares((self.distances < below) & ~self.moved)

    def _shares(self, near: NDArray[np.bool_]) -> tuple[float, float]:
        ours, theirs = self.original, self.garbled
        return float(ours[near].sum() / max(1, ours.sum())), float(theirs[near].sum() / max(1, theirs.sum()))


def _numbers(span: Span) -> range:
    return range(span.start, span.stop)


def _means(groups: Sequence[Sequence[str]], embed: Embed) -> NDArray[np.float32]:
    """Return the unit mean vector of each group of sentences, weighted by length."""
    texts = [text for group in groups for text in group]
    weighted = unit_rows(texts, embed) * np.array([max(1, len(text)) for text in texts], np.float32)[:, None]
    starts = np.cumsum([0, *(len(group) for group in groups[:-1])])
    sums = np.add.reduceat(weighted, starts, axis=0)
    unit: NDArray[np.float32] = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
    return unit

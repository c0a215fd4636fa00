"""Cut the original into segments that no pair of any version crosses, and give each version its part of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scorer.comparison.order import is_ordered, mean_order
from scorer.comparison.types import Part, Unit
from scorer.metrics.lines import row
from scorer.summary import mean_quality
from scorer.types import Judgement, Report, Span

# A place among the units: the sentences of the original before it, and what is added there before the next sentence.
_Key = tuple[int, float]
_SENTENCES = float("inf")


def units(reports: Sequence[Report]) -> tuple[Unit, ...]:
    """Return the units in the order of the original; every pair of every report is in exactly one of them.

    A sentence that a version adds belongs to the unit before it, and at the beginning to the first one.  Of aligned
    input, an added line is a unit of its own, at the same line of all versions.
    """
    starts = _starts(reports)
    placed = [_placed(report, starts) for report in reports]
    keys = sorted({key for one in placed for key in one})
    ordered = all(map(is_ordered, reports))
    return tuple(_unit(key, starts, [one.get(key, []) for one in placed], ordered) for key in keys)


def _starts(reports: Sequence[Report]) -> list[int]:
    """Return the first sentence of the unit of each sentence of the original."""
    sentences = max(one.summary.original_sentences for one in reports)
    crossed = bytearray(sentences)
    for report in reports:
        for judgement in report.judgements:
            if judgement.pair.original is not None:
                at = judgement.pair.original.sentences
                crossed[at.start + 1 : at.stop] = b"\1" * max(0, len(at) - 1)
    starts: list[int] = []
    for number in range(sentences):
        starts.append(starts[-1] if crossed[number] else number)
    return starts


def _placed(report: Report, starts: Sequence[int]) -> dict[_Key, list[Judgement]]:
    found: dict[_Key, list[Judgement]] = {}
    before = 0
    for judgement in report.judgements:
        original, garbled = judgement.pair.original, judgement.pair.garbled
        if original is not None:
            key: _Key = (starts[original.sentences.start], _SENTENCES)
            before = before if judgement.pair.moved else original.sentences.stop
        elif report.summary.over == "rows" and garbled is not None:
            key = (before, garbled.line)
        else:
            key = (starts[max(0, before - 1)], _SENTENCES)
        found.setdefault(key, []).append(judgement)
    return found


def _unit(key: _Key, starts: Sequence[int], judged: Sequence[list[Judgement]], ordered: bool) -> Unit:
    first = key[0]
    parts = tuple(_part(one, ordered) for one in judged)
    if key[1] != _SENTENCES:
        place = next(one.pair.garbled.place for run in judged for one in run if one.pair.garbled)
        return Unit(Span(first, first), place, "", parts)
    stop = first
    while stop < len(starts) and starts[stop] == first:
        stop += 1
    sides = sorted((one.pair.original for one in judged[0] if one.pair.original), key=lambda side: side.at)
    text = " ".join(_lines([one for one in judged[0] if one.pair.original], 0))
    return Unit(Span(first, stop), sides[0].place, text, parts)


def _part(judged: Sequence[Judgement], ordered: bool) -> Part:
    order = mean_order(judged) if ordered else None
    return Part(tuple(judged), " ".join(_lines(judged, 1)), mean_quality(judged), order)


def _lines(judged: Sequence[Judgement], side: int) -> Iterator[str]:
    """Yield the texts of one side, each on one line as the metrics see it; the original in its own order."""
    ordered = judged if side else sorted(judged, key=_place)
    return (text for one in ordered if (text := row(one.pair)[side]))


def _place(judgement: Judgement) -> int:
    return judgement.pair.original.at.start if judgement.pair.original else 0

"""Measure how much of the labelled damage in the bundled corpus is found, and how many findings are false."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import corpus
from corpus.cases import Case
from scorer import Report, score_texts
from scorer.settings import Settings
from scorer.types import MAJOR_OR_CRITICAL, Judgement, Side


def found_damage(model: str) -> dict[str, float]:
    """Return precision and recall of pairs and passages at the default thresholds, over all labelled cases.

    A pair is damaged if it has a label of a major or critical error, and found if its severity is major
    or critical.  A label is found if it is in a passage.  A passage is right if it has any label except
    `sound`.
    """
    hits = {"true": 0, "called": 0, "right": 0, "labels": 0, "in passages": 0, "passages": 0, "right passages": 0}
    for case in corpus.load_cases():
        if case.origin not in ("damaged", "edited"):
            continue
        report = score_texts(case.original, case.garbled, Settings(model=model))
        for judgement in report.judgements:
            damaged = any(_touches(judgement, label) for label in _places(case, MAJOR_OR_CRITICAL))
            called = judgement.severity in MAJOR_OR_CRITICAL
            hits["true"] += damaged
            hits["called"] += called
            hits["right"] += damaged and called
        for key, value in _passages(case, report).items():
            hits[key] += value
    return {
        "pairs: precision": hits["right"] / hits["called"],
        "pairs: recall": hits["right"] / hits["true"],
        # The keys stay those of earlier results; `docs/make_figures.py` puts them in plain words.
        "labels of grave damage inside a passage": hits["in passages"] / hits["labels"],
        "passages that hold a label": hits["right passages"] / hits["passages"],
    }


def _passages(case: Case, report: Report) -> dict[str, int]:
    held = [report.judgements[passage.at.start : passage.at.stop] for passage in report.passages]
    severe, any_label = list(_places(case, MAJOR_OR_CRITICAL)), list(_places(case, ("minor", *MAJOR_OR_CRITICAL)))
    return {
        "labels": len(severe),
        "in passages": sum(any(_holds(part, label) for part in held) for label in severe),
        "passages": len(held),
        "right passages": sum(any(_holds(part, label) for label in any_label) for part in held),
    }


Places = tuple[range | None, range | None]


def _places(case: Case, severities: Iterable[str]) -> Iterator[Places]:
    for damage in case.damage:
        if damage.severity in severities:
            sides = damage.original_at, damage.garbled_at
            yield tuple(None if at is None else range(at.start, at.stop) for at in sides)  # type: ignore[misc]


def _holds(part: Iterable[Judgement], label: Places) -> bool:
    return any(_touches(judgement, label) for judgement in part)


def _touches(judgement: Judgement, label: Places) -> bool:
    sides = judgement.pair.original, judgement.pair.garbled
    return any(_overlap(side, at) for side, at in zip(sides, label, strict=True))


def _overlap(side: Side | None, at: range | None) -> bool:
    return side is not None and at is not None and side.at.start < at.stop and at.start < side.at.stop

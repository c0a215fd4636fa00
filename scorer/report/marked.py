"""Cut the texts of a pair into runs, wherever the marks of differing words or findings change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from scorer.types import Finding, Judgement, Op, Span


@dataclass(frozen=True, slots=True)
class Run:
    """A part of one side's text; `op` says how its words differ from the other side, None if they are kept."""

    text: str
    op: Op | None
    findings: tuple[Finding, ...] = ()


def sides(judgement: Judgement) -> tuple[list[Run], list[Run]]:
    """Return the runs of the original and of the garbled text; empty for a missing side.

    The joined runs of a side are its text.  The text of a one-sided pair has no marks, because the pair itself
    says that it is omitted or added.
    """
    pair, findings = judgement.pair, judgement.scored.findings
    if pair.original is None or pair.garbled is None:
        return (
            [] if pair.original is None else [Run(pair.original.text, None)],
            [] if pair.garbled is None else [Run(pair.garbled.text, None)],
        )
    differing = judgement.scored.differences
    lost = sorted((one.original_at, one.op) for one in differing if one.original_at)
    new = sorted((one.garbled_at, one.op) for one in differing if one.garbled_at)
    return (
        _runs(pair.original.text, lost, [(f.original_at, f) for f in findings]),
        _runs(pair.garbled.text, new, [(f.garbled_at, f) for f in findings]),
    )


def _runs(text: str, marked: Sequence[tuple[Span, Op]], findings: Sequence[tuple[Span | None, Finding]]) -> list[Run]:
    found = [(at, number, finding) for number, (at, finding) in enumerate(findings) if at]
    spans = [at for at, _ in marked] + [at for at, _, _ in found]
    cuts = sorted({0, len(text), *(at.start for at in spans), *(at.stop for at in spans)})
    # `ahead` are the later findings, the next one last; `within` are those at the cut.  A pair may have thousands.
    ahead = sorted(found, key=lambda one: one[0].start, reverse=True)
    within: list[tuple[Span, int, Finding]] = []
    runs = []
    here = 0
    for start, stop in pairwise(cuts):
        while here < len(marked) and marked[here][0].stop <= start:
            here += 1
        op = marked[here][1] if here < len(marked) and marked[here][0].start <= start else None
        within = [one for one in within if one[0].stop > start]
        while ahead and ahead[-1][0].start <= start:
            within.append(ahead.pop())
        told = sorted(within, key=lambda one: one[1])
        runs.append(Run(text[start:stop], op, tuple(finding for _, _, finding in told)))
    return runs

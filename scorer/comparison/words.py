"""The words of an original and of two versions, each marked where the versions differ."""

from __future__ import annotations

from itertools import groupby

from scorer.report.marked import Run
from scorer.words.tokens import tokens

# Of longer texts nothing is marked: nobody reads them word by word, and the time grows with the square.
_MOST_WORDS = 2000
_Kept = set[int]


def three_ways(original: str, better: str, worse: str) -> tuple[list[Run], list[Run], list[Run]]:
    """Return the runs of three texts; `lost` marks words that one of the versions alone has or keeps.

    In a version these are the words that the other version lacks.  In the original they are the words that one version
    keeps and the other does not; words that both keep or both change are not marked.
    """
    cut = [[(text[at.start : at.stop], at.start, at.stop) for at in tokens(text)] for text in (original, better, worse)]
    if max(map(len, cut)) > _MOST_WORDS:
        return [Run(original, None)], [Run(better, None)], [Run(worse, None)]
    words = [[word for word, _, _ in one] for one in cut]
    both_better, both_worse = _common(words[1], words[2])
    kept_better, _ = _common(words[0], words[1])
    kept_worse, _ = _common(words[0], words[2])
    marked = (kept_better ^ kept_worse, set(range(len(words[1]))) - both_better, set(range(len(words[2]))) - both_worse)
    places = [[(start, stop) for _, start, stop in one] for one in cut]
    runs = [_runs(*one) for one in zip((original, better, worse), places, marked, strict=True)]
    return runs[0], runs[1], runs[2]


def _common(one: list[str], other: list[str]) -> tuple[_Kept, _Kept]:
    """Return the places of the words along a longest common subsequence."""
    from rapidfuzz.distance import LCSseq

    left: _Kept = set()
    right: _Kept = set()
    for step in LCSseq.opcodes(one, other):
        if step.tag == "equal":
            left.update(range(step.src_start, step.src_end))
            right.update(range(step.dest_start, step.dest_end))
    return left, right


def _runs(text: str, places: list[tuple[int, int]], marked: _Kept) -> list[Run]:
    """Return the text in runs; white space between two marked words is marked as well."""
    runs: list[Run] = []
    at = 0
    for is_marked, group in groupby(range(len(places)), key=marked.__contains__):
        words = list(group)
        start, stop = places[words[0]][0], places[words[-1]][1]
        if is_marked:
            runs += [Run(text[at:start], None), Run(text[start:stop], "lost")]
            at = stop
    return [run for run in (*runs, Run(text[at:], None)) if run.text]

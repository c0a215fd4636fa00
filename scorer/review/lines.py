"""The pairs of a report as lines of a review: their keys, their repeats and their rank."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from scorer.review.key import Sides, finding_key, pair_key
from scorer.review.normal import normal
from scorer.review.replay import Verdicts
from scorer.review.runs import run_starts
from scorer.types import Finding, Judgement, Report, Side


class Lines:
    """A report, with the values that a review needs often, computed once.

    A line is the index of a pair.  Lines with the same key are repeats of each other; one decision is for all of them.
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        self.keys: tuple[str, ...] = tuple(pair_key(judgement.pair) for judgement in report.judgements)

    def __len__(self) -> int:
        return len(self.keys)

    def __getitem__(self, line: int) -> Judgement:
        return self.report.judgements[line]

    @cached_property
    def repeats(self) -> dict[str, tuple[int, ...]]:
        """The lines of every key, in document order."""
        found: dict[str, list[int]] = {}
        for line, key in enumerate(self.keys):
            found.setdefault(key, []).append(line)
        return {key: tuple(lines) for key, lines in found.items()}

    @cached_property
    def worst(self) -> tuple[int, ...]:
        """All lines, worst first, as the report ranks them."""
        return tuple(judgement.pair.index for judgement in self.report.worst())

    @cached_property
    def searched(self) -> tuple[str, ...]:
        """The text to search in for every line: both sides as `searchable` text, with a line end between them."""
        return tuple(
            "\n".join(searchable(side.text) for side in (one.pair.original, one.pair.garbled) if side is not None)
            for one in self.report.judgements
        )

    @cached_property
    def findings(self) -> FindingKeys:
        """The keys of the findings of every line, in their order."""
        return FindingKeys(self.report)

    @cached_property
    def runs(self) -> tuple[int | None, ...]:
        """The first line of the run that each line is in; see `run_starts`."""
        return run_starts(self.report)

    def texts(self, keys: Iterable[str]) -> dict[str, Sides]:
        """Return the normal texts of the pairs with these keys, as far as they are in the report."""
        pairs = {key: self[self.repeats[key][0]].pair for key in keys if key in self.repeats}
        return {key: (_normal(pair.original), _normal(pair.garbled)) for key, pair in pairs.items()}

    def standing(self, line: int, verdicts: Verdicts, reviewer: str) -> tuple[Finding, ...]:
        """Return the findings of a line that the reviewer has not dismissed, neither there nor everywhere."""
        found = self[line].scored.findings
        dismissed = verdicts.of(reviewer, self.keys[line]).dismissed | verdicts.everywhere(reviewer)
        if not dismissed:
            return found
        return tuple(one for one, key in zip(found, self.findings[line], strict=True) if key not in dismissed)


class FindingKeys:
    """The keys of the findings of each line, computed on first use."""

    def __init__(self, report: Report) -> None:
        self._judgements = report.judgements
        self._known: dict[int, tuple[str, ...]] = {}

    def __getitem__(self, line: int) -> tuple[str, ...]:
        if line not in self._known:
            one = self._judgements[line]
            self._known[line] = tuple(finding_key(finding, one.pair) for finding in one.scored.findings)
        return self._known[line]


def _normal(side: Side | None) -> str | None:
    return None if side is None else normal(side.text)


def searchable(text: str) -> str:
    """Return the text as searches compare it: normal and case-folded."""
    return normal(normal(text).casefold())

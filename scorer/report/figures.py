"""What several formats derive from a report: places, entries and counts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from scorer.types import SEVERITIES, Document, Finding, Judgement, Kind, Passage, Report, Severity, Side, Span

SideName = Literal["original", "garbled"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in one document.  Both line numbers count from 1, and `last_line` is included.

    `name` and `last_name` are the places of its first and its last sentence in the terms of the format.
    """

    at: Span
    line: int
    last_line: int
    name: str
    last_name: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a report for people: a matched pair, or a run of omitted or of added ones."""

    kind: Kind
    judgements: tuple[Judgement, ...]

    @property
    def worst(self) -> Judgement:
        """The first judgement of the highest severity."""
        return min(self.judgements, key=lambda judgement: -SEVERITIES.index(judgement.severity))

    @property
    def severity(self) -> Severity:
        """The severity of its worst pair."""
        return self.worst.severity


def side(judgement: Judgement, name: SideName) -> Side | None:
    """Return one side of a judged pair."""
    return judgement.pair.original if name == "original" else judgement.pair.garbled


def place(document: Document, judgements: tuple[Judgement, ...], name: SideName) -> Place | None:
    """Return the place of pairs on one side; None if they have nothing there.

    Moved pairs stand elsewhere, so they count only if there are no others.
    """
    settled = [judgement for judgement in judgements if not judgement.pair.moved]
    sides = [found for judgement in settled if (found := side(judgement, name)) is not None]
    if not sides:
        sides = [found for judgement in judgements if (found := side(judgement, name)) is not None]
    if not sides:
        return None
    first, last = min(sides, key=lambda s: s.at), max(sides, key=lambda s: s.at.stop)
    at = Span(first.at.start, last.at.stop)
    last_line = max(last.line, document.line(max(at.start, at.stop - 1)))
    return Place(at, first.line, last_line, first.place, last.place)


def opens_paragraph(before: Judgement, judgement: Judgement) -> bool:
    """Tell whether a paragraph begins between two neighbouring pairs: there is more than one character between them.

    This is known of a report that was read back, too, whose documents have no paragraphs.
    """
    names: tuple[SideName, SideName] = ("original", "garbled")
    for name in names:
        first, second = side(before, name), side(judgement, name)
        if first is not None and second is not None:
            return second.at.start - first.at.stop > 1 and second.line > first.line
    return False


def passage_places(report: Report, passage: Passage) -> tuple[Place | None, Place | None]:
    """Return the places of a passage in the original and in the garbled document."""
    run = report.judgements[passage.at.start : passage.at.stop]
    return place(report.original, run, "original"), place(report.garbled, run, "garbled")


def entry_places(report: Report, entry: Entry) -> tuple[Place | None, Place | None]:
    """Return the places of an entry in the original and in the garbled document."""
    return place(report.original, entry.judgements, "original"), place(report.garbled, entry.judgements, "garbled")


def moved_runs(report: Report) -> list[tuple[Place | None, Place | None]]:
    """Return the places of each moved block in the original and in the garbled document, in order."""
    runs = (tuple(run) for moved, run in groupby(report.judgements, key=lambda one: one.pair.moved) if moved)
    return [(place(report.original, run, "original"), place(report.garbled, run, "garbled")) for run in runs]


def is_rated(report: Report) -> bool:
    """Tell whether the pairs were rated; if not, no pair has a quality."""
    return report.summary.degraded is not None


def has_match(report: Report, passage: Passage) -> bool:
    """Tell whether a passage holds a pair with two sides; without one, its quality means nothing."""
    return any(judgement.pair.kind == "match" for judgement in report.judgements[passage.at.start : passage.at.stop])


def worst_passages(report: Report) -> list[Passage]:
    """Return the passages, worst first; equal ones are in document order."""
    return sorted(
        report.passages, key=lambda p: (-SEVERITIES.index(p.severity), 100.0 if p.quality is None else p.quality)
    )


def passage_number(report: Report, passage: Passage) -> int:
    """Return the number of a passage in the report, from 0."""
    return bisect_left(report.passages, passage.at.start, key=lambda one: one.at.start)


def entries(report: Report) -> Iterator[Entry]:
    """Yield all entries in document order; consecutive omitted or added pairs form one."""
    for kind, group in groupby(report.judgements, key=lambda judgement: judgement.pair.kind):
        run = tuple(group)
        if kind == "match":
            yield from (Entry(kind, (judgement,)) for judgement in run)
        else:
            yield Entry(kind, run)


def worst_entries(report: Report, count: int) -> list[Entry]:
    """Return at most `count` entries, worst first, without those of equal sides and severity none."""
    rank = {judgement.pair.index: n for n, judgement in enumerate(report.worst())}
    shown = [entry for entry in entries(report) if not _is_perfect(entry)]
    shown.sort(key=lambda entry: min(rank[judgement.pair.index] for judgement in entry.judgements))
    return shown[:count]


def _is_perfect(entry: Entry) -> bool:
    pair = entry.judgements[0].pair
    if pair.original is None or pair.garbled is None or entry.severity != "none":
        return False
    return pair.original.text == pair.garbled.text


def sentences(entry: Entry) -> int:
    """Return the number of sentences in a one-sided entry."""
    pairs = [judgement.pair for judgement in entry.judgements]
    return sum(len(s.sentences) for pair in pairs for s in (pair.original, pair.garbled) if s is not None)


def findings_by_check(report: Report) -> list[tuple[str, int]]:
    """Return the number of findings of each check, the largest first."""
    return sorted(report.summary.findings.items(), key=lambda item: (-item[1], item[0]))


def worst_findings(judgement: Judgement) -> list[Finding]:
    """Return a pair's findings, worst first; of those with the same message, one."""
    once: dict[tuple[str, str, str], Finding] = {}
    for finding in judgement.scored.findings:
        once.setdefault((finding.check, finding.severity, finding.message), finding)
    return sorted(once.values(), key=lambda finding: -SEVERITIES.index(finding.severity))

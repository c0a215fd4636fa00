"""Find where the corrections of a review go in the garbled text.

A correction replaces its sentence.  Line ends in it become those of the document.  A correction that differs from the
sentence only in white space changes nothing.

An empty correction deletes the sentence, and the white space on one side of it: the side with fewer line ends, or else
the white space before it.  At the beginning of the text it is the white space after it, but the white space at the very
end of the text always stays.  So no two paragraphs are joined, and none is left empty.

An omitted sentence has no place in the garbled text.  Its correction goes after the last garbled sentence before it,
separated by the white space that follows there.  After the last sentence of the text, the separator is the white space
before that sentence.  A sentence omitted at the beginning goes before the first one, with the white space between the
first two.  If there is no such white space, the separator is a space.

In a document that was aligned line by line, only the line itself changes: a deleted line stays as an empty line, and
the correction of an omitted line goes into its empty line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from scorer.errors import WriteError
from scorer.read.source import shown
from scorer.read.text import line_starts
from scorer.review.key import pair_key
from scorer.review.normal import normal, normal_side
from scorer.review.replay import Verdicts
from scorer.types import Pair, Report, Span

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Edit:
    """A replacement for a part of the text."""

    at: Span
    text: str


@dataclass(slots=True)
class _Place:
    """A sentence of the garbled text, its new text, and the texts to insert before and after it."""

    at: Span
    text: str
    before: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)


def corrections(report: Report, verdicts: Verdicts, reviewer: str, text: str) -> list[Edit]:
    """Return the edits for a reviewer's corrections, in order and disjoint; an empty list if nothing changes.

    `text` is the garbled document as in its file.  Raises WriteError for a line end in a line-aligned document.
    """
    wanted = list(_wanted(report, verdicts, reviewer))
    if report.signature.get("segmenter") == "lines":
        edits = [_line_edit(pair, correction, report.garbled.name, text) for pair, correction in wanted]
        return sorted(edits, key=lambda edit: edit.at)
    places = _places(report, wanted, text)
    edits, gone = [], []
    for number, place in enumerate(places):
        if place.before or place.behind:
            parts = [*place.before, *([place.text] if place.text else []), *place.behind]
            edits.append(Edit(place.at, _space_at(places, number, text).join(parts)))
        elif not place.text:
            gone.append(place.at)
        elif place.text != text[place.at.start : place.at.stop]:
            edits.append(Edit(place.at, place.text))
    edits += [Edit(_with_space(at, text), "") for at in _runs(gone, text)]
    return sorted(edits, key=lambda edit: edit.at)


def _wanted(report: Report, verdicts: Verdicts, reviewer: str) -> Iterator[tuple[Pair, str]]:
    """Yield each pair whose correction changes something, and the correction, in the order of the report."""
    said = verdicts.pairs(reviewer)
    for pair in (judgement.pair for judgement in report.judgements) if said else ():
        reviewed = said.get(pair_key(pair))
        if reviewed is None or reviewed.corrected is None:
            continue
        there = normal_side(pair.garbled)
        if normal(reviewed.corrected) != there:
            yield pair, reviewed.corrected if reviewed.corrected.strip() else ""


def _line_edit(pair: Pair, correction: str, name: str, text: str) -> Edit:
    side = pair.garbled or pair.original
    assert side is not None
    if _LINE_END.search(correction):
        problem = "a correction has a line end, and the documents belong together line by line"
        raise WriteError(f"{shown(name)}, line {side.line}: {problem}: write it on one line")
    if pair.garbled is not None:
        return Edit(pair.garbled.at, correction)
    start = line_starts(text)[side.line - 1]
    return Edit(Span(start, start), correction)


def _places(report: Report, wanted: list[tuple[Pair, str]], text: str) -> list[_Place]:
    """Return the garbled sentences in the order of the text, with their new texts and insertions."""
    spans = [one.pair.garbled.at for one in report.judgements if one.pair.garbled is not None]
    places = {at: _Place(at, text[at.start : at.stop]) for at in sorted(spans)}
    first = next(iter(places.values()), None) or places.setdefault(Span(0, 0), _Place(Span(0, 0), ""))
    last = _last_before(report)
    line_end = found[0] if (found := _LINE_END.search(text)) else "\n"
    for pair, correction in wanted:
        written = _LINE_END.sub(lambda _: line_end, correction)
        if pair.garbled is not None:
            places[pair.garbled.at].text = written
        elif (at := last[pair.index]) is None:
            first.before.append(written)
        else:
            places[at].behind.append(written)
    return list(places.values()) if spans or first.before else []


def _last_before(report: Report) -> list[Span | None]:
    """Return for each pair the last garbled sentence before it; moved ones do not count, they stand elsewhere."""
    found: list[Span | None] = []
    last: Span | None = None
    for judgement in report.judgements:
        found.append(last)
        if judgement.pair.garbled is not None and not judgement.pair.moved:
            last = judgement.pair.garbled.at
    return found


def _space_at(places: list[_Place], number: int, text: str) -> str:
    """Return the white space between a sentence and the next one; for the last, that before it."""
    if len(places) == 1:
        return " "
    last = number + 1 == len(places)
    one, other = (places[number - 1], places[number]) if last else (places[number], places[number + 1])
    between = text[one.at.stop : other.at.start]
    return " " if between.strip() else between


def _runs(spans: list[Span], text: str) -> list[Span]:
    """Join spans that have only white space between them."""
    runs: list[Span] = []
    for span in sorted(spans):
        if runs and not text[runs[-1].stop : span.start].strip():
            runs[-1] = Span(runs[-1].start, span.stop)
        else:
            runs.append(span)
    return runs


def _with_space(at: Span, text: str) -> Span:
    """Return a span together with the white space to delete with it."""
    start = len(text[: at.start].rstrip())
    stop = len(text) - len(text[at.stop :].lstrip())
    before, behind = (len(_LINE_END.findall(part)) for part in (text[start : at.start], text[at.stop : stop]))
    # The white space at the very end belongs to the file, not to the sentence.
    if stop < len(text) and (start == 0 or behind < before):
        return Span(at.start, stop)
    return Span(start, at.stop)

"""The report for a terminal: the verdict, where the damage is, and the worst pairs, worst first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.text import Text

from scorer.phrases import count, full_message
from scorer.report import marked, wording
from scorer.report.figures import (
    Entry,
    SideName,
    entry_places,
    has_match,
    is_rated,
    passage_places,
    side,
    worst_entries,
    worst_findings,
    worst_passages,
)
from scorer.report.signature_line import signature_line
from scorer.report.strip import block, cells
from scorer.report.terminal import ELLIPSIS, STYLES, hanging, render, shortened, styled
from scorer.report.visible import visible
from scorer.types import Document, Finding, Passage, Report

SIDE_STYLES: dict[SideName, str] = {"original": "red underline", "garbled": "blue underline"}
_WIDEST = 120  # longer lines are hard to read
_SIDE_LIMIT, _RUN_LIMIT, _MESSAGE_LIMIT = 600, 240, 200
_FINDINGS = 5  # per pair; if there are more, a reader must read both sides anyway
_ROOM = 30  # cells for a message beside its check's name; with fewer it stands below


def write(report: Report, worst: int, *, width: int = 80, colour: bool = False) -> str:
    """Return the report for a terminal of `width` cells; both lists in it have at most `worst` items.

    Control characters and bidi marks of the texts are shown as symbols, so the terminal does not obey them.
    """
    width = fitting(width)
    lists = [_passages(report, worst, width), _worst(report, worst, width, colour)]
    return page([*opening(report, width), *lists, signature(report, width)], width, colour)


def fitting(width: int) -> int:
    """Return the width of a report on a terminal of `width` cells."""
    return max(40, min(width, _WIDEST))


def opening(report: Report, width: int) -> list[Iterator[Text]]:
    """Return the parts with which a report begins: the verdict, the figures, and where the damage is."""
    return [_warning(report, width), _documents(report, width), _figures(report, width), _strip(report, width)]


def signature(report: Report, width: int) -> Iterator[Text]:
    """Yield the signature in one line."""
    yield from hanging(Text("Signature ", "dim"), Text(visible(signature_line(report.signature)), "dim"), width, 10)


def page(parts: Iterable[Iterator[Text]], width: int, colour: bool) -> str:
    """Return parts as a text, with a blank line between them; a part without lines is left out."""
    blank_between: list[Text] = []
    for part in parts:
        found = list(part)
        blank_between += [Text(), *found] if found and blank_between else found
    return render(blank_between, width, colour)


def _warning(report: Report, width: int) -> Iterator[Text]:
    warning = wording.relation_warning(report.relation)
    if warning:
        verdict = Text(f"! {report.relation.verdict.replace('_', ' ').upper()}: ", "bold red")
        sure = f" (confidence {report.relation.confidence:.2f})"
        yield from hanging(verdict, Text(warning + sure, "bold"), width, verdict.cell_len)


def _documents(report: Report, width: int) -> Iterator[Text]:
    summary = report.summary
    yield from _document("original", report.original, summary.original_sentences, width)
    yield from _document("garbled", report.garbled, summary.garbled_sentences, width)


def _document(label: str, document: Document, sentences: int, width: int) -> Iterator[Text]:
    body = f"{visible(document.label or document.name)} · {count(sentences, 'sentence')}"
    yield from hanging(Text(label, "dim"), body, width, 10)
    for note in document.notes:
        yield from hanging("", Text(f"note: {visible(note)}", "yellow"), width, 10)


def _figures(report: Report, width: int) -> Iterator[Text]:
    summary = report.summary
    figures: list[Text] = []
    if is_rated(report):
        quality = Text().append(f"Quality {wording.quality_score(summary.quality)}", "bold")
        if summary.quality is not None:
            interval = wording.interval(report)
            quality.append(f" of 100 (95% interval {interval})" if interval else " of 100")
        figures.append(quality)
    figures += [Text(f"{value} {title}") for title, value in wording.unmatched(summary)]
    if figures:
        yield from hanging("", Text(" · ").join(figures), width, 0)
    if points := wording.mqm(summary):
        yield from hanging("", f"MQM points per 1,000 words: {points}", width, 0)
    yield from _metrics(wording.summary_metrics(summary), wording.metrics_over(summary), width)
    yield from _metrics(wording.metrics_of_all(summary), "omissions and additions counted", width)
    if left_out := wording.unmeasured(summary):
        yield from hanging("", left_out, width, 0)
    yield from hanging("", wording.tally(report), width, 0)
    if elsewhere := wording.moved(report):
        yield from hanging("", elsewhere, width, 0)
    if found := wording.findings(report):
        yield from hanging("Findings:", visible(found), width, 10)


def _metrics(values: list[tuple[str, str]], over: str, width: int) -> Iterator[Text]:
    if values:
        shown = " · ".join(f"{title} {value}" for title, value in values)
        yield from hanging("", f"{shown} ({over})" if over else shown, width, 0)


def _strip(report: Report, width: int) -> Iterator[Text]:
    """Draw the document as a line of blocks: several cells per pair, or several pairs per cell."""
    room = width - len("start  end")
    found = list(cells(report, room))
    if not found:
        return
    wide = max(1, min(4, room // len(found)))
    line = Text("start ")
    for cell in found:
        line.append(block(cell) * wide, STYLES[cell.worst.severity])
    yield line.append(" end")
    legend = f"{wording.scale(report)}  - omitted  + added"
    if len(found) < len(report.judgements):
        legend += f"  (the highest of {len(report.judgements) / len(found):.1f} pairs)"
    yield from hanging("", Text(legend, "dim"), width, 6)


def _passages(report: Report, worst: int, width: int) -> Iterator[Text]:
    ranked = worst_passages(report)
    if not ranked or worst < 1:
        return
    yield Text("Degraded passages, worst first", "bold")
    for number, passage in enumerate(ranked[:worst], 1):
        yield from _passage(report, number, passage, width)
    if len(ranked) > worst:
        yield Text(f"   … and {len(ranked) - worst:,} more", "dim")


def _passage(report: Report, number: int, passage: Passage, width: int) -> Iterator[Text]:
    head = Text(f"{number:>2}  ")
    head.append(passage.severity, STYLES[passage.severity])
    body = Text(wording.both_lines(*passage_places(report, passage)))
    if is_rated(report) and has_match(report, passage):
        body.append(f" · quality {wording.quality_score(passage.quality)}")
    if passage.reasons:
        body.append(" · " + visible("; ".join(passage.reasons)))
    yield from hanging(head, body, width, 14)


def _worst(report: Report, worst: int, width: int, colour: bool) -> Iterator[Text]:
    ranked = worst_entries(report, worst)
    if not ranked:
        return
    heading = Text().append("Lowest-scoring lines, worst first", "bold")
    marks = "findings highlighted, words lost or added underlined" if colour else "**findings**, [words lost or added]"
    heading.append(f" ({marks})", "dim")
    yield from hanging("", heading, width, 0)
    for number, entry in enumerate(ranked, 1):
        yield from _entry(report, number, entry, width, colour)


def _entry(report: Report, number: int, entry: Entry, width: int, colour: bool) -> Iterator[Text]:
    worst = entry.worst
    head = Text(f"{number:>2}  ")
    head.append(entry.severity, STYLES[entry.severity])
    facts = [wording.title(report, entry), wording.both_lines(*entry_places(report, entry))]
    if entry.kind == "match":
        facts.append(wording.worth(report, worst))
    if worst.pair.id is not None:
        facts.append(f"id {visible(worst.pair.id)}")
    yield from hanging(head, " · ".join(fact for fact in facts if fact), width, 14)
    if entry.kind == "match":
        originals, garbleds = marked.sides(worst)
        yield from _side("original", originals, width, colour)
        yield from _side("garbled", garbleds, width, colour)
        yield from _findings(entry, width)
    else:
        yield from _run(entry, width)
    reasons = wording.other_reasons(report, entry)
    if reasons:
        yield from hanging(Text("    why", "dim"), visible("; ".join(reasons)), width, 14)


def _side(name: SideName, runs: list[marked.Run], width: int, colour: bool) -> Iterator[Text]:
    body = styled(shortened(runs, _SIDE_LIMIT), SIDE_STYLES[name], colour)
    yield from hanging(Text(f"    {name}", "dim"), body, width, 14)


def _findings(entry: Entry, width: int) -> Iterator[Text]:
    """List the findings, one per line, worst first."""
    found = worst_findings(entry.worst)
    shown = found[:_FINDINGS]
    longest = max((cell_len(visible(finding.check)) for finding in shown), default=0)
    for n, finding in enumerate(shown):
        yield from _finding(finding, "" if n else "    finds", longest, width)
    if len(found) > len(shown):
        yield Text(" " * 14 + f"and {len(found) - len(shown):,} more", "dim")


def _finding(finding: Finding, label: str, longest: int, width: int) -> Iterator[Text]:
    check = visible(finding.check)
    head = Text().append(f"{finding.severity:<8}", STYLES[finding.severity])
    head.append(f"  {check}{' ' * (longest - cell_len(check))}  ")
    runs = shortened([marked.Run(visible(full_message(finding)), None)], _MESSAGE_LIMIT, around=_MESSAGE_LIMIT // 2 - 5)
    message = "".join(run.text for run in runs)
    indent = 14 + head.cell_len
    start = Text().append(f"{label:<14}", "dim")
    if width - indent >= _ROOM:
        yield from hanging(start + head, message, width, indent)
    else:
        yield from hanging(start, head, width, 14)
        yield from hanging("", message, width, 16)


def _run(entry: Entry, width: int) -> Iterator[Text]:
    """Show the first and the last sentence of a run of omitted or added ones."""
    name: SideName = "original" if entry.kind == "omitted" else "garbled"
    texts = [visible(found.text) for judgement in entry.judgements if (found := side(judgement, name)) is not None]
    shown = texts if len(texts) < 3 else [texts[0], ELLIPSIS.strip(), texts[-1]]
    short = shortened([marked.Run(" ".join(shown), None)], _RUN_LIMIT, around=_RUN_LIMIT // 2)
    yield from hanging(Text(f"    {name}", "dim"), "".join(run.text for run in short), width, 14)

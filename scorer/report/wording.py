"""The wording that the reports for people have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from scorer.phrases import count, full_message, one_sided
from scorer.report.figures import Entry, Place, findings_by_check, is_rated, moved_runs, sentences
from scorer.report.json import degraded, metric, quality
from scorer.report.paths import last_parts
from scorer.report.strip import Cell
from scorer.report.titles import figure, severity_word
from scorer.types import MAJOR_OR_CRITICAL, Judgement, Pair, Passage, Relation, Report, Severity, Span, Summary, Verdict

_WARNINGS: dict[Verdict, str] = {
    "version": "",
    "partial": "Only a part of one document is a version of the other: read the figures of the matched part only.",
    "unrelated": "These are not two versions of one document: the pairs and scores below mean little.",
    "other_language": "The two sides are in different languages, so there is no quality.",
    "too_short": "Too little text to tell whether these are two versions of one document.",
}


def relation_warning(relation: Relation) -> str:
    """Return the warning if the documents are not clearly two versions; else an empty string."""
    return _WARNINGS[relation.verdict]


def score(value: float | None, digits: int) -> str:
    """Return a number for people; a dash for None."""
    return "–" if value is None else f"{value:.{digits}f}"


def metric_score(name: str, value: float | None) -> str:
    """Return the value of a metric for people."""
    # Rounded as in the JSON, so that a report that is read back shows the same.
    return score(metric(name, value), figure(name).digits)


def summary_metrics(summary: Summary) -> list[tuple[str, str]]:
    """Return the title and the value of each metric that was measured for the whole document."""
    values = {"bleu": summary.bleu, "chrf": summary.chrf, "ter": summary.ter, "cosine": summary.cosine}
    return _known(values)


def metrics_of_all(summary: Summary) -> list[tuple[str, str]]:
    """Return the same of the values in which omitted and added sentences count; empty if there are none."""
    return _known(summary.whole) if summary.omitted or summary.added else []


def _known(values: Mapping[str, float | None]) -> list[tuple[str, str]]:
    return [(figure(name).title, metric_score(name, value)) for name, value in values.items() if value is not None]


def metrics_over(summary: Summary) -> str:
    """Return what the metrics of the document are over, if it holds more than that; else an empty string."""
    if not (summary.omitted or summary.added):
        return ""
    return "all rows, cosine over those with both sides" if summary.over == "rows" else "matched pairs alone"


def unmeasured(summary: Summary) -> str:
    """Return how many pairs TER leaves out; empty if there are none."""
    number = summary.ter_unmeasured
    return f"{count(number, 'pair')} too long for TER, which is over the others" if number else ""


def unmatched(summary: Summary) -> list[tuple[str, str]]:
    """Return the shares of words without a counterpart, with their titles; empty for a report that has none."""
    shares = [("of the original lost", summary.omitted_share), ("of the garbled added", summary.added_share)]
    return [(title, percent(share)) for title, share in shares if share is not None]


def further(summary: Summary) -> list[str]:
    """Return sentences on the figures of the whole document that have no place of their own."""
    over, of_all, points = metrics_over(summary), metrics_of_all(summary), mqm(summary)
    left_out = unmeasured(summary)
    found = [f"The metrics are over {over}." if over else ""]
    found += [f"With omissions and additions: {', '.join(map(' '.join, of_all))}." if of_all else ""]
    found += [f"{left_out}." if left_out else ""]
    found += [f"MQM points per 1,000 words of the original: {points}." if points else ""]
    return [sentence for sentence in found if sentence]


def mqm(summary: Summary) -> str:
    """Return the MQM points per 1,000 words, expected and of the findings alone; empty for a report that has none."""
    parts = [("expected", summary.mqm_expected), ("by findings alone", summary.mqm_findings)]
    known = [f"{value:,.1f} {what}" for what, value in parts if value is not None]
    return ", ".join(known)


def quality_score(value: float | None) -> str:
    """Return a quality for people; it is rounded to 100 only if it is exactly 100."""
    return score(quality(value), figure("quality").digits)


def percent(value: float | None) -> str:
    """Return a probability in per cent; it is never rounded to 0 or 100."""
    if value is None:
        return "–"
    rounded = round(100 * value)
    if rounded == 0 and value > 0:
        return "<1%"
    return ">99%" if rounded == 100 and value < 1 else f"{rounded}%"


def interval(report: Report) -> str:
    """Return the interval of the document's quality; empty if there is none."""
    bounds = report.summary.quality_ci
    return "" if bounds is None else f"{quality_score(bounds[0])}–{quality_score(bounds[1])}"


def worth(report: Report, judgement: Judgement) -> str:
    """Return the quality of a pair with two sides; if pairs were not rated, its similarities."""
    others = "".join(f" · {text}" for text in other_metrics(report, judgement))
    if is_rated(report):
        known = f"quality {quality_score(judgement.quality)}{others}"
        return (
            known if _decided(judgement) else f"{known} · {percent(degraded(judgement.degraded))} likely a major error"
        )
    scores = judgement.scored.scores
    if not scores:
        # Texts in two languages have no similarity.
        return others
    known = " · ".join(f"{figure(name).title} {metric_score(name, scores.get(name))}" for name in ("cosine", "chrf"))
    return known + others


def other_metrics(report: Report, judgement: Judgement) -> list[str]:
    """Return the scores of other metrics that the user put beside ours, with their rank of the pair and ours."""
    names, scores = report.signature.get("with"), judgement.scored.scores
    return [_beside(name, scores) for name in (names if isinstance(names, Mapping) else ()) if name in scores]


def _beside(name: str, scores: Mapping[str, float | None]) -> str:
    shown = f"{name} {metric_score(name, scores[name])}"
    theirs, ours = scores.get(f"{name}_rank"), scores.get(f"{name}_our_rank")
    return shown if theirs is None or ours is None else f"{shown} (rank {theirs:g}, ours {ours:g})"


def _decided(judgement: Judgement) -> bool:
    """Tell whether a finding says that the pair is degraded; a probability beside it would say less."""
    return any(finding.severity in MAJOR_OR_CRITICAL for finding in judgement.scored.findings)


def severity(report: Report, value: Severity) -> str:
    """Return a severity for people."""
    return severity_word(value, rated=is_rated(report))


def lines(place: Place | None) -> str:
    """Return a place in words: its lines, or what its format calls it; empty for None."""
    if place is None:
        return ""
    if not all(name.startswith("line ") for name in (place.name, place.last_name)):
        return place.name if place.name == place.last_name else f"{place.name} – {place.last_name}"
    if place.line != place.last_line:
        return f"lines {place.line}–{place.last_line}"
    return place.name if place.name == place.last_name else f"line {place.line}"


def both_lines(original: Place | None, garbled: Place | None) -> str:
    """Return the lines of a place in both documents."""
    if original is None or garbled is None:
        return f"{lines(original)} of the original" if original else f"{lines(garbled)} of the garbled"
    first, second = lines(original), lines(garbled)
    if first == second and not first.startswith("line"):
        return first
    # The word for lines is said once.
    return f"{first} → {second.split(' ', 1)[1] if second.startswith('line') else second}"


def title(report: Report, entry: Entry) -> str:
    """Return the title of a one-sided entry: how many sentences were omitted or added, and where; empty for a match."""
    if entry.kind == "match":
        return "moved" if entry.judgements[0].pair.moved else ""
    at = Span(entry.judgements[0].pair.index, entry.judgements[-1].pair.index + 1)
    return one_sided(sentences(entry), entry.kind, at, len(report.judgements))


def reasons(report: Report, entry: Entry) -> list[str]:
    """Return the reasons of an entry that its title does not already give."""
    said = title(report, entry).replace("sentences", "sentence")
    return [reason for reason in entry.worst.reasons if reason not in said]


def other_reasons(report: Report, entry: Entry) -> list[str]:
    """Return the reasons of an entry that neither its title nor its findings give."""
    said = {full_message(finding) for finding in entry.worst.scored.findings}
    return [reason for reason in reasons(report, entry) if reason not in said]


def said_of_lines(report: Report, entries: Iterable[Entry]) -> dict[int, set[str]]:
    """Return what the cards of entries say, by the indices of their pairs."""
    said: dict[int, set[str]] = {}
    for entry in entries:
        words = {title(report, entry), *entry.worst.reasons}
        said |= {judgement.pair.index: words for judgement in entry.judgements}
    return said


def unsaid_reasons(passage: Passage, said: Mapping[int, set[str]]) -> list[str]:
    """Return the reasons of a passage that no card of its lines says."""
    told = {words for index in range(passage.at.start, passage.at.stop) for words in said.get(index, ())}
    return [reason for reason in passage.reasons if reason not in told]


def findings(report: Report) -> str:
    """Return the number of findings of each check, and of dismissed ones; empty if there are none."""
    found = " · ".join(f"{number:,} {check}" for check, number in findings_by_check(report))
    dismissed = dismissals(report)
    return f"{found or 'none'}; {dismissed}" if dismissed else found


def dismissals(report: Report) -> str:
    """Return how many findings were dismissed, and by which file; empty if there was no such file."""
    number, source = report.summary.dismissed, report.signature.get("dismissed")
    by = f" by {source['file']}" if isinstance(source, Mapping) and "file" in source else ""
    return f"{number:,} dismissed{by}" if number or by else ""


def tally(report: Report) -> str:
    """Return the counts of pairs and sentences in one line."""
    summary = report.summary
    degraded = (
        ""
        if summary.degraded is None
        else f", {f'{summary.degraded:,}' if summary.degraded else 'none'} of them degraded"
    )
    parts = [f"{count(summary.matched, 'pair')} matched{degraded}" if summary.matched else "no pairs matched"]
    parts += [f"{count(summary.omitted, 'sentence')} omitted"] if summary.omitted else []
    parts += [f"{count(summary.added, 'sentence')} added"] if summary.added else []
    return " · ".join(parts)


def moved(report: Report) -> str:
    """Return which blocks moved in the garbled document; empty if none did."""
    number = sum(judgement.pair.moved for judgement in report.judgements)
    if not number:
        return ""
    places = "; ".join(both_lines(*run) for run in moved_runs(report))
    return f"{count(number, 'pair')} moved: {places}"


def arrow(pair: Pair) -> str:
    """Return the first line of a pair in the original, an arrow, and that in the garbled document."""
    original, garbled = (None if side is None else str(side.line) for side in (pair.original, pair.garbled))
    return f"{original or '–'} → {garbled or '–'}"


def short_names(report: Report) -> tuple[str, str]:
    """Return the labels of both documents, or else their names without folders.

    Of two equal names, the last folders stay that tell them apart.
    """
    original, garbled = last_parts((report.original.name, report.garbled.name))
    return report.original.label or original, report.garbled.label or garbled


def stretch(report: Report, cell: Cell) -> str:
    """Return the description of a part of the document, for a tooltip."""
    first, last = cell.judgements[0].pair.index + 1, cell.judgements[-1].pair.index + 1
    what = f"pair {first}" if first == last else f"pairs {first}–{last}"
    kind = "" if cell.kind == "match" else f", {cell.kind}"
    said = f"{what} of {len(report.judgements)}{kind}: {severity(report, cell.worst.severity)}"
    return f"{said}, {percent(degraded(cell.likely))} likely a major error" if is_rated(report) else said


def scale(report: Report) -> str:
    """Return what the heights of the strip in a terminal mean."""
    if not is_rated(report):
        return f"· {severity(report, 'none')}  ▃ minor  ▅ major  █ critical"
    return "probability of a major error: · 0%  ▄ 50%  █ 100%"

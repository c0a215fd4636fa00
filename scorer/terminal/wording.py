"""The texts of the screen: about a line, about what the reviewer said of it, and about the progress."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content

from scorer.phrases import count, full_message
from scorer.report import wording
from scorer.report.figures import Entry, SideName, entry_places, side
from scorer.report.titles import UNDECIDED, VERDICTS, figure, order_words
from scorer.report.visible import visible
from scorer.review.events import GRADES, ErrorSpan
from scorer.review.lines import Lines
from scorer.review.order import Query
from scorer.review.replay import NOTHING, Reviewed
from scorer.review.session import Budget, Progress, Session
from scorer.terminal.findings import Numbered
from scorer.terminal.rows import Row
from scorer.terminal.texts import GREY, STYLES, label, place_of, plain
from scorer.types import SEVERITIES, Judgement, Report

_QUOTED = 80  # characters of a comment or a correction in a summary


def documents(report: Report, progress: Progress) -> Content:
    """Return the names of the documents, the quality of the garbled one, and how many pairs are decided."""
    names = plain(f"{report.original.name} → {report.garbled.name}", "bold")
    quality = report.summary.quality
    figures = "" if quality is None else f" · quality {wording.quality_score(quality)}"
    return names + f"{figures} · {progress.decided:,} of {count(progress.pairs, 'pair')} decided"


def verdicts(progress: Progress) -> str:
    """Return the number of pairs with each verdict."""
    return ", ".join(
        f"{progress.grades[grade]:,} {VERDICTS[grade].said}" for grade in GRADES if grade in progress.grades
    )


def query(report: Report, asked: Query, place: int | None, shown: int, budget: Budget | None = None) -> str:
    """Return the order of the lines shown, the filters, and the place of the line in front."""
    order = visible(order_words(asked.order)) + (", backwards" if asked.backwards else "")
    if budget is not None:
        order = f"a budget{' of matched lines' if budget.matched_only else ''}"
    conditions = [
        order,
        f"{place + 1:,} of {shown:,}" if place is not None else f"{shown:,} shown, not this one" if shown else "",
        _verdict_filter(asked),
        " or ".join(wording.severity(report, one) for one in SEVERITIES if one in asked.severities),
        " or ".join(sorted(asked.kinds)),
        " or ".join(visible(check) for check in sorted(asked.checks)),
        "" if asked.passage is None else f"passage {asked.passage + 1}",
        f"“{visible(asked.text)}”" if asked.text.strip() else "",
    ]
    return " · ".join(condition for condition in conditions if condition)


def facts(lines: Lines, judgement: Judgement, reviewer: str) -> Content:
    """Return the severity of a line, its place and its quality, and who decides."""
    report = lines.report
    entry = Entry(judgement.pair.kind, (judgement,))
    worth = wording.worth(report, judgement) if judgement.pair.kind == "match" else ""
    row = judgement.pair.id
    said = [wording.title(report, entry), wording.both_lines(*entry_places(report, entry)), worth]
    said += [] if row is None else [f"id {visible(row)}"]
    said.append(f"reviewer {visible(reviewer)}")
    severity = label(wording.severity(report, judgement.severity).upper(), f"{STYLES[judgement.severity]} reverse")
    return severity + "  " + " · ".join(part for part in said if part)


def findings(found: Iterable[Numbered]) -> list[Row]:
    """Return the findings with their numbers; dismissed ones are struck through."""
    rows: list[Row] = []
    for one in found:
        finding = one.findings[0]
        told = label(f"{one.number} {finding.severity}", STYLES[finding.severity])
        told += plain(f" {finding.check}: {full_message(finding)}")
        places = " and ".join(word for word, on in (("here", one.here), ("everywhere", one.everywhere)) if on)
        if places:
            told = label(told.plain, f"{GREY} strike") + label(f" dismissed {places}", GREY)
        rows.append(("" if rows else "finds", told))
    return rows


def run(judgements: Sequence[Judgement], name: SideName) -> Content:
    """Return the sentences of a run, each on a line of its own with its number."""
    found = [text for one in judgements if (text := side(one, name)) is not None]
    width = len(str(len(found)))
    return Content("\n").join(label(f"{n:{width}} ", GREY) + plain(one.text) for n, one in enumerate(found, 1))


def run_facts(session: Session, lines: Sequence[int]) -> list[Row]:
    """Return what a run is, and which verdicts its sentences have."""
    grades = [session.reviewed(session.lines.keys[line]).grade for line in lines]
    kind = session.lines[lines[0]].pair.kind
    rows: list[Row] = [("run", Content(f"{count(len(lines), 'sentence')} {kind}: one verdict for all; l opens them"))]
    told = [f"{grades.count(one):,} {VERDICTS[one].said}" for one in GRADES if one in grades]
    return [*rows, ("of them", Content(", ".join(told)))] if told else rows


def reasons(report: Report, judgement: Judgement, repeats: tuple[int, ...]) -> list[Row]:
    """Return the reasons for the judgement of a line, and where the line is repeated."""
    why = wording.other_reasons(report, Entry(judgement.pair.kind, (judgement,)))
    rows: list[Row] = [("why", plain("; ".join(why)))] if why else []
    others = [report.judgements[line].pair for line in repeats if line != judgement.pair.index]
    if others:
        places = ", ".join(wording.arrow(pair) for pair in others[:5])
        more = f" and {len(others) - 5:,} more" if len(others) > 5 else ""
        rows.append(("also", Content(f"{places}{more}: the same texts, decided together")))
    return rows


def metrics(judgement: Judgement) -> list[Row]:
    """Return all metrics of a line."""
    told = [
        f"{visible(figure(name).title)} {wording.metric_score(name, value)}"
        for name, value in judgement.scored.scores.items()
    ]
    told.append(f"alignment {wording.percent(judgement.pair.confidence)} sure")
    return [("metrics", Content(" · ".join(told)))]


def said(session: Session, line: int) -> list[Row]:
    """Return what the reviewer says of a line, and then what others say."""
    key = session.lines.keys[line]
    rows = _said(session.reviewed(key), session.lines[line], "verdict")
    for name in session.verdicts.reviewers():
        theirs = session.verdicts.of(name, key)
        if name != session.reviewer and theirs != NOTHING:
            rows.append((visible(name), plain(summary(theirs), GREY)))
    return rows


def summary(reviewed: Reviewed) -> str:
    """Return a summary of what one reviewer says of a pair."""
    told = ["not decided" if reviewed.grade is None else VERDICTS[reviewed.grade].said]
    told += [f"“{short(reviewed.comment, _QUOTED)}”"] if reviewed.comment else []
    told += [] if reviewed.corrected is None else [f"corrected to “{short(reviewed.corrected, _QUOTED)}”"]
    told += [f"{count(len(reviewed.errors), 'error')} marked"] if reviewed.errors else []
    told += [f"{count(len(reviewed.dismissed), 'finding')} dismissed"] if reviewed.dismissed else []
    return ", ".join(told)


def short(text: str, most: int) -> str:
    """Return a text that is safe to show, cut to `most` characters."""
    shown = visible(text)
    return shown if len(shown) <= most else f"{shown[: most - 1]}…"


def _said(reviewed: Reviewed, judgement: Judgement, name: str) -> list[Row]:
    grade = reviewed.grade
    verdict = label("not decided yet", GREY)
    if grade is not None:
        style = "bold" if grade == "unsure" or grade == "skip" else STYLES[grade]
        verdict = label(VERDICTS[grade].said, f"{style} reverse")
    rows: list[Row] = [(name, verdict)]
    if reviewed.comment:
        rows.append(("comment", plain(reviewed.comment)))
    if reviewed.corrected is not None:
        corrected = plain(reviewed.corrected) if reviewed.corrected else label("nothing: the sentence goes", "italic")
        rows.append(("corrected", corrected))
    return [*rows, *(("" if n else "errors", _error(error, judgement)) for n, error in enumerate(reviewed.errors))]


def _error(error: ErrorSpan, judgement: Judgement) -> Content:
    found = side(judgement, error.side)
    words = place_of(found.text, error) if found else None
    quoted = "" if words is None else f": “{visible(words)}”"
    return label(error.severity, STYLES[error.severity]) + f" {error.category}, {error.side}{quoted}"


def _verdict_filter(asked: Query) -> str:
    if asked.verdicts == frozenset(GRADES):
        return "decided"
    told = [VERDICTS[grade].said for grade in GRADES if grade in asked.verdicts]
    return " or ".join([UNDECIDED, *told] if "open" in asked.verdicts else told)

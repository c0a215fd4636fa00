"""A comparison for a terminal: the figures, what is sure, the findings, and the passages that got worse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from scorer.comparison.paired import leading
from scorer.comparison.titles import TITLES, interval, probability, shown, verdict, where
from scorer.comparison.types import Comparison, Unit, Worsening
from scorer.comparison.words import three_ways
from scorer.phrases import count
from scorer.report.terminal import STYLES, hanging, render, shortened, styled
from scorer.report.visible import visible
from scorer.report.wording import short_names

_WIDEST, _NARROWEST = 120, 60
_NAME = 24  # cells of a version's name
_VERDICT = 24 + len(" is better")
_GAP = 2
_SIDE_LIMIT = 400


def write(comparison: Comparison, worst: int, *, width: int = 80, colour: bool = False) -> str:
    """Return the comparison for a terminal of `width` cells, with at most `worst` passages."""
    width = max(_NARROWEST, min(width, _WIDEST))
    parts = [
        _head(comparison, width),
        _figures(comparison, width),
        _apart(comparison, width),
        _segments(comparison, width),
        _findings(comparison, width),
        _passages(comparison, worst, width, colour),
    ]
    lines: list[Text] = []
    for part in parts:
        found = list(part)
        lines += [Text(), *found] if found and lines else found
    return render(lines, width, colour)


def _head(comparison: Comparison, width: int) -> Iterator[Text]:
    report = comparison.versions[0].report
    original, _ = short_names(report)
    cut = (
        f"{count(report.summary.original_sentences, 'sentence')}, compared in {count(len(comparison.units), 'segment')}"
    )
    yield from hanging(Text("original", "dim"), f"{visible(original)} · {cut}", width, 10)
    for at, version in enumerate(comparison.versions):
        label = "baseline" if at == comparison.baseline else "version"
        yield from hanging(Text(label, "dim"), visible(version.name), width, 10)
    for note in comparison.notes:
        yield from hanging("", Text(f"note: {visible(note)}", "yellow"), width, 10)


def _figures(comparison: Comparison, width: int) -> Iterator[Text]:
    yield Text("Figures, with 95% intervals", "bold")
    names = [_name(one.name) for one in comparison.versions]
    rows = [["", *names]]
    for figure in comparison.versions[0].figures:
        found = [version.figures[figure] for version in comparison.versions]
        rows.append([TITLES[figure].words, *(f"{shown(figure, one.value)} {interval(figure, one)}" for one in found)])
    yield from table(rows, width)
    if comparison.unmeasured:
        left_out = f"TER leaves out {count(comparison.unmeasured, 'segment')} that are too long for it."
        yield from hanging("", Text(left_out, "dim"), width, 0)


def _apart(comparison: Comparison, width: int) -> Iterator[Text]:
    tests = f"{comparison.resamples:,} resamples, {comparison.trials:,} randomisations, seed {comparison.seed}"
    yield from hanging("", Text.assemble(("Differences", "bold"), (f" ({tests})", "dim")), width, 0)
    for first, second in combinations(range(len(comparison.versions)), 2):
        names = [_name(comparison.versions[at].name) for at in (second, first)]
        yield Text(f"{names[0]} less {names[1]}")
        rows = [["", "difference", "95% interval", "p boot.", "p rand.", ""]]
        for one in comparison.contrasts:
            if (one.first, one.second) == (first, second):
                values = shown(one.figure, one.value, signed=True), interval(one.figure, one)
                tests_found = [probability(p) if one.value else "–" for p in (one.p_bootstrap, one.p_randomised)]
                rows.append(
                    [TITLES[one.figure].words, *values, *tests_found, _name(verdict(comparison, one), _VERDICT)]
                )
        yield from table(rows, width, left_last=True)
    if comparison.clusters:
        groups = [" = ".join(_name(comparison.versions[at].name) for at in one) for one in comparison.clusters]
        by = TITLES[leading(list(comparison.versions[0].figures))].words
        yield from hanging("Groups: ", " > ".join(groups), width, 8)
        yield from hanging("", Text(f"> surely better, by {by} and randomisation; = not surely apart", "dim"), width, 8)


def _segments(comparison: Comparison, width: int) -> Iterator[Text]:
    if not comparison.tallies:
        return
    yield Text(f"Segments in which a version is ahead, by {TITLES[comparison.tallies[0].figure].words}", "bold")
    rows = [["", "first", "equal", "second"]]
    for one in comparison.tallies:
        names = (_name(comparison.versions[at].name) for at in (one.first, one.second))
        rows.append([" : ".join(names), f"{one.first_better:,}", f"{one.ties:,}", f"{one.second_better:,}"])
    yield from table(rows, width)


def _findings(comparison: Comparison, width: int) -> Iterator[Text]:
    kinds = comparison.versions[0].findings
    if not kinds:
        return
    yield Text("Findings", "bold")
    two = len(comparison.versions) == 2
    apart = {(one.check, one.severity): one for one in comparison.kinds} if two else {}
    rows = [["", *(_name(one.name) for one in comparison.versions), *(["difference", "95% interval"] if two else [])]]
    for kind in kinds:
        row = [f"{kind[1]:<9}{visible(kind[0])}", *(f"{one.findings[kind]:,}" for one in comparison.versions)]
        if two:
            one = apart[kind]
            row += [_signed(one.value), f"[{_signed(one.low)}, {_signed(one.high)}]"]
        rows.append(row)
    yield from table(rows, width)


def _signed(value: float) -> str:
    return f"{value:+,.0f}".replace("-", "−") if round(value) else "0"


def _passages(comparison: Comparison, worst: int, width: int, colour: bool) -> Iterator[Text]:
    if not comparison.worse or worst < 1:
        return
    marks = "words that one version alone has or keeps are " + ("underlined" if colour else "in [brackets]")
    head = Text.assemble((f"{visible(where(comparison))}, largest difference first", "bold"), (f" ({marks})", "dim"))
    yield from hanging("", head, width, 0)
    for number, one in enumerate(comparison.worse[:worst], 1):
        yield from _passage(comparison, number, one, width, colour)
    if len(comparison.worse) > worst:
        yield Text(f"   … and {len(comparison.worse) - worst:,} more", "dim")


def _passage(comparison: Comparison, number: int, one: Worsening, width: int, colour: bool) -> Iterator[Text]:
    units = comparison.units[one.at.start : one.at.stop]
    better, worse = (_name(comparison.versions[at].name) for at in (one.better, one.worse))
    facts = [f"{worse} is {one.difference:.1f} below {better}", visible(units[0].place)]
    facts += [count(len(units), "segment")] if len(units) > 1 else []
    yield from hanging(Text(f"{number:>2}  "), Text(" · ".join(facts), STYLES["major"]), width, 4)
    original, left, right = three_ways(*texts(units, one))
    indent = 4 + min(_NAME, max(cell_len("original"), cell_len(better), cell_len(worse))) + _GAP
    for label, runs in (("original", original), (better, left), (worse, right)):
        body = styled(shortened(runs, _SIDE_LIMIT), "underline", colour)
        yield from hanging(Text(f"    {label}", "dim"), body if body.plain else Text("–", "dim"), width, indent)


def texts(units: Sequence[Unit], one: Worsening) -> tuple[str, str, str]:
    """Return the texts of a passage: of the original, of the better version and of the worse one."""
    better, worse = (
        " ".join(unit.parts[at].text for unit in units if unit.parts[at].text) for at in (one.better, one.worse)
    )
    return " ".join(unit.original for unit in units if unit.original), better, worse


def _name(name: str, most: int = _NAME) -> str:
    """Return the name of a version, cut to the width of a column."""
    safe = visible(name)
    return safe if cell_len(safe) <= most else set_cell_size(safe, most - 1).rstrip() + "…"


def table(rows: Sequence[Sequence[str]], width: int, *, left_last: bool = False) -> Iterator[Text]:
    """Yield a table whose first column is to the left; columns that do not fit follow in a table below.

    left_last: the last column is to the left as well.
    """
    widths = [max(cell_len(row[at]) for row in rows) for at in range(len(rows[0]))]
    start = 1
    while start < len(widths):
        stop, room = start, width - widths[0]
        while stop < len(widths) and (stop == start or room >= widths[stop] + _GAP):
            room -= widths[stop] + _GAP
            stop += 1
        for number, row in enumerate(rows):
            line = Text(set_cell_size(row[0], widths[0]), "dim" if number == 0 else "")
            for at in range(start, stop):
                pad = " " * (widths[at] - cell_len(row[at]))
                cell = row[at] + pad if left_last and at == len(widths) - 1 else pad + row[at]
                line.append(" " * _GAP + cell, "dim" if number == 0 else "")
            yield line
        start = stop

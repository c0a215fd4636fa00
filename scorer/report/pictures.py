"""The pictures of one report: how good its pairs are, what was found, and where."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from scorer.report import plots, wording
from scorer.report.figures import Entry, entry_places
from scorer.report.json import quality
from scorer.types import SEVERITIES, Judgement, Report

_MOST_POINTS = 600  # of the worst: more lie on top of each other, and make a long report heavy
_MOST_KINDS = 12


def histogram(report: Report) -> Markup:
    """Return how many pairs with two sides have which quality."""
    matched = [one for one in report.judgements if one.pair.kind == "match"]
    rated = [value for one in matched if (value := quality(one.quality)) is not None]
    return plots.histogram([rated], "pairs by quality, in steps of five points")


def along(report: Report) -> Markup:
    """Return the quality along the document, with a point for each of the worst pairs that leads to its line."""
    values = [quality(one.quality) for one in report.judgements]
    worst = [one for one in report.worst() if quality(one.quality) is not None][:_MOST_POINTS]
    points = [_point(report, one) for one in sorted(worst, key=lambda one: one.pair.index)]
    return plots.along([values], "quality from the beginning to the end", points)


def _point(report: Report, judgement: Judgement) -> tuple[int, float, str, str]:
    index, pair = judgement.pair.index, judgement.pair
    place = wording.both_lines(*entry_places(report, Entry(pair.kind, (judgement,))))
    title = f"{place}: {wording.quality_score(judgement.quality)}, {wording.severity(report, judgement.severity)}"
    return index, quality(judgement.quality) or 0.0, f"#line-{index}", title


def kinds(report: Report) -> Markup:
    """Return the number of findings of the commonest kinds: of each check and severity."""
    found = Counter((one.severity, one.check) for each in report.judgements for one in each.scored.findings)
    shown = sorted(found, key=lambda kind: (-found[kind], kind))[:_MOST_KINDS]
    shown.sort(key=lambda kind: (-SEVERITIES.index(kind[0]), -found[kind], kind[1]))
    return plots.bars([(" ".join(kind), [found[kind]]) for kind in shown], "findings by kind")

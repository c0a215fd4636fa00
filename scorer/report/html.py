"""The report as HTML: its parts, which the page has too, and a notebook's fragment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from scorer import phrases
from scorer.report import figures, wording
from scorer.report.json import encode
from scorer.report.marked import Run, sides
from scorer.report.strip import Cell, cells
from scorer.report.visible import visible
from scorer.types import SEVERITIES, Finding, Judgement, Op, Report

_MOST_PASSAGES = 100  # that a report lists; the review has them all
_CELLS = 400  # of the strip: about as many as can be told apart and clicked
_NOTEBOOK_WORST = 5
_OPS: Mapping[Op, tuple[str, str]] = {
    "lost": ("<del>", "</del>"),
    "added": ("<ins>", "</ins>"),
    "substituted": ('<span class="substituted">', "</span>"),
    "moved": ('<span class="moved">', "</span>"),
    "form": ('<span class="form">', "</span>"),
}


def notebook(report: Report) -> str:
    """Return a fragment without script, ids or links: the figures, the passages and the worst lines."""
    template = environment(asset).get_template("notebook.html.jinja")
    return template.render(report=report, worst=_NOTEBOOK_WORST, style=Markup(asset("report.css")))


def environment(source: Callable[[str], str]) -> Environment:
    """Return what renders templates, which `source` gives by their names; every text is escaped."""
    made = Environment(
        loader=FunctionLoader(source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"visible": visible, "encode": encode, "only_text": _only_text}
    made.globals |= {"figures": figures, "phrases": phrases, "wording": wording, "strip": _strip, "texts": _texts}
    made.globals["most_passages"] = _MOST_PASSAGES
    return made


@cache
def asset(name: str) -> str:
    """Return a file of this package: a template or the style."""
    return (files("scorer.report") / name).read_text("utf-8")


def _texts(judgement: Judgement) -> tuple[Markup, Markup]:
    """Return both texts with what differs and what was found marked; empty for a missing side."""
    original, garbled = sides(judgement)
    return _marked(original), _marked(garbled)


def _only_text(judgement: Judgement) -> Markup:
    """Return the text of a pair with one side."""
    original, garbled = _texts(judgement)
    return original or garbled


def _strip(report: Report) -> list[Cell]:
    return list(cells(report, _CELLS))


def _marked(runs: Iterable[Run]) -> Markup:
    """Return runs as HTML, what was found in neighbouring ones in one mark."""
    groups = groupby(runs, key=lambda run: run.findings)
    return Markup("".join(_found(findings, "".join(map(_run, group))) for findings, group in groups))


def _run(run: Run) -> str:
    """Return one run as HTML, escaped; plain strings, since there may be a hundred thousand."""
    text = str(escape(visible(run.text)))
    return text if run.op is None else f"{_OPS[run.op][0]}{text}{_OPS[run.op][1]}"


def _found(findings: Sequence[Finding], text: str) -> str:
    if not findings:
        return text
    worst = max((finding.severity for finding in findings), key=SEVERITIES.index)
    notes = "; ".join(f"{finding.check} ({finding.severity}): {phrases.full_message(finding)}" for finding in findings)
    return f'<mark class="{worst}" title="{escape(visible(notes))}">{text}</mark>'

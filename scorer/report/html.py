"""The report as HTML: the parts shared with the page, and a fragment for notebooks."""

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
from scorer.report.signature_line import signature_line
from scorer.report.strip import Cell, cells
from scorer.report.visible import visible
from scorer.types import SEVERITIES, Finding, Judgement, Op, Report

_PASSAGES_IN_SIGHT, _MOST_PASSAGES = 5, 100  # in a report, the others folded; the review has all of them
_CELLS = 400  # of the strip: about as many as a person can tell apart and click
_NOTEBOOK_WORST = 5
_OPS: Mapping[Op, tuple[str, str]] = {
    "lost": ("<del>", "</del>"),
    "added": ("<ins>", "</ins>"),
    "substituted": ('<span class="substituted">', "</span>"),
    "moved": ('<span class="moved">', "</span>"),
    "form": ('<span class="form">', "</span>"),
}


def notebook(report: Report) -> str:
    """Return an HTML fragment with the figures, the worst lines and the passages, but no script, ids or links."""
    template = environment(asset).get_template("notebook.html.jinja")
    return template.render(report=report, worst=_NOTEBOOK_WORST, style=Markup(asset("report.css")))


def environment(source: Callable[[str], str]) -> Environment:
    """Return the template environment; `source` returns a template by name, and every text is escaped."""
    made = Environment(
        loader=FunctionLoader(source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"visible": visible, "encode": encode, "only_text": _only_text}
    made.globals |= {"figures": figures, "phrases": phrases, "wording": wording, "strip": _strip, "texts": _texts}
    made.globals["signature_line"] = signature_line
    made.globals |= {"passages_in_sight": _PASSAGES_IN_SIGHT, "most_passages": _MOST_PASSAGES}
    return made


@cache
def asset(name: str) -> str:
    """Return the text of a file of this package: a template or the style sheet."""
    return (files("scorer.report") / name).read_text("utf-8")


def _texts(judgement: Judgement) -> tuple[Markup, Markup]:
    """Return both texts with differences and findings marked; empty for a missing side."""
    original, garbled = sides(judgement)
    return _marked(original), _marked(garbled)


def _only_text(judgement: Judgement) -> Markup:
    """Return the text of a one-sided pair."""
    original, garbled = _texts(judgement)
    return original or garbled


def _strip(report: Report) -> list[Cell]:
    return list(cells(report, _CELLS))


def _marked(runs: Iterable[Run]) -> Markup:
    """Return runs as HTML; a finding over several neighbouring runs gets one mark."""
    groups = groupby(runs, key=lambda run: run.findings)
    return Markup("".join(_found(findings, "".join(map(_run, group))) for findings, group in groups))


def _run(run: Run) -> str:
    """Return one run as escaped HTML, as a plain string, because there may be a hundred thousand."""
    text = str(escape(visible(run.text)))
    return text if run.op is None else f"{_OPS[run.op][0]}{text}{_OPS[run.op][1]}"


def _found(findings: Sequence[Finding], text: str) -> str:
    if not findings:
        return text
    worst = max((finding.severity for finding in findings), key=SEVERITIES.index)
    notes = "; ".join(f"{finding.check} ({finding.severity}): {phrases.full_message(finding)}" for finding in findings)
    return f'<mark class="{worst}" title="{escape(visible(notes))}">{text}</mark>'

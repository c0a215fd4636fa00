"""The report as one HTML file that needs nothing else and asks for nothing, and as a notebook's fragment."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from scorer import phrases
from scorer.report import figures, wording
from scorer.report.json import encode, metric, quality
from scorer.report.marked import Run, sides
from scorer.report.strip import Cell, cells
from scorer.report.visible import visible
from scorer.types import SEVERITIES, Finding, Judgement, Op, Report

_CELLS = 400  # of the strip: about as many as can be told apart and clicked
_NOTEBOOK_WORST = 5
_OPS: Mapping[Op, tuple[str, str]] = {
    "lost": ("<del>", "</del>"),
    "added": ("<ins>", "</ins>"),
    "substituted": ('<span class="substituted">', "</span>"),
    "moved": ('<span class="moved">', "</span>"),
    "form": ('<span class="form">', "</span>"),
}
_SORTED_BY = ("bleu", "chrf", "cosine")


def write(report: Report, worst: int) -> str:
    """Return a whole page: `worst` lines first, then all pairs in a table that can be sorted."""
    template = _environment().get_template("report.html.jinja")
    return template.render(
        report=report,
        worst=worst,
        style=Markup(_asset("report.css")),
        script=Markup(_asset("report.js")),
        policy=_policy(),
    )


def notebook(report: Report) -> str:
    """Return a fragment without script, ids or links: the figures, the passages and the worst lines."""
    template = _environment().get_template("notebook.html.jinja")
    return template.render(report=report, worst=_NOTEBOOK_WORST, style=Markup(_asset("report.css")))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_asset),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"visible": visible, "encode": encode, "only_text": _only_text}
    environment.globals |= {"figures": figures, "phrases": phrases, "wording": wording, "strip": _strip}
    environment.globals |= {"texts": _texts, "sort_keys": _sort_keys}
    return environment


@cache
def _asset(name: str) -> str:
    return (files("scorer.report") / name).read_text("utf-8")


def _policy() -> str:
    """Return a content security policy that allows our own style and script, and nothing else."""
    style, script = (_hash(_asset(name)) for name in ("report.css", "report.js"))
    return f"default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


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
    notes = "; ".join(f"{finding.check} ({finding.severity}): {finding.message}" for finding in findings)
    return f'<mark class="{worst}" title="{escape(visible(notes))}">{text}</mark>'


def _sort_keys(judgement: Judgement) -> Markup:
    """Return a row's values to sort by as attributes; what has no value has no attribute."""
    values: dict[str, float | None] = {
        "severity": SEVERITIES.index(judgement.severity),
        "quality": quality(judgement.quality),
    }
    values |= {name: metric(name, judgement.scored.scores.get(name)) for name in _SORTED_BY}
    return Markup("".join(f' data-{name}="{float(value)}"' for name, value in values.items() if value is not None))

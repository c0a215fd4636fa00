"""A comparison as one HTML file: figures, pictures, the passages that got worse, and every segment."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import combinations
from typing import Any

from jinja2 import Template
from markupsafe import Markup, escape

from scorer.comparison import pictures, titles
from scorer.comparison.paired import leading
from scorer.comparison.text import texts
from scorer.comparison.types import Comparison, Unit, Worsening
from scorer.comparison.words import three_ways
from scorer.report.html import asset, environment
from scorer.report.json import quality
from scorer.report.marked import Run
from scorer.report.policy import policy
from scorer.report.visible import visible
from scorer.report.wording import short_names

_MOST_SCATTERS = 6  # of more versions, each two would be more pictures than anybody looks at


def write(comparison: Comparison, worst: int) -> str:
    """Return the comparison as a page that needs nothing else, with at most `worst` passages and every segment."""
    script = _asset("keys.js")
    return _template("page").render(
        _shared(comparison),
        scatters=_twos(comparison)[:_MOST_SCATTERS],
        worst=[(one, *_passage(comparison, one)) for one in comparison.worse[:worst]],
        segments=[_segment(unit) for unit in comparison.units],
        quality=quality,
        script=Markup(script),
        policy=policy(_style(), script, served=False),
    )


def notebook(comparison: Comparison) -> str:
    """Return an HTML fragment with the figures and the differences, but no script, ids or links."""
    return _template("notebook").render(_shared(comparison))


def _shared(comparison: Comparison) -> dict[str, Any]:
    """Return what the templates have in common."""
    return {
        "comparison": comparison,
        "original": short_names(comparison.versions[0].report)[0],
        "pairs": _twos(comparison),
        "leading": titles.TITLES[leading(list(comparison.versions[0].figures))].words,
        "pictures": pictures,
        "titles": titles,
        "style": Markup(_style()),
    }


def _twos(comparison: Comparison) -> list[tuple[int, int]]:
    return list(combinations(range(len(comparison.versions)), 2))


def _passage(comparison: Comparison, one: Worsening) -> tuple[Markup, Markup, Markup]:
    original, better, worse = three_ways(*texts(comparison.units[one.at.start : one.at.stop], one))
    return _marked(original), _marked(better), _marked(worse)


def _segment(unit: Unit) -> tuple[Markup, list[Markup]]:
    """Return the texts of a segment: two versions are marked where they differ, more where the original differs."""
    if len(unit.parts) == 2:
        original, *versions = map(_marked, three_ways(unit.original, *(part.text for part in unit.parts)))
        return original, versions
    marked = [_marked(three_ways(unit.original, unit.original, part.text)[2]) for part in unit.parts]
    return Markup(escape(visible(unit.original))), marked


def _marked(runs: Sequence[Run]) -> Markup:
    texts_of = (Markup("<b>{}</b>" if run.op else "{}").format(visible(run.text)) for run in runs)
    return Markup("").join(texts_of)


@cache
def _template(name: str) -> Template:
    return environment(_asset).get_template(f"{name}.html.jinja")


def _asset(name: str) -> str:
    ours = files("scorer.comparison") / name
    return ours.read_text("utf-8") if ours.is_file() else asset(name)


@cache
def _style() -> str:
    return asset("report.css") + asset("pictures.css") + _asset("comparison.css")

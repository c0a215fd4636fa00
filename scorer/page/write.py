"""Write the page: as one file that needs nothing else, or as the page that the server of a review sends."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Template
from markupsafe import Markup

from scorer.exchange.formats import FORMATS
from scorer.page.data import embedded, line, passages, words
from scorer.report import pictures
from scorer.report.figures import findings_by_check
from scorer.report.html import asset, environment
from scorer.report.policy import policy
from scorer.report.titles import UNDECIDED, VERDICTS
from scorer.report.wording import short_names
from scorer.review.events import GRADES
from scorer.review.lines import Lines
from scorer.types import SEVERITIES, Report

# In the order in which they are joined.  While a script loads, it needs only those before it.
# First texts and what follows from events, then what is seen, then what a person does.
SCRIPTS: tuple[str, ...] = ("data", "text", "words", "replay", "select", "runs", "estimate", "rows", "taken")
SCRIPTS += ("kept", "drafts", "gone")
SCRIPTS += ("keeping", "online", "offline", "screen", "strip", "list", "findings", "remarks", "buttons", "verdicts")
SCRIPTS += ("card", "whole", "forms", "proposed", "editor", "chosen", "marker", "history", "earlier")
SCRIPTS += ("scope", "address", "filters", "showing", "meant", "input", "keys", "acts", "app", "start")
WORST = 10


def write(report: Report, worst: int, view: str = "report") -> str:
    """Return the report as a file: the `worst` lowest lines first, then every line for review.

    view: the tab with which the page opens, `report`, `document` or `review`.
    The file holds everything it needs.  The browser keeps the verdicts.
    """
    lines = Lines(report)
    inside = passages(report)
    data = _head(report) | {
        "view": view,
        "worst": lines.worst,
        "lines": [line(lines, number, inside[number]) for number in range(len(lines))],
    }
    return _page(report, worst, data, served=False)


def served(report: Report, reviewer: str) -> tuple[str, str]:
    """Return the page of a review that a server keeps, and its content security policy.

    The page holds the report.  It requests lines and verdicts from the server.
    """
    data = _head(report) | {"view": "review", "reviewer": reviewer}
    return _page(report, WORST, data, served=True), policy(_style(), _script(), served=True)


def _head(report: Report) -> dict[str, object]:
    return {
        "words": words(report),
        "documents": short_names(report),
        "total": len(report.judgements),
        "passages": [len(passage.at) for passage in report.passages],
        "checks": findings_by_check(report),
    }


def _page(report: Report, worst: int, data: dict[str, object], *, served: bool) -> str:
    return _template().render(
        report=report,
        worst=worst,
        data=Markup(embedded(data)),
        served=served,
        pictures=pictures,
        verdicts=VERDICTS,
        decide=[(one.key, one.action) for one in VERDICTS.values()],
        undecided=UNDECIDED,
        severities=SEVERITIES[::-1],
        grades=[*SEVERITIES[::-1], *GRADES[len(SEVERITIES) :]],
        formats=[(ending.removeprefix("."), one.title) for ending, one in FORMATS.items()],
        style=Markup(_style()),
        script=Markup(_script()),
        policy=policy(_style(), _script(), served=served),
    )


@cache
def _template() -> Template:
    # Parsing it takes a tenth of a second, many times longer than rendering it.
    return environment(page_asset).get_template("page.html.jinja")


def page_asset(name: str) -> str:
    """Return the text of a file of this package or, if it has none of that name, of the report's."""
    ours = files("scorer.page") / name
    return ours.read_text("utf-8") if ours.is_file() else asset(name)


@cache
def _style() -> str:
    return page_asset("report.css") + page_asset("pictures.css") + page_asset("page.css")


@cache
def _script() -> str:
    return "".join(page_asset(f"script/{name}.js") for name in SCRIPTS)

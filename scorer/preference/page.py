"""The page on which a reviewer prefers one of two versions; a server sends it and keeps the answers."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Template
from markupsafe import Markup

from scorer.page.data import embedded
from scorer.page.write import page_asset
from scorer.preference.data import head
from scorer.preference.export import FORMATS
from scorer.preference.questions import ORDERS, orders
from scorer.preference.session import Sitting
from scorer.report.html import environment
from scorer.report.policy import policy

# In the order in which they are joined: those of the page of a review that are of use here, then our own.
SHARED: tuple[str, ...] = (
    "data",
    "text",
    "words",
    "replay",
    "drafts",
    "gone",
    "online",
    "screen",
    "list",
    "buttons",
    "forms",
)
SHARED += ("editor", "meant", "input")
OWN = ("answers", "question", "keyboard", "asking", "begin")


def served(sitting: Sitting) -> tuple[str, str]:
    """Return the page, and its content security policy."""
    html = _template().render(
        original=sitting.questions.original,
        orders=[(name, ORDERS[name]) for name in orders(sitting.questions.asked)],
        formats=[(ending.removeprefix("."), one.title) for ending, one in FORMATS.items()],
        data=Markup(embedded(head(sitting))),
        style=Markup(_style()),
        script=Markup(script()),
    )
    return html, policy(_style(), script(), served=True)


@cache
def script() -> str:
    """Return the whole script of the page."""
    shared = (page_asset(f"script/{name}.js") for name in SHARED)
    return "".join((*shared, *(_asset(f"script/{name}.js") for name in OWN)))


@cache
def _template() -> Template:
    return environment(_asset).get_template("preference.html.jinja")


@cache
def _style() -> str:
    return "".join(map(_asset, ("report.css", "page.css", "preference.css")))


def _asset(name: str) -> str:
    ours = files("scorer.preference") / name
    return ours.read_text("utf-8") if ours.is_file() else page_asset(name)

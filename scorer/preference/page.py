"""The page on which a reviewer prefers one of two versions: from a server, which keeps the answers, or as a file."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Template
from markupsafe import Markup

from scorer.page.data import embedded
from scorer.page.write import page_asset
from scorer.preference.data import head, whole
from scorer.preference.export import FORMATS
from scorer.preference.questions import ORDERS, Questions, orders
from scorer.preference.session import Sitting
from scorer.report.html import environment
from scorer.report.policy import policy

# In the order in which they are joined: those of the page of a review that are of use here, then our own.
SHARED: tuple[str, ...] = (
    "data",
    "text",
    "words",
    "replay",
    "select",
    "kept",
    "taken",
    "drafts",
    "gone",
    "keeping",
    "online",
    "screen",
    "list",
    "buttons",
    "forms",
)
SHARED += ("editor", "meant", "input")
OWN = ("answer_rows", "answers", "question", "keyboard", "asking", "begin")


def served(sitting: Sitting) -> tuple[str, str]:
    """Return the page of a review that a server keeps, and its content security policy."""
    allowed = policy(_style(), script(), served=True)
    return _page(sitting.questions, head(sitting), served=True), allowed


def as_file(questions: Questions) -> str:
    """Return the page as a file that needs nothing else: the browser keeps the answers, and saves them for an import.

    It says neither which version is which nor what scores say, so all answers are blind.
    """
    return _page(questions, whole(questions), served=False)


def _page(questions: Questions, data: dict[str, object], *, served: bool) -> str:
    return _template().render(
        original=questions.original,
        orders=[(name, ORDERS[name]) for name in orders(questions.asked)],
        formats=[(ending.removeprefix("."), one.title) for ending, one in FORMATS.items()],
        served=served,
        data=Markup(embedded(data)),
        style=Markup(_style()),
        script=Markup(script()),
        policy=policy(_style(), script(), served=served),
    )


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

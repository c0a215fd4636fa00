"""The manual of a check: the docstring of its module, or else of the check itself."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

from rich.text import Text

from scorer import plugins
from scorer.patterns import late
from scorer.report.terminal import hanging, render
from scorer.report.visible import visible

_ITEM = late(r"\s*(?:[-*]|\d+\.) +")
_CODE = late(r"`([^`]+)`")


def manual(check: str) -> str:
    """Return a check's manual in Markdown: its title, a colon, its subject, and then paragraphs.

    Raise UnknownPlugin, which lists the names, if there is no such check.
    """
    found = plugins.load("check", check)
    module = inspect.getmodule(found)
    text = (module and inspect.getdoc(module)) or inspect.getdoc(found) or "It has no manual."
    # Docstrings have two spaces between sentences.
    return re.sub(r"(?<=[.?!:*)])  (?=\S)", " ", text)


def title(check: str) -> str:
    """Return the subject of a check, in one line."""
    first = manual(check).partition("\n\n")[0]
    return " ".join(first.split())


def listed(width: int, colour: bool) -> str:
    """Return the name and the title of every check, for a terminal."""
    names = plugins.names("check")
    longest = max(map(len, names))
    lines = [
        line
        for name in names
        for line in hanging(Text(visible(name), "bold"), _prose(title(name), colour), width, longest + 2)
    ]
    return render(lines, width, colour)


def shown(check: str, width: int, colour: bool) -> str:
    """Return a check's manual for a terminal."""
    lines: list[Text] = []
    for number, paragraph in enumerate(manual(check).split("\n\n")):
        lines += [Text()] if number else []
        for marker, part in _parts(paragraph):
            text = _prose(part, colour)
            lines += hanging(marker, text if number else Text("", "bold").append_text(text), width, len(marker))
    return render(lines, width, colour)


def _parts(paragraph: str) -> Iterator[tuple[str, str]]:
    """Yield the bullet and the text of each list item, or else no bullet and the paragraph; each text is one line."""
    part: list[str] = []
    for line in paragraph.splitlines():
        if part and _ITEM.match(line):
            yield _joined(part)
            part = []
        part.append(line)
    yield _joined(part)


def _joined(lines: list[str]) -> tuple[str, str]:
    text = " ".join(line.strip() for line in lines)
    marker = _ITEM.match(text)
    return (marker[0], text[marker.end() :]) if marker else ("", text)


def _prose(text: str, colour: bool) -> Text:
    """Return a text; with colour, words between backticks are coloured, without it nothing changes."""
    text = visible(text)
    if not colour:
        return Text(text)
    found = Text()
    for n, part in enumerate(_CODE.split(text)):
        found.append(part, "cyan" if n % 2 else "")
    return found

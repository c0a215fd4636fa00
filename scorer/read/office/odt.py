"""Read ODT: the text of an OpenDocument text as it stands once all tracked changes are accepted.

Paragraphs, headings, list items and table cells are blocks; footnotes and endnotes come after their paragraph.
Comments, headers and footers are left out.
"""

from __future__ import annotations

from collections.abc import Mapping

from scorer.errors import ReadError
from scorer.patterns import late
from scorer.phrases import count
from scorer.read.archive import Archive
from scorer.read.office.walk import Walker
from scorer.read.parts import document_of_parts
from scorer.read.scripts import Script
from scorer.read.source import Source
from scorer.read.xml import Element, attribute, descendants, local, parse
from scorer.settings import Settings
from scorer.types import Document

_CONTENT = "content.xml"
_UNSEEN = frozenset({
    "tracked-changes", "annotation", "annotation-end", "note-citation", "sequence-decls", "variable-decls",
    "forms", "script", "ruby-text", "title", "desc",
})  # fmt: skip
_ROW_GROUPS = ("table-header-rows", "table-rows", "table-row-group", "table-columns")
_MOST_SPACES = 1000
# White space in the XML is one space, as in HTML; more is written as elements.
_WHITE = late(r"[ \t\r\n]+")


def read(source: Source, settings: Settings) -> Document:
    """Return the text of the document; raise ReadError if it is damaged, encrypted or has no text."""
    archive = Archive(source, "an OpenDocument text", settings.max_size)
    if b"encryption-data" in (archive.part("META-INF/manifest.xml") or b""):
        raise ReadError(source.name, "is protected by a password: save it without one")
    root = parse(source.name, archive.needed(_CONTENT), "ODT", settings.max_size, "office")
    bodies = descendants(root, "text")
    body = next((one for one in bodies if one.tag.endswith("office:1.0}text")), None)
    if body is None:
        raise ReadError(source.name, "not an OpenDocument text: it has no text body")
    notes = []
    deletions = len(descendants(root, "deletion"))
    if deletions:
        notes.append(f"{source.name}: {count(deletions, 'tracked deletion')} left out")
    if any(local(one) == "annotation" for one in root.iter()):
        notes.append(f"{source.name}: comments are left out")
    return document_of_parts(source.name, "utf-8", _Open(_scripts(root)).parts(body), notes=notes)


def _scripts(root: Element) -> dict[str, Script]:
    """Return the names of the styles that raise or lower text: their position is `super 58%`, `sub`, `33% 58%`."""
    found: dict[str, Script] = {}
    for style in descendants(root, "style"):
        for one in style:
            position = (attribute(one, "text-position") or "").split()
            if position and position[0] != "0%":
                found[attribute(style, "name") or ""] = "sub" if position[0].startswith(("sub", "-")) else "sup"
    return found


class _Open(Walker):
    """Walks the XML of OpenDocument."""

    def __init__(self, scripts: Mapping[str, Script]) -> None:
        super().__init__()
        self._scripts = scripts

    def is_paragraph(self, element: Element) -> bool:
        return local(element) in ("p", "h")

    def rows(self, element: Element) -> list[Element] | None:
        return _rows(element) if local(element) == "table" else None

    def cells(self, row: Element) -> list[Element]:
        return [one for one in row if local(one) in ("table-cell", "covered-table-cell")]

    def letters(self, element: Element) -> str | None:
        match local(element):
            case "s":
                given = attribute(element, "c") or "1"
                return " " * min(int(given), _MOST_SPACES) if given.isdecimal() else " "
            case "tab":
                return " "
            case "line-break":
                return "\n"
            case _:
                return None

    def script(self, element: Element) -> Script:
        return self._scripts.get(attribute(element, "style-name") or "", "") if local(element) == "span" else ""

    def is_skipped(self, element: Element) -> bool:
        tag = local(element)
        return not tag or tag in _UNSEEN

    def inner_name(self, paragraph: Element) -> str:
        return "note" if any(local(one) == "note-body" for one in paragraph.iterancestors()) else "text box"

    def text_around(self, element: Element) -> tuple[str, str]:
        return _WHITE.sub(" ", element.text or "") if local(element) else "", _WHITE.sub(" ", element.tail or "")


def _rows(table: Element) -> list[Element]:
    found: list[Element] = []
    for one in table:
        if local(one) == "table-row":
            found.append(one)
        elif local(one) in _ROW_GROUPS:
            found += _rows(one)
    return found

"""Read DOCX: the text of a Word document as it stands once all tracked changes are accepted.

Paragraphs, headings, list items and table cells are blocks; footnotes and endnotes come after the text.  Deleted and
moved-away text, hidden text, comments, headers and footers are left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from scorer.phrases import count
from scorer.read.archive import Archive
from scorer.read.office.walk import Walker
from scorer.read.parts import Part, document_of_parts
from scorer.read.source import Source
from scorer.read.xml import Element, attribute, child, children, local, parse
from scorer.settings import Settings
from scorer.types import Document

_TEXT = "word/document.xml"
_NOTES = (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote"))
_GONE = frozenset({"del", "moveFrom"})
# What a reader of the page does not see, and the second form of what was already read.
_UNSEEN = frozenset({"Fallback", "instrText", "delText", "rt", "pPr", "tblPr", "trPr", "tcPr", "sdtPr", "sectPr"})
_LETTERS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}


def read(source: Source, settings: Settings) -> Document:
    """Return the text of the document; raise ReadError if it is damaged or has no text."""
    archive = Archive(source, "a Word document", settings.max_size)
    body = parse(source.name, archive.needed(_TEXT), "DOCX", settings.max_size, "office")
    word = _Word()
    parts = list(word.parts(body))
    for name, kind in _NOTES:
        data = archive.part(name)
        if data is not None:
            parts += _note_parts(parse(source.name, data, "DOCX", settings.max_size, "office"), kind, word)
    notes = []
    if word.deleted:
        notes.append(f"{source.name}: {count(word.deleted, 'tracked deletion')} left out")
    if any(name.startswith(("word/header", "word/footer")) for name in archive.names):
        notes.append(f"{source.name}: headers and footers are left out")
    if "word/comments.xml" in archive.names:
        notes.append(f"{source.name}: comments are left out")
    return document_of_parts(source.name, "utf-8", parts, notes=notes, soft_newlines=False)


def _note_parts(root: Element, kind: str, word: _Word) -> Iterator[Part]:
    """Yield the notes; those with a type are the lines that separate notes from the text."""
    number = 0
    for note in children(root, kind):
        if attribute(note, "type") in (None, "normal"):
            number += 1
            yield from (Part(part.text, f"{kind} {number}") for part in word.parts(note))


class _Word(Walker):
    """Walks the XML of Word."""

    def __init__(self) -> None:
        super().__init__()
        self.deleted = 0

    def is_paragraph(self, element: Element) -> bool:
        return local(element) == "p" and element.tag.endswith("wordprocessingml/2006/main}p")

    def rows(self, element: Element) -> list[Element] | None:
        return _through(element, "tr") if local(element) == "tbl" else None

    def cells(self, row: Element) -> list[Element]:
        return _through(row, "tc")

    def letters(self, element: Element) -> str | None:
        tag = local(element)
        if tag in ("t", "delText"):
            return element.text or ""
        return _LETTERS.get(tag)

    def is_skipped(self, element: Element) -> bool:
        tag = local(element)
        if tag in _GONE:
            self.deleted += 1
            return True
        return not tag or tag in _UNSEEN or (tag == "r" and _is_hidden(element))


def _through(element: Element, tag: str) -> list[Element]:
    """Return the rows or cells below an element, also those in content controls and tracked insertions."""
    found: list[Element] = []
    for one in element:
        if local(one) == tag:
            found.append(one)
        elif local(one) in ("sdt", "sdtContent", "ins", "moveTo", "customXml"):
            found += _through(one, tag)
    return found


def _is_hidden(run: Element) -> bool:
    properties = child(run, "rPr")
    vanish = None if properties is None else child(properties, "vanish")
    return vanish is not None and attribute(vanish, "val") not in ("0", "false", "off")

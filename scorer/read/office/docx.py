"""Read DOCX: the text of a Word document as it stands once all tracked changes are accepted.

Paragraphs, headings, list items and table cells are blocks; footnotes and endnotes come after the text.  Deleted and
moved-away text, hidden text, comments, headers and footers are left out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from posixpath import dirname, join

from scorer.phrases import count
from scorer.read.archive import Archive
from scorer.read.office.walk import Walker
from scorer.read.parts import Part, document_of_parts
from scorer.read.scripts import Script
from scorer.read.source import Source
from scorer.read.xml import Element, attribute, child, children, descendants, local, parse
from scorer.settings import Settings
from scorer.types import Document

_TEXT = "word/document.xml"
_NOTES = ("footnote", "endnote")
# The two kinds of the format, transitional and strict.
_PARAGRAPHS = ("wordprocessingml/2006/main}p", "ooxml/wordprocessingml/main}p")
_GONE = frozenset({"del", "moveFrom"})
# What a reader of the page does not see, and the second form of what was already read.
_UNSEEN = frozenset({"Fallback", "instrText", "delText", "rt", "pPr", "tblPr", "trPr", "tcPr", "sdtPr", "sectPr"})
_SCRIPTS: dict[str, Script] = {"superscript": "sup", "subscript": "sub"}
_LETTERS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}


def read(source: Source, settings: Settings) -> Document:
    """Return the text of the document; raise ReadError if it is damaged or has no text."""
    archive = Archive(source, "a Word document", settings.max_size)
    word = _Word()

    def root_of(data: bytes) -> Element:
        root = parse(source.name, data, "DOCX", settings.max_size, "office")
        word.join_paragraphs(root)
        return root

    main = _main_part(source.name, archive, settings)
    body = root_of(archive.needed(main))
    parts = list(word.parts(body))
    for kind in _NOTES:
        data = archive.part(join(dirname(main), f"{kind}s.xml"))
        if data is not None:
            parts += _note_parts(root_of(data), kind, word)
    notes = []
    if word.deleted:
        notes.append(f"{source.name}: {count(word.deleted, 'tracked deletion')} left out")
    if any(name.startswith(("word/header", "word/footer")) for name in archive.names):
        notes.append(f"{source.name}: headers and footers are left out")
    if "word/comments.xml" in archive.names:
        notes.append(f"{source.name}: comments are left out")
    embedded = sum(local(one) == "altChunk" for one in body.iter())
    if embedded:
        notes.append(f"{source.name}: {count(embedded, 'embedded document')} left out")
    return document_of_parts(source.name, "utf-8", parts, notes=notes)


def _main_part(name: str, archive: Archive, settings: Settings) -> str:
    """Return the part that holds the text; some programs call it otherwise than most do."""
    data = archive.part("_rels/.rels")
    if data is None:
        return _TEXT
    links = descendants(parse(name, data, "DOCX", settings.max_size, "office"), "Relationship")
    targets = (attribute(one, "Target") for one in links if (attribute(one, "Type") or "").endswith("/officeDocument"))
    return (next(targets, None) or _TEXT).lstrip("/")


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
        return local(element) == "p" and element.tag.endswith(_PARAGRAPHS)

    def join_paragraphs(self, root: Element) -> None:
        """Join each paragraph whose end is deleted with the next, the last first, since several may follow."""
        for one in [one for one in root.iter() if self.is_paragraph(one)][::-1]:
            following = one.getnext()
            if _end_is_deleted(one) and following is not None and self.is_paragraph(following):
                self.deleted += 1
                one.extend([part for part in following if local(part) != "pPr"])
                following.getparent().remove(following)

    def rows(self, element: Element) -> list[Element] | None:
        return _through(element, "tr") if local(element) == "tbl" else None

    def cells(self, row: Element) -> list[Element]:
        return _through(row, "tc")

    def letters(self, element: Element) -> str | None:
        tag = local(element)
        if tag in ("t", "delText"):
            return element.text or ""
        if tag == "sym":
            return _symbol(attribute(element, "char") or "")
        return _LETTERS.get(tag)

    def script(self, element: Element) -> Script:
        properties = child(element, "rPr") if local(element) == "r" else None
        position = None if properties is None else child(properties, "vertAlign")
        return _SCRIPTS.get("" if position is None else attribute(position, "val") or "", "")

    def is_skipped(self, element: Element) -> bool:
        tag = local(element)
        if tag in _GONE:
            # What moved away stands elsewhere, so only the other is lost.
            self.deleted += tag == "del"
            return True
        return not tag or tag in _UNSEEN or (tag == "r" and _is_hidden(element))


def _end_is_deleted(paragraph: Element) -> bool:
    properties = child(paragraph, "pPr")
    run = None if properties is None else child(properties, "rPr")
    return run is not None and child(run, "del") is not None


def _symbol(code: str) -> str:
    """Return the letter with a hexadecimal code; in the fonts of symbols it is one of private use."""
    try:
        letter = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return letter if letter.isprintable() or unicodedata.category(letter) == "Co" else ""


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

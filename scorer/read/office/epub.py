"""Read EPUB: the chapters of a book in the order of its spine, each as a page of HTML."""

from __future__ import annotations

from posixpath import dirname, join, normpath
from urllib.parse import unquote

from scorer.errors import ReadError
from scorer.read import html
from scorer.read.archive import Archive
from scorer.read.decode import decode
from scorer.read.parts import Part, document_of_parts
from scorer.read.source import Source
from scorer.read.xml import attribute, descendants, parse
from scorer.settings import Settings
from scorer.types import Document

_CONTAINER = "META-INF/container.xml"
_PAGES = ("application/xhtml+xml", "text/html")


def read(source: Source, settings: Settings) -> Document:
    """Return the text of the book; raise ReadError if it is damaged, encrypted or has no text."""
    name = source.name
    archive = Archive(source, "an EPUB book", settings.max_size)
    if archive.part("META-INF/rights.xml") is not None:
        raise ReadError(name, "is protected against copying: scorer cannot read it")
    paths = descendants(parse(name, archive.needed(_CONTAINER), "EPUB", settings.max_size, "office"), "rootfile")
    package = attribute(paths[0], "full-path") if paths else None
    if package is None:
        raise ReadError(name, "not an EPUB book: its container names no package")
    root = parse(name, archive.needed(package), "EPUB", settings.max_size, "office")
    items = {attribute(item, "id"): item for item in descendants(root, "item")}
    language = next((one.text for one in descendants(root, "language") if one.text), None)
    parts: list[Part] = []
    for reference in descendants(root, "itemref"):
        item = items.get(attribute(reference, "idref"))
        if item is None:
            raise ReadError(name, f"its spine names {attribute(reference, 'idref')}, which is not in its manifest")
        if attribute(item, "media-type") in _PAGES:
            path = normpath(join(dirname(package), unquote(attribute(item, "href") or "")))
            parts += _chapter(name, path, archive.needed(path))
    return document_of_parts(name, "utf-8", parts, language=language)


def _chapter(name: str, path: str, data: bytes) -> list[Part]:
    """Return the blocks of one page; none for a page that shows only a picture, such as the cover."""
    text, encoding = decode(f"{name}, {path}", data, None, html.declared_encoding(data))
    page = html.shown(f"{name}, {path}", text, encoding)
    return [
        Part(page.text[at.start : at.stop], f"{path.rpartition('/')[2]}, line {page.line(at.start)}")
        for at in page.blocks
    ]

"""Read PDF: the text of its pages, with the lines joined to paragraphs.

A PDF says where letters stand, not what a paragraph is, so the layout is guessed, and a note says so.
"""

from __future__ import annotations

import logging
from io import BytesIO
from typing import Any

from scorer.errors import ReadError
from scorer.read.extra import extra
from scorer.read.office.lines import paragraphs_of_pages
from scorer.read.parts import Part, document_of_parts
from scorer.read.source import Source
from scorer.read.unpack import MEGABYTE
from scorer.settings import Settings
from scorer.types import Document


def read(source: Source, settings: Settings) -> Document:
    """Return the text of the pages; raise ReadError if the file is damaged, needs a password or is only pictures."""
    name = source.name
    if b"%PDF-" not in source.data[:1024]:
        raise ReadError(name, "not a PDF document: it lacks the mark at its beginning")
    pages = _pages(name, source.data, settings.max_size)
    if not any(page.strip() for page in pages):
        raise ReadError(name, "has no text, only pictures of pages: recognise the text first")
    parts = [Part(text, f"page {page}") for text, page in paragraphs_of_pages(pages)]
    note = f"{name}: the layout of a PDF is guessed: paragraphs, hyphens and running heads may be wrong"
    return document_of_parts(name, "utf-8", parts, notes=(note,))


def _pages(name: str, data: bytes, max_size: int) -> list[str]:
    with extra("office", ".pdf files"):
        import pypdf

    # It reports what it mends on its own; a file that it cannot mend raises an error.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    if b"%%EOF" not in data[-2048:]:
        raise ReadError(name, "the PDF is cut short: copy it again")
    texts: list[str] = []
    left = max_size * MEGABYTE
    try:
        reader = pypdf.PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and not _opens(reader):
            raise ReadError(name, "is protected by a password: save it without one")
        for page in reader.pages:
            texts.append(page.extract_text())
            left -= len(texts[-1])
            if left < 0:
                raise ReadError(name, f"expands to more than {max_size} MB: split it, or raise --max-size")
    except ReadError:
        raise
    except Exception as error:  # damaged files raise all kinds of errors
        reason = "".join(letter if letter.isprintable() else " " for letter in str(error))[:100]
        raise ReadError(name, f"not a sound PDF ({reason or type(error).__name__}): save it anew") from None
    return texts


def _opens(reader: Any) -> bool:
    """Tell whether the empty password opens a file, as it does where only printing is forbidden."""
    return bool(reader.decrypt(""))

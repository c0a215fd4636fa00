"""Read inputs: files, standard input and texts in memory become documents or aligned rows.

The suffix of a file tells its format, or the user does; standard input is plain text otherwise.
"""

from __future__ import annotations

from scorer import plugins
from scorer.errors import ReadError
from scorer.protocols import Reader
from scorer.read import lines, source
from scorer.read.choice import check_heeded, chosen_format, formats_of
from scorer.read.decode import decode
from scorer.read.formats import BY_ENDING, Format
from scorer.read.keyed import Keyed, document_of_keyed, rows_by_key
from scorer.read.source import Source, check_exists, name_of, suffix_of
from scorer.read.text import document_of
from scorer.read.units import rows_of_units, side_of_units
from scorer.read.values import rows_of
from scorer.settings import Settings
from scorer.types import Document, Rows

__all__ = [
    "check_heeded",
    "document_of",
    "is_pairs",
    "read_aligned",
    "read_document",
    "read_documents",
    "read_pairs",
    "read_two",
    "rows_of",
]

_BOTH_SIDES = ("pairs", "units", "catalogue")
_BY_KEY = ("keyed", "catalogue")


def read_document(path: str, settings: Settings) -> Document:
    """Return the document at a path, or on standard input for "-"; raise ReadError."""
    chosen = chosen_format(path, settings.format)
    _refuse_pairs(path, chosen)
    return _document(path, chosen, settings)


def read_documents(original: str, garbled: str, settings: Settings) -> tuple[Document, Document]:
    """Return two documents; errors that the paths alone show are raised before either is read."""
    ours, theirs = _two(original, garbled, settings)
    for path, chosen in ((original, ours), (garbled, theirs)):
        _refuse_pairs(path, chosen)
    return _document(original, ours, settings), _document(garbled, theirs, settings)


def read_two(original: str, garbled: str, settings: Settings) -> tuple[Document, Document] | Rows:
    """Return two documents; for two files of texts by key, the rows that their keys give."""
    ours, theirs = _two(original, garbled, settings)
    if ours.kind in _BY_KEY and theirs.kind in _BY_KEY:
        return rows_by_key(_keyed(original, ours, settings), _keyed(garbled, theirs, settings))
    return read_documents(original, garbled, settings)


def read_aligned(original: str, garbled: str, settings: Settings) -> Rows:
    """Return the rows of two plain text files, line i with line i; raise ReadError if their line counts differ."""
    for path, chosen in zip((original, garbled), _two(original, garbled, settings), strict=True):
        _refuse_pairs(path, chosen)
        if chosen.name != "text":
            raise ReadError(name_of(path), "only plain text is read line by line: leave out --aligned")
    return lines.rows(_read_lines(original, settings), _read_lines(garbled, settings))


def read_pairs(path: str, settings: Settings) -> Rows:
    """Return the rows of one file that holds both sides: a table of pairs, or a bilingual file; raise ReadError."""
    chosen = chosen_format(path, settings.format)
    if chosen.kind not in _BOTH_SIDES:
        kinds = "a table (.tsv .csv .xlsx .parquet .jsonl) or a bilingual file (.xlf .tmx .po .xcstrings)"
        raise ReadError(name_of(path), f"not a file of pairs: give {kinds}, or two files")
    read = chosen.load()
    fetched = source.fetch(path, settings.max_size)
    found = read(fetched, settings)
    if chosen.kind == "units":
        return rows_of_units(found)
    rows: Rows = found.rows() if chosen.kind == "catalogue" else found
    return rows


def is_pairs(path: str) -> bool:
    """Tell whether the suffix is that of a file that holds both sides."""
    found = BY_ENDING.get(suffix_of(path))
    return found is not None and found.kind in _BOTH_SIDES


def _document(path: str, chosen: Format, settings: Settings) -> Document:
    if chosen.kind == "text":
        return _decoded(path, chosen.name, settings)
    if chosen.kind in _BY_KEY:
        return document_of_keyed(_keyed(path, chosen, settings))
    found = chosen.load()(source.fetch(path, settings.max_size), settings)
    return side_of_units(found, settings.side) if chosen.kind == "units" else found


def _keyed(path: str, chosen: Format, settings: Settings) -> Keyed:
    found = chosen.load()(source.fetch(path, settings.max_size), settings)
    read: Keyed = found.side(settings.side) if chosen.kind == "catalogue" else found
    return read


def _decoded(path: str, reader: str, settings: Settings) -> Document:
    read: Reader = plugins.load("reader", reader)
    fetched = source.fetch(path, settings.max_size)
    text, encoding = decode(fetched.name, fetched.data, settings.encoding, _declared(reader, fetched))
    return read(fetched.name, text, encoding)


def _read_lines(path: str, settings: Settings) -> Document:
    fetched = source.fetch(path, settings.max_size)
    return lines.read(fetched.name, *decode(fetched.name, fetched.data, settings.encoding))


def _two(original: str, garbled: str, settings: Settings) -> tuple[Format, Format]:
    """Return the formats of two inputs; raise ReadError for what their paths alone show."""
    paths = (original, garbled)
    if original == garbled == source.STDIN:
        raise ReadError("stdin", "only one of the two inputs can be standard input (-): name a file for the other")
    for path in paths:
        check_exists(path)
    first, second = formats_of(paths, settings)
    return first, second


def _refuse_pairs(path: str, chosen: Format) -> None:
    if chosen.kind == "pairs":
        what = chosen.endings[0] if chosen.endings else chosen.name
        raise ReadError(name_of(path), f"{what} files hold both sides: give it alone, with --aligned")


def _declared(reader: str, fetched: Source) -> str | None:
    if reader != "html":
        return None
    from scorer.read.html import declared_encoding

    return declared_encoding(fetched.data)

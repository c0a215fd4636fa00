"""Read inputs: files, standard input and texts in memory become documents or aligned rows.

The suffix of a file tells its format; standard input is plain text.
"""

from __future__ import annotations

from scorer import plugins
from scorer.errors import ReadError
from scorer.protocols import Reader
from scorer.read import jsonl, lines, source, tsv
from scorer.read.decode import decode
from scorer.read.source import Source, check_exists, name_of, suffix_of
from scorer.read.text import document_of
from scorer.read.values import rows_of
from scorer.settings import Settings
from scorer.types import Document, Rows

__all__ = ["document_of", "is_pairs", "read_aligned", "read_document", "read_documents", "read_pairs", "rows_of"]

_READERS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    "": "text",
}
_PAIRS = {".tsv": tsv.read, ".jsonl": jsonl.read}
_NOT_YET = frozenset({
    ".csv", ".doc", ".docm", ".docx", ".epub", ".json", ".mqxliff", ".odp", ".ods", ".odt", ".pdf", ".po",
    ".pot", ".ppt", ".pptx", ".rtf", ".sdlxliff", ".sgm", ".sgml", ".srt", ".ts", ".tmx", ".vtt", ".xlf",
    ".xliff", ".xls", ".xlsx", ".xml", ".yaml", ".yml",
})  # fmt: skip


def read_document(path: str, settings: Settings) -> Document:
    """Return the document at a path, or on standard input for "-"; raise ReadError."""
    reader = _reader_name(path)
    read: Reader = plugins.load("reader", reader)
    fetched = source.fetch(path, settings.max_size)
    text, encoding = decode(fetched.name, fetched.data, settings.encoding, _declared(reader, fetched))
    return read(fetched.name, text, encoding)


def read_documents(original: str, garbled: str, settings: Settings) -> tuple[Document, Document]:
    """Return two documents; errors that the paths alone show are raised before either is read."""
    _check_two(original, garbled)
    return read_document(original, settings), read_document(garbled, settings)


def read_aligned(original: str, garbled: str, settings: Settings) -> Rows:
    """Return the rows of two plain text files, line i with line i; raise ReadError if their line counts differ."""
    _check_two(original, garbled)
    for path in (original, garbled):
        if _reader_name(path) != "text":
            raise ReadError(name_of(path), "only plain text is read line by line: leave out --aligned")
    return lines.rows(_read_lines(original, settings), _read_lines(garbled, settings))


def read_pairs(path: str, settings: Settings) -> Rows:
    """Return the pairs of one file, .tsv or .jsonl; raise ReadError."""
    check_exists(path)
    read = _PAIRS.get(suffix_of(path))
    if read is None:
        _refuse_unsupported(path)
        raise ReadError(name_of(path), "not a file of pairs: give a .tsv or a .jsonl, or two files")
    fetched = source.fetch(path, settings.max_size)
    return read(fetched.name, *decode(fetched.name, fetched.data, settings.encoding))


def is_pairs(path: str) -> bool:
    """Tell whether the suffix is that of a file that holds both sides."""
    return suffix_of(path) in _PAIRS


def _read_lines(path: str, settings: Settings) -> Document:
    fetched = source.fetch(path, settings.max_size)
    return lines.read(fetched.name, *decode(fetched.name, fetched.data, settings.encoding))


def _check_two(original: str, garbled: str) -> None:
    if original == garbled == source.STDIN:
        raise ReadError("stdin", "only one of the two inputs can be standard input (-): name a file for the other")
    for path in (original, garbled):
        check_exists(path)
        _reader_name(path)


def _reader_name(path: str) -> str:
    """Return the name of the reader for a path; the reader of an outside package has the name of its suffix."""
    check_exists(path)
    suffix = suffix_of(path)
    if suffix in _READERS:
        return _READERS[suffix]
    if (outside := suffix.removeprefix(".")) in plugins.names("reader"):
        return outside
    if suffix in _PAIRS:
        raise ReadError(name_of(path), f"{suffix} files hold both sides: give it alone, with --aligned")
    _refuse_unsupported(path)
    return "text"


def _refuse_unsupported(path: str) -> None:
    suffix = suffix_of(path)
    if suffix in _NOT_YET:
        remedy = "save the pairs as .tsv or .jsonl, or the texts as plain text"
        raise ReadError(name_of(path), f"{suffix} files are not supported yet: {remedy}")


def _declared(reader: str, fetched: Source) -> str | None:
    if reader != "html":
        return None
    from scorer.read.html import declared_encoding

    return declared_encoding(fetched.data)

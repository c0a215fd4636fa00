"""Apply the corrections of a review to the garbled document; every other byte stays the same."""

from __future__ import annotations

import codecs
import gzip
import sys
import zlib
from pathlib import Path

from scorer.errors import ReadError, WriteError
from scorer.exchange.corrections import Edit, corrections
from scorer.read.decode import line_at
from scorer.read.formats import BY_ENDING
from scorer.read.source import shown, suffix_of
from scorer.review.replay import Verdicts
from scorer.types import Report

# Of the packed files, only those of gzip are packed again.
_OTHERWISE_PACKED = (".bz2", ".xz", ".zst")
_GZIP = b"\x1f\x8b"
_BY_ORDER = {"utf-16": ("utf-16-le", "utf-16-be"), "utf-32": ("utf-32-le", "utf-32-be")}
_ORDER_MARKS = {
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
}


def write_corrected(report: Report, verdicts: Verdicts, reviewer: str, garbled: str | Path | bytes) -> bytes:
    """Return the garbled file, given by its path or its bytes, with the reviewer's corrections applied.

    See `corrections` for where a correction goes.  A gzipped file is gzipped again; without corrections, its bytes are
    the same.  Raises ReadError for a file that is not plain text or not the one that was scored, and WriteError for a
    correction that the file's encoding cannot hold.
    """
    name = shown(str(garbled)) if isinstance(garbled, str | Path) else shown(report.garbled.name)
    _check_plain(report)
    data = garbled if isinstance(garbled, bytes) else _content(Path(garbled), name)
    body = _expanded(data, name) if data.startswith(_GZIP) else data
    codec = _codec(report.garbled.encoding, body, name)
    mark, text = _decoded(body, codec, name)
    _check_same(report, text, name)
    edits = corrections(report, verdicts, reviewer, text)
    if not edits:
        return data
    if (mark + text).encode(codec) != body:
        raise WriteError(f"{name}: cannot be written in {codec} byte for byte: save it as UTF-8 and score it again")
    _check_characters(edits, text, codec, name)
    corrected = (mark + applied(text, edits)).encode(codec)
    return gzip.compress(corrected, mtime=0) if data.startswith(_GZIP) else corrected


def applied(text: str, edits: list[Edit]) -> str:
    """Return a text with edits applied; they must be in order and not overlap."""
    parts, end = [], 0
    for edit in edits:
        parts += [text[end : edit.at.start], edit.text]
        end = edit.at.stop
    return "".join([*parts, text[end:]])


def _check_plain(report: Report) -> None:
    name, suffix = report.garbled.name, suffix_of(report.garbled.name)
    if report.garbled.encoding == "unicode":
        raise ReadError(shown(name), "was scored from a text in memory, not from a file: export .tsv, .jsonl or .xlsx")
    packed = next((ending for ending in _OTHERWISE_PACKED if name.lower().endswith(ending)), None)
    known = BY_ENDING.get(suffix)
    # In any other format, the text differs from the content of the file.
    if packed or (known is not None and known.name != "text"):
        problem = (
            f"corrections are written into plain text only, not into {packed or suffix}: export .tsv, .jsonl or .xlsx"
        )
        raise ReadError(shown(name), problem)


def _content(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise ReadError(name, "no such file: name the garbled document as it was scored") from None
    except OSError as error:
        raise ReadError(name, f"cannot be read: {error.strerror}") from None


def _expanded(data: bytes, name: str) -> bytes:
    try:
        return gzip.decompress(data)
    except (EOFError, zlib.error, OSError):
        raise ReadError(name, "the gzip file is damaged: copy it again") from None


def _codec(encoding: str, body: bytes, name: str) -> str:
    """Return a codec that keeps byte order marks as text; the byte order is that of the file's mark."""
    if encoding in _BY_ORDER:
        little, big = _BY_ORDER[encoding]
        if body.startswith(_ORDER_MARKS[big]):
            return big
        return little if body.startswith(_ORDER_MARKS[little]) or sys.byteorder == "little" else big
    try:
        # UTF-8 "with signature" is UTF-8 with a mark.
        return "utf-8" if codecs.lookup(encoding).name == "utf-8-sig" else encoding
    except LookupError:
        raise ReadError(name, f"was scored in {encoding!r}, which is not known here: score it again") from None


def _decoded(body: bytes, codec: str, name: str) -> tuple[str, str]:
    """Return the byte order mark as text, or an empty text, and the rest."""
    try:
        text = body.decode(codec)
    except UnicodeError:
        raise ReadError(name, f"is not {codec} any more, as it was when it was scored: score it again") from None
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    return mark, text[len(mark) :]


def _check_same(report: Report, text: str, name: str) -> None:
    for judgement in report.judgements:
        side = judgement.pair.garbled
        if side is not None and text[side.at.start : side.at.stop] != side.text:
            raise ReadError(name, "has changed since it was scored: score it again", side.line)


def _check_characters(edits: list[Edit], text: str, codec: str, name: str) -> None:
    for edit in edits:
        try:
            edit.text.encode(codec)
        except UnicodeEncodeError as error:
            character = shown(edit.text[error.start])
            problem = f"the correction has {character} (U+{ord(edit.text[error.start]):04X}), which {codec} lacks"
            place = f"{name}, line {line_at(text, edit.at.start)}"
            remedy = "correct it without, or save the document as UTF-8 and score it again"
            raise WriteError(f"{place}: {problem}: {remedy}") from None

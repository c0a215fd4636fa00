"""Get the bytes of a path or of standard input, expand gzip, and refuse what exceeds the size limit."""

from __future__ import annotations

import gzip
import io
import os
import re
import stat
import sys
import zlib
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from scorer.errors import ReadError

STDIN = "-"
_GZIP = b"\x1f\x8b"
_MEGABYTE = 1_000_000
_CHUNK = 1 << 20
# Control characters, line separators, marks of text direction, and surrogates, which stand for undecodable bytes.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one input.

    `name` can be shown safely.  `suffix` is in lower case with its dot.  For a gzipped input it is
    the suffix of the expanded file, for standard input it is empty.
    """

    name: str
    suffix: str
    data: bytes


def shown(name: str) -> str:
    """Return a name that is safe for a terminal: control characters are escaped."""
    return _UNPRINTABLE.sub(lambda match: repr(match[0])[1:-1], name)


def name_of(path: str) -> str:
    """Return the name of an input in messages."""
    return "stdin" if path == STDIN else shown(path) or "''"


def suffix_of(path: str) -> str:
    """Return the suffix that tells the format, in lower case; `.gz` is removed first."""
    if path == STDIN:
        return ""
    stem, suffix = os.path.splitext(path.lower())
    return os.path.splitext(stem)[1] if suffix == ".gz" else suffix


def check_exists(path: str) -> None:
    """Raise ReadError unless the path exists and is not a directory; it opens nothing."""
    if path == STDIN:
        return
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError) as error:
        raise ReadError(name_of(path), _why(error)) from None
    if stat.S_ISDIR(mode):
        raise ReadError(name_of(path), "is a directory, not a file")


def fetch(path: str, max_size: int) -> Source:
    """Return the bytes of a path, or of standard input for "-", expanded if gzipped.

    max_size: most megabytes of the input, both before and after it is expanded.
    """
    check_exists(path)
    name = name_of(path)
    data = _raw(path, name, max_size)
    if data.startswith(_GZIP):
        data = _expanded(data, name, max_size)
    elif path.lower().endswith(".gz") and data:
        raise ReadError(name, "is not gzipped though its name ends in .gz: rename it")
    return Source(name, suffix_of(path), data)


def _raw(path: str, name: str, max_size: int) -> bytes:
    try:
        if path == STDIN:
            return _drain(_stdin(), name, max_size)
        with open(path, "rb") as file:
            return _drain(file, name, max_size)
    except (OSError, ValueError) as error:
        raise ReadError(name, _why(error)) from None


def _stdin() -> BinaryIO:
    # A program without a console has no stream, and a caller may have put a text stream without bytes in its place.
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise ReadError("stdin", "is closed: name a file instead")
    return stream  # type: ignore[no-any-return]


def _expanded(data: bytes, name: str, max_size: int) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
            return _drain(file, name, max_size)
    except EOFError:
        raise ReadError(name, "the gzip file is cut short: copy it again") from None
    except (zlib.error, OSError) as error:
        raise ReadError(name, f"the gzip file is damaged ({shown(str(error))}): copy it again") from None


def _drain(stream: _Readable, name: str, max_size: int) -> bytes:
    limit = max_size * _MEGABYTE
    kept = io.BytesIO()
    while chunk := stream.read(_CHUNK):
        if kept.tell() + len(chunk) > limit:
            raise ReadError(name, f"is larger than {max_size} MB: split it, or raise --max-size")
        kept.write(chunk)
    return kept.getvalue()


def _why(error: Exception) -> str:
    match error:
        case FileNotFoundError():
            return "no such file"
        case NotADirectoryError():
            return "no such file (a part of its path is not a directory)"
        case PermissionError():
            return "permission denied: make it readable"
        case OSError(strerror=str(reason)):
            return f"cannot be read: {reason}"
        case _:
            return f"cannot be read: {shown(str(error))}"

"""Get the bytes of a path or of standard input, expanded, and refuse what exceeds the size limit."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import dataclass
from typing import BinaryIO

from scorer.errors import ReadError
from scorer.patterns import late
from scorer.read.unpack import drain, is_packed, unpacked

STDIN = "-"
# Control characters, line separators, marks of text direction, and surrogates, which stand for undecodable bytes.
_UNPRINTABLE = late("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one input.

    `name` can be shown safely.  `suffix` is in lower case with its dot.  For a packed input it is
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
    """Return the suffix that tells the format, in lower case; that of a packed file is removed first."""
    if path == STDIN:
        return ""
    stem, suffix = os.path.splitext(path.lower())
    return os.path.splitext(stem)[1] if is_packed(suffix) else suffix


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
    """Return the bytes of a path, or of standard input for "-", expanded if packed.

    max_size: most megabytes of the input, both before and after it is expanded.
    """
    check_exists(path)
    name = name_of(path)
    ending = os.path.splitext(path.lower())[1] if path != STDIN else ""
    return Source(name, suffix_of(path), unpacked(_raw(path, name, max_size), name, ending, max_size))


def _raw(path: str, name: str, max_size: int) -> bytes:
    try:
        if path == STDIN:
            return drain(_stdin(), name, max_size)
        with open(path, "rb") as file:
            return drain(file, name, max_size)
    except (OSError, ValueError) as error:
        raise ReadError(name, _why(error)) from None


def _stdin() -> BinaryIO:
    # A program without a console has no stream, and a caller may have put a text stream without bytes in its place.
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise ReadError("stdin", "is closed: name a file instead")
    return stream  # type: ignore[no-any-return]


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

"""Expand packed bytes (gzip, bzip2, xz, Zstandard), never beyond the size limit."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import zlib
from collections.abc import Callable, Iterator
from typing import Protocol

from scorer.errors import ReadError
from scorer.read.extra import extra

MEGABYTE = 1_000_000
_CHUNK = 1 << 20
# Zstandard expands a few bytes to 128 kB; with such small pieces, the limit is noticed in time.
_ZSTD_PIECE = 1 << 10
_LARGEST_WINDOW = 1 << 27
_MEMORY = 1 << 29  # bytes that xz may use


class Readable(Protocol):
    """A binary stream."""

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes."""


def unpacked(data: bytes, name: str, ending: str, max_size: int) -> bytes:
    """Return the bytes expanded, if they begin as a packed file does; else unchanged.

    ending: that of the file, in lower case.  Raise ReadError for a damaged file, for one that expands to more than
    `max_size` megabytes, and for one that is not packed although its ending says so.
    """
    for kind, (endings, magic, expand) in _KINDS.items():
        if re.match(magic, data):
            return _expanded(expand, kind, data, name, max_size)
        if ending in endings and data:
            raise ReadError(name, f"is not {kind} though its name ends in {ending}: rename it")
    return data


def is_packed(ending: str) -> bool:
    """Tell whether an ending is that of a packed file."""
    return any(ending in endings for endings, _, _ in _KINDS.values())


def drain(stream: Readable, name: str, max_size: int) -> bytes:
    """Return all bytes of a stream; raise ReadError if there are more than `max_size` megabytes."""
    return _joined(iter(lambda: stream.read(_CHUNK), b""), name, max_size)


def _joined(pieces: Iterator[bytes], name: str, max_size: int) -> bytes:
    limit = max_size * MEGABYTE
    kept = io.BytesIO()
    for piece in pieces:
        if kept.tell() + len(piece) > limit:
            raise ReadError(name, f"is larger than {max_size} MB: split it, or raise --max-size")
        kept.write(piece)
    return kept.getvalue()


def _expanded(expand: Callable[[bytes], Iterator[bytes]], kind: str, data: bytes, name: str, max_size: int) -> bytes:
    what = f"the {kind.removesuffix('ped')} file"
    try:
        return _joined(expand(data), name, max_size)
    except EOFError:
        raise ReadError(name, f"{what} is cut short: copy it again") from None
    except (zlib.error, lzma.LZMAError, ValueError, OSError) as error:
        reason = "".join(letter if letter.isprintable() else "?" for letter in str(error))
        raise ReadError(name, f"{what} is damaged ({reason}): copy it again") from None


def _gzip(data: bytes) -> Iterator[bytes]:
    with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
        yield from iter(lambda: file.read(_CHUNK), b"")


def _bzip2(data: bytes) -> Iterator[bytes]:
    with bz2.BZ2File(io.BytesIO(data)) as file:
        yield from iter(lambda: file.read(_CHUNK), b"")


def _xz(data: bytes) -> Iterator[bytes]:
    while data:
        unpacker = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MEMORY)
        piece = unpacker.decompress(data, _CHUNK)
        while not unpacker.eof:
            if not piece and unpacker.needs_input:
                raise EOFError
            yield piece
            piece = unpacker.decompress(b"", _CHUNK)
        yield piece
        # Further streams and padding may follow.
        data = unpacker.unused_data.lstrip(b"\0")


def _zstd(data: bytes) -> Iterator[bytes]:
    with extra("formats", "Zstandard files"):
        import zstandard

    try:
        while data:
            unpacker = zstandard.ZstdDecompressor(max_window_size=_LARGEST_WINDOW).decompressobj()
            for at in range(0, len(data), _ZSTD_PIECE):
                yield unpacker.decompress(data[at : at + _ZSTD_PIECE])
                if unpacker.eof:
                    data = unpacker.unused_data + data[at + _ZSTD_PIECE :]
                    break
            else:
                raise EOFError
    except zstandard.ZstdError as error:
        raise ValueError(str(error)) from None


_KINDS: dict[str, tuple[tuple[str, ...], bytes, Callable[[bytes], Iterator[bytes]]]] = {
    "gzipped": ((".gz",), rb"\x1f\x8b", _gzip),
    "bzip2": ((".bz2",), rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)", _bzip2),
    "xz": ((".xz",), rb"\xfd7zXZ\x00", _xz),
    "Zstandard": ((".zst",), rb"\x28\xb5\x2f\xfd", _zstd),
}

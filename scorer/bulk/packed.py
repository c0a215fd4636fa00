"""Expand a stream of any length piece by piece, and pack a chunk of output as a member of its own."""

from __future__ import annotations

import bz2
import gzip
import lzma
import os
import stat
import sys
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from scorer.errors import ReadError
from scorer.read.extra import extra
from scorer.read.source import STDIN, check_exists, name_of

_PIECE = 1 << 16
_ZSTD_PIECE = 1 << 10  # Zstandard expands a few bytes to 128 kB
_LARGEST_WINDOW = 1 << 27
PACKED = (".gz", ".zst", ".xz")
_MAGIC = {b"\x1f\x8b": ".gz", b"BZh": ".bz2", b"\xfd7zXZ\x00": ".xz", b"\x28\xb5\x2f\xfd": ".zst"}


class Input:
    """One input, expanded as it is read.

    size: bytes of the file as it is stored; None for standard input and for what has no size.
    is_file: whether it is a regular file, which can be read twice.
    """

    def __init__(self, path: str) -> None:
        check_exists(path)
        self.path, self.name = path, name_of(path)
        found = os.stat(path) if path != STDIN else None
        self.size = (found.st_size or None) if found else None
        self.is_file = found is not None and stat.S_ISREG(found.st_mode)
        self._file: BinaryIO | None = None
        self._closed = False

    @property
    def file(self) -> BinaryIO:
        """The open file; raise ReadError if it cannot be opened."""
        if self._file is None:
            try:
                if self.path == STDIN and sys.stdin is None:
                    raise ReadError(self.name, "is closed: name a file instead")
                # Standard input by its number, since the text stream of a test has no buffer that can look ahead.
                where = sys.stdin.fileno() if self.path == STDIN else self.path
                self._file = open(where, "rb", closefd=self.path != STDIN)  # noqa: SIM115
            except (OSError, ValueError) as error:
                raise ReadError(self.name, f"cannot be read: {getattr(error, 'strerror', None) or error}") from None
        return self._file

    def close(self) -> None:
        """Close the file, if it is open."""
        if self._file is not None:
            self._file.close()
        self._file, self._closed = None, True

    def read_so_far(self) -> int:
        """Return how many bytes of the stored file are read; 0 for a stream without a size."""
        if self.size is None or (self._file is None and not self._closed):
            return 0
        return self.size if self._file is None else self._file.tell()

    def pieces(self) -> Iterator[bytes]:
        """Yield the expanded bytes; raise ReadError for a file that is damaged or cut short."""
        try:
            yield from self._expanded()
        except EOFError:
            raise ReadError(self.name, "the packed file is cut short: copy it again") from None
        except (zlib.error, lzma.LZMAError, ValueError, OSError) as error:
            reason = "".join(letter if letter.isprintable() else "?" for letter in str(error))
            raise ReadError(self.name, f"cannot be read ({reason}): copy it again") from None

    def _expanded(self) -> Iterator[bytes]:
        start: bytes = self.file.peek(8)[:8]  # type: ignore[attr-defined]
        kind = next((ending for magic, ending in _MAGIC.items() if start.startswith(magic)), "")
        stream: Any = self.file
        match kind:
            case ".gz":
                stream = gzip.GzipFile(fileobj=self.file)
            case ".bz2":
                stream = bz2.BZ2File(self.file)
            case ".xz":
                stream = lzma.LZMAFile(self.file)  # noqa: SIM115
            case ".zst":
                yield from _zstd(self.file)
                return
        yield from iter(lambda: stream.read1(_PIECE) if hasattr(stream, "read1") else stream.read(_PIECE), b"")


def _zstd(file: BinaryIO) -> Iterator[bytes]:
    with extra("formats", "Zstandard"):
        import zstandard

    unpacker: Any = None
    data = b""
    try:
        while data or (data := file.read(_ZSTD_PIECE)):
            unpacker = unpacker or zstandard.ZstdDecompressor(max_window_size=_LARGEST_WINDOW).decompressobj()
            if piece := unpacker.decompress(data):
                yield piece
            data = unpacker.unused_data if unpacker.eof else b""
            unpacker = None if unpacker.eof else unpacker
    except zstandard.ZstdError as error:
        raise ValueError(str(error)) from None
    if unpacker is not None:
        raise EOFError


def packed(data: bytes, ending: str) -> bytes:
    """Return bytes packed as the ending says; equal bytes give equal results, and members may follow each other."""
    if not data:
        return b""
    if ending == ".gz":
        return gzip.compress(data, 6, mtime=0)
    if ending == ".xz":
        return lzma.compress(data)
    if ending == ".zst":
        with extra("formats", "Zstandard"):
            import zstandard
        return zstandard.ZstdCompressor().compress(data)
    return data

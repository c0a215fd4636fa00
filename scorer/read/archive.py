"""Open formats that are ZIP archives: office documents and electronic books."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from scorer.errors import ReadError
from scorer.read.source import Source
from scorer.read.unpack import MEGABYTE


class Archive:
    """The parts of an archive by name, read when asked for; reading stops at the size limit."""

    def __init__(self, source: Source, what: str, max_size: int) -> None:
        self._name, self._what, self._max_size = source.name, what, max_size
        self._left = max_size * MEGABYTE
        try:
            self._archive = zipfile.ZipFile(BytesIO(source.data))
        except Exception:  # damaged archives raise all kinds of errors
            raise self._damaged() from None
        self.names = self._archive.namelist()

    def part(self, name: str) -> bytes | None:
        """Return the bytes of a part; None if there is no such part.  Raise ReadError for a damaged one."""
        if name not in self.names:
            return None
        try:
            with self._archive.open(name) as file:
                # One byte more than allowed shows that a part is too large, whatever size it claims.
                data = file.read(self._left + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
            raise self._damaged() from None
        self._left -= len(data)
        if self._left < 0:
            problem = f"expands to more than {self._max_size} MB: split it, or raise --max-size"
            raise ReadError(self._name, problem)
        return data

    def needed(self, name: str) -> bytes:
        """Return the bytes of a part; raise ReadError if there is no such part."""
        data = self.part(name)
        if data is None:
            raise ReadError(self._name, f"not {self._what}: it lacks the part {name}")
        return data

    def _damaged(self) -> ReadError:
        return ReadError(
            self._name, f"cannot be read as {self._what}: it is damaged, cut short or protected; save it anew"
        )

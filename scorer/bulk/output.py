"""Outputs that grow chunk by chunk and can be cut back to what was good."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO, Protocol

from scorer.bulk.packed import packed
from scorer.bulk.parquet import make_parquet
from scorer.errors import ReadError, WriteError
from scorer.output import NobodyReads, write_standard
from scorer.whole_file import replacing


class Output(Protocol):
    """Where chunks go."""

    def write(self, data: bytes) -> None:
        """Write one chunk; raise WriteError if it cannot be written."""

    def checkpoint(self) -> int:
        """Make all that was written safe on the disk, and return its bytes."""

    def finish(self) -> None:
        """Make the output complete."""

    def tidy(self) -> None:
        """Remove what only an unfinished run needs."""

    def close(self) -> None:
        """Close what is open."""


class StandardOutput:
    """Standard output: each chunk can be read at once."""

    def write(self, data: bytes) -> None:
        """Write a chunk; raise NobodyReads if nobody reads it any more."""
        write_standard(data)

    def checkpoint(self) -> int:
        """Return 0: what was written cannot be cut back."""
        return 0

    def finish(self) -> None:
        """Do nothing."""

    def tidy(self) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""


class FileOutput:
    """A file; each chunk is packed as a member of its own, so that the file can be cut back between two.

    Chunks of Parquet go into a file beside it, which becomes the output at the end.
    """

    def __init__(self, path: str, packing: str, form: str) -> None:
        self.path, self._packing = Path(os.path.realpath(path)), packing
        self._shown = path
        self._parquet = form == "parquet"
        self._growing = self.path.with_name(f"{self.path.name}.chunks") if self._parquet else self.path
        self._file: BinaryIO | None = None

    @property
    def can_be_cut(self) -> bool:
        """Whether it is a regular file, or will be one."""
        return self._growing.is_file() or not self._growing.exists()

    def begin(self, at: int = 0) -> None:
        """Open the file and cut it back to its first `at` bytes; raise ReadError if it has fewer."""
        try:
            if at and (not self._growing.exists() or self._growing.stat().st_size < at):
                raise ReadError(self._shown, "is shorter than its manifest says: remove both and begin anew")
            if self.can_be_cut:
                self._file = open(self._growing, "r+b" if at else "wb", buffering=0)  # noqa: SIM115
                self._file.truncate(at)
                self._file.seek(at)
            else:
                self._file = open(self._growing, "wb", buffering=0)  # noqa: SIM115
        except OSError as error:
            raise self._error(error) from None

    def write(self, data: bytes) -> None:
        """Write a chunk, packed."""
        try:
            view = memoryview(packed(data, self._packing))
            while view and self._file is not None:
                view = view[self._file.write(view) :]
        except BrokenPipeError:
            raise NobodyReads from None
        except OSError as error:
            raise self._error(error) from None

    def checkpoint(self) -> int:
        """Make what was written safe, and return its bytes."""
        if self._file is None or not self.can_be_cut:
            return 0
        try:
            os.fsync(self._file.fileno())
        except OSError as error:
            raise self._error(error) from None
        return self._file.tell()

    def finish(self) -> None:
        """Close the file; make Parquet of its chunks."""
        self.close()
        if not self._parquet:
            return
        try:
            with replacing(self.path) as file:
                make_parquet(self._growing, file)
        except OSError as error:
            raise self._error(error) from None

    def tidy(self) -> None:
        """Remove the chunks of which Parquet was made."""
        if self._parquet:
            self._growing.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file, if it is open."""
        if self._file is not None:
            self._file.close()

    def _error(self, error: OSError) -> WriteError:
        return WriteError(f"{self._shown}: cannot be written: {error.strerror or error}")

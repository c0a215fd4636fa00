"""Read the events of a store and change nothing, neither in it nor beside it."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from scorer.review.events import Recorded
from scorer.review.store import Store, StoreError

# What SQLite may keep beside a file while or after another program writes it.
_BESIDE = ("", "-wal", "-journal")


def read_events(path: str) -> list[Recorded]:
    """Return all events of a store, in order; raise StoreError if there is none or it cannot be read.

    A copy is read, because SQLite may write beside a file that it only reads, and we would migrate an earlier version.
    """
    if not Path(path).is_file():
        raise StoreError(f"{path}: no such store: name the file that scorer review keeps verdicts in")
    with tempfile.TemporaryDirectory(prefix="scorer-") as folder:
        copy = Path(folder) / "copy.sqlite"
        try:
            for ending in _BESIDE:
                if Path(path + ending).is_file():
                    shutil.copyfile(path + ending, f"{copy}{ending}")
        except OSError as error:
            raise StoreError(f"{path}: cannot be read: {error.strerror}") from None
        try:
            with Store(copy) as store:
                return store.since()
        except StoreError as error:
            raise StoreError(str(error).replace(str(copy), path)) from None

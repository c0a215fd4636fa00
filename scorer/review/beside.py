"""Find stores that hold verdicts on the pairs of a report, wherever beside its documents they are."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from contextlib import closing
from pathlib import Path

from scorer.review.replay import replay
from scorer.review.schema import APPLICATION
from scorer.review.store import SUFFIX
from scorer.review.stored_event import COLUMNS, recorded

# Those of the second kind are of reviews that went on in a new file.
_NAMES = (f"*{SUFFIX}", f"*{Path(SUFFIX).stem}-[0-9]*{Path(SUFFIX).suffix}")


def stores_beside(documents: Iterable[Path]) -> list[Path]:
    """Return the stores in the folders of some files, in alphabetical order; folders that are not there have none."""
    folders = {document.absolute().parent for document in documents}
    found = {file for folder in folders if folder.is_dir() for name in _NAMES for file in folder.glob(name)}
    return sorted(file for file in found if file.is_file())


def decided_in(store: Path, keys: Collection[str]) -> int | None:
    """Return how many pairs with these keys have a verdict in a store, by anybody; None if it cannot be read.

    The file is not changed.
    """
    try:
        with closing(sqlite3.connect(f"{store.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            connection.text_factory = bytes
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
                return 0
            pairs = {row[0].decode("ascii", "replace") for row in connection.execute("SELECT DISTINCT pair FROM event")}
            if pairs.isdisjoint(keys):
                return 0
            rows = connection.execute(f"SELECT {COLUMNS} FROM event ORDER BY number").fetchall()
        verdicts = replay(map(recorded, rows))
    except (sqlite3.Error, ValueError):
        return None
    return len({key for name in verdicts.reviewers() for key in verdicts.grades(name)}.intersection(keys))

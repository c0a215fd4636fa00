"""Read training sets without the rows that are also in a measuring set.

Every reader of a training set uses `read_train`.  Then `refuse` compares what was made from the rows.  So a reader that
does not use `read_train` is noticed before training begins.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Protocol, TypeVar

from training.lessons.overlap import MeasuringSets, Overlap

# Fields of a row that hold no text of the set.  Any other field that holds a string, or a list of them, is compared.
NO_TEXT = frozenset(
    ("id", "idx", "source_lang", "doc", "segment", "system", "reference", "split", "subset", "category", "severity")
)
ENDING = ".jsonl.gz"


class LeakError(ValueError):
    """Training would read a text of a measuring set, or there is no set to compare with."""


class TrainRow(Protocol):
    """A row of any training set."""

    @property
    def original(self) -> str:
        """The reference side."""


Row = TypeVar("Row", bound=TrainRow)


def train_file(data: Path, name: str) -> Path:
    """Return the path of a training set."""
    return data / "train" / f"{name}{ENDING}"


def set_files(folder: Path) -> dict[str, Path]:
    """Return the files of the sets in a folder, by name; raise LeakError where there are none."""
    found = {path.name.removesuffix(ENDING): path for path in sorted(folder.glob(f"*{ENDING}"))}
    if not found:
        raise LeakError(f"{folder}: no sets (*{ENDING}): training and measuring sets cannot be compared without them")
    return found


def texts_of(row: Mapping[str, Any]) -> list[str]:
    """Return all texts of a row, whatever its fields are called."""
    values = (value for name, value in row.items() if name not in NO_TEXT)
    parts = [value if isinstance(value, list) else [value] for value in values]
    return [text for part in parts for text in part if isinstance(text, str)]


def raw_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file as they are stored."""
    with gzip.open(path, "rb") as lines:
        for line in lines:
            yield json.loads(line)


@cache
def measuring_sets(data: Path) -> MeasuringSets:
    """Return the texts of all measuring sets; raise LeakError where there is no set."""
    files = set_files(data / "measure")
    return MeasuringSets({name: map(texts_of, raw_rows(path)) for name, path in files.items()})


@cache
def overlaps(data: Path, name: str) -> Sequence[tuple[str, Overlap]]:
    """Return the overlaps of a training set with all measuring sets, each with the original of its row.

    The texts are compared as they are stored.  Readers may change their spaces (`judged.untokenised`), but not their
    words, and only the words are compared.
    """
    rows, measured = raw_rows(train_file(data, name)), measuring_sets(data)
    return [(row.get("original", ""), one) for row in rows for one in measured.overlaps(texts_of(row))]


def left_out(data: Path, name: str) -> frozenset[str]:
    """Return the originals whose rows are left out, because at least one of these rows is in a measuring set.

    All rows of such an original are left out, because they say the same in other words.
    """
    return frozenset(original for original, _ in overlaps(data, name))


def read_train(data: Path, name: str, read: Callable[[Path], Iterable[Row]]) -> Iterator[Row]:
    """Yield the rows of a training set that have nothing in common with any measuring set."""
    out = left_out(data, name)
    return (row for row in read(train_file(data, name)) if row.original not in out)


def refuse(data: Path, rows: Iterable[Sequence[str]]) -> None:
    """Raise LeakError where a text or a pair that training is about to read is in a measuring set."""
    for row in rows:
        for one in measuring_sets(data).overlaps(row):
            raise LeakError(
                f"{one.name}: training would read a text of this measuring set ({one.kind}): "
                f"{' / '.join(one.learnt)!r}; see `python -m training.leaks {data}`"
            )

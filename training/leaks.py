"""Compare every training set with every measuring set: `python -m training.leaks ../shared/data`.

A figure on a measuring set is no measurement if the network was trained on that set.  So every text and every pair of
every file in DATA/train is compared with every file in DATA/measure.  `training.lessons.overlap` says what counts as
the same, and how short texts are treated.

First the command reports what the files have in common.  Training leaves these rows out
(`training.lessons.train_sets.left_out`).  Then it compares what training reads after that.  If anything is the same
there, the exit status is 2, and neither `make train` nor `make accuracy` goes on.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from benchmarks.table import show
from training.lessons.overlap import KINDS, Overlap
from training.lessons.train_sets import LeakError, left_out, overlaps, raw_rows, set_files
from training.network.recipe import sources
from training.quality.examples import rated

EXAMPLES = 3


def in_files(data: Path) -> dict[tuple[str, str], list[Overlap]]:
    """Return, for each pair of a training and a measuring set, the distinct overlaps; empty where there are none."""
    pairs = [(train, measured) for train in set_files(data / "train") for measured in set_files(data / "measure")]
    found: dict[tuple[str, str], dict[Overlap, None]] = {pair: {} for pair in pairs}
    for train in set_files(data / "train"):
        for _, one in overlaps(data, train):
            found[train, one.name][one] = None
    return {pair: list(distinct) for pair, distinct in found.items()}


def rows_left_out(data: Path, name: str) -> int:
    """Return how many rows of a training set are left out."""
    out = left_out(data, name)
    return sum(row.get("original", "") in out for row in raw_rows(set_files(data / "train")[name])) if out else 0


def check(data: Path) -> None:
    """Raise LeakError where anything that training reads is in a measuring set.

    The rows are compared as the readers return them.  So a mistake of a reader, or in the list of rows that it leaves
    out, is found too.
    """
    for held in (False, True):
        sources(data, held)
    rated(data)


def _lines(found: list[Overlap]) -> Iterator[str]:
    for one in found[:EXAMPLES]:
        yield f"    {one.kind}: {' / '.join(one.learnt)!r}  =  {' / '.join(one.measured)!r}"
    if len(found) > EXAMPLES:
        yield f"    and {len(found) - EXAMPLES} more"


def report(data: Path) -> None:
    """Print what the training files have in common with the measuring files."""
    found = in_files(data)
    rows = [(*pair, *(sum(one.kind == kind for one in own) for kind in KINDS)) for pair, own in found.items()]
    show("what the files have in common: distinct texts or pairs", ("train", "measure", *KINDS), rows)
    for (train, measured), own in found.items():
        if own:
            print(f"\n  {train} and {measured}:", *_lines(own), sep="\n")
    counts = [(name, rows_left_out(data, name)) for name in set_files(data / "train")]
    show("rows that training leaves out", ("train", "rows"), counts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds train/ and measure/")
    data = parser.parse_args().data
    try:
        report(data)
        check(data)
    except LeakError as error:
        parser.exit(2, f"{error}\n")
    print("\nWhat training reads has nothing in common with any measuring set.")


if __name__ == "__main__":
    main()

"""Turn a table with a header into rows: which columns are the two sides, and which are kept."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from scorer.errors import ReadError
from scorer.read.rows import side_by_side, uneven
from scorer.read.source import shown
from scorer.read.tsv import GARBLEDS, ORIGINALS
from scorer.read.values import check_value, document
from scorer.types import Document, Rows

SIDES = ("original", "garbled")
_USUAL = {"original": ORIGINALS, "garbled": GARBLEDS}


def rows_of_table(
    name: str,
    encoding: str,
    header: Sequence[str],
    rows: Iterable[tuple[int, Sequence[str]]],
    chosen: Mapping[str, str],
    notes: tuple[str, ...] = (),
) -> Rows:
    """Return the rows of a table; `rows` are pairs of line and cells.

    chosen: the column of the table for `original`, `garbled` and `id`; what is not in it has the column of that name.
    Raise ReadError, with the line, for a column that is missing or comes twice, and for a row of another length.
    """
    places = places_of(name, header, chosen)
    notes = (*notes, *taken(name, header, places, chosen))
    lines = array("q")
    cells: list[list[str]] = [[] for _ in header]
    for line, row in rows:
        if len(row) != len(header):
            raise ReadError(name, uneven(len(row), len(header)), line)
        lines.append(line)
        for column, cell in zip(cells, row, strict=True):
            check_value(name, line, cell)
            column.append(cell)
    if not lines:
        raise ReadError(name, "is empty: it has no row below its header")
    original, garbled = (
        _side(name, encoding, cells[places[side]], lines, notes if side == "original" else ()) for side in SIDES
    )
    ids: tuple[str | None, ...] = (None,) * len(lines)
    if "id" in places:
        ids = tuple(cell or None for cell in cells[places["id"]])
    aligned = side_by_side(original, garbled, ids)
    kept = _kept(header, places)
    return Rows(aligned.original, aligned.garbled, ids, columns={title: tuple(cells[at]) for title, at in kept.items()})


def has_sides(header: Sequence[str], chosen: Mapping[str, str]) -> bool:
    """Tell whether a header names both sides."""
    return all(len(_called(header, side, chosen)) == 1 for side in SIDES)


def places_of(name: str, header: Sequence[str], chosen: Mapping[str, str]) -> dict[str, int]:
    """Return the column of each side and, if there is one, of the id; raise ReadError as `rows_of_table` does."""
    places = {}
    for role in (*SIDES, "id"):
        wanted = chosen.get(role, role)
        found = _called(header, role, chosen)
        if len({_folded(header[at]) for at in found}) > 1:
            might = ", ".join(shown(header[at]) for at in found)
            problem = f"no column is called {shown(wanted)}, and several might be it ({might})"
            raise ReadError(name, f"{problem}: name them, such as --columns original=ref,garbled=hyp", 1)
        if len(found) > 1:
            raise ReadError(name, f"the column {shown(header[found[0]])} comes twice: remove one", 1)
        if found:
            places[role] = found[0]
        elif role != "id" or role in chosen:
            there = ", ".join(shown(title) or "(no name)" for title in header[:20])
            problem = f"no column is called {shown(wanted)} (there are {there})"
            raise ReadError(name, f"{problem}: name them, such as --columns original=ref,garbled=hyp", 1)
    if places["original"] == places["garbled"]:
        raise ReadError(name, "both sides are the same column: name two in --columns")
    return places


def _called(header: Sequence[str], role: str, chosen: Mapping[str, str]) -> list[int]:
    """Return the columns that have the name of a role, or else one that other tools give it."""
    titles = [_folded(title) for title in header]
    found = [at for at, title in enumerate(titles) if title == _folded(chosen.get(role, role))]
    usual = _USUAL.get(role, frozenset()) if role not in chosen else frozenset()
    return found or [at for at, title in enumerate(titles) if title in usual]


def taken(name: str, header: Sequence[str], places: Mapping[str, int], chosen: Mapping[str, str]) -> Iterator[str]:
    """Yield a note if a side is taken from a column that is called otherwise and was not chosen."""
    if any(side not in chosen and _folded(header[places[side]]) != side for side in SIDES):
        original, garbled = (shown(header[places[side]]) for side in SIDES)
        yield f"{name}: the original is taken from the column {original}, the garbled text from {garbled}"


def _folded(title: str) -> str:
    return title.strip().casefold()


def _kept(header: Sequence[str], places: Mapping[str, int]) -> dict[str, int]:
    """Return the columns that are neither a side nor the id, by a name that each has alone."""
    kept: dict[str, int] = {}
    numbers: Counter[str] = Counter()
    for at, title in enumerate(header):
        if at in places.values():
            continue
        own = unique = title.strip() or f"column {at + 1}"
        while unique in kept:
            numbers[own] += 1
            unique = f"{own} ({numbers[own] + 1})"
        kept[unique] = at
    return kept


def _side(name: str, encoding: str, values: list[str], lines: Sequence[int], notes: tuple[str, ...]) -> Document:
    return document(name, encoding, values, lines, notes)

"""Which format a table has, and how it is opened."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from scorer.bulk.csv import CsvTable
from scorer.bulk.jsonl import JsonlTable
from scorer.bulk.packed import PACKED, Input
from scorer.bulk.parquet import ParquetTable
from scorer.bulk.rows import Table
from scorer.bulk.tsv import TsvTable
from scorer.errors import ReadError, SettingsError, WriteError
from scorer.read.formats import BY_ENDING
from scorer.read.source import STDIN, name_of, suffix_of
from scorer.read.unpack import is_packed

# Rows that are scored together, as a document of their own: how words are capitalised, what is said once and the
# language are taken from these.  The results depend on this number, so it is in the manifest.
CHUNK = 250
_FORMATS = {".tsv": "tsv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".parquet": "parquet"}
FORMATS = tuple(dict.fromkeys(_FORMATS.values()))


def format_of(paths: Sequence[str], named: str | None) -> str:
    """Return the one format of all inputs; raise SettingsError if they have several, or none that is known."""
    if named is not None:
        return named
    found = {}
    for path in paths:
        if path == STDIN:
            raise SettingsError(f"standard input has no ending: name its format with --from {'|'.join(FORMATS)}")
        found[_FORMATS.get(suffix_of(path))] = path
    if None in found:
        raise SettingsError(f"{name_of(found[None])}: no table of pairs: use {', '.join(_FORMATS)}, or --from")
    if len(found) > 1:
        raise SettingsError(f"{' and '.join(map(name_of, found.values()))} have several formats: run each of its own")
    return next(name for name in found if name)


def packing_of(output: str, form: str) -> str:
    """Return the ending that an output is packed by, or ""; raise WriteError if it is not of the inputs' format."""
    ending = os.path.splitext(output.lower())[1]
    packing = ending if ending in PACKED else ""
    kind = _kind_of(suffix_of(output))
    if kind is not None and kind != form:
        raise WriteError(f"{output}: the rows are {form} and stay so: give the output that ending")
    if packing and form == "parquet":
        raise WriteError(f"{output}: Parquet is packed inside: leave out {packing}")
    if is_packed(ending) and not packing:
        raise WriteError(f"{output}: outputs are packed as {', '.join(PACKED)}: give one of these endings, or none")
    return packing


def _kind_of(suffix: str) -> str | None:
    """Return the format that an ending stands for; None if it says nothing, as .txt does of a table."""
    known = BY_ENDING.get(suffix)
    return _FORMATS.get(suffix) or (known.name if known and known.name != "text" else None)


def open_table(source: Input, form: str, chosen: Mapping[str, str], added: Sequence[str]) -> Table:
    """Open an input in a format, whose rows will get the added columns.

    Raises ReadError if it is not in the format, or lacks the columns of both sides.
    """
    match form:
        case "tsv":
            return TsvTable(source, chosen)
        case "csv":
            return CsvTable(source, chosen)
        case "jsonl":
            return JsonlTable(source, chosen, added)
    if source.name == name_of(STDIN):
        raise ReadError(source.name, "Parquet is read from its end: name a file instead")
    return ParquetTable(source, chosen, CHUNK)

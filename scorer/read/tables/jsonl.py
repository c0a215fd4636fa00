"""Read pairs from JSON lines, whose keys are fixed."""

from __future__ import annotations

from scorer.errors import SettingsError
from scorer.read import jsonl
from scorer.read.decode import decode
from scorer.read.source import Source
from scorer.settings import Settings
from scorer.types import Rows


def read(source: Source, settings: Settings) -> Rows:
    """Return one row per record; raise SettingsError if columns are named, since JSON lines have none."""
    if settings.columns:
        raise SettingsError("--columns is for tables with a header (.tsv .csv .xlsx .parquet): leave it out")
    return jsonl.read(source.name, *decode(source.name, source.data, settings.encoding))

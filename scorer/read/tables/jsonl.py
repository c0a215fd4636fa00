"""Read pairs from JSON lines; `--columns` names their keys."""

from __future__ import annotations

from scorer.read import jsonl
from scorer.read.decode import decode
from scorer.read.source import Source
from scorer.settings import Settings
from scorer.types import Rows


def read(source: Source, settings: Settings) -> Rows:
    """Return one row per record."""
    text, encoding = decode(source.name, source.data, settings.encoding)
    return jsonl.read(source.name, text, encoding, dict(settings.columns))

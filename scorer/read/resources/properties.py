"""Read Java properties: UTF-8, or Latin-1 as before Java 9."""

from __future__ import annotations

from scorer.read.keyed import Keyed
from scorer.read.resources.messages import keyed_of
from scorer.read.source import Source
from scorer.settings import Settings


def read(source: Source, settings: Settings) -> Keyed:
    """Return the texts by key; raise ReadError for a damaged file."""
    return keyed_of(source, settings, "properties", "properties", "latin-1")

"""Read Fluent (.ftl): messages, terms and attributes by their names."""

from __future__ import annotations

from scorer.read.keyed import Keyed
from scorer.read.resources.messages import keyed_of
from scorer.read.source import Source
from scorer.settings import Settings


def read(source: Source, settings: Settings) -> Keyed:
    """Return the texts by key; raise ReadError for a damaged file."""
    return keyed_of(source, settings, "fluent", "Fluent")

"""Read ARB, the Application Resource Bundles of Flutter: texts by key, without what describes them."""

from __future__ import annotations

from scorer.read.keyed import Entry, Keyed
from scorer.read.resources.objects import parsed, texts
from scorer.read.source import Source
from scorer.settings import Settings


def read(source: Source, settings: Settings) -> Keyed:
    """Return the texts by key; keys that begin with @ describe others.  Raise ReadError for a damaged file."""
    content, encoding = parsed(source, settings)
    described = {key: value for key, value in content.items() if not key.startswith("@")}
    locale = content.get("@@locale")
    entries = [Entry(key, text) for key, text in texts(described)]
    return Keyed(source.name, encoding, entries, locale if isinstance(locale, str) else None)

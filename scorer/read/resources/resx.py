"""Read .resx, the resources of .NET: texts by their names."""

from __future__ import annotations

from scorer.errors import ReadError
from scorer.read.keyed import Entry, Keyed
from scorer.read.source import Source
from scorer.read.xml import attribute, child, children, local, parse
from scorer.settings import Settings


def read(source: Source, settings: Settings) -> Keyed:
    """Return the texts by key; pictures and other data are left out.  Raise ReadError for damaged XML."""
    root = parse(source.name, source.data, ".resx", settings.max_size)
    if local(root) != "root":
        raise ReadError(source.name, f"not .resx: its outermost element is {local(root)}")
    entries = []
    for data in children(root, "data"):
        # Data with a type are serialised objects.
        if attribute(data, "type") or attribute(data, "mimetype"):
            continue
        value = child(data, "value")
        text = "" if value is None else "".join(value.itertext())
        entries.append(Entry(attribute(data, "name") or "", text, data.sourceline))
    return Keyed(source.name, "utf-8", entries)

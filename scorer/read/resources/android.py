"""Read Android's strings.xml: strings, plurals and arrays by their names."""

from __future__ import annotations

from scorer.errors import ReadError
from scorer.read.keyed import Keyed
from scorer.read.resources.messages import keyed_of
from scorer.read.source import Source
from scorer.read.xml import local, parse
from scorer.settings import Settings


def read(source: Source, settings: Settings) -> Keyed:
    """Return the texts by key; raise ReadError for damaged XML and for any other XML."""
    # Parsed with care first, because the library that reads the messages would expand entities.
    root = parse(source.name, source.data, "XML", settings.max_size)
    if local(root) != "resources":
        problem = f"is XML of another kind (<{local(root)}>), not Android strings"
        raise ReadError(source.name, f"{problem}: convert it, or add --from text")
    return keyed_of(source, settings, "android", "Android strings")

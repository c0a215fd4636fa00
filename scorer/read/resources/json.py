"""Read plain and nested JSON, and the messages of web extensions: texts by the path of their keys."""

from __future__ import annotations

from typing import Any

from scorer.read.keyed import Entry, Keyed
from scorer.read.resources.objects import parsed, texts
from scorer.read.source import Source
from scorer.settings import Settings


def read(source: Source, settings: Settings) -> Keyed:
    """Return the texts by key; raise ReadError for a damaged file."""
    content, encoding = parsed(source, settings)
    if _is_extension(content):
        entries = [Entry(key, value["message"]) for key, value in content.items()]
    else:
        entries = [Entry(key, text) for key, text in texts(content)]
    return Keyed(source.name, encoding, entries)


def _is_extension(content: dict[str, Any]) -> bool:
    """Tell whether every value is an object with a message, as in messages.json of a web extension."""
    return bool(content) and all(
        isinstance(value, dict)
        and isinstance(value.get("message"), str)
        and set(value) <= {"message", "description", "placeholders", "hash"}
        for value in content.values()
    )

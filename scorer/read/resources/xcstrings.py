"""Read .xcstrings, the string catalogues of Xcode: one language of the texts by key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scorer.errors import ReadError
from scorer.read.keyed import Entry, Keyed
from scorer.read.resources.objects import parsed
from scorer.read.source import Source
from scorer.settings import Settings


def read(source: Source, settings: Settings) -> Keyed:
    """Return the texts of the target language; those of the source language if there is none, or if it is asked for.

    Raise ReadError for a damaged file and for several target languages.
    """
    content, encoding = parsed(source, settings)
    strings, from_language = content.get("strings"), content.get("sourceLanguage")
    if not isinstance(strings, dict) or not isinstance(from_language, str):
        raise ReadError(source.name, "not a string catalogue: it lacks strings or sourceLanguage")
    languages = {language for value in strings.values() for language in _localizations(value)}
    targets = sorted(languages - {from_language})
    if settings.side == "source" or not targets:
        language = from_language
    elif len(targets) == 1:
        language = targets[0]
    else:
        raise ReadError(source.name, f"has several target languages ({', '.join(targets)}): keep one of them")
    return Keyed(source.name, encoding, list(_entries(strings, language, from_language)), language)


def _entries(strings: dict[str, Any], language: str, from_language: str) -> Iterator[Entry]:
    for key, value in strings.items():
        found = _localizations(value).get(language)
        if found is not None:
            yield from _units(key, found)
        elif language == from_language:
            # A key without a text of its own is the text.
            yield Entry(key, key)


def _localizations(value: Any) -> dict[str, Any]:
    found = value.get("localizations") if isinstance(value, dict) else None
    return found if isinstance(found, dict) else {}


def _units(key: str, found: Any) -> Iterator[Entry]:
    """Yield the text, or that of each variation, such as a plural form."""
    if not isinstance(found, dict):
        return
    unit = found.get("stringUnit")
    if isinstance(unit, dict) and isinstance(unit.get("value"), str):
        yield Entry(key, unit["value"])
    variations = found.get("variations")
    for kind in variations.values() if isinstance(variations, dict) else ():
        for form, inner in kind.items() if isinstance(kind, dict) else ():
            yield from _units(f"{key}[{form}]", inner)
    substitutions = found.get("substitutions")
    for name, inner in substitutions.items() if isinstance(substitutions, dict) else ():
        yield from _units(f"{key}.{name}", inner)

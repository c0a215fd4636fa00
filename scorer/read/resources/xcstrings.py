"""Read .xcstrings, the string catalogues of Xcode: texts by key in several languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scorer.errors import ReadError
from scorer.phrases import count
from scorer.read.keyed import Catalogue, Entry, Keyed
from scorer.read.resources.objects import parsed
from scorer.read.source import Source
from scorer.settings import Settings


def read(source: Source, settings: Settings) -> Catalogue:
    """Return the texts of each language; those marked as not for translation are left out, with a note.

    Raise ReadError for a damaged file.
    """
    name = source.name
    content, encoding = parsed(source, settings)
    strings, from_language = content.get("strings"), content.get("sourceLanguage")
    if not isinstance(strings, dict) or not isinstance(from_language, str):
        raise ReadError(name, "not a string catalogue: it lacks strings or sourceLanguage")
    kept = {key for key, value in strings.items() if _is_kept(value)}
    wanted = {key: value for key, value in strings.items() if key not in kept}
    notes = (f"{name}: {count(len(kept), 'text')} marked as not for translation left out",) if kept else ()
    languages = {language for value in wanted.values() for language in _localizations(value)}
    source_texts, *targets = (
        Keyed(name, encoding, list(_entries(wanted, language, from_language)), language, notes)
        for language in (from_language, *sorted(languages - {from_language}))
    )
    return Catalogue(source_texts, targets)


def _is_kept(value: Any) -> bool:
    return isinstance(value, dict) and value.get("shouldTranslate") is False


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

"""Read PO: each message is a unit, and so is each plural form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from scorer.errors import ReadError
from scorer.patterns import late
from scorer.phrases import count
from scorer.read.decode import decode
from scorer.read.extra import extra
from scorer.read.source import Source
from scorer.read.units import Bilingual, Unit
from scorer.settings import Settings

_CHARSET = late(rb"charset=([A-Za-z0-9_.:-]+)")

# A line of a message; the library drops a text whose quotes are not closed.
_BEGINS = late(r'(?:#~\s*)?(?:msg\w+(?:\[\d+\])?\s*)?"|(?:#~\s*)?msg')
_SOUND = late(r'(?:#~\s*)?(?:msg(?:ctxt|id|id_plural|str)(?:\[\d+\])?\s*)?"(?:[^"\\]|\\.)*+"')


def read(source: Source, settings: Settings) -> Bilingual:
    """Return the messages in order; obsolete ones are left out.  Raise ReadError for a damaged file."""
    with extra("formats", ".po files"):
        import polib

    name = source.name
    text, encoding = decode(name, source.data, settings.encoding, _declared(source.data))
    if not text.strip():
        raise ReadError(name, "is empty")
    for number, line in enumerate(text.splitlines(), 1):
        if _BEGINS.match(line.strip()) and not _SOUND.fullmatch(line.strip()):
            raise ReadError(name, "not a sound PO file: this line is cut short or lacks a quote", number)
    try:
        # The newline keeps the library from taking the text for the name of a file.
        entries = polib.pofile(text + "\n", check_for_duplicates=False)
    except Exception as error:  # damaged files raise all kinds of errors, AssertionError among them
        raise _damaged(name, error) from None
    # The entry without a text is the header; the library leaves it among the others where the file is cut short.
    kept = [entry for entry in entries if not entry.obsolete and entry.msgid]
    fuzzy, obsolete = sum(entry.fuzzy for entry in kept), sum(entry.obsolete for entry in entries)
    notes = [f"{name}: {count(fuzzy, 'unit')} marked as fuzzy"] if fuzzy else []
    notes += [f"{name}: {count(obsolete, 'obsolete unit')} left out"] if obsolete else []
    units = [unit for number, entry in enumerate(kept, 1) for unit in _units(entry, number)]
    return Bilingual(name, encoding, units, None, entries.metadata.get("Language") or None, tuple(notes))


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096])
    if match is None:
        return None
    encoding = match[1].decode("ascii")
    try:
        "".encode(encoding)
    except (LookupError, UnicodeError):
        return None
    return encoding


def _units(entry: Any, number: int) -> Iterator[Unit]:
    context = f"unit {number}" + (f" ({entry.msgctxt})" if entry.msgctxt else "")
    fuzzy = ", fuzzy" if entry.fuzzy else ""
    if not entry.msgid_plural:
        yield Unit(str(number), entry.msgid, entry.msgstr or None, context + fuzzy, entry.linenum)
        return
    forms = sorted(entry.msgstr_plural.items())
    for form, target in forms:
        # A language with one form has it for any number, as the plural of the source is.
        source = entry.msgid if form == 0 and len(forms) > 1 else entry.msgid_plural
        yield Unit(f"{number}[{form}]", source, target or None, f"{context}, form {form}{fuzzy}", entry.linenum)


def _damaged(name: str, error: Exception) -> ReadError:
    match = re.search(r"\(line (\d+)\)", str(error))
    problem = "not a sound PO file: mend it, or copy it again"
    return ReadError(name, problem, int(match[1]) if match else None)

"""Read .strings, the texts of programs for Apple's systems: `"key" = "text";` with comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scorer.errors import ReadError
from scorer.patterns import late
from scorer.read.decode import decode, line_at
from scorer.read.keyed import Entry, Keyed
from scorer.read.source import Source
from scorer.settings import Settings

_SKIPPED = late(r"(?:\s|//[^\n\r]*|/\*(?:[^*]|\*(?!/))*+\*/)*+")
_QUOTED = r'"((?:[^"\\]|\\.)*+)"'
_KEY = late(rf"{_QUOTED}|([\w.$/-]+)", re.DOTALL)
_VALUE = late(_QUOTED, re.DOTALL)
_ESCAPE = late(r"\\(?:[Uu]([0-9A-Fa-f]{4})|(.))", re.DOTALL)
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "0": ""}


def read(source: Source, settings: Settings) -> Keyed:
    """Return the texts by key; raise ReadError, with the line, for a damaged file."""
    text, encoding = decode(source.name, source.data, settings.encoding)
    return Keyed(source.name, encoding, list(_entries(source.name, text)))


def _entries(name: str, text: str) -> Iterator[Entry]:
    at = _skipped(text, 0)
    line, counted = 1, 0
    while at < len(text):
        # Counted on from key to key; from the beginning each time, it would take long in long files.
        line, counted = line + line_at(text[counted:at], at - counted) - 1, at
        key, after = _matched(name, text, at, _KEY, "a key in quotes")
        after = _expected(name, text, after, "=")
        value, after = _matched(name, text, after, _VALUE, "a text in quotes")
        after = _expected(name, text, after, ";")
        yield Entry(key, value, line)
        at = _skipped(text, after)


def _matched(name: str, text: str, at: int, pattern: re.Pattern[str], what: str) -> tuple[str, int]:
    match = pattern.match(text, at)
    if match is None:
        raise ReadError(name, f"not sound .strings: {what} should stand here", line_at(text, at))
    return _plain(next(group for group in match.groups() if group is not None)), _skipped(text, match.end())


def _expected(name: str, text: str, at: int, sign: str) -> int:
    if text[at : at + 1] != sign:
        raise ReadError(name, f"not sound .strings: a “{sign}” should stand here", line_at(text, at))
    return _skipped(text, at + 1)


def _skipped(text: str, at: int) -> int:
    match = _SKIPPED.match(text, at)
    return at if match is None else match.end()


def _plain(quoted: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)) if match[1] else _LETTERS.get(match[2], match[2]), quoted)

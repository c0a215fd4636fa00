"""The user's glossary: names and terms that must be kept, and their accepted equivalents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from scorer.errors import ReadError
from scorer.types import Span

_WORD = re.compile(r"\w+")
_STRAIGHT = str.maketrans("’‘", "''")


@dataclass(frozen=True, slots=True)
class Term:
    """A term, its accepted equivalents, and its line in the file."""

    text: str
    instead: tuple[str, ...] = ()
    line: int = 0

    @property
    def forms(self) -> tuple[str, ...]:
        """The term itself, then its equivalents."""
        return self.text, *self.instead


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms with their accepted equivalents.

    `starts` lists the forms by their first word in lower case.  An entry has the form, the number
    of characters before that word, and the number of the term.
    """

    terms: tuple[Term, ...] = ()
    starts: dict[str, list[tuple[str, int, int]]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        for number, term in enumerate(self.terms):
            for form in term.forms:
                first = _WORD.search(form)
                if first:
                    self.starts.setdefault(first.group().lower(), []).append((form, first.start(), number))

    def find(self, text: str) -> Iterator[tuple[Term, Span, str]]:
        """Yield (term, span, form) for each form of a term that the text has as whole words."""
        straight = text.translate(_STRAIGHT)
        for word in _WORD.finditer(straight):
            for form, lead, number in self.starts.get(word.group().lower(), ()):
                at = word.start() - lead
                if at >= 0 and _stands_at(form, straight, at):
                    yield self.terms[number], Span(at, at + len(form)), form


def _stands_at(form: str, text: str, at: int) -> bool:
    """Tell whether a form stands at an offset of a text; case matters only if the form has capitals."""
    stop = at + len(form)
    found = text[at:stop]
    if found != form and (form != form.lower() or found.lower() != form):
        return False
    before, after = text[at - 1 : at], text[stop : stop + 1]
    return not (_joins(before) and _joins(form[0])) and not (_joins(after) and _joins(form[-1]))


def _joins(character: str) -> bool:
    return character.isalnum() or character == "_"


def read_glossary(path: str | None) -> Glossary:
    """Read a glossary; None gives an empty one.  Raise ReadError if it cannot be read.

    A line has one term, then its accepted equivalents after tabs.  `#` begins a comment line.
    """
    if path is None:
        return Glossary()
    found: dict[str, Term] = {}
    for number, line in enumerate(_lines(path), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        term, *instead = (" ".join(part.split()).translate(_STRAIGHT) for part in line.split("\t"))
        if not _WORD.search(term):
            raise ReadError(path, "has no term before the first tab: begin the line with one", number)
        if term in found:
            raise ReadError(path, f"“{term}” stands on line {found[term].line} already: remove one", number)
        found[term] = Term(term, tuple(form for form in instead if form), number)
    return Glossary(tuple(found.values()))


def _lines(path: str) -> list[str]:
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise ReadError(path, "no such file: check its name") from None
    except IsADirectoryError:
        raise ReadError(path, "is a directory, not a file") from None
    except PermissionError:
        raise ReadError(path, "permission denied: make it readable") from None
    except (OSError, ValueError) as error:
        raise ReadError(path, f"cannot be read: {error}") from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = 1 + data[: error.start].count(b"\n")
        raise ReadError(path, f"not UTF-8 (byte 0x{data[error.start]:02X}): save it as UTF-8", line) from None
    return re.split(r"\r\n|\r|\n", text)

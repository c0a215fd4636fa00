"""The user's glossary: names and terms that must be kept, and their accepted equivalents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from scorer.english.noun_forms import singulars
from scorer.english.stems import stems
from scorer.english.verb_forms import bases
from scorer.errors import ReadError
from scorer.patterns import late
from scorer.types import Span

_WORD = late(r"\w+")
_PART = late(r"\w+|\W+")
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
        """Yield (term, span, form) for each form of a term that the text has as whole words.

        The words may have another ending there: `harbour masters` for `harbour master`.
        """
        straight = text.translate(_STRAIGHT)
        for word in _WORD.finditer(straight):
            small = word.group().lower()
            for form, lead, number in self.starts.get(small, ()):
                at = word.start() - lead
                stop = _stop_of(form, straight, at) if at >= 0 else None
                if stop is not None:
                    yield self.terms[number], Span(at, stop), form
            for stem in _bases(small) - {small}:
                for form, lead, number in self.starts.get(stem, ()):
                    at = word.start() - lead
                    stop = _inflected_stop(form, straight, at) if at >= 0 else None
                    if stop is not None:
                        yield self.terms[number], Span(at, stop), form


def _stop_of(form: str, text: str, at: int) -> int | None:
    """Return where a form ends that stands at an offset of a text, itself or inflected; None if it does not.

    Case matters only if the form has capitals.
    """
    stop = at + len(form)
    found = text[at:stop]
    if found == form or (form == form.lower() and found.lower() == form):
        before, after = text[at - 1 : at], text[stop : stop + 1]
        if not (_joins(before) and _joins(form[0])) and not (_joins(after) and _joins(form[-1])):
            return stop
    return _inflected_stop(form, text, at)


def _inflected_stop(form: str, text: str, at: int) -> int | None:
    """Return where a form ends whose words have other endings in the text; None if it does not stand there."""
    if _joins(text[at - 1 : at]):
        return None
    here = at
    for part in _PART.findall(form):
        if part[0].isalnum():
            word = _WORD.match(text, here)
            if word is None or not _is_form(word.group(), part):
                return None
            here = word.end()
        elif text.startswith(part, here):
            here += len(part)
        else:
            return None
    return here


def _is_form(word: str, part: str) -> bool:
    """Tell whether a word is a word of a term, or it with another ending; a capital must be kept."""
    if word == part or (part == part.lower() and word.lower() == part):
        return True
    if part != part.lower() and (word[0] != part[0] or word.isupper() is not part.isupper()):
        return False
    return not _bases(word.lower()).isdisjoint(_bases(part.lower()))


def _bases(small: str) -> frozenset[str]:
    """Return the words that a lower-case word may be a form of, regular or not, and the word itself."""
    return stems(small) | bases(small) | singulars(small)


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

"""Tell whether two documents are in different languages, so that their words cannot be compared."""

from __future__ import annotations

from scorer.languages import code_of
from scorer.patterns import late
from scorer.segment.language import surely
from scorer.types import Document

# Words are enough to tell that two texts share a language, garbled or not: two languages share names and numbers only.
SHARED = 0.25
_WORD = late(r"[^\W\d_]{2,}")
_LEAST_LETTERS = 60  # of a text whose language is guessed


def differing_languages(original: Document, garbled: Document) -> tuple[str, str] | None:
    """Return the ISO 639-1 codes of two languages; None if they are one, or if it is not sure that they differ.

    What the texts show counts more than what the files declare: a garbled English text may be declared as anything.
    """
    ours, theirs = _words(original.text), _words(garbled.text)
    if not ours or not theirs or len(ours & theirs) >= SHARED * min(len(ours), len(theirs)):
        return None
    declared = code_of(original.language), code_of(garbled.language)
    differ = None not in declared and declared[0] != declared[1]
    found = _language(original, declared[0] if differ else None), _language(garbled, declared[1] if differ else None)
    first, second = found
    return None if first is None or second is None or first == second else (first, second)


def _language(document: Document, declared: str | None) -> str | None:
    """Return the language that a text plainly has; else the one that its file declares."""
    letters = sum(character.isalpha() for character in document.text)
    shown = surely(document.text) if letters >= _LEAST_LETTERS else None
    return shown or declared


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)}

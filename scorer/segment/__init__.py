"""Split a document into sentences whose offsets refer to the document's own text."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from scorer.segment.differing import differing_languages
from scorer.segment.foreign import foreign_language, is_unspaced
from scorer.segment.language import checked, detect_language
from scorer.segment.lines import passages_of, wrap_width
from scorer.segment.sentences import ignores_case, sentences
from scorer.types import Document, Segment, Span

__all__ = ["detect_language", "differing_languages", "foreign_language", "is_unspaced", "segment", "whole_blocks"]


def segment(document: Document, lang: str | None = None) -> tuple[Segment, ...]:
    """Return the sentences of a document, in order and trimmed; none for a blank document.

    No sentence crosses a block.  Together they contain every character of the blocks that is not
    white space.  `lang` is an ISO 639-1 code; None detects the language.  Raise SettingsError if
    it is not a code.
    """
    language = detect_language(document.text) if lang is None else checked(lang)
    caseless = ignores_case(document.text)
    width = wrap_width(document) if document.soft_newlines else None
    found = (
        (Span(passage.start + sentence.start, passage.start + sentence.stop), number)
        for number, block in enumerate(document.blocks)
        for passage in passages_of(document, block, width)
        for sentence in sentences(document.text[passage.start : passage.stop], language, caseless)
    )
    return _numbered(document, found)


def whole_blocks(document: Document) -> tuple[Segment, ...]:
    """Return each block of an aligned document as one trimmed segment; blank blocks are left out."""
    return _numbered(document, ((block, number) for number, block in enumerate(document.blocks)))


def _numbered(document: Document, found: Iterable[tuple[Span, int]]) -> tuple[Segment, ...]:
    """Trim the spans, leave out the blank ones and number the rest."""
    segments: list[Segment] = []
    for at, block in found:
        text = document.text[at.start : at.stop]
        trimmed = text.strip()
        if trimmed:
            start = at.start + len(text) - len(text.lstrip())
            segments.append(Segment(len(segments), trimmed, Span(start, start + len(trimmed)), block))
    assert all(one.at.stop <= other.at.start for one, other in pairwise(segments)), "segments overlap"
    return tuple(segments)

"""The keys by which a verdict finds its pair again, and a dismissal its finding.

They depend on the content, not on the place, so they survive another segmenter and edits elsewhere in a document.
"""

from __future__ import annotations

import hashlib
import json

from scorer.review.normal import normal
from scorer.types import Finding, Pair, Side, Span

_DIGITS = 32  # 128 bits: two of a billion pairs share a key with a probability of 1e-21


def pair_key(pair: Pair) -> str:
    """Return the key of a pair: 32 hexadecimal digits, the same for pairs of equal texts, wherever they stand.

    Texts are equal if they differ only in white space or in the Unicode composition of characters.  A missing side
    differs from an empty one, and an omitted text from the same text added.
    """
    return text_key(_text(pair.original), _text(pair.garbled))


def text_key(original: str | None, garbled: str | None) -> str:
    """Return the key of a pair of these texts, None for a side that is missing."""
    return _digest([text if text is None else normal(text) for text in (original, garbled)])


def versions_key(original: str, one: str, other: str) -> str:
    """Return the key of an original and two versions of it; it is the same whichever version comes first."""
    return _digest(["versions", normal(original), *sorted((normal(one), normal(other)))])


def finding_key(finding: Finding, pair: Pair) -> str:
    """Return the key of a finding of the pair: 32 hexadecimal digits, by its check, message and marked words.

    The place of the words, the severity and the number of further pairs with the finding do not count.
    """
    marked = [_marked(pair.original, finding.original_at), _marked(pair.garbled, finding.garbled_at)]
    return _digest([finding.check, normal(finding.message), *marked])


def _text(side: Side | None) -> str | None:
    return None if side is None else side.text


def _marked(side: Side | None, at: Span | None) -> str | None:
    return None if side is None or at is None else normal(side.text[at.start : at.stop])


def _digest(parts: list[str | None]) -> str:
    # JSON separates the parts, so that no text can be taken for the border between two of them.
    return hashlib.sha256(json.dumps(parts).encode("ascii")).hexdigest()[:_DIGITS]

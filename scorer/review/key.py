"""The keys by which a verdict finds its pair again, and a dismissal its finding.

They depend on the content, not on the place, so they survive another segmenter and edits elsewhere in a document.
"""

from __future__ import annotations

import hashlib
import json

from scorer.review.normal import normal
from scorer.types import Finding, Pair, Side, Span

Sides = tuple[str | None, str | None]
_DIGITS = 32  # 128 bits: two of a billion pairs share a key with a probability of 1e-21


def pair_key(pair: Pair) -> str:
    """Return the key of a pair: 32 hexadecimal digits, the same for pairs of equal texts, wherever they stand.

    Texts are equal if they differ only in white space or in the Unicode composition of characters.  A missing side
    differs from an empty one, and an omitted text from the same text added.
    """
    return text_key(_text(pair.original), _text(pair.garbled))


def text_key(original: str | None, garbled: str | None) -> str:
    """Return the key of a pair of these texts, None for a side that is missing."""
    return _digest(written_texts((original, garbled)))


def written_texts(sides: Sides) -> str:
    """Return the texts of a pair in normal form, as one line of JSON in ASCII; the key of the pair is its hash."""
    return json.dumps([text if text is None else normal(text) for text in sides])


def read_texts(key: str, written: str) -> Sides:
    """Return the texts of a key that were `written`; raise ValueError if they are not those of the key."""
    if _digest(written) != key:
        raise ValueError("the texts do not fit their key")
    original, garbled = json.loads(written)
    return original, garbled


def versions_key(original: str, one: str, other: str) -> str:
    """Return the key of an original and two versions of it; it is the same whichever version comes first."""
    return _digest(json.dumps(["versions", normal(original), *sorted((normal(one), normal(other)))]))


def finding_key(finding: Finding, pair: Pair) -> str:
    """Return the key of a finding of the pair: 32 hexadecimal digits, by its check, message and marked words.

    The place of the words, the severity and the number of further pairs with the finding do not count.
    """
    marked = [_marked(pair.original, finding.original_at), _marked(pair.garbled, finding.garbled_at)]
    # JSON separates the parts, so that no text can be taken for the border between two of them.
    return _digest(json.dumps([finding.check, normal(finding.message), *marked]))


def _text(side: Side | None) -> str | None:
    return None if side is None else side.text


def _marked(side: Side | None, at: Span | None) -> str | None:
    return None if side is None or at is None else normal(side.text[at.start : at.stop])


def _digest(written: str) -> str:
    return hashlib.sha256(written.encode("ascii")).hexdigest()[:_DIGITS]

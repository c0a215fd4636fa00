"""Prepositions that several checks look for before a noun."""

from __future__ import annotations

from scorer.english.word_lists import listed

# Those that are hardly ever anything else.  Not `of`, which joins two nouns to one party, nor `as` and `than`.
PREPOSITIONS = listed(
    """in on at by to from for with without within into onto upon about above below over under through during among
    against across along around behind beside beyond toward towards via per like"""
)

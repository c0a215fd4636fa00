"""Find the letters of abbreviations with dots: `p.m.`, `D.C.`, `U.S.`."""

from __future__ import annotations

from collections.abc import Sequence

from scorer.words.compared import Word


def is_dotted(words: Sequence[Word], i: int) -> bool:
    """Tell whether a word is a single letter with a dot beside it and another letter behind that dot."""
    if len(words[i].text) > 1:
        return False
    return any(
        0 <= i + 2 * step < len(words)
        and words[i + step].text == "."
        and len(words[i + 2 * step].text) == 1
        and words[i + 2 * step].is_word
        for step in (-1, 1)
    )

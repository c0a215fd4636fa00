"""Find what belongs to a name or an abbreviation, though it is a single letter or a small word: `D.C.`, `da Vinci`."""

from __future__ import annotations

from collections.abc import Sequence

from scorer.english import tables
from scorer.words.compared import Word

_PARTICLES = tables.words("name_particles")


def is_name_part(words: Sequence[Word], i: int) -> bool:
    """Tell whether a word is a letter of an abbreviation with dots, or a small word before a capital in a name."""
    small = words[i].small in _PARTICLES and i + 1 < len(words) and words[i + 1].text[0].isupper()
    return small or _is_dotted(words, i)


def _is_dotted(words: Sequence[Word], i: int) -> bool:
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

"""Find two English words that lost the space between them and kept a capital inside: `onIn`, `RedBoat`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scorer.english.vocabulary import is_spelt
from scorer.patterns import late

_CAPITAL_INSIDE = late("[a-z][A-Z]")
_JOINED = late(r"(?<![\w.@/-])([a-z]{2,}|[A-Z][a-z]{2,})([A-Z][a-z]+)(?![\w.@/])")
# Other words of two letters stand in too many names to be taken for half of two words.
_SHORT = frozenset(["in", "on", "at", "to", "of", "it", "he", "we", "by", "is", "as", "an", "or", "if", "so", "no"])


def run_together(text: str) -> Iterator[re.Match[str]]:
    """Yield each match: group 1 is the first word, group 2 the second, which begins with a capital."""
    for joined in _JOINED.finditer(text) if _CAPITAL_INSIDE.search(text) else ():
        if _is_word(joined[1].lower()) and _is_word(joined[2].lower()):
            yield joined


def _is_word(small: str) -> bool:
    return is_spelt(small) and (len(small) > 2 or small in _SHORT)

"""Which words both documents write with a capital inside a sentence, and which they write small."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

# A word after another one, with a comma at most between them, so that no sentence or quotation begins with it.
_INSIDE = re.compile(r"(?:(?<=\w )|(?<=\w, ))([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Casing:
    """Words in small letters, by how they are written where any word may be small."""

    capital: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()


def survey_casing(sentences: Iterable[str]) -> Casing:
    """Return how the words of the sentences are written.

    A sentence with more capitals than small words is a heading, and says nothing.
    """
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for sentence in sentences:
        inside = _INSIDE.findall(sentence)
        capitals = [word for word in inside if word[0].isupper()]
        smalls = [word for word in inside if word[0].islower()]
        if len(capitals) <= len(smalls):
            capital.update(word.casefold() for word in capitals)
            small.update(smalls)
    return Casing(
        frozenset(word for word, count in capital.items() if count > small[word]),
        frozenset(word for word, count in small.items() if count >= capital[word]),
    )

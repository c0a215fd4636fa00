"""Find which words both documents capitalise inside a sentence, and which they write in lower case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from scorer.patterns import late

# A word right after another word or its comma: it does not begin a sentence or a quotation.
_INSIDE = late(r"(?:(?<=\w )|(?<=\w, ))([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Casing:
    """Lower-cased words by how they are written inside sentences: mostly capitalised, or not."""

    capital: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()


def survey_casing(sentences: Iterable[str]) -> Casing:
    """Return how the words of the sentences are written.

    A sentence with more capitalised than lower-case words is taken for a heading and left out.
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

"""What a check may know beyond its pair: how both documents capitalise words, what goes on, and the user's glossary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from scorer.words.casing import Casing, survey_casing
from scorer.words.glossary import Glossary
from scorer.words.spanning import spanning


@dataclass(frozen=True, slots=True)
class Background:
    """What is known about both documents.

    `spanning` are the quotation marks and brackets of the garbled document that have their partner in another sentence,
    by the number of the sentence.
    """

    glossary: Glossary = field(default_factory=Glossary)
    casing: Casing = field(default_factory=Casing)
    spanning: Mapping[int, frozenset[str]] = field(default_factory=dict)


def survey(
    original: Sequence[str], garbled: Sequence[str], glossary: Glossary, *, in_order: bool = False
) -> Background:
    """Collect the background from the sentences of both documents; `in_order` if they follow each other as there."""
    return Background(glossary, survey_casing(chain(original, garbled)), spanning(garbled) if in_order else {})

"""What a check may know beyond its pair: how both documents capitalise words, and the user's glossary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

from scorer.words.casing import Casing, survey_casing
from scorer.words.glossary import Glossary


@dataclass(frozen=True, slots=True)
class Background:
    """What is known about both documents."""

    glossary: Glossary = field(default_factory=Glossary)
    casing: Casing = field(default_factory=Casing)


def survey(original: Sequence[str], garbled: Sequence[str], glossary: Glossary) -> Background:
    """Collect the background from the sentences of both documents."""
    return Background(glossary, survey_casing(chain(original, garbled)))

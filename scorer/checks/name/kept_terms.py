"""Find which terms of the user's glossary a pair keeps, and which it loses."""

from __future__ import annotations

from dataclasses import dataclass

from scorer.types import Span
from scorer.words.compared import Compared


@dataclass(frozen=True, slots=True)
class KeptTerms:
    """The places of the terms that both sides have in some form, and of those that only the original has."""

    original: tuple[Span, ...] = ()
    garbled: tuple[Span, ...] = ()
    lost: tuple[Span, ...] = ()


def kept_terms(pair: Compared) -> KeptTerms:
    """Return the kept and the lost terms of the glossary; a lost term is listed once."""
    glossary = pair.background.glossary
    if not glossary.terms:
        return KeptTerms()
    original, garbled = list(glossary.find(pair.original.text)), list(glossary.find(pair.garbled.text))
    said = {term for term, _, _ in original}, {term for term, _, _ in garbled}
    lost = {term: at for term, at, form in reversed(original) if form == term.text and term not in said[1]}
    return KeptTerms(
        tuple(at for term, at, _ in original if term in said[1]),
        tuple(at for term, at, _ in garbled if term in said[0]),
        tuple(sorted(lost.values())),
    )

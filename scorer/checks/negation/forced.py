"""Find what one side had to do and the other did not do: had no choice but to accept, chose not to accept."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.negation.sides import View
from scorer.english.verb_forms import bases
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Span

_NEEDED = listed("but except")
_FORCED = late(
    r"\b(?:no (?:other )?(?:choice|option|alternative)(?: left)?|nothing (?:else )?(?:for it|to do|to be done)) "
    r"(?:but|except|other than)(?: to)? (?P<deed>\w+)\b"
)
_UNDONE = late(
    r"(?:\b(?:not|never)(?: to)?|n['’]t|\b(?:refus|declin|fail|neglect|omit)(?:e|es|ed|s|ted)? to"
    r"|\babstain(?:s|ed)? from|\brefrain(?:s|ed)? from|\bavoid(?:s|ed)?|\bagainst) (?:have |has |had )?(?P<deed>\w+)\b"
)
# Who could not avoid or refuse it did it.
_FORCED_TOO = late(
    r"\b(?:choice|option|alternative|help|avoid\w*|otherwise|must|had to|has to|have to|forced|obliged|compelled"
    r"|only|until|unless|before)\b"
)


def forced(view: View) -> Iterator[tuple[Span, Span]]:
    """Yield what this side had no choice but to do, if the other side says that it was not done."""
    text, other = view.side.text, view.other.text
    if text.runs.isdisjoint(_NEEDED):
        return
    must = _FORCED.search(text.small)
    if not must or _FORCED_TOO.search(other.small):
        return
    for undone in _UNDONE.finditer(other.small):
        if not bases(must["deed"]).isdisjoint(bases(undone["deed"])):
            yield Span(*must.span()), Span(*undone.span())
            return

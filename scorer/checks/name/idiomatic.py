"""Names that name nobody, because they belong to a phrase: keeping up with the Joneses."""

from __future__ import annotations

from scorer.checks.name.found import Side
from scorer.checks.name.pairs import Group
from scorer.english.set_phrases import NAME_IDIOMS


def without_idioms(first: Side, second: Side, left: list[Group], right: list[Group]) -> tuple[list[Group], list[Group]]:
    """Return the names of both sides without those of such phrases.

    They stay where the other side has a name that may have been put in their place.
    """
    ours, theirs = _outside(first, left), _outside(second, right)
    return (left if theirs else ours), (right if ours else theirs)


def _outside(side: Side, groups: list[Group]) -> list[Group]:
    phrases = list(NAME_IDIOMS.find(side.text.small, side.text.runs)) if groups else []
    if not phrases:
        return groups
    return [one for one in groups if not any(at.start < one.at.stop and one.at.start < at.stop for at in phrases)]

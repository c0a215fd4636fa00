"""Tell a quarter of what is measured from half of it: `a quarter turn`, `a half turn`, `a three-quarter-mile walk`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from scorer.checks.number.quantities import Quantity, Weight
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text
from scorer.words.one_for_another import one_for_another

_PARTS = frozenset({"quarter", "quarters", "half", "third", "thirds", "eighth"})
# What is measured or sold in parts.  A quarter or a half of a match, of a year or of a town is named, not measured.
_UNITS = (
    "turn|rotation|revolution|circle|twist|spin|day|mile|hour|minute|second|inch|metre|meter|yard|acre|litre|liter"
    "|pint|cup|pound|ounce|gallon|ton|tonne|teaspoon|tablespoon|bottle|glass|dose|tablet|pill|portion|share|price"
    "|moon|note|tone|step|length|page|column|size|scale|speed|power|strength|full|mast|shift|pipe|barrel"
    "|pay|fare|fee|rate|century|marathon|pirouette|beat|rest|brick|slice|loaf|chicken|carat|crown|dollar|penny"
)
_PART = late(
    rf"""
    (?<!\bfirst[ -])(?<!\bsecond[ -])(?<!\bthird[ -])(?<!\bfourth[ -])(?<!\blast[ -])(?<!\bfinal[ -])(?<!\d[ -])
    (?<![\w-])(?P<part>(?:three|two)[ -](?:quarter|third)s?|quarter|half|third(?=-)|eighth(?=-))
    (?P<of>[ ](?:of[ ])?(?:an?|the)[ ]|[ -])(?P<unit>{_UNITS})s?(?![\w’']|-(?:final|back|way))
    """,
    re.VERBOSE,
)
_TURNS = frozenset({"turn", "rotation", "revolution", "circle", "twist", "spin"})
_DEGREES = {"quarter": 90, "half": 180, "three quarter": 270, "third": 120, "two third": 240, "eighth": 45}


def changed_part_units(first: Text, second: Text) -> Iterator[tuple[Span, Span, Severity]]:
    """Yield the part of a unit of one side for which the other side has only another part of it."""
    if first.runs.isdisjoint(_PARTS) or second.runs.isdisjoint(_PARTS):
        return
    left, right = _parts(first), _parts(second)
    for unit, ours in left.items():
        theirs = right.get(unit, {})
        apart = one_for_another(ours, theirs)
        # Where both sides have a share `of a turn`, it was compared as a number.
        if apart and not (ours[apart[0]][0] and theirs[apart[1]][0]):
            yield ours[apart[0]][1], theirs[apart[1]][1], "critical"


def find_part_turns(side: Text) -> Iterator[Quantity]:
    """Yield the degrees of each part of a turn, as fillers."""
    for unit, parts in (
        _parts(side).items() if not (side.runs.isdisjoint(_TURNS) or side.runs.isdisjoint(_PARTS)) else ()
    ):
        for part, (_, at) in parts.items() if unit in _TURNS else ():
            if part in _DEGREES:
                yield Quantity(at, (Decimal(_DEGREES[part]),), Weight.FILLER)


def _parts(side: Text) -> dict[str, dict[str, tuple[bool, Span]]]:
    """Return the place of each part of each unit, and whether it is a share `of` the unit."""
    found: dict[str, dict[str, tuple[bool, Span]]] = {}
    for match in _PART.finditer(side.small):
        part = match["part"].replace("-", " ").removesuffix("s")
        found.setdefault(match["unit"], {}).setdefault(part, (len(match["of"]) > 1, Span(*match.span())))
    return found

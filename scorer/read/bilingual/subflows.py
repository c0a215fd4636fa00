"""Units for the texts inside inline codes, such as the alternative text of a picture in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from scorer.read.bilingual.inline import subflows
from scorer.read.units import Unit
from scorer.read.xml import Element


def with_subflows(unit: Unit, source: Element | None, target: Element | None) -> Iterator[Unit]:
    """Yield a unit, and one for each text inside the codes of its sides, paired in their order."""
    yield unit
    for number, (ours, theirs) in enumerate(zip_longest(subflows(source), subflows(target)), 1):
        key = None if unit.id is None else f"{unit.id}/sub-flow {number}"
        yield Unit(key, ours or "", theirs, f"{unit.place}, sub-flow {number}", unit.line)

"""The names of units and currencies, and what each may stand for.

A unit is a dimension, a factor and an offset.  Two quantities are equal if their dimension and amount
are (`1 km` and `1,000 m`).  A name may stand for several units: `pounds` is money or weight, `$` any
dollar, `m` metres or minutes.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from scorer.english import tables


class Unit(NamedTuple):
    """A unit of a dimension: `(number + offset) * factor` is the amount in the dimension's base unit.

    rough: the unit is of another system of measurement, so that conversions are usually rounded.
    """

    dimension: str
    factor: Decimal
    offset: Decimal = Decimal(0)
    rough: bool = False

    def amount(self, number: Decimal) -> Decimal:
        """Convert a number of this unit to the dimension's base unit."""
        return (number + self.offset) * self.factor


@cache
def _units() -> Mapping[str, frozenset[Unit]]:
    found: dict[str, set[Unit]] = {}
    for dimension, factor, offset, rough, names in tables.rows(
        "units", "dimension", "factor", "offset", "rough", "names"
    ):
        _add(found, names, Unit(dimension, _number(factor), Decimal(offset), rough == "yes"))
    for currency, factor, names in tables.rows("currencies", "currency", "factor", "names"):
        _add(found, names, Unit(currency, _number(factor)))
    return {name: frozenset(units) for name, units in found.items()}


def _number(factor: str) -> Decimal:
    """Return a factor, which may be a fraction such as `5/9`."""
    above, _, below = factor.partition("/")
    return Decimal(above) / Decimal(below) if below else Decimal(above)


def _add(found: dict[str, set[Unit]], names: str, unit: Unit) -> None:
    """Add a unit under each form and spelling of its names."""
    for listed in names.split():
        stem = listed.replace("_", " ")
        forms = [stem] if not stem.endswith("(s)") else [stem[:-3], stem[:-3] + "s"]
        for form in forms:
            for spelling in (form.replace("-re", "re"), form.replace("-re", "er")):
                found.setdefault(spelling, set()).add(unit)


def units_called(name: str) -> frozenset[Unit]:
    """Return the units that a lower-case name may stand for; empty if it is not a unit."""
    return _units().get(name) or _units().get(name.replace("-", " ").replace(".", ""), frozenset())


def speeds(distance: str, time: str) -> frozenset[Unit]:
    """Return the units of speed made of a unit of length and one of time, such as `km` and `h`, or `miles` and `s`."""
    seconds = 3600 if time == "h" else 1
    return frozenset(
        Unit("speed", unit.factor * Decimal("3.6") / seconds, rough=unit.rough)
        for unit in units_called(distance)
        if unit.dimension == "length"
    )

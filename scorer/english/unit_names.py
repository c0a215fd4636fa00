"""The names of units and currencies, and what each may stand for.

A unit is a dimension, a factor and an offset.  Two quantities are equal if their dimension and amount
are (`1 km` and `1,000 m`).  A name may stand for several units: `pounds` is money or weight, `$` any
dollar, `m` metres or minutes.  The case of a symbol counts where both cases are units: `mW` and `MW`.
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

    @property
    def is_money(self) -> bool:
        """Whether it is a currency or a part of one."""
        return self.dimension.startswith(_MONEY)

    def amount(self, number: Decimal) -> Decimal:
        """Convert a number of this unit to the dimension's base unit."""
        return (number + self.offset) * self.factor


Units = frozenset[Unit]
_Found = dict[str, set[Unit]]

# A unit of length to these powers, and the factor to the base units of the tables: square metres, litres.
_POWERS = {2: ("area", Decimal(1)), 3: ("volume", Decimal(1000))}
# The units that are those of one dimension by those of another, and the factor to the base units of the tables.
_RATIOS = {
    ("length", "time"): ("speed", Decimal("3.6")),
    ("data", "time"): ("bits", Decimal(8)),
    ("amount", "volume"): ("molarity", Decimal(1)),
}
_MONEY = "money in "


@cache
def _names() -> Mapping[str, Units]:
    """Return the units by their names in small letters."""
    found: _Found = {}
    for dimension, factor, offset, rough, names in tables.rows(
        "units", "dimension", "factor", "offset", "rough", "names"
    ):
        _add(found, names, Unit(dimension, _number(factor), Decimal(offset), rough == "yes"))
    for dimension, factor, rough, _, names in _measures():
        _add(found, names, Unit(dimension, Decimal(factor), rough=rough == "yes"))
    for currency, factor, names in tables.rows("currencies", "currency", "factor", "names"):
        _add(found, names, Unit(_MONEY + currency, _number(factor)))
    return _frozen(found)


@cache
def _symbols() -> Mapping[str, Units]:
    """Return the units by their symbols, in which case counts."""
    found: _Found = {}
    for dimension, factor, rough, symbols, _ in _measures():
        for symbol in symbols.split():
            found.setdefault(symbol, set()).add(Unit(dimension, Decimal(factor), rough=rough == "yes"))
    return _frozen(found)


@cache
def _small_symbols() -> Mapping[str, Units]:
    """Return the units by their symbols in small letters."""
    found: _Found = {}
    for symbol, units in _symbols().items():
        found.setdefault(symbol.lower(), set()).update(units)
    return _frozen(found)


def _measures() -> tables.Rows:
    return tables.rows("measures", "dimension", "factor", "rough", "symbols", "names")


def _frozen(found: _Found) -> Mapping[str, Units]:
    return {name: frozenset(units) for name, units in found.items() if name != "-"}


def _number(factor: str) -> Decimal:
    """Return a factor, which may be a fraction such as `5/9`."""
    above, _, below = factor.partition("/")
    return Decimal(above) / Decimal(below) if below else Decimal(above)


def _add(found: _Found, names: str, unit: Unit) -> None:
    """Add a unit under each form and spelling of its names."""
    for listed in names.split():
        name = listed.replace("_", " ")
        for form in (name.replace("(s)", ""), name.replace("(s)", "s")):
            for spelling in (form.replace("-re", "re"), form.replace("-re", "er")):
                found.setdefault(spelling, set()).add(unit)


def units_called(name: str) -> Units:
    """Return the units that a name, as written, may stand for; empty if it is not a unit.

    `MB` is only a megabyte, but `mb`, which is no symbol, may be a megabyte or a megabit.
    """
    exact = _symbols().get(name)
    small = name.lower()
    if exact and small != name:
        return exact
    words = _names().get(small) or _names().get(small.replace("-", " ").replace(".", ""), frozenset())
    return words | (exact or _small_symbols().get(small, frozenset()))


def units_in_capitals(name: str) -> Units:
    """Return the units that a name in a text without small letters, as `MAX. 3 MA`, may stand for."""
    small = name.lower()
    return units_called(small) | _small_symbols().get(small, frozenset())


def power_of(units: Units, power: int) -> Units:
    """Return the units of area or volume (`power` 2 or 3) that those of length among these make."""
    dimension, base = _POWERS[power]
    return frozenset(
        Unit(dimension, unit.factor**power * base, rough=unit.rough) for unit in units if unit.dimension == "length"
    )


def ratio_of(above: Units, below: Units) -> Units:
    """Return the units that the first make by the second, such as `km` and `h`."""
    found = set()
    for unit in above:
        for other in below:
            dimension, base = _RATIOS.get(
                (unit.dimension, other.dimension), (f"{unit.dimension}/{other.dimension}", Decimal(1))
            )
            found.add(Unit(dimension, unit.factor * base / other.factor, rough=unit.rough or other.rough))
    return frozenset(found)

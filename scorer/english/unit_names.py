"""The names of units and currencies, and what each may stand for.

A unit is a dimension, a factor and an offset: what is the same in the same dimension is equal
(`1 km` and `1,000 m`).  A name may stand for several units: `pounds` is money or weight, `$`
any dollar, `m` metres or minutes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit of a dimension: `(number + offset) * factor` is the amount in the dimension's base unit.

    rough: one of another system, for which a conversion is rounded.
    """

    dimension: str
    factor: Decimal
    offset: Decimal = Decimal(0)
    rough: bool = False

    def amount(self, number: Decimal) -> Decimal:
        """Return a number of this unit in the dimension's base unit."""
        return (number + self.offset) * self.factor


# Dimension: {factor: names}.  A name in "(s)" has two forms, one with "-re" two spellings; "_" is a space.
_TABLE: dict[str, dict[str, str]] = {
    "length": {
        "1": "m met-re(s)",
        "1000": "km kms kilomet-re(s) k.m",
        "0.01": "cm centimet-re(s)",
        "0.001": "mm millimet-re(s)",
        "0.000001": "µm μm um micron(s) micromet-re(s)",
        "0.000000001": "nm nanomet-re(s)",
        "9460730472580800": "light_year(s)",
    },
    "mass": {
        "1": "g gm gram(s) gramme(s)",
        "1000": "kg kgs kilo(s) kilogram(s) kilogramme(s)",
        "0.001": "mg milligram(s) milligramme(s)",
        "0.000001": "µg μg ug mcg microgram(s)",
        "1000000": "t ton(s) tonne(s) metric_ton(s) metric_tonne(s)",
    },
    "volume": {
        "1": "l lit-re(s)",
        "0.001": "ml millilit-re(s) cc cm3 cm³ cubic_centimet-re(s)",
        "0.01": "cl centilit-re(s)",
        "0.1": "dl decilit-re(s)",
        "100": "hl hectolit-re(s)",
        "1000": "m3 m³ cubic_met-re(s)",
    },
    "area": {
        "1": "m2 m² sq_m square_met-re(s)",
        "10000": "ha hectare(s)",
        "1000000": "km2 km² sq_km square_kilomet-re(s) square_km",
    },
    "time": {
        "0.001": "ms millisecond(s)",
        "1": "second(s) sec secs",
        "60": "m min mins minute(s)",
        "3600": "h hr hrs hour(s)",
        "86400": "day(s)",
        "604800": "week(s) wk wks",
        "1209600": "fortnight(s)",
    },
    "months": {"1": "month(s)", "12": "year(s) yr yrs", "120": "decade(s)", "1200": "century centuries"},
    "speed": {"1": "km/h kmh kph kmph", "3.6": "m/s"},
    "percent": {"1": "% percent per_cent pct", "0.1": "‰"},
    "points": {"1": "point(s) percentage_point(s)", "0.01": "basis_point(s)"},
    "data": {
        "1": "kb kilobyte(s)",
        "1000": "mb megabyte(s)",
        "1000000": "gb gigabyte(s)",
        "1000000000": "tb terabyte(s)",
    },
    "power": {"1": "w watt(s)", "1000": "kw kilowatt(s)", "1000000": "mw megawatt(s)", "1000000000": "gw gigawatt(s)"},
    "energy": {
        "1": "kwh kilowatt_hour(s)",
        "1000": "mwh megawatt_hour(s)",
        "1000000": "gwh gigawatt_hour(s)",
    },
    "frequency": {"1": "hz hertz", "1000": "khz kilohertz", "1000000": "mhz megahertz", "1000000000": "ghz gigahertz"},
    "voltage": {"1": "volt(s)", "1000": "kv kilovolt(s)"},
    "heat": {"1": "°c °_c ℃ degree_celsius degrees_celsius degree_centigrade degrees_centigrade"},
}
_ROUGH: dict[str, dict[str, str]] = {
    "length": {
        "1609.344": "mile(s) mi",
        "0.3048": "foot feet ft",
        "0.0254": "inch inches",
        "0.9144": "yard(s) yd yds",
        "1852": "nautical_mile(s)",
    },
    "mass": {"453.59237": "pound(s) lb lbs", "28.349523": "ounce(s) oz"},
    "volume": {"3.785": "gallon(s)", "4.546": "gallon(s)", "0.473": "pint(s)", "0.568": "pint(s)", "159": "barrel(s)"},
    "area": {
        "4046.86": "acre(s)",
        "666.7": "mu",
        "2589988": "square_mile(s) sq_mi",
        "0.092903": "square_foot square_feet sq_ft",
    },
    "time": {"2629800": "month(s)", "31557600": "year(s)"},
    "speed": {"1.609344": "mph", "1.852": "knot(s)"},
}
_FAHRENHEIT = Unit("heat", Decimal(5) / Decimal(9), Decimal(-32), rough=True)
_FAHRENHEIT_NAMES = "°f °_f ℉ degree_fahrenheit degrees_fahrenheit"

# Currency: names, and those of its hundredth after the bar.
_CURRENCIES = {
    "usd": "usd us$ us_dollar(s) american_dollar(s) u.s._dollar(s)",
    "aud": "aud a$ au$ australian_dollar(s)",
    "cad": "cad c$ ca$ canadian_dollar(s)",
    "hkd": "hkd hk$ kong_dollar(s)",
    "nzd": "nzd nz$ zealand_dollar(s)",
    "sgd": "sgd s$ singapore_dollar(s)",
    "twd": "twd nt$ taiwan_dollar(s)",
    "eur": "eur € euro euros | eurocent(s)",
    "gbp": "gbp £ pound(s) pound_sterling pounds_sterling sterling quid | pence penny",
    "cny": "cny rmb ¥ yuan renminbi chinese_yuan",
    "jpy": "jpy ¥ yen japanese_yen",
    "inr": "inr ₹ rupee(s) rs indian_rupee(s)",
    "pkr": "pkr rupee(s) rs pakistani_rupee(s)",
    "rub": "rub ₽ rouble(s) ruble(s) russian_rouble(s) russian_ruble(s) | kopeck(s) kopek(s)",
    "chf": "chf franc(s) swiss_franc(s)",
    "czk": "czk koruna korunas koruny crown(s) czech_crown(s)",
    "sek": "sek krona kronor crown(s) swedish_crown(s) swedish_kronor",
    "nok": "nok krone kroner crown(s) norwegian_crown(s) norwegian_kroner",
    "dkk": "dkk krone kroner crown(s) danish_crown(s) danish_kroner",
    "pln": "pln zloty zlotys zł",
    "huf": "huf forint(s)",
    "try": "try lira liras turkish_lira",
    "uah": "uah ₴ hryvnia(s) hryvnya(s)",
    "kzt": "kzt ₸ tenge",
    "brl": "brl r$ reais",
    "zar": "zar rand",
    "mxn": "mxn peso pesos mexican_pesos",
    "krw": "krw ₩",
    "ils": "ils ₪ shekel(s)",
    "aed": "aed dirham(s)",
}
_DOLLARS = ("usd", "aud", "cad", "hkd", "nzd", "sgd", "twd")


@cache
def _units() -> Mapping[str, frozenset[Unit]]:
    found: dict[str, set[Unit]] = {}
    for table, rough in ((_TABLE, False), (_ROUGH, True)):
        for dimension, by_factor in table.items():
            for factor, names in by_factor.items():
                _add(found, names, [Unit(dimension, Decimal(factor), rough=rough)])
    _add(found, _FAHRENHEIT_NAMES, [_FAHRENHEIT])
    for currency, listed in _CURRENCIES.items():
        names, _, hundredths = listed.partition("|")
        _add(found, names, [Unit(currency, Decimal(1))])
        _add(found, hundredths, [Unit(currency, Decimal("0.01"))])
    _add(found, "$ dollar(s)", [Unit(currency, Decimal(1)) for currency in _DOLLARS])
    _add(found, "cent(s)", [Unit(currency, Decimal("0.01")) for currency in (*_DOLLARS, "eur")])
    return {name: frozenset(units) for name, units in found.items()}


def _add(found: dict[str, set[Unit]], names: str, units: Iterable[Unit]) -> None:
    for listed in names.split():
        stem = listed.replace("_", " ")
        forms = [stem] if not stem.endswith("(s)") else [stem[:-3], stem[:-3] + "s"]
        for form in forms:
            for spelling in (form.replace("-re", "re"), form.replace("-re", "er")):
                found.setdefault(spelling, set()).update(units)


def units_called(name: str) -> frozenset[Unit]:
    """Return the units that a name in small letters may stand for; none where it is no unit."""
    return _units().get(name) or _units().get(name.replace("-", " ").replace(".", ""), frozenset())


def speeds(distance: str, time: str) -> frozenset[Unit]:
    """Return the speeds that `km` and `h`, or `miles` and `s`, make together."""
    seconds = 3600 if time == "h" else 1
    return frozenset(
        Unit("speed", unit.factor * Decimal("3.6") / seconds, rough=unit.rough)
        for unit in units_called(distance)
        if unit.dimension == "length"
    )

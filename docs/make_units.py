"""Write scorer/english/data/measures.tsv from the units of pint: `python -m docs.make_units`.

Pint knows the sizes of the units and of their prefixes. Which of them a reader meets, and under which names, is
listed here. Its registry takes seconds to build, so the check reads the table and never imports pint.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pint

TABLE = Path(__file__).parents[1] / "scorer" / "english" / "data" / "measures.tsv"
_DIGITS = 15
# Alone these are mostly other units, degrees Fahrenheit or a byte, or abbreviations; words are among the names.
_ONLY_PREFIXED = {"F", "b", "M", "P", "var", "Byte", "Bytes", "byte", "bytes", "Bit", "Bits", "bits"}
# Before these a thousand is written as `k` and as `K`.
_WITH_CAPITAL = ("B", "b", "bit", "bits", "Byte", "Bytes")
_HEAD = """\
# Units of measure, of the sizes that pint gives them. A number times the factor is the amount in the base unit of the
# dimension. `rough` units are of another system: a conversion is rounded. The case of a symbol counts. The names are
# written as in units.tsv; `-` stands for none.
# source: written for this project; the sizes are those of pint {version} (pypi.org/project/pint, BSD-3-Clause)
# licence: Apache-2.0
# order: by dimension
dimension\tfactor\trough\tsymbols\tnames
"""

# The base unit of each dimension. Those of units.tsv have the same.
BASES = {
    "length": "meter",
    "mass": "gram",
    "time": "second",
    "volume": "liter",
    "area": "meter ** 2",
    "speed": "kilometer / hour",
    "percent": "percent",
    "data": "kilobyte",
    "bits": "kilobit / second",
    "current": "ampere",
    "charge": "ampere * hour",
    "voltage": "volt",
    "resistance": "ohm",
    "capacitance": "farad",
    "induction": "tesla",
    "power": "watt",
    "energy": "kilowatt_hour",
    "force": "newton",
    "pressure": "pascal",
    "frequency": "hertz",
    "rotation": "revolution / minute",
    "activity": "becquerel",
    "equivalent-dose": "sievert",
    "dose": "gray",
    "amount": "mole",
    "molarity": "mole / liter",
    "light": "lumen",
    "illuminance": "lux",
    "loudness": "decibel",
    "angle": "degree",
    "conductance": "siemens",
    "inductance": "henry",
    "torque": "newton * meter",
    "apparent-power": "volt * ampere",
    "reactive-power": "volt * ampere",
    "flux": "weber",
    "viscosity": "pascal * second",
    "exposure": "roentgen",
    "fineness": "tex",
    "luminance": "nit",
    "catalysis": "katal",
}
# Prefixes: their symbol and their name.
PREFIXES = {
    "T": "tera", "G": "giga", "M": "mega", "k": "kilo", "h": "hecto", "d": "deci", "c": "centi", "m": "milli",
    "µ": "micro", "n": "nano", "p": "pico", "P": "peta",
}  # fmt: skip


class Chosen(NamedTuple):
    """A unit: its name in pint, its symbols and names here, and the prefixes that it is met with."""

    dimension: str
    unit: str
    symbols: str = ""
    names: str = ""
    prefixes: str = ""
    rough: bool = False


CHOSEN = (
    Chosen("length", "meter", "m", "met-re(s)", "kdcmµnpM"),
    Chosen("length", "angstrom", "Å", "angstrom(s) ångström(s)"),
    Chosen("length", "astronomical_unit", "AU au", "astronomical_unit(s)"),
    Chosen("length", "light_year", "ly", "light_year(s) lightyear(s)"),
    Chosen("length", "parsec", "pc", "parsec(s)", "kM"),
    Chosen("length", "mile", "", "mile(s)", rough=True),
    Chosen("length", "nautical_mile", "nmi NM", "nautical_mile(s)", rough=True),
    Chosen("length", "fathom", "", "fathom(s)", rough=True),
    Chosen("length", "furlong", "", "furlong(s)", rough=True),
    Chosen("length", "league", "", "league(s)", rough=True),
    Chosen("mass", "gram", "g", "gram(s) gramme(s)", "kmµnpMP"),
    Chosen("mass", "tonne", "t", "tonne(s)", "kMG"),
    Chosen("mass", "tonne", "T"),
    Chosen("mass", "short_ton", "", "short_ton(s)", rough=True),
    Chosen("mass", "long_ton", "", "long_ton(s)", rough=True),
    Chosen("mass", "stone", "st", "stone(s)", rough=True),
    Chosen("mass", "carat", "ct", "carat(s)"),
    Chosen("mass", "grain", "gr", "grain(s)", rough=True),
    Chosen("mass", "troy_ounce", "ozt", "troy_ounce(s)", rough=True),
    Chosen("mass", "dalton", "Da", "dalton(s)", "k"),
    Chosen("time", "second", "s", "second(s)", "mMµnp"),
    Chosen("time", "day", "d"),
    Chosen("volume", "liter", "l L", "lit-re(s)", "hdcmµM"),
    Chosen("volume", "teaspoon", "tsp", "teaspoon(s) teaspoonful(s)", rough=True),
    Chosen("volume", "tablespoon", "tbsp Tbsp", "tablespoon(s) tablespoonful(s)", rough=True),
    Chosen("volume", "cup", "", "cup(s) cupful(s)", rough=True),
    Chosen("volume", "fluid_ounce", "", "fluid_ounce(s) fl_oz fl._oz", rough=True),
    Chosen("volume", "quart", "qt", "quart(s)", rough=True),
    Chosen("volume", "pint", "pt", "pint(s)", rough=True),
    Chosen("volume", "gallon", "gal", "gallon(s)", rough=True),
    Chosen("volume", "bushel", "", "bushel(s)", rough=True),
    Chosen("volume", "oil_barrel", "bbl", "", rough=True),
    Chosen("area", "hectare", "ha", "hectare(s)"),
    Chosen("area", "acre", "", "acre(s)", rough=True),
    Chosen("speed", "knot", "kn kt", "knot(s)", rough=True),
    Chosen("speed", "mile / hour", "mph", "", rough=True),
    Chosen("percent", "ppm", "ppm", "part(s)_per_million"),
    Chosen("percent", "ppm / 1000", "ppb", "part(s)_per_billion"),
    Chosen("data", "byte", "B Byte Bytes byte bytes", "byte(s)", "kMGTP", rough=True),
    Chosen("data", "bit", "bit bits Bit Bits", "bit(s)", "kMGT", rough=True),
    Chosen("data", "bit", "b", "", "kMGT", rough=True),
    Chosen("bits", "bit / second", "bps bit/s Bit/s bits/s b/s", "", "kMGT"),
    Chosen("bits", "byte / second", "B/s Bps Byte/s byte/s Bytes/s bytes/s", "", "kMGT"),
    Chosen("current", "ampere", "A", "ampere(s) amp(s)", "kmµnpM"),
    Chosen("charge", "ampere * hour", "Ah", "amp_hour(s)", "m"),
    Chosen("voltage", "volt", "V", "volt(s)", "kMmµ"),
    Chosen("resistance", "ohm", "Ω \u2126", "ohm(s)", "kMm"),
    Chosen("capacitance", "farad", "F", "farad(s)", "mµnpP"),
    Chosen("induction", "tesla", "T", "tesla(s)", "mµn"),
    Chosen("power", "watt", "W", "watt(s)", "kMGTPpmµ"),
    Chosen("power", "horsepower", "hp bhp", "horsepower", rough=True),
    Chosen("energy", "watt_hour", "Wh", "watt_hour(s)", "mkMGT"),
    Chosen("energy", "joule", "J", "joule(s)", "kMGTPpm"),
    Chosen("energy", "calorie", "cal", "calorie(s)", "k", rough=True),
    Chosen("energy", "kilocalorie", "", "calorie(s) cal", rough=True),
    Chosen("energy", "electron_volt", "eV", "electronvolt(s)", "mkMGT"),
    Chosen("energy", "british_thermal_unit", "BTU Btu", "", rough=True),
    Chosen("force", "newton", "N", "newton(s)", "kMm"),
    Chosen("pressure", "pascal", "Pa", "pascal(s)", "mhkMG"),
    Chosen("pressure", "bar", "bar", "bar(s)", "mM"),
    Chosen("pressure", "psi", "psi", "pound(s)_per_square_inch"),
    Chosen("pressure", "atmosphere", "atm", "atmosphere(s)"),
    Chosen("pressure", "mmHg", "mmHg", "", rough=True),
    Chosen("pressure", "torr", "Torr", "torr", rough=True),
    Chosen("pressure", "cmH2O", "cmH2O", ""),
    Chosen("frequency", "hertz", "Hz", "hertz", "kMGTm"),
    Chosen("rotation", "revolution / minute", "rpm RPM", "revolution(s)_per_minute"),
    Chosen("activity", "becquerel", "Bq", "becquerel(s)", "mkMGT"),
    Chosen("activity", "curie", "Ci", "curie(s)", "mµ"),
    Chosen("equivalent-dose", "sievert", "Sv", "sievert(s)", "mMµ"),
    Chosen("equivalent-dose", "rem", "", "rem(s)", "m"),
    Chosen("dose", "gray", "Gy", "gray(s)", "mcM"),
    Chosen("amount", "mole", "mol", "mole(s)", "mMµn"),
    Chosen("molarity", "mole / liter", "mol/L mol/l", "", "mµnp"),
    Chosen("molarity", "mole / liter", "M", "", "mµnp"),
    Chosen("light", "lumen", "lm", "lumen(s)"),
    Chosen("illuminance", "lux", "lx", "lux", "k"),
    Chosen("loudness", "decibel", "dB", "decibel(s)"),
    Chosen("angle", "degree", "", "degree(s)"),
    Chosen("angle", "arcminute", "arcmin", "arcminute(s)"),
    Chosen("angle", "arcsecond", "arcsec", "arcsecond(s)"),
    Chosen("angle", "radian", "rad", "radian(s)", "m"),
    Chosen("conductance", "siemens", "S", "siemens", "mµnp"),
    Chosen("inductance", "millihenry", "mH", "millihenry millihenries"),
    Chosen("inductance", "microhenry", "µH μH uH", "microhenry microhenries"),
    Chosen("inductance", "nanohenry", "nH", "nanohenry nanohenries"),
    Chosen("torque", "newton * meter", "Nm", "newton_met-re(s) newtons_met-re(s)", "kMm"),
    Chosen("torque", "newton * centimeter", "Ncm", "newton_centimet-re(s)"),
    Chosen("apparent-power", "volt_ampere", "VA", "volt_ampere(s)", "kMGmµ"),
    Chosen("reactive-power", "volt_ampere", "var", "", "kMm"),
    Chosen("length", "hand", "", "hand(s)", rough=True),
    Chosen("length", "rod", "", "rod(s)", rough=True),
    Chosen("length", "chain", "", "chain(s)", rough=True),
    Chosen("length", "pica", "", "pica(s)", rough=True),
    Chosen("mass", "pennyweight", "dwt", "pennyweight(s)", rough=True),
    Chosen("mass", "dram", "", "dram(s)", rough=True),
    Chosen("mass", "slug", "", "slug(s)", rough=True),
    Chosen("volume", "gill", "", "gill(s)", rough=True),
    Chosen("volume", "peck", "", "peck(s)", rough=True),
    Chosen("volume", "hogshead", "", "hogshead(s)", rough=True),
    Chosen("flux", "weber", "Wb", "weber(s)", "mµ"),
    Chosen("viscosity", "poise", "P", "poise", "c"),
    Chosen("exposure", "roentgen", "", "roentgen(s) röntgen(s)", "m"),
    Chosen("fineness", "denier", "", "denier(s)", rough=True),
    Chosen("fineness", "tex", "", "tex"),
    Chosen("force", "dyne", "", "dyne(s)"),
    Chosen("energy", "erg", "", "erg(s)"),
    Chosen("energy", "therm", "", "therm(s)", rough=True),
    Chosen("charge", "coulomb", "", "coulomb(s)", "mµ"),
    Chosen("luminance", "nit", "", "nit(s)"),
    Chosen("catalysis", "katal", "kat", "katal(s)", "mµn"),
    Chosen("pressure", "inch_Hg", "inHg", "", rough=True),
)  # fmt: skip


def rows() -> Iterator[tuple[str, str, str, str, str]]:
    """Yield the rows of the table: dimension, factor, rough, symbols, names."""
    registry: pint.UnitRegistry[Decimal] = pint.UnitRegistry(non_int_type=Decimal)
    for chosen in sorted(CHOSEN, key=lambda one: one.dimension):
        for prefix in ("", *chosen.prefixes):
            unit = registry.Quantity(Decimal(1), registry.parse_units(chosen.unit.removesuffix(" / 1000")))
            size = _in_base(unit, BASES[chosen.dimension], chosen)
            if prefix:
                size *= Decimal(registry.Quantity(Decimal(1), PREFIXES[prefix] + "meter").to("meter").magnitude)
            written = f"{size:.{_DIGITS}g}"
            symbols = [symbol for symbol in chosen.symbols.split() if prefix or symbol not in _ONLY_PREFIXED]
            yield (
                chosen.dimension,
                f"{Decimal(written).normalize():f}",
                "yes" if chosen.rough else "no",
                " ".join(_prefixed(prefix, symbol) for symbol in symbols) or "-",
                " ".join(PREFIXES.get(prefix, "") + name for name in chosen.names.split()) or "-",
            )


def _in_base(unit: pint.Quantity[Decimal], base: str, chosen: Chosen) -> Decimal:
    if chosen.dimension == "loudness":
        return Decimal(1)  # a ratio on a logarithmic scale
    size = Decimal(unit.to(base).magnitude)
    return size / 1000 if chosen.unit.endswith(" / 1000") else size


def _prefixed(prefix: str, symbol: str) -> str:
    """Return the spellings of a symbol with a prefix: the micro sign, the Greek letter and `u` are one."""
    spellings = ("µ", "μ", "u", "mc") if prefix == "µ" and symbol == "g" else ("µ", "μ", "u")
    if prefix == "µ":
        return " ".join(spelling + symbol for spelling in spellings)
    return f"k{symbol} K{symbol}" if prefix == "k" and symbol in _WITH_CAPITAL else prefix + symbol


def page() -> str:
    """Return the whole table."""
    return _HEAD.format(version=pint.__version__) + "".join("\t".join(row) + "\n" for row in rows())


if __name__ == "__main__":
    TABLE.write_text(page(), encoding="utf-8")

"""Find the units and currencies right beside numbers: `5 kg`, `5-year-old`, `$5 million`, `5 mmol/L`, `40° N`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from scorer.checks.number.brackets import with_sign
from scorer.checks.number.figures import Value
from scorer.checks.number.quantities import Quantity
from scorer.english.unit_names import Unit, Units, power_of, ratio_of, units_called, units_in_capitals
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Text

# The relative error that rounding may cause in a conversion between systems, and in the sizes of the table.
_ROUNDED = Decimal("0.04")
_EXACT = Decimal("1e-9")
# If more numbers than this are left over, conversions are not searched for.
_MOST_CONVERTED = 50
# This many characters around a number are searched for its unit.
_LONGEST_UNIT = 24
_LONGEST_BEFORE = 5

_WORD = r"[a-zµμωΩåłč]+"
_AFTER = late(
    rf"""
    [\s-]?(?P<article>(?:an?|of\san?)\s)?
    (?:(?:more|full|whole|long|consecutive|straight|working|business|trading|calendar|additional|hong|new)[\s-])?
    (?P<name>
        (?P<power>square|sq\.?|cubic|cu\.?)[\s-](?P<powered>{_WORD})
      | (?:nautical|light|metric|short|troy|fluid|fl\.?|astronomical|international|percentage|basis|per|kong|zealand
          |taiwan|singapore|us|u\.s\.|american|australian|canadian|swiss|czech|swedish|norwegian|danish|turkish|chinese
          |japanese|indian|pakistani|egyptian|russian|mexican|pounds?|degrees?|amp|watt|kilowatt|megawatt|gigawatt
          |(?:kilo|mega)?newtons?|(?:kilo|mega|giga)?volts?)
          [\s-]{_WORD}
      | k\.m\b | [km]?n(?:[ ]?[·⋅∙*][ ]?|[ -])c?m\b | {_WORD}(?P<raised>[²³]|\^?[23](?!\d))?
      | °\s?[cfnsew]\b | [′″'’"]{{1,2}}\s?[nsew]\b | (?:[′″’”'"]|''|’’)(?![^\W\d]) | [℃℉%‰$€£¥₹₽₴₸₩₪₺₱₫฿₦₿]
    )
    (?:(?:\s?/\s?|\s(?:per|an?)\s)(?P<below>(?:square[ ]|cubic[ ])?{_WORD}(?P<raised_below>[²³]|\^?[23](?!\d))?)
      | [\s·⋅∙]?(?P<under>{_WORD})⁻(?P<under_power>[¹²³]))?
    """,
    re.VERBOSE,
)
_BEFORE = late(
    r"(?:(?<![a-z])(?:us|hk|nt|nz|au|ca|[acsr])?[$]|[€£¥₹₽₴₸₩₪₺₱₫฿₦₿]|(?<![a-z])(?:(?P<code>[a-z]{3})|kr\.?|r[smp]\.?))\s?$"
)
# Behind a number in words, these are no units: `the boy of ten won`.
_VERBS = frozenset({"won"})
_LETTERS_OF_SCALE = frozenset("mkbt")
_POINT = late(r"[′″'’\"°]+\s?([nsew])$")
# Without the sign of degrees, a pair of these is a place on a map.
_COORDINATES = late(r"\d ?[NS],? ?(?:and )?\d+(?:[.,]\d+)? ?[EW]\b|\b[Ll]atitude|\b[Ll]ongitude|\bLat\b|\blat\b")
_MARKS = dict.fromkeys(("′", "'", "’"), ("foot", "arcminute", "minute"))
_MARKS |= dict.fromkeys(("″", '"', "”", "''", "’’"), ("inch", "arcsecond", "second"))
_OPENING = late(r"(?:^|[\s(\[—–-])[\"'“‘’]")
_TORQUE_MARK = late(r"(?<=N)(?: ?[·⋅∙*] ?|[ -])(?=c?m$)")
_POWERS = {"²": 2, "2": 2, "³": 3, "3": 3}


class _Named(NamedTuple):
    """The units that are named at a place: `above` are those above the line of a compound, such as `km/h`."""

    units: Units
    above: Units
    stop: int


class Measure(NamedTuple):
    """A number with its possible units, its amount in them, and the place of both."""

    number: Quantity
    units: Units
    above: Units
    amount: Value
    at: Span

    def may_be(self, other: Measure) -> bool:
        """Tell whether both may have the same unit; `5 mg daily` may be `5 mg/day`."""
        if not self.units.isdisjoint(other.units):
            return True
        if bool(self.above) is bool(other.above):
            return False
        return not (self.above or self.units).isdisjoint(other.above or other.units)


def changed_units(
    first: Text, second: Text, matches: Iterable[tuple[Quantity, Quantity]]
) -> Iterator[tuple[Span, Span]]:
    """Yield equal numbers with different units on the two sides.

    All numbers of one value are compared together, because each of them may be the counterpart.
    """
    by_value: dict[Value, tuple[list[Measure], list[Measure]]] = {}
    for one, other in matches:
        if not one.named and _around(first, one) != _around(second, other):
            pool = by_value.setdefault(one.values[0], ([], []))
            # Another letter or none at an equal amount: the m of `0.25m people`, `250k people` is that of millions.
            scaled = one.face != other.face
            pool[0].extend(_measures(first, [one], scaled=scaled))
            pool[1].extend(_measures(second, [other], scaled=scaled))
    for left, right in by_value.values():
        rest = list(right)
        changed = [measure for measure in left if not _take_same_unit(measure, rest)]
        yield from ((one.at, other.at) for one, other in zip(changed, rest, strict=False))


def _around(side: Text, number: Quantity) -> tuple[str, str]:
    text = side.text
    start = number.at.stop if number.unit_from is None else number.unit_from
    return text[max(0, number.at.start - _LONGEST_BEFORE) : number.at.start], text[start : start + _LONGEST_UNIT]


def _take_same_unit(measure: Measure, rest: list[Measure]) -> bool:
    same = next((other for other in rest if measure.may_be(other) or _same_amount(measure, other)), None)
    if same:
        rest.remove(same)
    return same is not None


def with_units(first: Text, second: Text, one: Quantity, other: Quantity) -> tuple[Span, Span]:
    """Return the places of two numbers, including their signs or units if these differ."""
    values = one.values[0], other.values[0]
    if not isinstance(values[0], str) and not isinstance(values[1], str) and values[0] == -values[1]:
        return with_sign(first.text, one.at), with_sign(second.text, other.at)
    left, right = next(_measures(first, [one]), None), next(_measures(second, [other]), None)
    if left and right and not left.may_be(right):
        return left.at, right.at
    return one.at, other.at


def converted(
    first: Text, second: Text, left: list[Quantity], right: list[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """Remove numbers that are the same amount in other units."""
    if len(left) > _MOST_CONVERTED or len(right) > _MOST_CONVERTED:
        return left, right
    measures = list(_measures(second, right))
    for measure in _measures(first, left) if measures else ():
        same = next((other for other in measures if _same_amount(measure, other)), None)
        if same:
            measures.remove(same)
            left = [number for number in left if number is not measure.number]
            right = [number for number in right if number is not same.number]
    return left, right


def _same_amount(one: Measure, other: Measure) -> bool:
    values = one.amount, other.amount
    if isinstance(values[0], str) or isinstance(values[1], str):
        return False
    if one.units == other.units:  # a pint is never converted to another pint
        return values[0] == values[1]
    for unit in one.units:
        for its in other.units:
            if unit.dimension == its.dimension or _are_of_a_rate(unit, its):
                amounts = unit.amount(values[0]), its.amount(values[1])
                slack = max(map(abs, amounts)) * (_ROUNDED if unit.rough or its.rough else _EXACT)
                if abs(amounts[0] - amounts[1]) <= slack:
                    return True
    return False


def _are_of_a_rate(one: Unit, other: Unit) -> bool:
    """Tell whether one is per cent and the other basis points: a rate that rose by 0.5% rose by 50 of them."""
    units = {(unit.dimension, unit.factor) for unit in (one, other)}
    return units == {("percent", Decimal(1)), ("points", Decimal("0.01"))}


def _measures(side: Text, numbers: Sequence[Quantity], *, scaled: bool = False) -> Iterator[Measure]:
    """Yield the numbers that have a unit; `scaled`: a letter right behind them is no unit."""
    for number in numbers:
        if not number.named and (found := _measure(side, number, scaled=scaled)):
            yield found


def _measure(side: Text, number: Quantity, *, scaled: bool) -> Measure | None:
    """Return a number with its unit; None if it has none."""
    at, small = number.at, side.small
    before = _BEFORE.search(small, max(0, at.start - _LONGEST_BEFORE), at.start)
    coded = before and before["code"] and not side.text[before.start("code") : before.end("code")].isupper()
    if before and not coded and (units := units_called(before.group().strip().removesuffix("."))):
        return Measure(number, units, frozenset(), number.values[0], Span(before.start(), at.stop))
    letter = number.unit_from is not None and small[number.unit_from : at.stop] in _LETTERS_OF_SCALE
    found = _behind(side, at.stop) if letter else None  # 5m dollars
    amount = number.values[0]
    if (found is None or not _is_money(found.units)) and not (letter and scaled):
        found = _behind(side, at.stop if number.unit_from is None else number.unit_from)
        amount = amount if number.face is None else number.face
    if found is None or (number.ordinal and found.stop <= at.stop + 2):  # 6th c.
        return None
    if small[at.stop : found.stop].strip() in _VERBS and not small[at.start].isdigit():
        return None
    return Measure(number, found.units, found.above, amount, Span(at.start, max(at.stop, found.stop)))


def _is_money(units: Units) -> bool:
    return any(unit.is_money for unit in units)


def _behind(side: Text, start: int) -> _Named | None:
    """Return the units named at a place."""
    match = _AFTER.match(side.small, start, start + _LONGEST_UNIT + 16)
    if match is None:
        return None
    name = side.text[match.start("name") : match.end("name")]
    if len(name) == 1 and name in "NSEW" and _COORDINATES.search(side.text):
        return _Named(units_called(f"°{name}"), frozenset(), match.end("name"))
    if match["article"] == "a " and side.text[match.start("article")] == "A":
        return _Named(units_called("A"), frozenset(), match.start("article") + 1)
    if (match["below"] or match["under"]) and (found := _compound(side, match, name)):
        return found
    for part in (name, re.split(r"[\s/-]", name, maxsplit=1)[0]):
        if units := _units(side, match, part):
            return _Named(units, frozenset(), match.start("name") + len(part))
    return None


def _compound(side: Text, match: re.Match[str], name: str) -> _Named | None:
    """Return the units of `km/h`, `m s⁻¹`, `parts per million`, `miles an hour`."""
    text, stop = side.text, match.end("below" if match["below"] else "under_power")
    if match["below"] and (units := units_called(text[match.start("name") : stop])):
        return _Named(units, frozenset(), stop)
    under = text[match.start("under") : match.end("under")] + (match["under_power"] or "").removeprefix("¹")
    above, below = _units(side, match, name), _lower(text[match.start("below") : stop] if match["below"] else under)
    return _Named(ratio_of(above, below), above, stop) if above and below else None


def _marked(side: Text, start: int, mark: str) -> Units:
    """Return the units that a mark behind a number stands for: feet or minutes, inches or seconds.

    A quotation mark that closes what another one opened is none.
    """
    if mark not in "′″" and _OPENING.search(side.text, 0, start):
        return frozenset()
    return frozenset[Unit]().union(*map(units_called, _MARKS[mark]))


def _lower(name: str) -> Units:
    """Return the units of what stands below the line, such as `m²` or `cubic metre`."""
    power = _POWERS.get(name[-1], 0) or {"square": 2, "cubic": 3}.get(name.split(maxsplit=1)[0].lower(), 0)
    bare = name.rsplit(maxsplit=1)[-1].rstrip("²³23").removesuffix("^")
    if units := units_called(name):
        return units
    return power_of(units_called(bare), power) if power else frozenset()


def _units(side: Text, match: re.Match[str], name: str) -> Units:
    if name in _MARKS:
        return _marked(side, match.start("name"), name)
    point = _POINT.match(name.lower())
    if point:
        return units_called(f"°{point[1]}") if name[-1].isupper() else frozenset()
    name = _TORQUE_MARK.sub("", name)
    called = units_in_capitals if side.text.isupper() else units_called
    if units := called(name.replace("^", "")):
        return units
    if match["power"]:
        return power_of(units_called(re.split(r"[\s-]", name)[-1]), 2 if match["power"].startswith("s") else 3)
    if match["raised"] and name.endswith(match["raised"]):
        return power_of(units_called(name.removesuffix(match["raised"])), _POWERS[match["raised"][-1]])
    return frozenset()

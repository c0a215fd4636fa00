"""Compare the units and currencies right beside numbers: `5 kg`, `5-year-old`, `$5 million`, `5 per cent`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from scorer.checks.number.figures import Value
from scorer.checks.number.quantities import Quantity
from scorer.english.unit_names import Unit, speeds, units_called
from scorer.types import Span

# The relative error that rounding may cause in a conversion between systems.
_ROUNDED = Decimal("0.04")
# If more numbers than this are left over, conversions are not searched for.
_MOST_CONVERTED = 50
# This many characters after a number are searched for its unit.
_LONGEST_UNIT = 12
_LONGEST_BEFORE = 5

_AFTER = re.compile(
    r"""
    [\s-]?(?:(?:an?|of\san?)\s)?
    (?:(?:more|full|whole|long|consecutive|straight|working|business|trading|calendar|additional|hong|new)[\s-])?
    (?P<name>
        (?:square|sq\.?|cubic|nautical|light|metric|percentage|basis|per|kong|zealand|taiwan|singapore|us|u\.s\.
          |american|australian|canadian|swiss|czech|swedish|norwegian|danish|turkish|chinese|japanese|indian|pakistani
          |russian|mexican|pounds?|degrees?|kilowatt|megawatt|gigawatt)[\s-][a-z]+
      | (?P<distance>[a-z]+)(?:\s?/\s?|\s(?:per|an?)\s)(?P<while>h|hr|hour|s|sec|second)\b
      | k\.m\b|[a-zµμł]+(?:[²³]|\^?[23])?
      | °\s?[cf]\b|[℃℉%‰$€£¥₹₽₴₸₩₪]
    )
    """,
    re.VERBOSE,
)
_BEFORE = re.compile(r"(?:(?<![a-z])(?:us|hk|nt|nz|au|ca|[acsr])?[$]|[€£¥₹₽₴₸₩₪]|(?<![a-z])(?:[a-z]{3}|rs\.?))\s?$")
_LETTER_SCALES = frozenset("mkb")


class _Measure(NamedTuple):
    """A number with its possible units, and the place of both."""

    number: Quantity
    units: frozenset[Unit]
    at: Span


def changed_units(first: str, second: str, matches: Iterable[tuple[Quantity, Quantity]]) -> Iterator[tuple[Span, Span]]:
    """Yield equal numbers with different units on the two sides; the texts are in lower case.

    All numbers of one value are compared together, because each of them may be the counterpart.
    """
    by_value: dict[Value, tuple[list[_Measure], list[_Measure]]] = {}
    for one, other in matches:
        if not one.named and _around(first, one) != _around(second, other):
            pool = by_value.setdefault(one.values[0], ([], []))
            pool[0].extend(_measures(first, [one]))
            pool[1].extend(_measures(second, [other]))
    for left, right in by_value.values():
        rest = list(right)
        changed = [measure for measure in left if not _take_same_unit(measure, rest)]
        yield from ((one.at, other.at) for one, other in zip(changed, rest, strict=False))


def _around(text: str, number: Quantity) -> tuple[str, str]:
    start = number.at.stop if number.unit_from is None else number.unit_from
    return text[max(0, number.at.start - _LONGEST_BEFORE) : number.at.start], text[start : start + _LONGEST_UNIT]


def _take_same_unit(measure: _Measure, rest: list[_Measure]) -> bool:
    same = next((other for other in rest if not measure.units.isdisjoint(other.units)), None)
    if same:
        rest.remove(same)
    return same is not None


def with_units(first: str, second: str, one: Quantity, other: Quantity) -> tuple[Span, Span]:
    """Return the places of two numbers, including their units if these differ too."""
    left, right = next(_measures(first, [one]), None), next(_measures(second, [other]), None)
    if left and right and left.units.isdisjoint(right.units):
        return left.at, right.at
    return one.at, other.at


def converted(
    first: str, second: str, left: list[Quantity], right: list[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """Remove numbers that are the same amount in other units; the texts are in lower case."""
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


def _same_amount(one: _Measure, other: _Measure) -> bool:
    values = one.number.values[0], other.number.values[0]
    if isinstance(values[0], str) or isinstance(values[1], str):
        return False
    for unit in one.units:
        for its in other.units:
            if unit.dimension == its.dimension:
                amounts = unit.amount(values[0]), its.amount(values[1])
                slack = max(map(abs, amounts)) * _ROUNDED if unit.rough or its.rough else Decimal(0)
                if abs(amounts[0] - amounts[1]) <= slack:
                    return True
    return False


def _measures(text: str, numbers: Sequence[Quantity]) -> Iterator[_Measure]:
    """Yield the numbers that have a unit."""
    for number in numbers:
        if not number.named and (found := _unit_at(text, number)):
            yield _Measure(number, *found)


def _unit_at(text: str, number: Quantity) -> tuple[frozenset[Unit], Span] | None:
    """Return the possible units of a number, and the place of both; None if it has no unit."""
    at = number.at
    before = _BEFORE.search(text, max(0, at.start - _LONGEST_BEFORE), at.start)
    if before and (units := units_called(before.group().strip().removesuffix("."))):
        return units, Span(before.start(), at.stop)
    glued = number.unit_from is not None and text[number.unit_from : at.stop] in _LETTER_SCALES
    found = _behind(text, at.stop) if glued else None  # 5m dollars
    found = found or _behind(text, at.stop if number.unit_from is None else number.unit_from)
    return (found[0], Span(at.start, max(at.stop, found[1]))) if found else None


def _behind(text: str, start: int) -> tuple[frozenset[Unit], int] | None:
    """Return the possible units named at a place, and where the name stops."""
    match = _AFTER.match(text, start)
    if match is None:
        return None
    if match["distance"] and (units := speeds(match["distance"], match["while"][0])):
        return units, match.end()
    for name in (match["name"], re.split(r"[\s/-]", match["name"], maxsplit=1)[0]):
        if units := units_called(name.replace("^", "")):
            return units, match.start("name") + len(name)
    return None

"""Numbers: every number of one side must stand on the other, by value.

Figures, number words and both conventions of separators are read, so that `1,000`, `1.000`,
`1 000` and `a thousand` are equal, and so are `2.5bn` and `2,500,000,000`, `a dozen` and `12`,
`21st` and `twenty-first`, `3 pm` and `15:00`, `2010-11` and `2010 to 2011`.  Names with
figures (`A320`, `COVID-19`) must be the same name.

A number that another one stands for is critical ("1,000 became 100").  One that is missing
or new is major, and minor where it is often said otherwise: ordinals, `two` (`both`, `the
pair`), `zero`, a number that stands on the other side already.  `one` and `first` are not
missed at all, since `a` and `the` may say as much.

What it does not see: units (`5 kg` and `5 g`), and numbers in words of other languages than
English.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import product

from scorer.checks.figures import Value, Values
from scorer.checks.number_fillers import find_fillers
from scorer.checks.quantities import Quantity, Weight, find
from scorer.checks.unwrapped import Unwrapped, both_sides
from scorer.types import Finding, Pair, Severity

# Where more numbers than this have no counterpart, they are compared in order only.
_MOST_BY_VALUE = 50

_Match = tuple[Quantity | None, Quantity | None]


def check(pair: Pair) -> Iterator[Finding]:
    """Yield a finding for each number that changed, is missing or is new."""
    sides = both_sides(pair)
    if sides is None:
        return
    original, garbled = sides
    # Which of several counterparts a number gets must not depend on which side is which.
    if garbled.text < original.text:
        for right, left, severity in _differences(garbled, original):
            yield _finding(original, garbled, left, right, severity)
    else:
        for left, right, severity in _differences(original, garbled):
            yield _finding(original, garbled, left, right, severity)


def _finding(
    original: Unwrapped, garbled: Unwrapped, left: Quantity | None, right: Quantity | None, severity: Severity
) -> Finding:
    original_at, garbled_at = left.at if left else None, right.at if right else None
    before, after = original.shown(original_at), garbled.shown(garbled_at)
    alone = f"{before} is missing" if left else f"{after} is new"
    message = f"{before} became {after}" if left and right else alone
    return Finding("number", severity, message, original.wrapped_at(original_at), garbled.wrapped_at(garbled_at))


def _differences(first: Unwrapped, second: Unwrapped) -> Iterator[tuple[Quantity | None, Quantity | None, Severity]]:
    """Yield the numbers that differ, with how bad it is; None for a side that has no such number."""
    all_first, all_second = find(first.small), find(second.small)
    left, right = _without_equals(all_first, all_second, _value_and_weight)
    left, right = _without_equals(left, right, _values)
    if _missed(left) or _missed(right):
        left, right = [*left, *find_fillers(first.text)], [*right, *find_fillers(second.text)]
        left, right = _without_equals(left, right, _values)
        left, right = _without_parts(left, right)
        right, left = _without_parts(right, left)
    values_first = {value for quantity in all_first for value in quantity.values}
    values_second = {value for quantity in all_second for value in quantity.values}
    for one, other in _pair_up(left, right):
        if one and other:
            yield one, other, "major" if Weight.WEAK in (one.weight, other.weight) else "critical"
        elif one:
            yield one, None, _severity_alone(one, values_second)
        elif other:
            yield None, other, _severity_alone(other, values_first)


def _severity_alone(quantity: Quantity, elsewhere: set[Value]) -> Severity:
    doubtful = quantity.weight < Weight.FIRM or not elsewhere.isdisjoint(quantity.values)
    return "minor" if doubtful else "major"


def _values(quantity: Quantity) -> Iterable[object]:
    return quantity.values


def _value_and_weight(quantity: Quantity) -> Iterable[object]:
    return ((quantity.values[0], quantity.weight),)


def _missed(quantities: list[Quantity]) -> bool:
    return any(quantity.weight > Weight.WEAK for quantity in quantities)


def _without_equals(
    left: list[Quantity], right: list[Quantity], keys: Callable[[Quantity], Iterable[object]]
) -> tuple[list[Quantity], list[Quantity]]:
    """Return what is left when each number is struck out with one of the other side that shares a key."""
    waiting: dict[object, list[int]] = {}
    for index in range(len(right) - 1, -1, -1):
        for key in keys(right[index]):
            waiting.setdefault(key, []).append(index)
    struck: set[int] = set()
    rest = []
    for quantity in left:
        partner = _next_waiting(waiting, keys(quantity), struck)
        if partner is None:
            rest.append(quantity)
        else:
            struck.add(partner)
    return rest, [quantity for index, quantity in enumerate(right) if index not in struck]


def _next_waiting(waiting: dict[object, list[int]], keys: Iterable[object], struck: set[int]) -> int | None:
    for key in keys:
        queue = waiting.get(key, [])
        while queue:
            if (index := queue.pop()) not in struck:
                return index
    return None


def _without_parts(left: list[Quantity], right: list[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Strike out the numbers of the left all of whose parts stand on the right."""
    if len(right) > _MOST_BY_VALUE:
        return left, right
    rest = []
    for quantity in left:
        found: list[int] = []
        for part in quantity.parts:
            found += [n for n, other in enumerate(right) if n not in found and _answers(part, other)][:1]
        if quantity.parts and len(found) == len(quantity.parts):
            right = [other for index, other in enumerate(right) if index not in found]
        else:
            rest.append(quantity)
    return rest, right


def _answers(part: Values, other: Quantity) -> bool:
    return not other.named and not set(part).isdisjoint(other.values)


def _pair_up(left: list[Quantity], right: list[Quantity]) -> Iterator[_Match]:
    """Say which number of the left became which of the right, the most alike first."""
    left = [quantity for quantity in left if quantity.weight > Weight.FILLER]
    right = [quantity for quantity in right if quantity.weight > Weight.FILLER]
    costs = [
        (cost, i, j) for i, j in _compared(len(left), len(right)) if (cost := _distance(left[i], right[j])) is not None
    ]
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(costs):
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    yield from ((left[i], right[j]) for i, j in sorted(partner.items()))
    yield from ((one, None) for i, one in enumerate(left) if i not in partner and one.weight > Weight.WEAK)
    yield from ((None, other) for j, other in enumerate(right) if j not in taken and other.weight > Weight.WEAK)


def _compared(left: int, right: int) -> Iterator[tuple[int, int]]:
    """Yield the places to compare, of so many numbers left and right."""
    if max(left, right) > _MOST_BY_VALUE:
        yield from ((place, place) for place in range(min(left, right)))
    else:
        yield from product(range(left), range(right))


def _distance(one: Quantity, other: Quantity) -> tuple[int, int, float] | None:
    """Return how far apart two numbers are; None where one does not become the other."""
    weak = (one.weight, other.weight).count(Weight.WEAK)
    same_kind = one.ordinal is other.ordinal
    if one.named is not other.named or (weak and not same_kind) or (weak == 2 and not one.ordinal):
        return None
    return weak, 0 if same_kind else 1, abs(_size(one.values[0]) - _size(other.values[0]))


def _size(value: Value) -> float:
    """Return the order of magnitude of an amount; 0 for what is none."""
    return math.log10(abs(value) + 1) if isinstance(value, Decimal) else 0.0

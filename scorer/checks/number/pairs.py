"""Pair the numbers of both sides: first the equal ones, then those that changed."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, product
from typing import TypeVar

from scorer.checks.number.figures import Value, Values, Way, amounts
from scorer.checks.number.quantities import Quantity, Weight
from scorer.patterns import late

# If more numbers than this have no counterpart, they are only compared in order.
_MOST_BY_VALUE = 50
# A number may be written in up to this many pieces: `28. 404. 603`, `2 million 500 thousand`.
_MOST_PIECES = 6
_LONGEST_LETTERS_OF_A_CODE = 4

_BETWEEN_PIECES = late(r"[.,:]? ?|-|,? (?:and )?")
_LETTERS = late(r"[^\W\d_]+")

Match = tuple[Quantity | None, Quantity | None]
T = TypeVar("T")


def strike_out(
    left: Sequence[T], right: Sequence[T], keys: Callable[[T], Iterable[object]]
) -> tuple[list[tuple[T, T]], list[T], list[T]]:
    """Match each item with one of the other side with a common key; return the matches and the rest of both sides."""
    waiting: dict[object, list[int]] = {}
    for index in range(len(right) - 1, -1, -1):
        for key in keys(right[index]):
            waiting.setdefault(key, []).append(index)
    struck: set[int] = set()
    matches, rest = [], []
    for one in left:
        partner = _next_waiting(waiting, keys(one), struck)
        if partner is None:
            rest.append(one)
        else:
            struck.add(partner)
            matches.append((one, right[partner]))
    return matches, rest, [one for index, one in enumerate(right) if index not in struck]


def _next_waiting(waiting: dict[object, list[int]], keys: Iterable[object], struck: set[int]) -> int | None:
    for key in keys:
        queue = waiting.get(key, [])
        while queue:
            if (index := queue.pop()) not in struck:
                return index
    return None


def without_parts(left: list[Quantity], right: list[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Remove the numbers of the left whose parts, in one of the ways, are all on the right."""
    if len(right) > _MOST_BY_VALUE:
        return left, right
    rest = []
    for quantity in left:
        # The quarters of a text do not answer to the four of `Q4`.
        there = [other for other in right if not quantity.ordinal or other.weight > Weight.FILLER]
        found = next((found for way in quantity.ways if (found := _all_there(way, there))), None)
        if found:
            right = [other for other in right if not any(other is one for one in found)]
        else:
            rest.append(quantity)
    return rest, right


def _all_there(way: Way, right: Sequence[Quantity]) -> list[Quantity]:
    """Return the numbers that answer to each part; none if one is missing."""
    found: list[Quantity] = []
    for part in way:
        free = (other for other in right if _answers(part, other) and not any(other is one for one in found))
        found += [*free][:1]
    return found if len(found) == len(way) else []


def without_groups(
    left: list[Quantity], right: list[Quantity], groups: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    """Remove the numbers of the left that stand in one of these groups and, together, for a number on the right."""
    for group in groups:
        inside = [one for one in left if group.at.start <= one.at.start and one.at.stop <= group.at.stop]
        same = next((other for other in right if not set(group.values).isdisjoint(other.values)), None)
        if same and inside:
            left = [one for one in left if one not in inside]
            right = [other for other in right if other is not same]
    return left, right


def _answers(part: Values, other: Quantity) -> bool:
    return not other.named and not set(part).isdisjoint(other.values)


def without_pieces(left: list[Quantity], right: list[Quantity], text: str) -> tuple[list[Quantity], list[Quantity]]:
    """Remove the numbers of the left that the right side, with this text, has in pieces."""
    if not left or len(right) < 2 or len(left) > _MOST_BY_VALUE:
        return left, right
    wanted = {value: quantity for quantity in left for value in quantity.values[:1]}
    struck: set[int] = set()
    used: set[int] = set()
    for start in range(len(right)):
        for stop in range(start + 2, _last_piece(right, start, text) + 1):
            pieces = range(start, stop)
            whole = next((wanted[value] for value in _put_together(right[start:stop], text) if value in wanted), None)
            if whole and id(whole) not in used and struck.isdisjoint(pieces):
                used.add(id(whole))
                struck.update(pieces)
    rest = [quantity for quantity in left if id(quantity) not in used]
    return rest, [quantity for index, quantity in enumerate(right) if index not in struck]


def _last_piece(found: Sequence[Quantity], start: int, text: str) -> int:
    stop = start + 1
    while (
        stop < min(len(found), start + _MOST_PIECES)
        and found[stop - 1].at.stop <= found[stop].at.start
        and _BETWEEN_PIECES.fullmatch(text, found[stop - 1].at.stop, found[stop].at.start)
    ):
        stop += 1
    return stop


def _put_together(pieces: Sequence[Quantity], text: str) -> Values:
    """Return the values that pieces may have together: their joined digits, or their sum."""
    joined = text[pieces[0].at.start : pieces[-1].at.stop].replace(" ", "").replace("-", "")
    read = amounts(joined)[0] if re.fullmatch(r"\d+(?:[.,]\d+)*", joined) else ()
    firsts = [piece.values[0] for piece in pieces]
    known = [value for value in firsts if isinstance(value, Decimal)]
    if len(known) == len(pieces) == 2 and _are_a_price(pieces, known, text):
        read = (*read, known[0] + known[1] / 100)
    falling = len(known) == len(firsts) and all(a > b for a, b in pairwise(known))
    return (*read, sum(known, Decimal(0))) if falling else read


def _are_a_price(pieces: Sequence[Quantity], values: Sequence[Decimal], text: str) -> bool:
    """Tell whether two numbers in words may be a price: `four twenty-five`."""
    words = text[pieces[0].at.start : pieces[1].at.stop]
    whole = all(value == value.to_integral() for value in values)
    return whole and 0 < values[0] < 100 and 10 <= values[1] < 100 and not any(map(str.isdecimal, words))


def pair_up(left: Sequence[Quantity], right: Sequence[Quantity]) -> Iterator[Match]:
    """Yield pairs of numbers that changed, the most similar first; None stands for a missing counterpart."""
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
    yield from ((one, None) for i, one in enumerate(left) if i not in partner and one.weight > Weight.SPARE)
    yield from ((None, other) for j, other in enumerate(right) if j not in taken and other.weight > Weight.SPARE)


def _compared(left: int, right: int) -> Iterator[tuple[int, int]]:
    """Yield the index pairs to compare, for these counts of numbers on the left and right."""
    if max(left, right) > _MOST_BY_VALUE:
        yield from ((place, place) for place in range(min(left, right)))
    else:
        yield from product(range(left), range(right))


def _distance(one: Quantity, other: Quantity) -> tuple[int, int, int, float] | None:
    """Return the distance of two numbers; None if one cannot become the other."""
    weak = (one.weight, other.weight).count(Weight.WEAK)
    # The III of `Henry III` may become the second of `Henry the Second`.
    of_one_king = one.roman is not other.roman and bool(one.bearer) and one.bearer == other.bearer
    same_kind = one.ordinal is other.ordinal or of_one_king
    if one.named is not other.named or (weak and not same_kind) or (weak == 2 and not one.ordinal):
        return None
    if one.named and not same_code(one, other):
        return None
    if Weight.SPARE in (one.weight, other.weight) and (one.share or other.share):
        return (weak, 0, 1, 0.0) if one.share and other.share else None
    if one.roman is not other.roman and one.bearer != other.bearer:
        return None
    apart = abs(_size(one.values[0]) - _size(other.values[0]))
    # A day may be `26` or `26th`.  Otherwise an ordinal does not become an amount, nor a year an hour.
    if not same_kind and max(_size(one.values[0]), _size(other.values[0])) > 1.51:
        return None
    if Weight.SPARE in (one.weight, other.weight) and apart > 1:
        return None
    elsewhere = 0 if same_kind and one.bearer == other.bearer else 1
    return weak, elsewhere, 0 if _digits(one) == _digits(other) else 1, apart


def same_code(one: Quantity, other: Quantity) -> bool:
    """Tell whether one name with figures may have become the other; a longer word in it must be kept."""
    letters, theirs = (_LETTERS.findall(str(quantity.values[0])) for quantity in (one, other))
    return letters == theirs or max(map(len, letters + theirs)) <= _LONGEST_LETTERS_OF_A_CODE


def _digits(quantity: Quantity) -> str:
    """Return the digits without zeros at the ends; a wrong scale does not change these."""
    value = quantity.values[0]
    return "".join(map(str, value.as_tuple().digits)).strip("0") if isinstance(value, Decimal) else ""


def _size(value: Value) -> float:
    """Return the order of magnitude of an amount; 0 for a value that is not an amount."""
    return math.log10(abs(value) + 1) if isinstance(value, Decimal) else 0.0

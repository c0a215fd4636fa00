"""Compare what stands beside equal numbers and belongs to them: BC and AD, the time zone, the order of a date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scorer.checks.number.eras import Era, era_of, speaks_of_eras
from scorer.checks.number.quantities import Quantity
from scorer.checks.number.times import LOCAL
from scorer.checks.number.written_dates import exchanged
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

Change = tuple[Span, Span, Severity]

_CLOCK = late(r"(\d\d)[:.](\d\d)")
_PLACE_TIME = late(r" ([a-z ]+) time")
_PART_OF_DAY = late(r"evening|night|afternoon|morning|[ap]\.?m\b")


def changed_bearers(ours: Iterable[Quantity], theirs: Iterable[Quantity]) -> Iterator[Change]:
    """Yield Roman numerals that changed places: `Act II, Scene iii` and `Act III, Scene ii`."""
    left, right = ({one.bearer: one for one in side if one.roman and one.bearer} for side in (ours, theirs))
    both = [(left[bearer], right[bearer]) for bearer in left if bearer in right]
    changed = [(one, other) for one, other in both if one.values[0] != other.values[0]]
    if {one.values[0] for one, _ in changed} == {other.values[0] for _, other in changed}:
        yield from ((one.at, other.at, "critical") for one, other in changed)


def changed_beside(first: Text, second: Text, matches: Iterable[tuple[Quantity, Quantity]]) -> Iterator[Change]:
    """Yield equal numbers that differ in what belongs to them."""
    matches = list(matches)
    for one, other in matches:
        if exchanged(one.values[0], other.values[0]) or _half_a_day_apart(first, second, one, other):
            yield one.at, other.at, "critical"
    if speaks_of_eras(first.text) or speaks_of_eras(second.text):
        yield from _changed_eras(first, second, matches)
    if any(one.zone or other.zone for one, other in matches):
        yield from _changed_zones(first, second, matches)


def _half_a_day_apart(first: Text, second: Text, one: Quantity, other: Quantity) -> bool:
    """Tell whether `10:30` became `22:30` and no word says which half of the day is meant."""
    left, right = (_CLOCK.fullmatch(side.shown(each.at)) for side, each in ((first, one), (second, other)))
    if left is None or right is None or left[2] != right[2] or abs(int(left[1]) - int(right[1])) != 12:
        return False
    return not (_PART_OF_DAY.search(first.small) or _PART_OF_DAY.search(second.small))


def _changed_eras(first: Text, second: Text, matches: Iterable[tuple[Quantity, Quantity]]) -> Iterator[Change]:
    """Yield the numbers with another era; all numbers of one value are compared together."""
    by_value: dict[object, tuple[list[Era], list[Era]]] = {}
    for one, other in matches:
        if not one.named and not other.named and one.values[0] == other.values[0]:
            pool = by_value.setdefault(one.values[0], ([], []))
            pool[0].append(era_of(first.text, one))
            pool[1].append(era_of(second.text, other))
    for left, right in by_value.values():
        for before, after in zip(sorted(left, key=_by_era), sorted(right, key=_by_era), strict=True):
            if before.may_differ(after):
                yield before.at, after.at, "critical" if before.name and after.name else "major"


def _by_era(era: Era) -> str:
    return "" if era.is_ours else era.name


def _changed_zones(first: Text, second: Text, matches: Iterable[tuple[Quantity, Quantity]]) -> Iterator[Change]:
    """Yield the times with another zone; a time without one has that of another time of its side."""
    pairs = [(one, other) for one, other in matches if _are_times(one, other) or _are_times(other, one)]
    left, right = (_zones(side) for side in ([one for one, _ in pairs], [other for _, other in pairs]))
    for one, other in pairs:
        if any(str(value).startswith("u") for value in set(one.values) & set(other.values)):
            continue  # 14:00 GMT and 15:00 CET
        before, after = one.zone or left, other.zone or right
        if before and after and before.isdisjoint(after):
            yield _with_zone(one), _with_zone(other), "major" if LOCAL in (before, after) else "critical"
        elif bool(before) is bool(after) or LOCAL in (before, after):
            continue
        elif not (_names_place(first, one, second) or _names_place(second, other, first)):
            yield _with_zone(one), _with_zone(other), "major"


def _names_place(side: Text, time: Quantity, other: Text) -> bool:
    """Tell whether a zone is named after a place that the other side names elsewhere: `9 pm in Paris`."""
    named = _PLACE_TIME.fullmatch(side.small, time.at.stop, max(time.at.stop, time.stop))
    return named is not None and other.runs.issuperset(named[1].split())


def _are_times(one: Quantity, other: Quantity) -> bool:
    """Tell whether one is a time, and the other too, or a number that lost the letter of the zone: `0630Z`, `0630`."""
    return _is_time(one) and (_is_time(other) or (one.stop == one.at.stop + 1 and one.values[0] == other.values[0]))


def _is_time(quantity: Quantity) -> bool:
    return any(isinstance(value, str) and value.startswith("t") for value in quantity.values)


def _zones(times: Iterable[Quantity]) -> frozenset[int]:
    return frozenset[int]().union(*(time.zone for time in times if time.zone))


def _with_zone(time: Quantity) -> Span:
    return Span(time.at.start, max(time.at.stop, time.stop if time.zone else 0))

"""Take a seat of government and its country for each other: `Moscow denied it`, `Russia denied it`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from scorer.checks.name.pairs import Group
from scorer.english import tables
from scorer.english.same_names import SAME

Both = tuple[Group, Group]


def without_capitals(left: Sequence[Group], right: Sequence[Group]) -> tuple[list[Both], list[Group], list[Group]]:
    """Return each capital with its country on the other side, and what is left of the names of both sides."""
    pairs: list[Both] = []
    rest = list(right)
    for one in left:
        other = next((other for other in rest if _are_seat_and_country(one.key, other.key)), None)
        if other:
            pairs.append((one, other))
            rest.remove(other)
    taken = [one for one, _ in pairs]
    return pairs, [one for one in left if one not in taken], rest


def _are_seat_and_country(one: str, other: str) -> bool:
    return other in _countries().get(one, ()) or one in _countries().get(other, ())


@cache
def _countries() -> Mapping[str, frozenset[str]]:
    """Return for each capital the names of its country and of its people, all without spaces."""
    found: dict[str, set[str]] = defaultdict(set)
    for capital, country in tables.rows("capitals", "capital", "country"):
        found[capital.replace(" ", "")] |= {name.replace(" ", "") for name in (country, *SAME.get(country, ()))}
    return {capital: frozenset(names) for capital, names in found.items()}

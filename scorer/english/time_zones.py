"""Time zones: how many minutes the clocks of a zone are ahead of Greenwich."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from scorer.english import tables

# What may be a name is at most this long.
LONGEST = 30


@cache
def _zones() -> Mapping[str, Mapping[str, frozenset[int]]]:
    found: dict[str, dict[str, frozenset[int]]] = {"short": {}, "time": {}}
    for kind, name, minutes in tables.rows("time_zones", "class", "name", "minutes"):
        found[kind][name.replace("_", " ")] = frozenset(map(int, minutes.split()))
    return found


def zone_called(short: str) -> frozenset[int] | None:
    """Return the minutes that an abbreviation in small letters, such as `cet`, may stand for; None if it is none."""
    return _zones()["short"].get(short)


def time_called(name: str) -> frozenset[int] | None:
    """Return the minutes of what stands before `time` in small letters, such as `eastern`; None if it is unknown."""
    return _zones()["time"].get(name)

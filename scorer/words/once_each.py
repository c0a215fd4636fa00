"""Find what both sides hold exactly once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")


def once_each(
    original: Sequence[Thing], garbled: Sequence[Thing], key: Callable[[Thing], Hashable]
) -> Iterator[tuple[Thing, Thing]]:
    """Yield the things of both sides whose key each side has once, in the order of the original."""
    before, after = (Counter(map(key, side)) for side in (original, garbled))
    where = {key(one): one for one in garbled}
    for one in original:
        if before[key(one)] == after[key(one)] == 1:
            yield one, where[key(one)]

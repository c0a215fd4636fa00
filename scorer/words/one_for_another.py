"""Find the one thing that one side alone has, where the other side alone has one other thing of its kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

Thing = TypeVar("Thing")


def one_for_another(ours: Iterable[Thing], theirs: Iterable[Thing]) -> tuple[Thing, Thing] | None:
    """Return what only we have and what only they have; None unless there is exactly one of each."""
    here, there = list(ours), list(theirs)
    lost, new = [one for one in here if one not in there], [one for one in there if one not in here]
    return (lost[0], new[0]) if len(lost) == len(new) == 1 else None

"""Texts that a regular expression may match, with each alternative in one of them at least; and words of all kinds."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Sequence
from typing import Any

_parse = importlib.import_module("re._parser").parse
_CATEGORIES = {"CATEGORY_DIGIT": "7", "CATEGORY_WORD": "w", "CATEGORY_SPACE": " "}


class Every(frozenset[str]):
    """Words of which no list can say that they have nothing in common with it."""

    def isdisjoint(self, _: object, /) -> bool:
        return False

    def __contains__(self, _: object, /) -> bool:
        return True


# Among them are words of each shape that a reader of numbers looks for.
EVERY = Every({"i", "1h", "q1"})


def samples(pattern: re.Pattern[str]) -> list[str]:
    """Return texts that a pattern may match, without those that it does not match."""
    made = dict.fromkeys(_of_items(list(_parse(pattern.pattern, pattern.flags))))
    return [text for text in made if pattern.search(text)]


def _of_items(items: Sequence[tuple[Any, Any]]) -> list[str]:
    """Return texts for a row of items: for each item in turn all that it may be, with the first of all others."""
    ways = [_of_item(str(op), value, at in (0, len(items) - 1)) for at, (op, value) in enumerate(items)]
    firsts = [found[0] for found in ways]
    whole = ["".join(firsts)]
    for at, found in enumerate(ways):
        whole += ["".join((*firsts[:at], one, *firsts[at + 1 :])) for one in found[1:]]
    return whole


def _of_item(op: str, value: Any, outer: bool) -> list[str]:
    """Return texts for an item; what it only looks at is in them if it stands at either end of a row."""
    if op == "LITERAL":
        return [chr(value)]
    if op == "NOT_LITERAL":
        return ["w"]
    if op == "ANY":
        return ["w"]
    if op == "IN":
        return [*dict.fromkeys(_of_class(value))] or ["w"]
    if op == "BRANCH":
        return [text for way in value[1] for text in _of_items(list(way))]
    if op == "SUBPATTERN":
        return _of_items(list(value[-1]))
    if op in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, _, inner = value
        once = _of_items(list(inner))
        return [once[0] * least, *(one * max(1, least) for one in once)]
    if op == "ASSERT" and outer:
        return _of_items(list(value[1]))
    return [""]


def _of_class(members: Iterable[tuple[Any, Any]]) -> Iterable[str]:
    for op, value in members:
        if str(op) == "NEGATE":
            yield "w"
            return
        if str(op) == "LITERAL":
            yield chr(value)
        elif str(op) == "RANGE":
            yield chr(value[0])
        elif str(op) == "CATEGORY":
            yield _CATEGORIES.get(str(value), "w")

"""Words that hold a number: an octogenarian is in the eighties, a quartet has four players."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from scorer.english import tables


class Member(NamedTuple):
    """What a word holds: its family, in which one may stand in another's place, and its number."""

    family: str
    value: Decimal


@cache
def members() -> Mapping[str, Member]:
    """Return what each word, in small letters, holds."""
    found = {}
    for family, value, words in tables.rows("number_families", "family", "value", "words"):
        for listed in words.split():
            name = listed.replace("_", " ")
            for word in {name.replace("(s)", ""), name.replace("(s)", "s")}:
                found[word] = Member(family, Decimal(value))
    return found

"""Read a query from the address of a page, so that the lines shown can be bookmarked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from scorer.errors import SettingsError
from scorer.report.visible import visible
from scorer.review.events import GRADES
from scorer.review.order import Query
from scorer.types import SEVERITIES

KINDS = ("match", "omitted", "added")
_DIGITS = 9  # at most, in the number of a passage; Python itself refuses thousands of digits


def query_of(address: Mapping[str, str]) -> Query:
    """Return the query in an address; other names are ignored.

    Several values of one name are separated by commas.  Raises SettingsError for an invalid value.
    """
    passage, backwards = address.get("passage", ""), address.get("backwards", "")
    if passage and not _is_number(passage):
        raise SettingsError(f"passage={_quoted(passage)}: a passage is a number from 0")
    if backwards not in ("", "0", "1"):
        raise SettingsError(f"backwards={_quoted(backwards)}: use 1 or 0")
    return Query(
        order=address.get("order") or "worst",
        backwards=backwards == "1",
        checks=frozenset(_values(address, "check")),
        severities=_known(address, "severity", SEVERITIES),
        kinds=_known(address, "kind", KINDS),
        verdicts=_known(address, "verdict", ("open", *GRADES)),
        passage=int(passage) if passage else None,
        text=address.get("text", ""),
        opened=frozenset(int(value) for value in _values(address, "opened") if _is_number(value)),
    )


def _is_number(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) <= _DIGITS


def _quoted(value: str) -> str:
    """Return a value from an address, made safe and short for a message."""
    return visible(value[:40])


def _values(address: Mapping[str, str], name: str) -> list[str]:
    return [value for value in address.get(name, "").split(",") if value]


def _known(address: Mapping[str, str], name: str, words: Sequence[str]) -> frozenset[Any]:
    for value in _values(address, name):
        if value not in words:
            raise SettingsError(f"{name}={_quoted(value)}: use {', '.join(words)}")
    return frozenset(_values(address, name))

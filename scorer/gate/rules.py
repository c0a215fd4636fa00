"""The rules of a gate, and their table in a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from math import isfinite
from pathlib import Path

from scorer.errors import ReadError
from scorer.sift.dismissals import GATE
from scorer.sift.toml_file import read_toml


@dataclass(frozen=True, slots=True)
class Rules:
    """What must hold of a report; None is no rule.

    fail_under: the least quality of the document, 0 to 100.
    max_critical: most lines of severity critical.
    max_major: most lines of severity major or critical.
    max_degraded: the largest share of the matched pairs that is degraded, 0 to 1.
    max_omitted, max_added: the largest share of words without a counterpart, 0 to 1.
    require_version: the version of scorer that made the report, such as 0.1.0 or 0.1.
    baseline: a saved report; damage that it has too does not count.
    store: the store of a review; lines that it calls fine do not count.
    """

    fail_under: float | None = None
    max_critical: int | None = None
    max_major: int | None = None
    max_degraded: float | None = None
    max_omitted: float | None = None
    max_added: float | None = None
    require_version: str | None = None
    baseline: str | None = None
    store: str | None = None

    @property
    def limits(self) -> bool:
        """Whether any rule limits something; a baseline or a store alone does not."""
        return any(getattr(self, name) is not None for name in (*_NUMBERS, "require_version"))

    def over(self, other: Rules) -> Rules:
        """Return these rules, and of another's those that are missing here."""
        given = {name: value for name in NAMES if (value := getattr(self, name)) is not None}
        return replace(other, **given)


NAMES = tuple(field.name for field in fields(Rules))
_NUMBERS = NAMES[: NAMES.index("require_version")]
_COUNTS = ("max_critical", "max_major")
_PATHS = ("baseline", "store")


def key_of(name: str) -> str:
    """Return the name of a rule as options and files write it."""
    return name.replace("_", "-")


def share(value: object) -> float:
    """Return a share from 0 to 1, given as such or in per cent ("5%"); raise ValueError."""
    text = str(value).strip()
    per_cent = text.endswith("%")
    found = float(text.removesuffix("%")) / (100 if per_cent else 1)
    if isinstance(value, bool) or not 0 <= found <= 1:
        raise ValueError
    return found


def read_rules(path: str | None) -> Rules:
    """Return the rules in the table [gate] of a file; no rules for None or without that table.

    Paths in it are relative to the folder of the file.  Raise ReadError for a mistake in the table.
    """
    table = {} if path is None else read_toml(path).get(GATE, {})
    if path is None or not table:
        return Rules()
    if not isinstance(table, Mapping):
        raise ReadError(path, f"{GATE!r} is not a table: head it with [{GATE}]")
    known = {key_of(name): name for name in NAMES}
    found: dict[str, object] = {}
    for key, value in table.items():
        if key not in known:
            raise ReadError(path, f"[{GATE}]: {key!r} is not known: use {', '.join(known)}")
        found[known[key]] = _value(path, known[key], value)
    return Rules(**found)  # type: ignore[arg-type]


def _value(path: str, name: str, value: object) -> object:
    problem = f"[{GATE}]: {key_of(name)} is {_EXPECTED.get(name, _SHARE)}"
    if name in _PATHS or name == "require_version":
        if not isinstance(value, str) or not value.strip():
            raise ReadError(path, problem)
        return str(Path(path).parent / value) if name in _PATHS else value
    if name in _COUNTS:
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise ReadError(path, problem)
        return value
    if name == "fail_under":
        if (
            not isinstance(value, int | float)
            or isinstance(value, bool)
            or not 0 <= value <= 100
            or not isfinite(value)
        ):
            raise ReadError(path, problem)
        return float(value)
    try:
        return share(value)
    except ValueError:
        raise ReadError(path, problem) from None


_SHARE = 'a share from 0 to 1, such as 0.05 or "5%"'
_EXPECTED = {
    "fail_under": "a quality from 0 to 100",
    "max_critical": "a whole number from 0",
    "max_major": "a whole number from 0",
    "require_version": "a version as text, such as '0.1.0'",
    "baseline": "the name of a saved report",
    "store": "the name of a review store",
}

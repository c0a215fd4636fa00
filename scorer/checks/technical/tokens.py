"""What a technical token is: its kind, what it stands for, and its place."""

from __future__ import annotations

from dataclasses import dataclass

from scorer.types import Span


@dataclass(frozen=True, slots=True)
class Token:
    """A technical token: two of one `kind` are the same if their `value` is the same.

    loose: a value of which a difference in case alone is minor.
    order: whether its place among the others of its kind says what it stands for, as with `%s`.
    """

    kind: str
    value: str
    at: Span
    loose: bool = False
    order: bool = False

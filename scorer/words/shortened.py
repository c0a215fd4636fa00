"""What a message quotes of a text: a long one loses its middle."""

from __future__ import annotations

from typing import NamedTuple


class Cut(NamedTuple):
    """From how many characters on a text is too long for a message, and how many of its beginning and end are left."""

    most: int
    first: int
    last: int


def shortened(text: str, cut: Cut) -> str:
    """Return a text, without its middle if it is too long."""
    return text if len(text) <= cut.most else f"{text[: cut.first]}…{text[-cut.last :]}"

"""Take a link of HTML for that of Markdown where both lead to one address: `<a href="…">terms</a>`, `[terms](…)`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scorer.checks.technical.addresses import compared
from scorer.checks.technical.tokens import Token

_ANCHOR = "<a href="
_CLOSING = "</a"


def with_links_alike(original: Sequence[Token], garbled: Sequence[Token]) -> tuple[Sequence[Token], Sequence[Token]]:
    """Return both sides; a tag becomes its address, and loses its end, if the other side has that address bare."""
    return _as_other(original, garbled), _as_other(garbled, original)


def _as_other(tokens: Sequence[Token], other: Sequence[Token]) -> Sequence[Token]:
    if not any(token.value.startswith(_ANCHOR) for token in tokens):
        return tokens
    addresses = {token.value for token in other if token.kind == "address"}
    found: list[Token] = []
    open_links = 0
    for token in tokens:
        target = compared(token.value.removeprefix(_ANCHOR).split(" ")[0]) if token.value.startswith(_ANCHOR) else ""
        if target in addresses:
            found.append(replace(token, kind="address", value=target))
            open_links += 1
        elif token.value == _CLOSING and open_links:
            open_links -= 1
        else:
            found.append(token)
    return found

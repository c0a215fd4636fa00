"""Read codes of capitals and figures in two parts: plates of cars (`AB12 CDE`) and postcodes (`SW1A 1AA`)."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.number.quantities import Quantity
from scorer.patterns import late
from scorer.types import Span

_CODE = late(
    r"(?<![\w-])(?:[A-Z]{2}-?\d\d[ -]?[A-Z]{3}|[A-Z]{1,2}\d[A-Z\d]? ?\d"
    r"(?!(?:AM|PM|ST|ND|RD|TH|KG|KM|MM|CM|ML|GB|MB|KB|TB|HZ|KW|MW|FT)\b)[A-Z]{2})(?![\w-])"
)
# What each code has, and few other texts.
_CAPITAL_AND_FIGURE = late(r"[A-Z]-?\d")
_PARTED = late(r"[ -]")


def find_codes(text: str, other: str) -> Iterator[Quantity]:
    """Yield the codes of a text, each as one name; none unless both sides have one, nor in a text of capitals."""
    if not _CAPITAL_AND_FIGURE.search(text) or text.isupper() or other.isupper() or not _CODE.search(other):
        return
    for match in _CODE.finditer(text):
        yield Quantity(Span(*match.span()), (_PARTED.sub("", match.group()).lower(),), named=True)

"""Tell mega from milli where the table of units does not: `12 MN` and `12 mN`, of which `mn` may mean millions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scorer.checks.number.quantities import Quantity
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

# Units that are hardly written in another case.  Both cases of `mT`, `mt`, `mb`, `mm` are in use for one unit.
_UNIT = (
    r"[ -]?(?P<prefix>[mM](?=(?:[NFHSCK]|Wb|cd|pc|Gal|rad|cal|kat|Ah|Ci|lm|lx)(?!\w))|[pP](?=[NCAVWH](?!\w)))"
    r"(?P<base>[A-Za-z]+)"
)
_BEHIND = late(_UNIT)
# A number that took the letters for those of millions holds its unit.
_INSIDE = late(rf"(?:[+−-]?\d[\d.,]*){_UNIT}")
_MONEY = late(r"(?:[$€£¥₹₽₴₸₩₪₺]|\b[A-Z]{3}|\bRs\.?)\s?$")
_LONGEST_BEFORE = 5


def changed_prefixes(
    first: Text, second: Text, matches: Iterable[tuple[Quantity, Quantity]]
) -> Iterator[tuple[Span, Span, Severity]]:
    """Yield equal numbers behind which only the case of the prefix differs.

    A text all in one case says nothing.
    """
    for one, other in matches:
        if one.named or other.named:
            continue
        left, right = _unit(first, one), _unit(second, other)
        if not left or not right or left["base"] != right["base"] or left["prefix"] == right["prefix"]:
            continue
        if left["prefix"].lower() == right["prefix"].lower() and not (first.text.isupper() or second.text.isupper()):
            yield Span(one.at.start, left.end()), Span(other.at.start, right.end()), "critical"


def _unit(side: Text, number: Quantity) -> re.Match[str] | None:
    text, at = side.text, number.at
    if _MONEY.search(text, max(0, at.start - _LONGEST_BEFORE), at.start):
        return None
    behind = at.stop if number.unit_from is None else number.unit_from
    return _BEHIND.match(text, behind) or _INSIDE.match(text, at.start)

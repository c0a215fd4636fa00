"""Equal shares of which one is taken away and the other is what is left: 30% off the price, 30% of the price."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from scorer.checks.number.left_over import Numbers, without_two
from scorer.checks.number.quantities import Quantity
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

Change = tuple[Span, Span, Severity]

_PERCENT = r"(?:[ -]?(?:%|per ?cent\b|pct\b))?"
_LESS = late(
    rf"{_PERCENT} (?:off(?: of)?|below|beneath|under|short of|down on"
    r"|(?:less|fewer|lower|cheaper|smaller|shorter|lighter|slower|narrower|thinner|weaker|younger) than)\b"
)
_MORE = late(
    rf"{_PERCENT} (?:above|over|up on"
    r"|(?:more|higher|dearer|costlier|bigger|larger|greater|longer|taller|heavier|faster|wider|stronger|older) than)\b"
)
_OF = late(rf"{_PERCENT} of (?!off\b)")
# Who cuts 20% of a budget cuts 20% off it.
_TAKEN = late(
    r"\b(?:cut|cuts|cutting|tak\w+|took|knock\w*|shav\w+|slash\w*|trim\w*|lop\w*|chop\w*|los\w+|lost|dock\w*|sav\w+|wip\w+"
    r"|discount\w*|reduc\w+|rebate\w*|deduct\w*|drop\w*|f[ae]ll\w*|lower\w*|shed\w*|writ\w+|wrote|refund\w*|by|rais\w+|r[io]se"
    r"|increas\w+|add\w*|gain\w*|cheaper|dearer|remov\w+|spar\w+|forg\w+|subtract\w*|declin\w+|decreas\w+)\b[^.;:!?]*$"
)
_BEFORE = 50
_HALF = Decimal("0.5")


def changed_parts(first: Text, second: Text, matches: Iterable[tuple[Quantity, Quantity]]) -> Iterator[Change]:
    """Yield equal shares of which one is what something lacks or exceeds, and the other what it comes to."""
    if not _may_say(first, second):
        return
    for one, other in matches:
        if not (one.share or other.share) or one.ordinal or _is_half(one):
            continue
        ours, theirs = _said(first, one), _said(second, other)
        if ours and theirs and "of" in (ours[0], theirs[0]) and ours[0] != theirs[0]:
            yield Span(one.at.start, ours[1]), Span(other.at.start, theirs[1]), "critical"


def without_the_rest(first: Text, second: Text, left: list[Quantity], right: list[Quantity]) -> Numbers:
    """Return the shares of both sides without those that say the same: 30% off the price, 70% of the price."""
    if not _may_say(first, second):
        return left, right
    return without_two(
        left, right, lambda one, other: one.share and other.share and _are_equal(first, second, one, other)
    )


def _may_say(first: Text, second: Text) -> bool:
    return "of" in first.runs or "of" in second.runs


def _are_equal(first: Text, second: Text, one: Quantity, other: Quantity) -> bool:
    ours, theirs = _said(first, one), _said(second, other)
    if not ours or not theirs or (ours[0] == "of") is (theirs[0] == "of"):
        return False
    (way, part), whole = ((ours[0], one), other) if theirs[0] == "of" else ((theirs[0], other), one)
    values = [value for value in part.values if isinstance(value, Decimal)]
    wholes = [value for value in whole.values if isinstance(value, Decimal)]
    return any(
        sum_ - value == its if way == "less" else sum_ + value == its
        for value in values
        for its in wholes
        for sum_ in (1, 100)
    )


def _said(side: Text, number: Quantity) -> tuple[str, int] | None:
    """Return what is said behind a share, and where that ends; None if it is said of neither what is lost nor left."""
    stop = number.at.stop
    for way, pattern in (("less", _LESS), ("more", _MORE), ("of", _OF)):
        if match := pattern.match(side.small, stop):
            taken = way == "of" and _TAKEN.search(side.small, max(0, number.at.start - _BEFORE), number.at.start)
            return None if taken else (way, match.end())
    return None


def _is_half(number: Quantity) -> bool:
    return _HALF in number.values or "p50" in number.values

"""Read the brackets that accountants write for a minus: `($250)`, `$(250)`, `(1,200) thousand`, `(4.5)%`."""

from __future__ import annotations

from typing import NamedTuple

from scorer.patterns import late
from scorer.types import Span

_MONEY = "$€£¥₹₽₩"
_CODES = "usd|eur|gbp|inr|chf|jpy|cny|aud|cad"
_OPENS = late(rf"(?P<outside>[{_MONEY}]|\b(?:{_CODES}) ?)?\((?P<money>[{_MONEY}]|(?:{_CODES}) ?)?$")
_CLOSES = late(
    rf" ?(?:%|per ?cent|[{_MONEY}]|(?:{_CODES})\b)?\)(?P<percent> ?%| per ?cent\b)?"
    r"(?: (?P<scale>thousand|million|billion|trillion|lakh|crore|bn|mn)\b)?"
)
# What cannot have a remark in brackets behind it: there an amount in brackets is what the sentence says.
_STANDS = late(r"(?:^|[:=|]|\b(?:of|was|is|to|at|were)) ?$")
_LOSS = late(
    r"\b(?:loss(?:es)?|lost|deficits?|shortfalls?|down|declin\w+|fell|fall(?:s|ing|en)?|drop\w*|decreas\w+|debts?|debits?"
    r"|owe[ds]?|costs?|expenses?|spent|withdr\w+|paid|outflows?)\b"
)
_LONGEST_OPENING = 12
_SIGNED = late(rf"(?:[-−–] ?|minus |negative )?(?:[{_MONEY}]|\b(?i:{_CODES}) )?[-−(]?(?:[{_MONEY}]|\b(?i:{_CODES}) )?$")


class Bracketed(NamedTuple):
    """An amount in brackets: whether it is surely negative, the scale behind the brackets, and where that ends."""

    sure: bool
    scale: str
    stop: int


def bracketed(text: str, at: Span) -> Bracketed | None:
    """Return what the brackets around an amount of a text in small letters say; None without brackets.

    An amount in brackets may be a remark (`the price ($250)`): it is surely negative if its sign of money or of per
    cent or its scale stands outside, or if it stands where no remark can.  Words of loss may say the minus as well.
    """
    if at.start == 0 or ")" not in text[at.stop : at.stop + 10]:
        return None
    opens = _OPENS.search(text, max(0, at.start - _LONGEST_OPENING), at.start)
    closes = _CLOSES.match(text, at.stop)
    if opens is None or closes is None:
        return None
    outside = opens["outside"] or closes["percent"] or closes["scale"]
    money = opens["money"] or "%" in closes.group()
    sure = bool(outside) or bool(money and _STANDS.search(text, max(0, opens.start() - 5), opens.start()))
    scale = closes["scale"] or ""
    return Bracketed(sure, scale, closes.end() if scale else at.stop)


def speaks_of_loss(small: str) -> bool:
    """Tell whether a text in small letters may say a minus in words."""
    return _LOSS.search(small) is not None


def with_sign(text: str, at: Span) -> Span:
    """Return the place of a number with its sign, or the brackets around it."""
    before = _SIGNED.search(text, max(0, at.start - _LONGEST_OPENING), at.start)
    start = before.start() if before else at.start
    closed = text[at.stop : at.stop + 2].partition(")") if "(" in text[start : at.start] else ("", "", "")
    return Span(start, at.stop + len(closed[0]) + 1 if closed[1] else at.stop)

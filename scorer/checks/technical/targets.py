"""Compare where the links of both sides lead, which no reader of the text alone can see."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from scorer.checks.technical.addresses import compared
from scorer.checks.technical.pairs import Change
from scorer.checks.technical.tokens import Token
from scorer.types import Side
from scorer.words.compared import Compared, Text

KIND = "link"


def changed_targets(pair: Compared) -> Iterator[Change]:
    """Yield each link that leads elsewhere, and links that lead to each other's addresses.

    An address that the text itself shows is compared there.  A side without any link is that of another format.
    """
    left, right = _tokens(pair.original, pair.pair.original), _tokens(pair.garbled, pair.pair.garbled)
    if not left or not right:
        return
    common = Counter(token.value for token in left) & Counter(token.value for token in right)
    lost, new = _beyond(left, common), _beyond(right, common)
    for before, after in zip(lost, new, strict=False):
        yield Change(before, after, "major")
    yield from (Change(token, None, "minor") for token in lost[len(new) :])
    yield from (Change(None, token, "minor") for token in new[len(lost) :])
    if not lost and not new:
        yield from _exchanged(pair, left, right)


def _tokens(text: Text, side: Side | None) -> list[Token]:
    """Return a token for each link, at the word where it begins."""
    found = []
    for offset, target in side.targets if side else ():
        number = bisect_right(text.starts, offset) - 1
        value = compared(target)
        if 0 <= number < len(text.words) and value and value not in text.text:
            found.append(Token(KIND, value, text.words[number].at))
    return found


def _beyond(tokens: list[Token], common: Counter[str]) -> list[Token]:
    known, rest = Counter(common), []
    for token in tokens:
        if known[token.value]:
            known[token.value] -= 1
        else:
            rest.append(token)
    return rest


def _exchanged(pair: Compared, left: list[Token], right: list[Token]) -> Iterator[Change]:
    """Yield the first link whose word now has the address that another word had, with that other word."""
    words = {pair.garbled.shown(token.at).casefold(): token for token in right}
    targets = {token.value for token in left}
    if len(words) < len(right) or len(targets) < len(left):
        return
    for token in left:
        other = words.get(pair.original.shown(token.at).casefold())
        if other and other.value != token.value:
            yield Change(token, other, "major", exchanged=True)
            return

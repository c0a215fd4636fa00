"""Find the percent sign of a format that lost its double: `%d%%` prints `5%`, and `%d%` prints no sign or fails."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scorer.checks.technical.placeholders import KIND
from scorer.checks.technical.tokens import Token
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Compared, Text

_DOUBLED = late("%%")
_ALONE = late("(?<!%)%(?!%)")


def lost_percents(pair: Compared, original: Sequence[Token], garbled: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """Yield the first doubled percent sign of the original, and the single one that the garbled side has for it.

    Only where both sides are formats, which have placeholders like `%d`, is a percent sign doubled.
    """
    if "%%" not in pair.original.text or not (_is_format(original) and _is_format(garbled)):
        return
    before, after = _signs(pair.original, original), _signs(pair.garbled, garbled)
    if len(after[0]) < len(before[0]) and len(after[1]) > len(before[1]):
        yield Token(KIND, "%%", before[0][0]), Token(KIND, "%", after[1][0])


def _is_format(tokens: Sequence[Token]) -> bool:
    return any(token.kind == KIND and token.value[:1] == "%" for token in tokens)


def _signs(side: Text, tokens: Sequence[Token]) -> tuple[list[Span], list[Span]]:
    """Return the places of the doubled and of the single percent signs outside placeholders."""
    starts = {token.at.start for token in tokens if token.kind == KIND}
    doubled = [Span(*match.span()) for match in _DOUBLED.finditer(side.text)]
    alone = [Span(*match.span()) for match in _ALONE.finditer(side.text) if match.start() not in starts]
    return doubled, alone

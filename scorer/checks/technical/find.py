"""Find all technical tokens of a text, in one pass."""

from __future__ import annotations

import re
from functools import cache

from scorer.checks.technical.addresses import PATTERN as ADDRESS
from scorer.checks.technical.addresses import of_match as address
from scorer.checks.technical.codes import BOXED
from scorer.checks.technical.codes import PATTERN as CODE
from scorer.checks.technical.codes import of_match as code
from scorer.checks.technical.placeholders import PATTERN as PLACEHOLDER
from scorer.checks.technical.placeholders import message as read_message
from scorer.checks.technical.placeholders import of_match as placeholder
from scorer.checks.technical.tokens import Token
from scorer.patterns import late
from scorer.types import Span

# Each sort of token with what any of its sort has; a text is searched only for the sorts that it may have.
_HINTS = {
    # Before the tags of placeholders, of which `<kbd>` is one.
    BOXED: late(r"<kbd>|\[[A-Za-z]{2,7}\]\s?\+"),
    PLACEHOLDER: late(r"[%{$<\\[]|(?<!\S):[a-z]"),
    # Each of these begins with a sign, a figure, a capital or a space, so that the search need not try small letters.
    CODE: late(
        r"(?=[`_⌘⌥⌃⇧#+.:( A-Z\d\\\[-])(?:[`_⌘⌥⌃⇧#+]|\\[nrtvfb0]|\[\["
        r"|--|\.\d+\.|\(\)|::|(?<!\w)(?:-[A-Za-z]{1,6}\b|0[xXbo])|(?<=(?<!\w)[vV])\d"
        r"|(?<=[a-z])[A-Z]|(?<=[a-z])-(?:\w|F\d\d?)\b|(?:(?<=[Pp]ress)|(?<=\b[Hh]it)|(?<=\b[Tt]ap)|(?<=[Hh]old)) "
        r"| key\b|(?<=[a-f])\d|\d[a-f]| \d[A-Z]|(?<=[0-9A-Fa-f]):[0-9A-Fa-f]{1,4}:)"
    ),
    ADDRESS: late(r"[@/\\#]|\.[A-Za-z]|www\.|localhost|mailto:|tel:|[\[({](?i:at|dot)[\])}]"),
}
_DOLLARS = late(r"\$\d")
# Messages nested deeper than this are not read.
_DEEPEST = 6


def find(text: str) -> list[Token]:
    """Return the technical tokens of a text, in order; none overlaps another."""
    sorts = frozenset(pattern for pattern, hint in _HINTS.items() if hint.search(text))
    if not sorts:
        return []
    pattern = _pattern(sorts)
    found: dict[Span, Token] = {}
    parts = [(Span(0, len(text)), 0)]
    while parts:
        part, depth = parts.pop()
        at = part.start
        while at < part.stop:
            match = pattern.search(text, at, part.stop)
            stop = match.start() + 1 if match else part.stop
            if depth < _DEEPEST and (message := _message(text, at, stop)):
                own, inner, at = message
                found.update((token.at, token) for token in own)
                parts += ((one, depth + 1) for one in inner)
            elif match is None:
                break
            else:
                token = _token(match)
                if token:
                    found[token.at] = token
                at = token.at.stop if token else match.end()
    tokens = [found[at] for at in sorted(found)]
    return tokens if _numbered(tokens) else [token for token in tokens if not _DOLLARS.match(token.value)]


@cache
def _pattern(sorts: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(pattern for pattern in _HINTS if pattern in sorts))


def _message(text: str, at: int, stop: int) -> tuple[list[Token], list[Span], int] | None:
    """Read the first ICU message that begins in `at..stop`; None if there is none."""
    brace = text.find("{", at, stop)
    while brace >= 0:
        if message := read_message(text, brace):
            return message
        brace = text.find("{", brace + 1, stop)
    return None


def _token(match: re.Match[str]) -> Token | None:
    """Return the token of a match; None if it is none after all."""
    groups = match.groupdict()
    return placeholder(match, groups) or code(match, groups) or address(match, groups)


def _numbered(tokens: list[Token]) -> bool:
    """Tell whether `$1`, `$2` … are placeholders, which are numbered from one, and not money."""
    numbers = {int(token.value[1:]) for token in tokens if _DOLLARS.match(token.value)}
    return len(numbers) > 1 and numbers == set(range(1, len(numbers) + 1))

"""Compare the technical tokens of both sides: what changed, is missing, is new, or changed places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from scorer.checks.technical.bracketed import in_a_row
from scorer.checks.technical.code_forms import same_code
from scorer.checks.technical.links import with_links_alike
from scorer.checks.technical.options import apart, is_letter, without_long_forms
from scorer.checks.technical.percents import lost_percents
from scorer.checks.technical.placeholders import BRACKETED, KIND, TAG
from scorer.checks.technical.spelt_out import is_spelt_out
from scorer.checks.technical.tokens import Token
from scorer.checks.technical.turned import turned
from scorer.english.run_together import run_together
from scorer.patterns import late
from scorer.types import Severity
from scorer.words.compared import Compared, Text
from scorer.words.exchanged import exchanged, held_once

_ARGUMENT = late(r"%(\d+)\$(\w)$")
_BRACE = late(r"\{(\d*)([:!][^{}]*)?\}$")
_MARKS = late(r"[\W_]+")
# Where the original has none of these kinds, nobody wrote about a program.
_OF_PROGRAMS = frozenset(["identifier", "code", "option", KIND])
# What the type of a file is called besides its ending: `a .csv file`, `a CSV file`.
_TYPES = {
    ending: frozenset(names.split())
    for names in ("jpg jpeg", "yml yaml", "htm html", "tif tiff", "md markdown", "txt text", "py python", "tex latex")
    for ending in names.split()
}
# A number in another base, which the check of numbers compares too.
_BASED = late(r"0(?:x[0-9a-f]+|b[01]+|o[0-7]+)")
_DOTTED = late(r"[.:/?#@\\\s]+")


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to a token: `before` became `after`, of which one may be None; or both changed places."""

    before: Token | None
    after: Token | None
    severity: Severity
    exchanged: bool = False


def changes(pair: Compared, original: Sequence[Token], garbled: Sequence[Token]) -> Iterator[Change]:
    """Yield each change, in no order."""
    original, garbled = _positional(*with_links_alike(apart(original), apart(garbled)))
    left, right = without_long_forms(*_without_common(original, garbled))
    if not any(token.kind in _OF_PROGRAMS for token in original):
        right = [token for token in right if not _is_run_together(token)]
    sure = {
        *in_a_row(left, _less(original, left), pair.original, pair.garbled),
        *in_a_row(right, _less(garbled, right), pair.garbled, pair.original),
    }
    for before, after in _paired(pair, left, right, sure):
        yield Change(before, after, _severity(before, after))
    yield from (Change(one, other, "major") for one, other in lost_percents(pair, original, garbled))
    yield from _disordered(original, garbled)
    yield from _exchanged(pair, original, garbled)


def _is_run_together(token: Token) -> bool:
    """Tell a slip that only looks like an identifier: `onIn`, where the original names nothing of a program."""
    return token.kind == "identifier" and next(run_together(token.value), None) is not None


def _positional(original: Sequence[Token], garbled: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """Give `%s` and `{}` their numbers where only one side numbers its placeholders."""
    sides = [list(original), list(garbled)]
    plain = [any(token.order or token.value == "{}" for token in side) for side in sides]
    numbered = [any(_ARGUMENT.match(token.value) or _numbered_brace(token) for token in side) for side in sides]
    for here, there in ((0, 1), (1, 0)):
        if plain[here] and not numbered[here] and numbered[there] and not plain[there]:
            sides[here] = list(_with_numbers(sides[here]))
    return sides[0], sides[1]


def _numbered_brace(token: Token) -> bool:
    match = _BRACE.match(token.value)
    return match is not None and match[1] != ""


def _with_numbers(tokens: Sequence[Token]) -> Iterator[Token]:
    count = 0
    for token in tokens:
        brace = _BRACE.match(token.value)
        if token.order and token.kind == KIND:
            count += 1
            yield replace(token, value=f"%{count}${token.value[1:]}", order=False)
        elif brace:
            yield replace(token, value=f"{{{count}{brace[2] or ''}}}")
            count += 1
        else:
            yield token


def _without_common(original: Sequence[Token], garbled: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """Return the tokens of each side that the other side lacks."""
    common = Counter(map(_key, original)) & Counter(map(_key, garbled))
    return _beyond(original, common), _beyond(garbled, common)


def _key(token: Token) -> tuple[str, str]:
    return token.kind, token.value


def _beyond(tokens: Sequence[Token], common: Counter[tuple[str, str]]) -> list[Token]:
    known, rest = Counter(common), []
    for token in tokens:
        if known[_key(token)]:
            known[_key(token)] -= 1
        else:
            rest.append(token)
    return rest


def _less(tokens: Sequence[Token], others: Sequence[Token]) -> list[Token]:
    left_out = set(others)
    return [token for token in tokens if token not in left_out]


def _unsaid(tokens: Sequence[Token], other: Text, sure: Collection[Token]) -> list[Token]:
    """Return the tokens that the other side does not say in another form: without its marks, or as a plain word."""
    return [
        token
        for token in tokens
        if token.kind in (KIND, TAG) or token in sure or (token.kind != BRACKETED and not _is_said(token, other))
    ]


def _is_said(token: Token, other: Text) -> bool:
    value = token.value
    if token.kind in ("address", "e-mail address") and is_spelt_out(value, other.small):
        return True
    if token.kind == "key":
        named = value.split("+")
        return len(named) == 1 and named[0] in other.small_words
    if _BASED.fullmatch(value):
        number = str(int(value, 0))
        return number in other.runs or f"{int(number):,}" in other.small
    if token.kind == "address" and "/" not in value:
        parts = _DOTTED.split(value)
        return bool(parts) and parts[-2 if len(parts) > 1 else 0] in other.small
    if token.kind == "file name" and value.lstrip("*")[:1] == ".":
        return not _TYPES.get(value.lstrip("*.").lower(), {value.lstrip("*.").lower()}).isdisjoint(other.small_words)
    if token.kind in ("handle", "hashtag"):
        return value[1:].casefold() in other.small.replace(" ", "")
    if token.kind == "identifier" and value[0].islower() and "_" not in value and "(" not in value:
        # Two words that lost the space between them, and the mark, are no identifier.
        return value.casefold() in _without_marks(other.small)
    return re.search(rf"(?<!\w){re.escape(value)}(?![\w]|[./-]\w)", other.text) is not None


@lru_cache(maxsize=4)
def _without_marks(small: str) -> str:
    return _MARKS.sub("", small)


def _paired(
    pair: Compared, left: Sequence[Token], right: Sequence[Token], sure: Collection[Token]
) -> Iterator[tuple[Token | None, Token | None]]:
    """Pair what is missing with what is new of the same kind, in order; then the rest of any kind.

    What the other side says in another form is left out of the rest.
    """
    rest: tuple[list[Token], list[Token]] = ([], [])
    for kind in dict.fromkeys(token.kind for token in (*left, *right)):
        here, there = ([token for token in side if token.kind == kind] for side in (left, right))
        common = min(len(here), len(there))
        yield from (both for both in zip(here[:common], there[:common], strict=True) if not _are_same_code(*both))
        rest[0].extend(here[common:])
        rest[1].extend(there[common:])
    gone, new = _unsaid(rest[0], pair.garbled, sure), _unsaid(rest[1], pair.original, sure)
    common = min(len(gone), len(new))
    yield from zip(gone[:common], new[:common], strict=True)
    yield from ((token, None) for token in gone[common:])
    yield from ((None, token) for token in new[common:])


def _are_same_code(one: Token, other: Token) -> bool:
    return one.kind == "code" and same_code(one.value, other.value)


def _severity(before: Token | None, after: Token | None) -> Severity:
    one = before or after
    if one is not None and one.kind == TAG and (before is None or after is None or before.kind == after.kind):
        return "minor"
    if before and after and before.loose and before.value.casefold() == after.value.casefold():
        return "minor"
    return "major"


def _disordered(original: Sequence[Token], garbled: Sequence[Token]) -> Iterator[Change]:
    """Yield the first of the placeholders without a name that stands where another should.

    A program fills them in order, so that another order gives each the other's value.
    """
    before = [token for token in original if token.order]
    after = [token for token in garbled if token.order]
    if Counter(map(_key, before)) != Counter(map(_key, after)):
        return
    for one, other in zip(before, after, strict=True):
        if one.value != other.value:
            yield Change(one, other, "major", exchanged=True)
            return


def _exchanged(pair: Compared, original: Sequence[Token], garbled: Sequence[Token]) -> Iterator[Change]:
    sides = [
        [
            (f"{token.kind} {token.value}", token.at)
            for token in side
            if not token.order and token.kind != TAG and not is_letter(token)
        ]
        for side in (original, garbled)
    ]
    where = [{token.at: token for token in side} for side in (original, garbled)]
    held = held_once(*sides)
    for one, other in list(exchanged(pair, held)) or turned(pair, held):
        yield Change(where[0][one.original], where[1][other.garbled], "major", exchanged=True)

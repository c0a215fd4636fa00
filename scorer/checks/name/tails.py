"""Find places with one name that another word tells apart: `Frankfurt an der Oder`, `Frankfurt am Main`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scorer.english.known_names import is_place
from scorer.english.transliteration import folded, is_variant
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Text

_JOINTS = (
    r"a\.d\.|an[ -]der|an[ -]dem|auf[ -]der|in[ -]der|ob[ -]der|vor[ -]der|bei[ -]der|am|beim?|im|unter|sur|sous|upon"
    r"|under|super"
)
_TAILED = late(
    rf"(?<![\w'’-])(?P<head>[^\W\d_a-z][\w'’]+)(?:[ -](?P<joint>{_JOINTS})[ -]|(?P<mark>[ ]?[(/]))"
    r"(?P<tail>[^\W\d_a-z][\w'’]+)(?![\w'’]|-\w)"
)
_HINT = late(r"\b(?:a\.d\.|am|der|dem|beim?|im|unter|sur|sous|upon|under|super)\b")


def changed_tails(first: Text, second: Text) -> Iterator[tuple[Span, Span]]:
    """Yield the places whose first word both sides have, with something else behind it.

    One side may have that in brackets or behind a slash: `Frankfurt (Oder)`.  The first word alone may be short for the
    whole name.
    """
    if not (_HINT.search(first.text) or _HINT.search(second.text)):
        return
    left, right = _tailed(first), _tailed(second)
    for head, one in left.items():
        other = right.get(head)
        if other and (one["joint"] or other["joint"]) and _are_two(one, other):
            yield Span(*one.span()), Span(*other.span())


def _tailed(side: Text) -> dict[str, re.Match[str]]:
    return {folded(match["head"]): match for match in _TAILED.finditer(side.text)}


def _are_two(one: re.Match[str], other: re.Match[str]) -> bool:
    tails = folded(one["tail"]), folded(other["tail"])
    if tails[0] == tails[1] or is_variant(*tails):
        return False
    # What stands in brackets may be the country.
    return not any(match["mark"] and is_place(tail) for match, tail in zip((one, other), tails, strict=True))

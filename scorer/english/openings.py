"""Make a search for many phrases fast: let the expression look first whether any phrase begins at a word.

Without this, a search tries every phrase at every word of a text.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from scorer.patterns import late

# What only looks at the text around a phrase; it may hold groups of its own.
_LOOK = late(r"\(\?<?[=!](?:[^()]|\([^()]*\))*\)")
_NAME = late(r"\(\?P<\w+>")
_CLASS = late(r"\[(\w+)\]")
_TIMES = late(r"\{\d,\d\}")
_SPELT = late(r"[^\W_]+(?: .*)?")


def opening(expression: str) -> str:
    """Return an expression that looks whether one of the first words of an expression stands at a place.

    The expression may have alternatives, groups, classes of letters, `?` and looks around. Put the result, which needs
    no group of its own, right after a `\\b` and before the expression: both together match what it alone matches.
    Raise ValueError for an expression that may begin with anything but one of a list of words.
    """
    return rf"(?={spelt(first_words(expression))}\b)"


def first_words(expression: str) -> frozenset[str]:
    """Return all words that a match of an expression may begin with; see `opening`."""
    bare = _NAME.sub("(?:", _LOOK.sub("", expression))
    bare = _CLASS.sub(lambda found: f"(?:{'|'.join(found[1])})", bare)
    ways, stop = _ways(bare, 0)
    if stop != len(bare) or not all(map(_SPELT.fullmatch, ways)):
        raise ValueError(f"this may begin with more than a list of words: {expression[:60]}")
    return frozenset(way.partition(" ")[0] for way in ways)


def _ways(expression: str, at: int) -> tuple[set[str], int]:
    """Return what the alternatives from a place on may spell, up to a first space, and the end of their group."""
    found: set[str] = set()
    now = {""}
    while at < len(expression) and expression[at] != ")":
        if expression[at] == "|":
            found, now, at = found | now, {""}, at + 1
            continue
        if expression.startswith("(?:", at):
            parts, at = _ways(expression, at + 3)
        else:
            parts = {expression[at]}
        at += 1
        if expression[at : at + 1] == "?":
            parts, at = parts | {""}, at + 1
        elif times := _TIMES.match(expression, at):
            at = times.end()
        now = {way if " " in way else way + part for way in now for part in parts}
    return found | now, at


def spelt(words: Collection[str]) -> str:
    """Return an expression for any of some words that takes no longer for more of them: `car|cat` as `ca(?:r|t)`.

    It matches the same as all words with the longest first.
    """
    letters = sorted({word[0] for word in words if word})
    ways = [re.escape(letter) + spelt([word[1:] for word in words if word[:1] == letter]) for letter in letters]
    if not ways:
        return ""
    joined = ways[0] if len(ways) == 1 and "" not in words else f"(?:{'|'.join(ways)})"
    return f"{joined}?" if "" in words else joined

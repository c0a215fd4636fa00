"""Phrases that several stages say in the same words."""

from __future__ import annotations

import re
import unicodedata

from scorer.types import Kind, Span

# What stands for the middle of a text, and the part of a word that a cut would leave beside it.
_CUT = " … "
_PART_BEFORE, _PART_AFTER = re.compile(r"\s+\S{0,12}$"), re.compile(r"^\S{0,12}\s+")


def count(number: int, noun: str) -> str:
    """Return a number with its noun, in the plural where it must be."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def short(text: str, most: int = 40) -> str:
    """Return a text on one line; one of more than `most` characters without its middle, cut between words if near."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    half = (most - len(_CUT)) // 2
    head, tail = _PART_BEFORE.sub("", line[: half + 1]), _PART_AFTER.sub("", line[-half - 1 :])
    tail = tail[-half:]
    while unicodedata.combining(tail[:1] or " "):
        tail = tail[1:]
    return f"{head[:half]}{_CUT}{tail}"


def one_sided(sentences: int, kind: Kind, at: Span, pairs: int) -> str:
    """Return what a run of omitted or added pairs is: how many sentences, and at which end of the document.

    at: the run among all `pairs` of the document.  A run in the middle, or of all pairs, has no place.
    """
    what = f"{count(sentences, 'sentence')} {kind}"
    if (at.start == 0) == (at.stop == pairs):
        return what
    if at.start == 0:
        return f"{what} {'before' if kind == 'added' else 'at'} the beginning"
    return f"{what} {'after' if kind == 'added' else 'at'} the end"

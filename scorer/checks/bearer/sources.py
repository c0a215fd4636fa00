"""Find the phrase that says by whom something is told: `According to Ann, …`, `…, in the mayor's view`."""

from __future__ import annotations

from scorer.checks.bearer.blocks import Block
from scorer.patterns import late
from scorer.types import Span
from scorer.words.compared import Text

_VIEW = "view|opinion|words|eyes|judge?ment|account|estimation|telling|version|experience|memory"
_TELL = (
    "tell|say|see|put|have|remember|recall|recount|describe|report|explain|claim|believe|understand|know|think|write"
    "|relate|state|admit|note|view"
)
_TELLS = rf"(?:(?:{_TELL})(?:s|es|ed)?|said|saw|told|had|has|wrote|thought|knew|understood|remembers)"
_PHRASE = (
    rf"(?:according to [^,]+|in the (?:{_VIEW}) of [^,]+|in [^,]+(?:'s|s'|his|her|their|my|our) (?:{_VIEW})"
    rf"|(?:as|the way) [^,]+ {_TELLS}(?: (?:it|things|matters))?|as (?:{_TELLS}) by [^,]+|if you (?:ask|believe) [^,]+"
    rf"|to hear [^,]+ tell it|as far as [^,]+ (?:is concerned|can tell|knows?))"
)
_FIRST = late(rf"\A(?P<source>{_PHRASE}),")
_LAST = late(rf", (?P<source>{_PHRASE}|(?:says?|said) [^,]+|[^,]+ (?:says?|said))\W*\Z")


def source(side: Text) -> Span | None:
    """Return the place of the source at one end of a text."""
    small = side.small
    match = (_FIRST.search(small) or _LAST.search(small)) if "," in small else None
    return Span(*match.span("source")) if match else None


def is_in(side: Text, at: Span | None, words: Span) -> bool:
    """Tell whether some words stand in a source."""
    if at is None:
        return False
    inside = side.over(words)
    return at.start <= inside.start and inside.stop <= at.stop


def parted(original: Text, garbled: Text, one: Block, other: Block) -> tuple[bool, bool]:
    """Tell whether one of two blocks is in the source, the same one on both sides; and whether each has another."""
    ours, theirs = source(original), source(garbled)
    if ours is None or theirs is None:
        return False, False
    here = is_in(original, ours, one.original), is_in(original, ours, other.original)
    there = is_in(garbled, theirs, one.garbled), is_in(garbled, theirs, other.garbled)
    if here[0] is here[1]:
        return False, False
    return here == there, here == there[::-1]

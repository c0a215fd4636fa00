"""Compare the two ends of a scale that is written with signs: `from −− (awful) to ++ (great)`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from scorer.english import tables
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

Change = tuple[Span, Span, Severity]

# A sign stands alone, in brackets or in quotes.
_SIGN = late(r"(?<![^\s(\[\"“‘'`/|:])(?:(?P<plus>\+{1,3})|[-−–]{1,3})(?![^\s)\]\"”’'`/|:,;.=])")
_WORD = late(r"\w+(?:['’]\w+)*")
# These tell nothing of an end, but `no` and `not` do.
_SMALL = tables.words("function_words") - listed("no not never nothing none all very more less most")
# So much of what stands behind one sign must stand behind the other.
_MOST_OF_IT = 0.5


class _End(NamedTuple):
    """What stands between a sign and the next one, and where the sign is."""

    words: frozenset[str]
    at: Span


def changes(original: Text, garbled: Text) -> Iterator[Change]:
    """Yield the first sign of which the words stand behind its contrary on the other side, and the reverse."""
    if "+" not in original.text or "+" not in garbled.text:
        return
    left, right = _ends(original), _ends(garbled)
    for length in (3, 2, 1):
        plus, minus = "+" * length, "-" * length
        if all(sign in side for sign in (plus, minus) for side in (left, right)):
            ours, theirs = _apart(left, plus, minus), _apart(right, plus, minus)
            if _are_exchanged(ours, theirs):
                yield left[minus].at, right[plus].at, "major"
                return


def _ends(side: Text) -> Mapping[str, _End]:
    """Return the signs of a side; one that stands twice is a dash, or tells nothing."""
    found: dict[str, _End] = {}
    twice: set[str] = set()
    signs = list(_SIGN.finditer(side.text))
    for number, match in enumerate(signs):
        sign = match.group() if match["plus"] else "-" * len(match.group())
        stop = signs[number + 1].start() if number + 1 < len(signs) else len(side.text)
        words = frozenset(_WORD.findall(side.small[match.end() : stop])) - _SMALL
        twice |= {sign} & found.keys()
        found[sign] = _End(words, Span(*match.span()))
    return {sign: end for sign, end in found.items() if sign not in twice}


def _apart(ends: Mapping[str, _End], one: str, other: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that only one of two signs has."""
    return ends[one].words - ends[other].words, ends[other].words - ends[one].words


def _are_exchanged(ours: tuple[frozenset[str], frozenset[str]], theirs: tuple[frozenset[str], frozenset[str]]) -> bool:
    straight = any(one & other for one, other in zip(ours, theirs, strict=True))
    crossed = [_share(ours[0], theirs[1]), _share(ours[1], theirs[0])]
    return not straight and all(share is None or share >= _MOST_OF_IT for share in crossed) and crossed != [None, None]


def _share(one: frozenset[str], other: frozenset[str]) -> float | None:
    """Return how much of the shorter of two ends the other has; None where both have no words."""
    if not one and not other:
        return None
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0

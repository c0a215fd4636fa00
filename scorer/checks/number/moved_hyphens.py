"""Find hyphens that moved between number words: thirty two-day passes, thirty-two day passes."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.english.number_words import NUMBER_WORDS
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Text

_NUMBER = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
# Several things, each of so many: a noun in the plural follows.
_PARTED = late(
    rf"(?<![\w-])(?P<count>{_NUMBER})[ ](?P<size>{_NUMBER})-(?P<unit>[a-z]+)(?:-[a-z]+)?(?:[ ][a-z]+)?[ ][a-z]+s\b"
)


def moved_hyphens(first: Text, second: Text) -> Iterator[tuple[Span, Span, Severity]]:
    """Yield the places where one side has several things of a size, and the other side one number of both words."""
    if "-" not in first.small or "-" not in second.small:
        return
    yield from _moved(first, second)
    yield from ((at, there, severity) for there, at, severity in _moved(second, first))


def _moved(side: Text, other: Text) -> Iterator[tuple[Span, Span, Severity]]:
    for match in _PARTED.finditer(side.small):
        count, size, unit = match["count"], match["size"], match["unit"]
        at = other.small.find(f"{count}-{size}")
        stop = at + len(count) + len(size) + 1
        if at < 0 or other.small[stop : stop + 1 + len(unit)] not in (f"-{unit}", f" {unit}"):
            continue
        if _is_free(other.small, at) and f"{count} {size}-{unit}" not in other.small:
            yield Span(match.start(), match.end("unit")), Span(at, stop + 1 + len(unit)), "critical"


def _is_free(small: str, at: int) -> bool:
    """Tell whether a number begins at a place, and no article before it says that it stands for one thing."""
    before = small[:at].rsplit(maxsplit=1)
    return small[at - 1 : at] in ("", " ", "(") and (not before or before[-1] not in ("a", "an", "one"))

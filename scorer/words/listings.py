"""Find the lists of a text: items between commas or semicolons, the last behind `and`, `or`, `as well as` or `&`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scorer.types import Span
from scorer.words.compared import Text, Word

JOINING = frozenset({"and", "or", "&", "nor"})
# An item has at most so many words; between semicolons there may be commas in it.
_LONGEST = {",": 7, ";": 16}
# Of the first item, whose beginning no mark shows, and of the last, so many content words are read.
_MOST_CONTENT = 3
# So many of what looks like the first items may lead up to a list: "In May, the shop sold lamps, rugs and tea."
_MOST_LEADING = 2
# A longer side has too many joints to compare each with each.
_MOST_WORDS = 400


@dataclass(frozen=True, slots=True)
class Listing:
    """The items of a list, by their word numbers, in order.

    parted: a mark stands before the last joint, so the item before may be an aside.
    lead: the words before the first item, up to a mark or another joint.
    """

    items: tuple[Span, ...]
    parted: bool
    lead: Span


def may_list(side: Text) -> bool:
    """Tell whether a side may have a list of three items or more; a long one is not searched."""
    marked = "," in side.text or ";" in side.text
    return marked and len(side.words) <= _MOST_WORDS and not JOINING.isdisjoint(side.small_words)


def joints(side: Text) -> int:
    """Count the marks and words that may join items; a mark before such a word joins nothing more."""
    small = [word.small for word in side.words]
    marks = [n for n, word in enumerate(small) if word in _LONGEST]
    idle = sum(small[n + 1] in JOINING for n in marks if n + 1 < len(small))
    return sum(map(small.count, JOINING)) + len(marks) - idle


def listings(side: Text) -> Iterator[Listing]:
    """Yield the lists of a side that have two items or more."""
    words = side.words
    if len(words) > _MOST_WORDS:
        return
    for at, word in enumerate(words):
        if word.small in JOINING:
            found = _listing(words, at, at + 1)
        elif word.small == "well" and [one.small for one in words[at - 1 : at + 2 : 2]] == ["as", "as"]:
            found = _listing(words, at - 1, at + 2)
        else:
            continue
        if found:
            yield found
            yield from _shorter(words, found)


def _shorter(words: Sequence[Word], listing: Listing) -> Iterator[Listing]:
    """Yield a list without its first items, since what a comma parts from them may lead up to the list."""
    for number in range(1, min(_MOST_LEADING, len(listing.items) - 2) + 1):
        first = _first(words, listing.items[number].stop)
        if first:
            items = (first, *listing.items[number + 1 :])
            yield Listing(items, listing.parted, Span(first.start, first.start))


def _listing(words: Sequence[Word], at: int, after: int) -> Listing | None:
    """Return the list of which the last joint is the words from `at` to `after`."""
    last = _last(words, after)
    if not last or not at:
        return None
    mark = words[at - 1].text if words[at - 1].text in _LONGEST else ""
    stop = at - 1 if mark else at
    items = [last]
    while True:
        start = stop
        while start and stop - start <= _LONGEST[mark or ","] and _is_inner(words[start - 1], mark or ","):
            start -= 1
        if not start or words[start - 1].text != (mark or ",") or not _has_content(words, start, stop):
            break
        items.append(Span(start, stop))
        stop = start - 1
    first = _first(words, stop)
    if not first:
        return None
    start = first.start
    while start and _is_inner(words[start - 1], mark or ","):
        start -= 1
    return Listing((first, *reversed(items)), bool(mark), Span(start, first.start))


def _is_inner(word: Word, mark: str) -> bool:
    return (word.is_word and word.small not in JOINING) or (mark == ";" and word.text == ",")


def _has_content(words: Sequence[Word], start: int, stop: int) -> bool:
    return any(word.is_content for word in words[start:stop])


def _first(words: Sequence[Word], stop: int) -> Span | None:
    start = stop
    while start and stop - start < _MOST_CONTENT and words[start - 1].is_content:
        start -= 1
    return Span(start, stop) if start < stop else None


def _last(words: Sequence[Word], start: int) -> Span | None:
    begin = start
    while begin < len(words) and words[begin].is_word and not words[begin].is_content:
        begin += 1
    stop = begin
    while stop < len(words) and stop - begin < _MOST_CONTENT and words[stop].is_content:
        stop += 1
    return Span(start, stop) if begin < stop else None

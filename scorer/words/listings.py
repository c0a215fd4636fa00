"""Find items of a list that the list of the other side lacks: "flour, butter and eggs" beside "flour and eggs".

A list has three items or more between commas or semicolons, the last behind `and`, `or`, `as well as` or `&`. The list
of the other side has two items or more, which are all counterparts of these. What is missing has no counterpart
anywhere, and no word near the other list may stand for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from scorer.english import tables
from scorer.english.known_names import is_place
from scorer.english.same_names import SAME
from scorer.english.stems import stems
from scorer.english.verb_forms import is_gerund, is_participle, is_past
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Compared, Text, Word
from scorer.words.links import WordLink

_JOINING = frozenset({"and", "or", "&", "nor"})
# An item has at most so many words; between semicolons there may be commas in it.
_LONGEST = {",": 7, ";": 16}
# Of the first item, whose beginning no mark shows, and of the last, so many content words are read.
_MOST_CONTENT = 3
# So many of what looks like the first items may lead up to a list: "In May, the shop sold lamps, rugs and tea."
_MOST_LEADING = 2
# Within so many words of the other list no word without a counterpart may stand.
_NEAR = 6
# At most one in so many items is missing; else the list was put in other words.
_SHARE = 3
_FEWEST_LETTERS = 3
# The first item ends a longer phrase where the others have more words than these.
_SHORT = 3
_MOST_LETTERS = 45
# A longer side has too many joints to compare each with each.
_MOST_WORDS = 400
_OWNERS = listed("a an the my your his her its our their this that these those")
_LEADING = listed(
    """in on at by for from with without to into of as who which that when while where if although because since after
    before during not but including especially particularly namely either both also then than"""
)
_CLAUSES = listed("who which that when while where if although because since after before as unless until")
# Numbers, and words that may come or go, say little by themselves.
_LITTLE = tables.words("counted_words") | tables.words("light_words")
_WHEN = listed("today yesterday tomorrow now then once later recently often sometimes usually please sorry yes no")
# What these stand beside is not complete, so an item more or less says little.
_OPEN = late(
    r"\b(?:etc|and so on|and so forth|among others|among other things|and the like|(?:and|or) (?:the )?(?:others?|more"
    r"|similar|such)|inter alia)\b"
)

Missing = tuple[Span, Severity]


@dataclass(frozen=True, slots=True)
class Listing:
    """The items of a list, by their word numbers, in order.

    parted: a mark stands before the last joint, so the item before may be an aside.
    lead: the words before the first item, up to a mark or another joint.
    """

    items: tuple[Span, ...]
    parted: bool
    lead: Span


def missing_items(pair: Compared, *, added: bool) -> Iterator[Missing]:
    """Yield the word numbers of each item that the other side's list lacks; of the garbled side if `added`."""
    mine, other = (pair.garbled, pair.original) if added else (pair.original, pair.garbled)
    if not _may_list(mine) or _JOINING.isdisjoint(other.small_words) or _joints(mine) <= _joints(other):
        return
    told: set[Span] = set()
    theirs = list(_listings(other))
    for one in _listings(mine) if theirs else ():
        if len(one.items) < _SHARE:
            continue
        for item in _missing(pair, one, theirs, added=added):
            if item not in told:
                told.add(item)
                yield item, "minor" if _OPEN.search(other.small) else "major"


def with_items(found: Sequence[Missing], items: Iterable[Missing]) -> tuple[list[Missing], frozenset[Span]]:
    """Return what is missing with the items of lists among it, in order, and which of it are items.

    An item is told instead of a lesser finding on its words, and is left out beside a graver one.
    """
    told = list(found)
    new: list[Missing] = []
    for at, severity in items:
        beside = [one for one in told if one[0].start < at.stop and at.start < one[0].stop]
        if all(one[1] == "minor" for one in beside):
            told = [one for one in told if one not in beside]
            new.append((at, severity))
    return sorted((*told, *new)), frozenset(at for at, _ in new)


def _may_list(side: Text) -> bool:
    marked = "," in side.text or ";" in side.text
    return marked and len(side.words) <= _MOST_WORDS and not _JOINING.isdisjoint(side.small_words)


def _joints(side: Text) -> int:
    """Count the marks and words that may join items; a mark before such a word joins nothing more."""
    behind = (*(word.small for word in side.words[1:]), "")
    return sum(
        word.small in _JOINING or (word.text in _LONGEST and after not in _JOINING)
        for word, after in zip(side.words, behind, strict=True)
    )


def _listings(side: Text) -> Iterator[Listing]:
    """Yield the lists of a side that have two items or more."""
    words = side.words
    if len(words) > _MOST_WORDS:
        return
    for at, word in enumerate(words):
        if word.small in _JOINING:
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
    return (word.is_word and word.small not in _JOINING) or (mark == ";" and word.text == ",")


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


def _missing(pair: Compared, one: Listing, theirs: Sequence[Listing], *, added: bool) -> Iterator[Span]:
    mine = pair.garbled if added else pair.original
    links = pair.original_of if added else pair.garbled_of
    kept: list[frozenset[int]] = []
    gone: list[int] = []
    for number, item in enumerate(one.items):
        heads = (
            [item.stop - 1] if number == 0 else [i for i in range(item.start, item.stop) if mine.words[i].is_content]
        )
        there = [links[i].original if added else links[i].garbled for i in heads if i in links]
        if there:
            kept.append(frozenset(j for at in there for j in range(at.start, at.stop)))
        else:
            gone.append(number)
    if not gone or len(gone) * _SHARE > len(one.items) or len(kept) < 2:
        return
    if not any(_are_items(kept, their) and not _rivals(pair, their, added=added) for their in theirs):
        return
    said = {stem for word in (pair.original if added else pair.garbled).words for stem in _forms(word)}
    for number in gone:
        item = _trimmed(mine.words, one.items[number], links, first=number == 0)
        content = [word for word in mine.words[item.start : item.stop] if word.is_content]
        if (
            any(said.isdisjoint(_forms(word)) and _tells(word) for word in content)
            and len(mine.shown(mine.over(item))) <= _MOST_LETTERS
            and not _may_be_aside(mine.words, one, number, links)
        ):
            yield item


def _forms(word: Word) -> frozenset[str]:
    return stems(word.small) | {word.small}


def _tells(word: Word) -> bool:
    """Tell whether a word says something that no other check looks for."""
    return len(word.small) >= _FEWEST_LETTERS and word.small.isalpha() and word.small not in _LITTLE


def _are_items(kept: Sequence[frozenset[int]], listing: Listing) -> bool:
    """Tell whether what corresponds to the items kept are the items of a list, each another one, and all of them."""
    if len(kept) != len(listing.items):
        return False
    found = {
        n for there in kept for n, item in enumerate(listing.items) if any(item.start <= j < item.stop for j in there)
    }
    return len(found) == len(kept)


def _rivals(pair: Compared, listing: Listing, *, added: bool) -> bool:
    """Tell whether a word without a counterpart stands in the other list or near it: it may be the missing item."""
    other, free = (pair.original, pair.lost) if added else (pair.garbled, pair.added)
    near = range(listing.items[0].start - _NEAR, listing.items[-1].stop + _NEAR)
    return any(j in near and other.words[j].is_content for j in free)


def _trimmed(words: Sequence[Word], item: Span, links: Mapping[int, WordLink], *, first: bool) -> Span:
    """Return the words of an item that have no counterpart, from the first to the last of its content words."""
    stop = next(i + 1 for i in reversed(range(item.start, item.stop)) if words[i].is_content)
    start = item.start
    if first:
        start = stop - 1
        while start > item.start and start - 1 not in links:
            start -= 1
    while start in links and start < stop - 1:
        start += 1
    return Span(start, stop)


def _may_be_aside(words: Sequence[Word], one: Listing, number: int, links: Mapping[int, WordLink]) -> bool:
    """Tell whether a missing item may be no item: what opens a sentence, or says more of the item before it."""
    item = words[one.items[number].start : one.items[number].stop]
    if any(word.small in _WHEN for word in item):
        return True
    if number == 0:
        lead = words[one.lead.start : one.lead.stop]
        subordinate = any(word.small in _LEADING for word in lead[:1]) or any(word.small in _CLAUSES for word in lead)
        phrases = any(at.stop - at.start > _SHORT for at in one.items[1:-1])
        return subordinate or phrases or not any(i in links for i in range(one.lead.start, one.lead.stop))
    before = words[one.items[number - 1].start : one.items[number - 1].stop]
    opening, other = item[0].small, before[0].small
    if number == len(one.items) - 1:
        return False
    if (opening in _LEADING and opening != other) or (opening.endswith("ly") and not other.endswith("ly")):
        return True
    third = one.parted and len(one.items) == _SHARE
    if opening in _OWNERS and (before[-1].text[0].isupper() or third):
        return True
    if item[-1].text[0].isupper() and before[-1].text[0].isupper():
        both_countries = item[-1].small in SAME and before[-1].small in SAME
        return third or (is_place(item[-1].small) and not both_countries)
    acts = is_gerund(opening) or is_participle(opening)
    return third and acts and not (is_past(other) or is_gerund(other))

"""Find items of a list that the list of the other side lacks: "flour, butter and eggs" beside "flour and eggs".

A list has three items or more, and that of the other side two items or more, which are all counterparts of these.  What
is missing has no counterpart anywhere, and no word near the other list may stand for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from scorer.english import tables
from scorer.english.adverbs import is_adverb
from scorer.english.determiners import DETERMINERS
from scorer.english.known_names import is_place
from scorer.english.same_names import SAME
from scorer.english.stems import stems
from scorer.english.verb_forms import is_gerund, is_participle, is_past
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Severity, Span
from scorer.words.compared import Word
from scorer.words.listings import JOINING, Listing, joints, listings, may_list
from scorer.words.unanswered import Half

# Within so many words of the other list no word without a counterpart may stand.
_NEAR = 6
# At most one in so many items is missing; else the list was put in other words.
_SHARE = 3
_FEWEST_LETTERS = 3
# The first item ends a longer phrase where the others have more words than these.
_SHORT = 3
_MOST_LETTERS = 45
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


def missing_items(half: Half) -> Iterator[Missing]:
    """Yield the word numbers of each item of this side that the other side's list lacks."""
    mine, other = half.mine, half.other
    if not may_list(mine) or JOINING.isdisjoint(other.small_words) or joints(mine) <= joints(other):
        return
    told: set[Span] = set()
    theirs = list(listings(other))
    for one in listings(mine) if theirs else ():
        if len(one.items) < _SHARE:
            continue
        for item in _missing(half, one, theirs):
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


def _missing(half: Half, one: Listing, theirs: Sequence[Listing]) -> Iterator[Span]:
    mine, links = half.mine, half.links
    kept: list[frozenset[int]] = []
    gone: list[int] = []
    for number, item in enumerate(one.items):
        heads = (
            [item.stop - 1] if number == 0 else [i for i in range(item.start, item.stop) if mine.words[i].is_content]
        )
        there = [half.across(links[i]) for i in heads if i in links]
        if there:
            kept.append(frozenset(j for at in there for j in range(at.start, at.stop)))
        else:
            gone.append(number)
    if not gone or len(gone) * _SHARE > len(one.items) or len(kept) < 2:
        return
    if not any(_are_items(kept, their) and not _rivals(half, their) for their in theirs):
        return
    said = {stem for word in half.other.words for stem in _forms(word)}
    for number in gone:
        item = _trimmed(half, one.items[number], first=number == 0)
        content = [word for word in mine.words[item.start : item.stop] if word.is_content]
        if (
            any(said.isdisjoint(_forms(word)) and _tells(word) for word in content)
            and len(mine.shown(mine.over(item))) <= _MOST_LETTERS
            and not _may_be_aside(half, one, number)
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


def _rivals(half: Half, listing: Listing) -> bool:
    """Tell whether a word without a counterpart stands in the other list or near it: it may be the missing item."""
    near = range(listing.items[0].start - _NEAR, listing.items[-1].stop + _NEAR)
    return any(j in near and j not in half.back for j in half.other.content)


def _trimmed(half: Half, item: Span, *, first: bool) -> Span:
    """Return the words of an item that have no counterpart, from the first to the last of its content words."""
    words, links = half.mine.words, half.links
    stop = next(i + 1 for i in reversed(range(item.start, item.stop)) if words[i].is_content)
    start = item.start
    if first:
        start = stop - 1
        while start > item.start and start - 1 not in links:
            start -= 1
    while start in links and start < stop - 1:
        start += 1
    return Span(start, stop)


def _may_be_aside(half: Half, one: Listing, number: int) -> bool:
    """Tell whether a missing item may be no item: what opens a sentence, or says more of the item before it."""
    words, links = half.mine.words, half.links
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
    if (opening in _LEADING and opening != other) or (is_adverb(opening) and not is_adverb(other)):
        return True
    third = one.parted and len(one.items) == _SHARE
    if opening in DETERMINERS and (before[-1].text[0].isupper() or third):
        return True
    if item[-1].text[0].isupper() and before[-1].text[0].isupper():
        both_countries = item[-1].small in SAME and before[-1].small in SAME
        return third or (is_place(item[-1].small) and not both_countries)
    acts = is_gerund(opening) or is_participle(opening)
    return third and acts and not (is_past(other) or is_gerund(other))

"""Find the item of a list that became another: mustard, celery and lupin; mustard, sesame and lupin.

All other items must be kept, and all else that the sentence says: where more was put in other words, the item may have
been as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scorer.english import tables
from scorer.english.adverbs import is_adverb
from scorer.english.antonyms import are_opposites
from scorer.english.determiners import ARTICLES, POSSESSIVES
from scorer.english.genders import counterparts
from scorer.english.same_things import are_one_thing
from scorer.english.stems import stems
from scorer.english.verb_forms import is_gerund, is_past
from scorer.english.vocabulary import is_spelt
from scorer.english.word_lists import listed
from scorer.types import Span
from scorer.words.compared import Compared, Text
from scorer.words.links import MOST_COSINES
from scorer.words.listings import Listing, listings, may_list

_FEWEST_ITEMS = 3
# From this cosine on, two words may be two names for one thing.
_MAY_BE_ONE = 0.6
_SHORTEST = 3
# Words with as many common letters at their beginning may be two spellings.
_SPELT = 3
# What stands before a list of qualities, which are put in other words more freely than things are.
_BEFORE_QUALITIES = listed(
    """be is are was were been being am seem seems seemed look looks looked feel feels felt become becomes became sound
    sounds sounded very so too more most quite rather as always often never not both"""
)
_BEFORE_ITEMS = ARTICLES | POSSESSIVES
# What ends like these is no thing that one can touch, and has many names.
_ABSTRACT = ("ment", "ness", "ity", "tion", "sion", "ance", "ence", "ism", "ship")
# A later item that begins with one of these is a clause, or opens a list of its own.  An `and` without a comma before
# then joins what is in that clause.
_OPENING = listed("which who whom whose where when while namely such including")
_LIGHT = tables.words("light_words")


def changed_items(pair: Compared) -> Iterator[tuple[Span, Span]]:
    """Yield the word numbers of an item that became another one."""
    original, garbled = pair.original, pair.garbled
    if not (may_list(original) and may_list(garbled)) or len(original.words) * len(garbled.words) > MOST_COSINES:
        return
    kept = {link.original.stop - 1: link.garbled.stop - 1 for link in pair.links if link.op != "substituted"}
    back = {there: at for at, there in kept.items()}
    ours = [i for i in original.content if i not in kept]
    theirs = [j for j in garbled.content if j not in back]
    if len(ours) != 1 or len(theirs) != 1:
        return
    here, there = list(_heads(original, ours)), list(_heads(garbled, theirs))
    for i, mine in here:
        for j, its in there:
            if {kept.get(head) for head in mine if head != i} == {head for head in its if head != j}:
                if _are_two(pair, i, j):
                    yield Span(i, i + 1), Span(j, j + 1)
                return


def _heads(side: Text, wanted: Sequence[int]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield each of the wanted words that is the last one of an item of a list, with the last words of all items."""
    for listing in listings(side) if wanted else ():
        heads = tuple(_head(side, item) for item in listing.items)
        # Else they may be clauses: in the harbour, 14 sank, and six were lost.
        of_things = len(heads) >= _FEWEST_ITEMS and not any(is_past(side.words[head].small) for head in heads)
        clauses = not listing.parted and any(side.words[item.start].small in _OPENING for item in listing.items[1:])
        if of_things and not clauses and not _tells_qualities(side, listing):
            yield from ((number, heads) for number in wanted if number in heads)


def _head(side: Text, item: Span) -> int:
    return max((n for n in range(item.start, item.stop) if side.words[n].is_content), default=item.start)


def _tells_qualities(side: Text, listing: Listing) -> bool:
    """Tell whether a list may be one of adjectives: behind a form of `be`, or before a noun."""
    first, last = listing.items[0].start, listing.items[-1].stop
    lead = [word.small for word in side.words[max(0, first - 2) : listing.items[0].stop]]
    before_noun = last < len(side.words) and side.words[last].is_content
    return before_noun or not _BEFORE_QUALITIES.isdisjoint(lead)


def _are_two(pair: Compared, i: int, j: int) -> bool:
    one, other = pair.original.words[i], pair.garbled.words[j]
    if not (_is_thing(pair.original, i) and _is_thing(pair.garbled, j)) or one.small[:_SPELT] == other.small[:_SPELT]:
        return False
    here, there = one.small, other.small
    if here.removesuffix("s").endswith(_ABSTRACT) and there.removesuffix("s").endswith(_ABSTRACT):
        return False
    if are_opposites(here, there) or there in counterparts(here) or are_one_thing(here, there):
        return False
    # What one side says elsewhere as well was only moved.
    if not stems(here).isdisjoint(pair.garbled.small_words) or not stems(there).isdisjoint(pair.original.small_words):
        return False
    return float(pair.cosines([i], [j])[0][0]) < _MAY_BE_ONE


def _is_thing(side: Text, number: int) -> bool:
    """Tell whether a word may name a thing: no name, number, verb, or word that says little."""
    word, small = side.words[number], side.words[number].small
    if not small.isalpha() or len(small) < _SHORTEST or word.text != small or small in _LIGHT or not is_spelt(small):
        return False
    if number and side.words[number - 1].small in _BEFORE_ITEMS:
        return True
    return not (
        is_gerund(small) or is_past(small) or is_adverb(small) or small.endswith(("ous", "ful", "less", "able"))
    )

"""Find lost conjunctions, prepositions and forms of `be` that English cannot do without: "bread milk", "sat the mat".

The words beside a lost one must now stand together.  Left out are those that may come or go: "that", "waited (for)
an hour", "all (of) the books", "helped her (to) move", "left (on) Monday".
"""

from __future__ import annotations

from collections.abc import Iterator

from scorer.english.calendar_words import CALENDAR_WORDS
from scorer.english.determiners import DETERMINERS
from scorer.english.verb_forms import bases, is_gerund, is_participle, is_past
from scorer.english.word_lists import listed
from scorer.types import Span
from scorer.words.compared import Compared, Word

_JOINING = listed("and or but because whether while although though unless until since whereas nor")
_RELATIVE = listed("who which")
_PREPOSITIONS = listed(
    "of in on at to from with by for into onto than as through between among against during under over without within"
)
_BE = listed("am is are was were")
_HELPS = listed("help make let see hear watch feel dare need")
# So many words before a `to` may hold the verb that needs none.
_HELPED = 3
_SMALL = _JOINING | _RELATIVE | _PREPOSITIONS | _BE
# A time may do without its preposition, and so may what follows these words.
_TIMES = CALENDAR_WORDS | listed(
    """today tomorrow yesterday tonight now then here there home last next this that every each all some any
    about around nearly almost over more less many several few half one two three four five six seven eight nine ten
    eleven twelve twenty thirty forty fifty hundreds thousands midnight noon hour day week month year minute moment
    hours days weeks months years minutes once abroad overseas"""
)
_OPTIONAL_AFTER = listed(
    """all both half outside inside off alongside couple dozen help helps helped helping dare need like near opposite
    go come try run up out down back away because instead due despite per except worth past hundred thousand million
    billion kilometres meters metres miles km percent cent let make made know knew say said not only just even also
    so what how why where who which that than as and or but busy spent spend spending time hard trouble year years
    twice times"""
)
# These verbs take what follows with a preposition or without.
_EITHER_WAY = listed(
    """meet visit enter leave depart flee escape approve protest appeal fight battle play climb jump pass cross reach
    approach attend answer reply consult discuss resemble marry serve help provide supply supplies write phone call
    ring join follow join ponder search tour roam explore stop start begin finish continue prepare
    order demand request inform graduate check address impact"""
)


def small_words(pair: Compared) -> Iterator[Span]:
    """Yield the word numbers of each small word of the original that is lost, where it cannot be done without."""
    words = pair.original.words
    for i in pair.lost:
        if words[i].small in _SMALL and 0 < i < len(words) - 1 and _is_bare(pair, i) and not _is_optional(words, i):
            yield Span(i, i + 1)


def _is_bare(pair: Compared, i: int) -> bool:
    """Tell whether the words beside a lost word are kept, and now stand side by side with no mark between."""
    before, after = pair.garbled_of.get(i - 1), pair.garbled_of.get(i + 1)
    if before is None or after is None or before.garbled.stop != after.garbled.start:
        return False
    words = pair.original.words
    return (
        all(link.op in ("kept", "form") for link in (before, after)) and words[i - 1].is_word and words[i + 1].is_word
    )


def _is_optional(words: tuple[Word, ...], i: int) -> bool:
    small, before, after = words[i].small, words[i - 1].small, words[i + 1].small
    if small in _JOINING:
        # `The old and grey man` may be `the old grey man`, and `try and see` `try see`.
        return (
            not (words[i - 1].is_content and (words[i + 1].is_content or after in DETERMINERS | _BE)) or before == after
        )
    if small in _RELATIVE:
        return not (after in _BE or is_past(after) or after in ("has", "have", "had", "will", "would", "can", "could"))
    if small in _BE:
        # `The day was cold and the wind strong`
        said = any(word.small in _BE for word in words[:i])
        return said or after in _BE or is_participle(after) or is_gerund(after) or before in _OPTIONAL_AFTER
    timed = after in _TIMES or after[0].isdigit() or before[0].isdigit()
    nested = after in ("a", "an", "the") and i + 2 < len(words) and words[i + 2].small in _TIMES
    near = words[max(0, i - _HELPED) : i]
    helped = small == "to" and any(not _HELPS.isdisjoint(bases(word.small)) for word in near)
    free = before in _OPTIONAL_AFTER or not _EITHER_WAY.isdisjoint(bases(before))
    return timed or nested or helped or free or is_gerund(after)

"""Find `few` that became `a few` or `many`, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.negation.sides import Side, View
from scorer.english.amount_words import (
    A_FEW,
    COUNTED,
    FEW_AFTER,
    HARDLY_ANY,
    HAVING,
    MASS,
    MUCH,
    SMALL_AFTER,
)
from scorer.english.verb_forms import is_participle
from scorer.english.word_lists import listed
from scorer.patterns import late
from scorer.types import Span

Change = tuple[Span, Span | None]
_SCARCE = frozenset({"few", "little"})
# At most this many words may stand in the place of a word.
_PLACE = 4
# Two phrases are in the same place if words this near to both correspond.
_NEAR = 5
# Words of these endings have a plural, so `little` before them says how small they are.
_PLURAL = late(r"\w{3,}(?<!s|u|i)s\Z")
_INTRODUCES = frozenset({"very", "too", "so", "as", "with", "there", "of", "precious"})
# These only strengthen a `few` or `little`, and go with it.
_VERY = frozenset({"very", "too", "so", "precious", "only", "just", "extremely", "relatively", "comparatively", "a"})

# Within only a few days is within days.
_TIMES = listed("seconds minutes hours days weeks months years decades moments")
# After these, `little` says how much something was done: is little known.
_IS = listed("is are was were be been being remain remains remained seems seemed")
# `Few, if any,` means few; `most, if not all,` denies nothing.
_IF_ANY = listed(", if any ever at all")
_IF_NOT_ALL = late(r"\bif not (?:all|every|most|more)\b")


def scarce(view: View) -> Iterator[Change]:
    """Yield each `few` or `little` of a side, if the other side says that there are some, or many."""
    side = view.side
    for i, word in enumerate(() if side.text.small_words.isdisjoint(_SCARCE) else side.words):
        if word.small not in _SCARCE or not _says_hardly_any(side, i):
            continue
        place = _place(view, i)
        if place is None or _reply(view, place):
            continue
        other = view.other
        text = other.text.small
        start = other.words[place.start].at.start if place.start < len(other.words) else len(text)
        stop = other.words[place.stop - 1].at.stop if place.stop > place.start else start
        around = _IF_NOT_ALL.sub("", _around(other, place))
        if HARDLY_ANY.search(around):
            continue
        # `Only a few` is few, but not when it becomes `a few`: that is for the modality check.
        some = None if word.small == "few" and side.words[i - 1].small == "a" else A_FEW.search(text, start, stop)
        found = some or MUCH.search(text, start, stop)
        at = Span(word.at.start, word.at.stop)
        if found:
            yield at, Span(*found.span())
        elif _is_few_times(side, i):
            continue
        elif place.stop - place.start <= 1 and all(other.words[j].small in ("a", "an", "the") for j in _range(place)):
            yield at, None


def _is_few_times(side: Side, i: int) -> bool:
    """Tell whether word i is the `few` of `a few days`."""
    return side.words[i - 1].small == "a" and i + 1 < len(side.words) and side.words[i + 1].small in _TIMES


def _range(at: Span) -> range:
    return range(at.start, at.stop)


def _says_hardly_any(side: Side, i: int) -> bool:
    """Tell whether a `few` or `little` says that there is hardly any, not that something is small."""
    words = side.words
    before = words[i - 1].small if i else ""
    after = words[i + 1] if i + 1 < len(words) else None
    if before == "a" and i > 1 and words[i - 2].small in ("only", "just", "but"):
        return words[i].small == "few" and after is not None and after.is_word
    if words[i].small == "few":
        return before not in FEW_AFTER and (after is None or after.small not in ("hundred", "thousand", "and"))
    if before == "her" and (after is None or not after.is_word):
        return True
    if before in SMALL_AFTER or (after is not None and after.small in ("by", "one", "ones", "bit")):
        return False
    if after is None or not after.is_word:
        return bool(before) and before not in ("is", "are", "was", "were", "be", "too", "so", "or")
    if after.text[0].isupper() and after.small not in MASS:
        return False
    if after.small in MASS or not after.is_content:
        return True
    if before in _IS and is_participle(after.small):
        return True
    if before in HAVING and after.small not in COUNTED and not _PLURAL.match(after.small):
        return True  # had little understanding
    return before in _INTRODUCES and not _PLURAL.match(after.small) and before != "with"


def _place(view: View, i: int) -> Span | None:
    """Return the words of the other side in the place of a word and its article; None if it is uncertain."""
    first = i
    while first and not view.same(first - 1) and view.side.words[first - 1].small in _VERY:
        first -= 1
    before, after = view.over(first - 1) if first else Span(0, 0), None
    if before is None and first > 1:
        before = view.over(first - 2)
    last = i
    while last + 1 < len(view.side.words) and view.side.words[last + 1].small in _IF_ANY:
        last += 1
    if_any = last > i and view.side.words[i + 1].small == "if"
    for k in (last + 1,) if if_any else (i + 1, i + 2, last + 1):
        end = len(view.other.words)
        after = view.over(k) if k < len(view.side.words) else Span(end, end)
        if after:
            break
    if before is None or after is None or not 0 <= after.start - before.stop <= _PLACE:
        return None
    return Span(before.stop, after.start)


def _reply(view: View, place: Span) -> bool:
    """Tell whether the other side has a `few` or `little` of the same sense there."""
    other = view.other
    return any(
        other.words[j].small in ("few", "little") and _says_hardly_any(other, j)
        for j in range(max(0, place.start - 1), min(len(other.words), place.stop + 1))
    )


def _around(side: Side, place: Span) -> str:
    near = side.words[max(0, place.start - _NEAR) : place.stop + _NEAR]
    return side.text.small[near[0].at.start : near[-1].at.stop] if near else ""

"""Find words with a negative prefix that became their stem, or the reverse: possible, impossible."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.negation.changes import Change
from scorer.checks.negation.excuses import NEAR, Excuses
from scorer.checks.negation.otherwise import far_from
from scorer.checks.negation.sides import View, prefixed
from scorer.english.negation_cues import CLAUSE_ENDS
from scorer.english.word_lists import listed

# `Little known` means `unknown`.
_WEAKLY = frozenset({"little", "hardly", "barely", "scarcely", "poorly", "badly", "rarely", "seldom", "less"})
# What follows one of these within so many words is not so, or not yet.
_NOT_YET, _BEFORE = frozenset({"before", "unless"}), 4
# Who fails in an accurate count has an inaccurate one.
_FAILING, _IN = listed("failure failures absence want lapse lapses deficit deficiency shortage"), 4
# Words that begin with this many equal letters have the same stem: successful, success.
_AKIN = 5


def turned_by_prefix(view: View, n: int, excuses: Excuses) -> Iterator[Change]:
    """Yield the words of side n with a negative prefix if the other side has their stem instead."""
    side, other = view.side, view.other
    stems: dict[str, int] = {}
    for i, word in enumerate(side.words):
        stem = prefixed(word.small)
        if not stem or other.has(word.small) or i in excuses.used[n]:
            continue
        in_place = _asserted(view, n, i, stem, excuses)
        if in_place is not None:
            yield Change(side.words[i].at, other.words[in_place].at, "critical")
        elif stem in other.text.small_words and stem not in side.text.small_words:
            stems.setdefault(stem, i)
    for j, word in enumerate(other.words if stems else ()):
        if word.small in stems:
            i = stems.pop(word.small)
            weakly = j and other.words[j - 1].small in _WEAKLY
            denied = not excuses.denying[1 - n].isdisjoint((j - 1, j - 2)) or _put_off(view, j) or _failed(view, j)
            if not (weakly or denied or far_from(other, j)):
                yield Change(side.words[i].at, word.at, "critical")


def _put_off(view: View, j: int) -> bool:
    """Tell whether a `before` or `unless` denies word j: before it was opened, unless there is a fault."""
    words = view.other.words
    for word in reversed(words[max(0, j - _BEFORE) : j]):
        if word.small in _NOT_YET:
            return not view.side.has(word.small)
        if word.small in CLAUSE_ENDS:
            return False
    return False


def _failed(view: View, j: int) -> bool:
    """Tell whether word j says what was not brought about: a failure of accurate planning."""
    near = view.other.words[max(0, j - _IN) : j]
    return any(word.small in _FAILING and not view.side.has(word.small) for word in near)


def _asserted(view: View, n: int, i: int, stem: str, excuses: Excuses) -> int | None:
    """Return the number of the affirmative word in the place of a word with a negative prefix; else None."""
    place = view.place(i)
    if place is None:
        return None
    near = range(max(0, place - NEAR), place + NEAR)
    there = view.other.words[place]
    if there.small[:_AKIN] != stem[:_AKIN]:
        return None  # `reluctance` means the same as `unwillingness`
    if any(view.other.words[k].small in _WEAKLY for k in near if k < place):
        return None
    if _put_off(view, place) or _failed(view, place):
        return None
    asserted = excuses.denying[1 - n].isdisjoint(near) and view.other.softs.isdisjoint(range(place - 2, place + 1))
    return place if asserted else None

"""Find a denial that one side wants confirmed and the other side asks: to confirm that none leak, whether any leak."""

from __future__ import annotations

from functools import lru_cache

from scorer.checks.negation.sides import Denial, View
from scorer.english.verb_forms import bases
from scorer.english.word_lists import listed
from scorer.types import Span
from scorer.words.compared import Text

# Who checks a thing looks for either answer, and hopes for one.  Who knows, says or proves it has the answer.
_CHECK = listed("confirm check verify ensure ascertain establish determine see test inspect examine clarify")
_SURE = listed("make making made makes be being")
_ASKING = listed("whether if")
# The words between a verb of checking and what it opens, and between that and what is denied.
_NEXT, _FAR = 2, 14
_STOPS = listed(". ; : ! ?")


def is_checked(view: View, denial: Denial) -> bool:
    """Tell whether a denial is what this side has confirmed, and the other side asks whether it is so."""
    side, other = view.side, view.other
    if other.denials or not _asked(other.text) or _asked(side.text):
        return False
    return any(
        at < denial.words.start <= at + _FAR and not _parted(side.text, Span(at, denial.words.start))
        for at in _checks(side.text)
    )


def _parted(side: Text, between: Span) -> bool:
    return any(word.small in _STOPS for word in side.words[between.start : between.stop])


@lru_cache(maxsize=8)
def _checks(side: Text) -> tuple[int, ...]:
    """Return the numbers of the verbs of checking."""
    return tuple(n for n, word in enumerate(side.words) if _is_check(side, n))


def _is_check(side: Text, n: int) -> bool:
    small = side.words[n].small
    if small in ("sure", "certain"):
        return side.small_at(n - 1) in _SURE
    return not _CHECK.isdisjoint(bases(small))


@lru_cache(maxsize=8)
def _asked(side: Text) -> bool:
    """Tell whether a verb of checking opens a question: check whether."""
    return any(not _ASKING.isdisjoint(word.small for word in side.words[n + 1 : n + 1 + _NEXT]) for n in _checks(side))

"""Compare `too tired to cook` with what the other side says: `tired but cooked`, `so tired that she did not cook`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from scorer.checks.negation.sides import Denial, View
from scorer.english.denial_words import TOO_TO, TOO_TO_OTHERWISE
from scorer.english.verb_forms import bases
from scorer.types import Span
from scorer.words.compared import Text

Change = tuple[Span, Span | None]
# A negation may be this many words away from its verb.
_FAR = 5


def too_to(view: View) -> Iterator[Change]:
    """Yield each `too tired to cook` of a side, if the other side says that it was done."""
    found = list(TOO_TO.finditer(view.side.text.small)) if "too" in view.side.text.runs else []
    if not found or _denied_anew(view):
        return
    other = view.other.text.small
    otherwise = TOO_TO_OTHERWISE.search(other)
    for match in found:
        at = Span(match.start(), match.end("how"))
        enough = re.search(rf"\b{re.escape(match['how'])} enough\b", other)
        if enough:
            yield at, Span(*enough.span())
        elif not otherwise and _done(view, match):
            yield at, None


def _done(view: View, match: re.Match[str]) -> bool:
    """Tell whether the other side has both the quality and the deed."""
    how, deed = (view.side.numbers(Span(*match.span(name))).start for name in ("how", "deed"))
    return view.same(how) and view.side.words[deed].is_content and _counterpart(view, deed) is not None


def _counterpart(view: View, deed: int) -> int | None:
    """Return the number of a form of a verb on the other side; None if it has none."""
    if view.same(deed) and (span := view.over(deed)):
        return span.start
    known = bases(view.side.words[deed].small)
    return next((j for j, word in enumerate(view.other.words) if not known.isdisjoint(bases(word.small))), None)


def _denied_anew(view: View) -> bool:
    """Tell whether the other side denies something with a word that this side does not have."""
    here = view.side.text.small_words
    cues = {j for denial in view.other.denials for j in range(denial.words.start, denial.words.stop)}
    return any(view.other.words[j].small not in here for j in cues | view.other.softs)


def said_by_too(view: View, denial: Denial) -> bool:
    """Tell whether the other side says with a `too … to` what a negation of this side denies."""
    if "too" not in view.other.text.runs or _deeds(view.side.text):
        return False
    near = view.side.words[max(0, denial.words.start - _FAR) : denial.words.stop + _FAR]
    return any(not _deeds(view.other.text).isdisjoint(bases(word.small)) for word in near)


@lru_cache(maxsize=8)  # each negation of the other side asks
def _deeds(text: Text) -> frozenset[str]:
    """Return the base forms of what a side says somebody is too tired to do."""
    return frozenset(base for match in TOO_TO.finditer(text.small) for base in bases(match["deed"]))

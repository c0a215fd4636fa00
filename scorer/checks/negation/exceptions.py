"""Find exceptions that are gone (`all but one sank`, `all sank`), and the `but` that makes one."""

from __future__ import annotations

from collections.abc import Iterator

from scorer.checks.negation.sides import Side, View
from scorer.english import needed_words
from scorer.english.determiners import DETERMINERS
from scorer.english.exception_words import EXCEPTED_DAYS, EXCEPTING, EXCEPTION_AT_END, EXCEPTION_OTHERWISE, UNIVERSAL
from scorer.english.focus_words import EXCEPT, SINGLED_OUT
from scorer.english.negation_cues import CLAUSE_ENDS, FINITE
from scorer.english.subjects import SUBJECTS
from scorer.english.verb_forms import is_past
from scorer.english.word_lists import listed
from scorer.types import Span

Change = tuple[Span, Span | None]
# At most this many words stand between an `all` and its `but`.
_BETWEEN = 5
# At most this many words are excepted.
_LONGEST = 8
# What is not excepted is kept on the other side: so many content words, and this share of them.
_SOME, _MOST = 2, 0.6
_ALL = frozenset({"all", "everyone", "everybody", "everything", "everywhere"})
_NOBODY = frozenset({"nobody", "nothing", "none", "no-one", "nowhere"})
# What makes an exception behind a whole: everyone but, no one other than.
_EXCEPTORS = frozenset({"but", "except", "excepting", "other", "apart", "aside", "save", "bar", "barring"})
_SINGLING = frozenset({"only", "just", "solely"})
_ONE = frozenset({"every", "each"})
# What is excepted begins with one of these, or with a capital.
_BEFORE_EXCEPTED = DETERMINERS | listed("one two three four five six seven eight nine ten mine")


def excepting_buts(side: Side) -> Iterator[int]:
    """Yield the number of each `but` that makes an exception: all the rooms but the kitchen."""
    if "but" not in side.text.small_words:
        return
    for i, word in enumerate(side.words):
        if word.small == "but" and _excepts(side, i):
            yield i


def turned_wholes(view: View) -> Iterator[Change]:
    """Yield each `everyone but Ann` that became `no one but Ann`, or the reverse, with the rest kept."""
    side, other = view.side, view.other
    if side.text.runs.isdisjoint(_EXCEPTORS) or other.text.runs.isdisjoint(_EXCEPTORS):
        return
    for i, word in enumerate(side.words):
        place = view.over(i) if i and word.small in _EXCEPTORS else None
        if place is None or not place.start or other.words[place.start].small not in _EXCEPTORS:
            continue
        before, after = _whole(side, i), _whole(other, place.start)
        if not before or not after or (side.shown(before) in _ALL) is (other.shown(after) in _ALL):
            continue
        if all(view.same(n) for n in range(i + 1, len(side.words)) if side.words[n].is_content):
            yield before, after


def _whole(side: Side, i: int) -> Span | None:
    """Return the place of the `everyone` or `no one` before a word, if there is one."""
    at = side.words[i - 1].at
    if i > 1 and side.words[i - 1].small == "one" and side.words[i - 2].small == "no":
        return Span(side.words[i - 2].at.start, at.stop)
    return at if side.words[i - 1].small in _ALL | _NOBODY else None


def _excepts(side: Side, i: int) -> bool:
    words = side.words
    follows = words[i + 1] if i + 1 < len(words) else None
    if follows is None or not (
        follows.small in _BEFORE_EXCEPTED or follows.text[0].isupper() or follows.text[0].isdigit()
    ):
        return False
    for k in range(i - 1, max(-1, i - 1 - _BETWEEN), -1):
        small = words[k].small
        if small == "only" and k and words[k - 1].small.endswith(("not", "n't")):
            return False  # not only tea but coffee
        if small in UNIVERSAL:
            return small not in _ONE or not words[i - 1].small.endswith("s") or words[i - 1].small.endswith("ss")
        if small in CLAUSE_ENDS or small in FINITE or small in SUBJECTS or is_past(small):
            return False
    return False


def gone(view: View) -> Iterator[Change]:
    """Yield each exception of a side of which the other side has nothing, though it has what stands around it."""
    side = view.side
    if side.text.runs.isdisjoint(needed_words.EXCEPTING) and "but" not in side.text.small_words:
        return
    cues = (Span(match.start("cue"), match.end()) for match in EXCEPTING.finditer(side.text.small))
    starts = {side.numbers(at).start for at in cues}
    starts.update(excepting_buts(side))
    if not starts or _said_otherwise(view):
        return
    for start in sorted(starts):
        stop = start
        while stop < min(len(side.words), start + _LONGEST) and view.over(stop) is None and side.words[stop].is_word:
            stop += 1
        if stop - start > 1 and _closed(view, start, stop) and _kept(view, start, stop):
            yield side.text.over(Span(start, stop)), None


def lost_at_the_end(view: View) -> Iterator[Change]:
    """Yield the exception at the end of a statement of which the other side has nothing, though it has the rest."""
    side = view.side
    if side.text.runs.isdisjoint(needed_words.EXCEPTING):
        return
    match = EXCEPTION_AT_END.search(side.text.small)
    if not match or _said_otherwise(view):
        return
    at = side.text.within(Span(*match.span("exception")))
    excepted = [i for i in at if side.words[i].is_content and side.words[i].small not in needed_words.EXCEPTING]
    rest = [i for i in range(len(side.words)) if side.words[i].is_content and i not in at]
    kept = sum(map(view.same, rest))
    if excepted and not any(view.over(i) for i in excepted) and kept >= _SOME and kept >= _MOST * len(rest):
        yield side.text.over(Span(at.start, at.stop)), None


def singled_out(view: View) -> bool:
    """Tell whether this side excepts what the other side singles out, of which it then says the contrary.

    Except for the cook, all were paid; only the cook was not paid.
    """
    side, other = view.side.text, view.other.text
    if side.runs.isdisjoint(needed_words.EXCEPTING) or other.runs.isdisjoint(_SINGLING):
        return False
    excepted, single = EXCEPT.search(side.small), SINGLED_OUT.search(other.small)
    if not excepted or not single or EXCEPT.search(other.small) or SINGLED_OUT.search(side.small):
        return False
    nouns = [
        next((word.small for word in text.words[text.within(Span(*cue.span())).stop :] if word.is_content), "")
        for text, cue in ((side, excepted), (other, single))
    ]
    return nouns[0] == nouns[1]


def _said_otherwise(view: View) -> bool:
    """Tell whether the other side has a word of its own that may say what is excepted."""
    here = {match[0] for match in EXCEPTION_OTHERWISE.finditer(view.side.text.small)}
    if not EXCEPTED_DAYS.isdisjoint(view.other.text.small_words - view.side.text.small_words):
        return True  # except on Monday; from Tuesday to Sunday
    return any(match[0] not in here for match in EXCEPTION_OTHERWISE.finditer(view.other.text.small))


def _kept(view: View, start: int, stop: int) -> bool:
    """Tell whether the other side has the words around a place."""
    words = view.side.words
    around = (*range(max(0, start - _BETWEEN), start), *range(stop, min(len(words), stop + _BETWEEN)))
    return all(view.same(i) for i in around if words[i].is_content or words[i].small in UNIVERSAL)


def _closed(view: View, start: int, stop: int) -> bool:
    """Tell whether the words around a place stand together on the other side, but for commas."""
    words, others = view.side.words, view.other.words
    while start and words[start - 1].small == ",":
        start -= 1
    while stop < len(words) and words[stop].small == ",":
        stop += 1
    before = view.over(start - 1) if start else Span(0, 0)
    after = view.over(stop) if stop < len(words) else Span(len(others), len(others))
    if before is None or after is None or before.stop > after.start:
        return False
    return all(others[j].small == "," for j in range(before.stop, after.start))

"""Find denials in other words (`denies`, `far from`, `except`) that became the contrary, or came in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from scorer.checks.negation.exceptions import excepting_buts
from scorer.checks.negation.sides import Side, View
from scorer.english.denial_words import ASSERTING, DENYING, GROUPS
from scorer.english.exception_words import UNIVERSAL
from scorer.english.negation_cues import CLAUSE_ENDS, FINITE, REPLIES
from scorer.english.verb_forms import bases, is_gerund, is_past
from scorer.english.word_lists import listed
from scorer.types import Span

# At most this many denying words of a side are compared.
_MOST = 20
# A `not` this many words before takes a denying word back.
_TAKEN_BACK = 3
# A subject that denies (`none of the ships`) has at most so many words.
_SUBJECT = 7
_BUTS = frozenset({"but", "all_but"})
_EXCEPTING = _BUTS | {"far_from"}
_NOBODY = frozenset({"no", "none", "nobody", "no one", "no-one", "nothing", "neither"})
# The place of lost words begins at most this many words before their counterparts, and has at most so many words.
_LOOSE, _LONGEST = 2, 6
# Here the clause ends that says what holds of all but one, if it has at least so many content words.
_CLAUSE_ENDS, _CLAUSE = CLAUSE_ENDS | listed("before after when while until as because since and"), 3
# Another denial this near to the place says the same in other words.
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A denying word or phrase: its group, its place in the text and its word numbers."""

    group: str
    at: Span
    words: Span


class Otherwise:
    """The denying words of one side, compared with what is in their place on the other side."""

    def __init__(self, view: View, back: View) -> None:
        self._view, self._back = view, back

    def changes(self) -> Iterator[tuple[Span, Span | None]]:
        """Yield the place of each denying word that the other side asserts, with that of the assertion, if any."""
        for word in denying(self._view.side)[:_MOST]:
            if not self._kept(word) and (word.group in _BUTS or not _taken_back(self._view.side, word.words.start)):
                place = self._place(word.words)
                found = place is not None and not self._denied_near(word, place) and self._asserted(word, place)
                if found:
                    yield word.at, found if isinstance(found, Span) else None

    def _kept(self, word: Word) -> bool:
        """Tell whether the other side has the same word."""
        return self._view.same(main_word(self._view.side, word.words))

    def _place(self, words: Span) -> Span | None:
        """Return the words of the other side in the place of some words; None if it is uncertain."""
        side, over = self._view.side, self._view.over
        start = stop = None
        for i in range(words.start - 1, words.start - 1 - _LOOSE, -1):
            if i < 0:
                start = 0
            elif span := over(i):
                start = span.stop
            if start is not None:
                break
        for i in range(words.stop, words.stop + _LOOSE + 1):
            if i >= len(side.words):
                stop = len(self._view.other.words)
            elif span := over(i):
                stop = span.start
            if stop is not None:
                break
        if start is None or stop is None or not 0 <= stop - start <= _LONGEST:
            return None
        return Span(start, stop)

    def _denied_near(self, word: Word, place: Span) -> bool:
        """Tell whether the other side denies near a place in words that this side does not have."""
        near = range(place.start - _NEAR, place.stop + _NEAR)
        found = [j for j in near if j in self._denials and not self._back.same(j)]
        found += [j for j in _denied_subject(self._view.other, place.start) if not self._back.same(j)]
        # `Only Ann came` is the contrary of `all but Ann came`, `only fun` that of `anything but fun`.
        return any(word.group not in _EXCEPTING or self._view.other.words[j].small != "only" for j in found)

    @cached_property
    def _denials(self) -> frozenset[int]:
        other = self._view.other
        cues = {j for denial in other.denials for j in range(denial.words.start, denial.words.stop)}
        said = {j for word in denying(other) for j in range(word.words.start, word.words.stop)}
        return other.softs | cues | said

    def _asserted(self, word: Word, place: Span) -> Span | bool:
        """Return the assertion in the place of a denying word, or True if that is empty; False if there is none."""
        group, other = GROUPS[word.group], self._view.other
        numbers = range(place.start, place.stop)
        content = [j for j in numbers if other.words[j].is_content]
        pattern = ASSERTING.get(word.group)
        for j in numbers[: _LOOSE + 1] if pattern else ():
            match = pattern.match(other.text.small, other.words[j].at.start) if pattern else None
            if match and match.end() <= other.words[place.stop - 1].at.stop + 1:
                return Span(*match.span()) if self._contrary(word, match[0]) else False
        if group.any_word and len(content) == 1 and len(numbers) <= _LOOSE + 1:
            return other.words[content[0]].at
        if word.group == "all_but" and not self._rest_is_kept(word):
            return False  # `all but three drowned`, `only three survived`
        rest = [j for j in numbers if not self._is_deed(word, j)]
        near = range(place.start, min(place.stop + 1, len(other.words)))
        goes_on = self._goes_on(word) or any(self._is_deed(word, j) for j in near)
        return group.lone and goes_on and all(other.words[j].small in REPLIES for j in rest)

    def _is_deed(self, word: Word, j: int) -> bool:
        """Tell whether a word is a form of the verb after a denying phrase: close to winning, won."""
        words = self._view.side.words[word.words.stop : word.words.stop + 1]
        there = bases(self._view.other.words[j].small)
        return any(is_gerund(verb.small) and not bases(verb.small).isdisjoint(there) for verb in words)

    def _contrary(self, word: Word, found: str) -> bool:
        """Tell whether an assertion says the contrary: `apart from` may mean `besides`; `only` needs the same verb."""
        side = self._view.side
        if word.group == "apart":
            return found.startswith(("inclu", "such")) or not UNIVERSAL.isdisjoint(side.text.small_words)
        if word.group == "all_but" and found in ("only", "just", "merely"):
            return self._rest_is_kept(word)
        if word.group == "all_but":
            return word.words.start in excepting_buts(side)
        # Who is anything but rude is nothing but polite.
        return word.group != "far_from" or self._goes_on(word)

    def _rest_is_kept(self, word: Word) -> bool:
        """Tell whether the other side has what is said in the rest of a clause."""
        words = self._view.side.words
        start = word.words.stop
        stop = next((i for i in range(start, len(words)) if words[i].small in _CLAUSE_ENDS), len(words))
        rest = [i for i in range(start, stop) if words[i].is_content]
        # `It rained on all but two days` says before it what holds of the others.
        short = len(rest) < _CLAUSE or not any(
            is_past(words[i].small) or words[i].small in FINITE for i in range(start, stop)
        )
        return all(self._view.same(i) for i in range(start, len(words) if short else stop) if words[i].is_content)

    def _goes_on(self, word: Word) -> bool:
        """Tell whether the other side has the next content word."""
        side = self._view.side
        after = (i for i in range(word.words.stop, len(side.words)) if side.words[i].is_content)
        return self._view.same(next(after, word.words.stop))


@lru_cache(maxsize=8)
def denying(side: Side) -> tuple[Word, ...]:
    """Return the denying words and phrases of a side, in order."""
    spans = ((match.lastgroup or "", Span(*match.span())) for match in DENYING.finditer(side.text.small))
    found = [Word(group, at, side.numbers(at)) for group, at in spans]
    known = {word.words.start for word in found}
    found += [Word("but", side.words[i].at, Span(i, i + 1)) for i in excepting_buts(side) if i not in known]
    return tuple(sorted(found, key=lambda word: word.at.start))


def main_word(side: Side, words: Span) -> int:
    """Return the number of the first content word of a phrase, or of its first word."""
    return next((i for i in range(words.start, words.stop) if side.words[i].is_content), words.start)


def far_from(side: Side, i: int) -> bool:
    """Tell whether a `far from` or the like is right before word i, or with one word between."""
    return any(word.group == "far_from" and 0 <= i - word.words.stop <= 1 for word in denying(side))


def _denied_subject(side: Side, verb: int) -> list[int]:
    """Return the number of the word that denies the subject of a verb: none of the lamps worked."""
    denials = [one for one in side.denials if one.words.start in range(verb - _SUBJECT, verb)]
    return [
        one.words.start
        for one in denials
        if side.shown(one.at) in _NOBODY
        and CLAUSE_ENDS.isdisjoint(word.small for word in side.words[one.words.stop : verb])
    ]


def _taken_back(side: Side, start: int) -> bool:
    """Tell whether a negation before a word takes it back: did not refuse, none of the ships failed."""
    for denial in side.denials:
        if start - _TAKEN_BACK <= denial.words.start < start:
            return True
    return bool(_denied_subject(side, start))

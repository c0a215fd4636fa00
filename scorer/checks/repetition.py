"""Repetition: words repeated right after themselves, as a program that is stuck repeats them.

The check finds a run of words that occurs twice or more in a row, directly or with a comma or dots between (`the old
bridge, the old bridge`; `it … it … it`). What occurs four times or more may have any mark between. It finds repeated
whole sentences too. It also finds a run of six words or more that is at two
places of the garbled side but at only one of the original.

One or two words repeated once are minor. A longer run is major, and so are words that occur four times or more: a
reader stumbles over a clause.

The check excuses words that the original repeats as well, if in other words, doublings that English knows (`had had`,
`that that`, `very very`, `no, no`), and numbers.  A term that comes again in brackets is minor.

A word that comes again within three words, in place of a content word of the original, is major (`clamped the artery`,
`clamped the clamped`).

What it does not see: the same thing said again in other words; other words repeated with words between them (`the
river of the river`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import eq

from scorer.english import tables
from scorer.types import Finding, Severity, Span
from scorer.words.compared import Compared, Text
from scorer.words.tokens import is_unspaced

# A repetition is major if it occurs this often in all, or has this many words too many.
_OFTEN = 4
_MANY = 3
# A run of at least this many words that comes back later is not a coincidence.
_LONG = 6
# Of a long run that comes back, at most this share of words may be in the original at that place.
_MOST_ANSWERED = 0.34
# So many words at that place that the original has said before show that it comes back to something itself.
_SAID_BEFORE = 2
# Longer runs are handled as long runs that come back; this bounds the work.
_LONGEST_IN_A_ROW = 40
# A word that comes again within so many words is no choice of a writer.
_STAMMER = 3
# Shorter words tell little of what a run says.
_LONG_WORD = 4
_TWICE = 2
_BRACKETS = frozenset("([{")
_COMMAS = frozenset({",", "-", "–", "—", "…"})
# A stammer stops with these as well: `it. it. it. it.`
_PAUSES = frozenset({".", "!", "?", ";", "…"})
_DOUBLED = tables.words("doubled_words")


@dataclass(frozen=True, slots=True)
class _Repeated:
    """A run of words, by their indices in a list of words, that occurs `times` times from `start` on."""

    start: int
    width: int
    times: int


def check(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for each run of words that the garbled side alone repeats."""
    words = [word.small for word in pair.garbled.words if word.is_word]
    if len(set(words)) == len(words):
        return
    numbers = [number for number, word in enumerate(pair.garbled.words) if word.is_word]
    before = _Side([word.small for word in pair.original.words if word.is_word])
    reported = -1
    for run in _in_a_row(words):
        if run.start > reported and _counts(pair.garbled, numbers, run) and not before.repeats(words, run):
            reported = run.start + run.width * run.times - 1
            yield _finding(pair, numbers, run)
    if reported < 0:
        for run in _coming_back(words, before.words):
            if _unanswered(pair, numbers, run) and not _is_said_again(pair, numbers, run):
                yield _finding(pair, numbers, run)
    yield from _instead(pair)


def _instead(pair: Compared) -> Iterator[Finding]:
    """Yield a finding for a content word that comes again at once, in place of another: `clamped the clamped`."""
    ours, theirs = pair.original.words, pair.garbled.words
    for j in pair.garbled.content:
        word, link = theirs[j], pair.original_of.get(j)
        if (link and link.op != "substituted") or not word.text.islower():
            continue
        near = range(max(0, j - _STAMMER), min(len(theirs), j + _STAMMER + 1))
        again = [n for n in near if n != j and theirs[n].small == word.small and _is_kept(pair, n)]
        place = _place(pair, j, j + 1)
        gone = [i for i in place if ours[i].is_content and not _is_answered(pair, i, j)]
        if again and len(gone) == 1 and len(place) <= 2:
            message = f"“{word.text}” is said again for “{ours[gone[0]].text}”"
            yield Finding("repetition", "major", message, ours[gone[0]].at, word.at)
            return


def _is_kept(pair: Compared, j: int) -> bool:
    link = pair.original_of.get(j)
    return link is not None and link.op == "kept"


def _is_answered(pair: Compared, i: int, j: int) -> bool:
    """Tell whether a word of the original has a counterpart other than word j of the garbled side."""
    link = pair.garbled_of.get(i)
    return link is not None and not link.garbled.start <= j < link.garbled.stop


def _place(pair: Compared, start: int, stop: int) -> range:
    """Return the words of the original between the counterparts of the neighbours of some words of the garbled side."""
    before, after = pair.original_of.get(start - 1), pair.original_of.get(stop)
    return range(before.original.stop, after.original.start) if before and after else range(0)


class _Side:
    """The words of the original, and the runs that it repeats itself."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self._repeated: dict[tuple[str, ...], int] | None = None

    def repeats(self, words: Sequence[str], run: _Repeated) -> bool:
        """Tell whether the original repeats the same run as often in a row, starting at any of its words."""
        if self._repeated is None:
            self._repeated = {}
            for own in _in_a_row(self.words):
                key = _turned(self.words[own.start : own.start + own.width])
                self._repeated[key] = max(own.times, self._repeated.get(key, 0))
        said = words[run.start : run.start + run.width]
        if self._repeated.get(_turned(said), 0) >= run.times:
            return True
        # `It's sold, it's sold`, `sold, sold`: the clause that is said again may have other small words.
        return any(
            times >= run.times and len(key) > 1 < run.width and not set(key).isdisjoint(_long(said))
            for key, times in self._repeated.items()
        )


def _long(run: Sequence[str]) -> frozenset[str]:
    return frozenset(word for word in run if len(word) >= _LONG_WORD)


def _turned(run: Sequence[str]) -> tuple[str, ...]:
    """Return the rotation of a run that is the same for every starting word."""
    return min(tuple(run[at:]) + tuple(run[:at]) for at in range(len(run)))


def _in_a_row(words: Sequence[str]) -> list[_Repeated]:
    """Return the runs that occur at least twice in a row, in order; at the same place, the longest reach first."""
    last: dict[str, int] = {}
    widths = set()
    for at, word in enumerate(words):
        width = at - last.get(word, -_LONGEST_IN_A_ROW - 1)
        if width <= _LONGEST_IN_A_ROW:
            widths.add(width)
        last[word] = at
    found = []
    for width in sorted(widths):
        if sum(map(eq, words[width:], words)) < width:
            continue  # most words that come back come back alone
        same = 0
        for at in range(width, len(words) + 1):
            if at < len(words) and words[at] == words[at - width]:
                same += 1
                continue
            if same >= width:
                found.append(_Repeated(at - same - width, width, same // width + 1))
            same = 0
    return sorted(found, key=lambda run: (run.start, -run.width * run.times, run.width))


def _counts(garbled: Text, numbers: Sequence[int], run: _Repeated) -> bool:
    """Tell whether English does not repeat such a run, not even for emphasis."""
    words = [garbled.words[n] for n in numbers[run.start : run.start + run.width]]
    if run.width == 1 and run.times < _OFTEN and words[0].small in _DOUBLED:
        return False
    if all(is_unspaced(word.small[0]) for word in words) and run.width < _LONG and run.times < _OFTEN:
        return False  # each character is a word, and many words and phrases double one or two
    joints = range(run.start + run.width, run.start + run.width * run.times, run.width)
    between = {mark for joint in joints for mark in _marks(garbled, numbers[joint - 1] + 1, numbers[joint])}
    if run.times > _OFTEN or (run.times == _OFTEN and words[0].small not in _DOUBLED):
        between -= _PAUSES
    if not any(letter.isalpha() for word in words for letter in word.small):
        # `12 12 chairs` may be two numbers; at the end of a clause it is one number repeated.
        after = numbers[run.start + run.width * run.times - 1] + 1
        return not between and not (after < len(garbled.words) and garbled.words[after].is_word)
    if not between:
        return True
    opens = garbled.words[numbers[run.start] - 1].text if numbers[run.start] else ""
    if between == {opens} and opens in "([{“":
        return True
    if run.width >= _MANY:
        # A sentence may begin with the words that end the one before; a repeated sentence ends with them again.
        return between <= _COMMAS or _ends(garbled, numbers[run.start + run.width * run.times - 1])
    return between <= _COMMAS and (run.width > 1 or run.times > 2)


def _marks(garbled: Text, start: int, stop: int) -> list[str]:
    """Return the marks between two words; several dots are one ellipsis."""
    marks = [word.text for word in garbled.words[start:stop]]
    return ["…"] if len(marks) > 1 and set(marks) == {"."} else marks


def _ends(garbled: Text, number: int) -> bool:
    """Tell whether a word is last or followed by a mark."""
    return number + 1 == len(garbled.words) or not garbled.words[number + 1].is_word


def _coming_back(words: Sequence[str], original: Sequence[str]) -> Iterator[_Repeated]:
    """Yield the first long run that occurs again later, but at most once in the original."""
    if len(words) < 2 * _LONG:
        return
    seen: dict[tuple[str, ...], int] = {}
    for at in range(len(words) - _LONG + 1):
        first = seen.setdefault(tuple(words[at : at + _LONG]), at)
        if at - first >= _LONG:
            width = _LONG
            while at + width < len(words) and first + width < at and words[first + width] == words[at + width]:
                width += 1
            if _count(original, words[at : at + _LONG]) < 2:
                yield _Repeated(at, width, 1)
            return


def _unanswered(pair: Compared, numbers: Sequence[int], run: _Repeated) -> bool:
    """Tell whether most content words of a run have no counterpart, so that the run does not replace other words."""
    own = [n for n in numbers[run.start : run.start + run.width] if pair.garbled.words[n].is_content]
    return sum(n in pair.original_of for n in own) <= len(own) * _MOST_ANSWERED


def _is_said_again(pair: Compared, numbers: Sequence[int], run: _Repeated) -> bool:
    """Tell whether the original, too, comes back to the same thing there, in other words."""
    start, stop = numbers[run.start], numbers[run.start + run.width - 1] + 1
    ours = pair.original.words
    place = [
        i for i in _place_around(pair, start, stop) if ours[i].is_content and not _is_kept_outside(pair, i, start, stop)
    ]
    before = {word.small for word in ours[: min(place, default=0)]}
    said = sum(ours[i].small in before for i in place)
    return said >= _SAID_BEFORE or 0 < said == len(place)


def _place_around(pair: Compared, start: int, stop: int) -> range:
    """Return the words of the original between the counterparts of the words around a run of the garbled side."""
    linked = pair.original_of
    before = next((linked[n] for n in range(start - 1, -1, -1) if n in linked), None)
    after = next((linked[n] for n in range(stop, len(pair.garbled.words)) if n in linked), None)
    first = before.original.stop if before else 0
    last = after.original.start if after else len(pair.original.words)
    return range(first, last)


def _is_kept_outside(pair: Compared, i: int, start: int, stop: int) -> bool:
    link = pair.garbled_of.get(i)
    return link is not None and not start <= link.garbled.start < stop


def _count(words: Sequence[str], run: Sequence[str]) -> int:
    return sum(words[at] == run[0] and words[at : at + len(run)] == run for at in range(len(words) - len(run) + 1))


def _is_in_brackets(garbled: Text, numbers: Sequence[int], run: _Repeated) -> bool:
    """Tell whether the second of two runs in a row opens a bracket."""
    second = numbers[run.start + run.width]
    return garbled.words[second - 1].text in _BRACKETS


def _finding(pair: Compared, numbers: Sequence[int], run: _Repeated) -> Finding:
    garbled = pair.garbled
    once = garbled.over(Span(numbers[run.start], numbers[run.start + run.width - 1] + 1))
    stop = numbers[run.start + run.width * run.times - 1] + 1
    at = Span(once.start, garbled.words[stop - 1].at.stop)
    link = next((pair.original_of[n] for n in range(numbers[run.start], stop) if n in pair.original_of), None)
    too_many = run.width * max(1, run.times - 1)
    # A word that is said again where others should stand has lost them.
    lost = [i for i in _place(pair, numbers[run.start], stop) if pair.original.words[i].is_content]
    instead = 0 < len(lost) <= _STAMMER and pair.garbled_of.keys().isdisjoint(lost)
    if run.times == _TWICE and _is_in_brackets(garbled, numbers, run):
        too_many = 0  # a term and its name in brackets became one word
    severity: Severity = "major" if too_many >= _MANY or run.times >= _OFTEN or instead else "minor"
    said = f"{run.times} times" if run.times > 2 else "twice"
    message = f"“{_short(garbled.shown(once))}” is said {said}"
    return Finding("repetition", severity, message, pair.original.over(link.original) if link else None, at)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:28].rstrip()} … {text[-28:].lstrip()}"

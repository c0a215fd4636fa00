"""Earlier versions of the pairs of a report: pairs on which somebody decided before a text of theirs changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from scorer.review.events import Recorded
from scorer.review.key import Sides
from scorer.review.lines import Lines
from scorer.review.replay import NOTHING, Reviewed, Verdicts
from scorer.review.store import Store

_ALIKE = 0.6  # of the words of two pairs, where no side is the same
_COMMON = 50  # pairs; a word of more of them says little about which pair it is from
Words = frozenset[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Said:
    """What a reviewer says of a pair, and when they last changed it."""

    reviewer: str
    when: datetime
    reviewed: Reviewed


@dataclass(frozen=True, slots=True)
class Earlier:
    """A pair that is no longer in the report: its normal texts, and what was said of it, by reviewer."""

    key: str
    original: str | None
    garbled: str | None
    said: tuple[Said, ...]


class Past:
    """The pairs of a store that are not in a report, and which pairs of the report they became.

    texts: the normal texts of those pairs, as far as the store has them; stores of earlier versions have none.
    """

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self.texts: dict[str, Sides] = {}
        self._became: dict[str, tuple[str, ...]] | None = None
        self._last: dict[tuple[str, str], Recorded] = {}

    def learn(self, store: Store, events: Iterable[Recorded]) -> None:
        """Take note of new events on pairs that are not in the report, and read the texts of these pairs."""
        gone = [one for one in events if one.event.key not in self._lines.repeats]
        self._last |= {(one.event.reviewer, one.event.key): one for one in gone}
        if missing := {one.event.key for one in gone}.difference(self.texts):
            self.texts |= store.texts(missing)
            self._became = None

    def versions(self, key: str, verdicts: Verdicts) -> tuple[Earlier, ...]:
        """Return the earlier versions of a pair of the report of which anybody says anything, the last said first."""
        if not self.texts:
            return ()
        if self._became is None:
            self._became = became(self._lines, self.texts)
        found = [(old, self._said(old, verdicts)) for old in self._became.get(key, ())]
        versions = [Earlier(old, *self.texts[old], said) for old, said in found if said]
        return tuple(sorted(versions, key=lambda one: max(said.when for said in one.said), reverse=True))

    def unknown(self, verdicts: Verdicts) -> int:
        """Return the number of pairs that somebody says something of and whose texts nobody knows any more."""
        keys = {key for _, key in self._last if key not in self.texts}
        return sum(bool(self._said(key, verdicts)) for key in keys)

    def _said(self, key: str, verdicts: Verdicts) -> tuple[Said, ...]:
        states = [(name, verdicts.of(name, key)) for name in verdicts.reviewers()]
        return tuple(Said(name, self._last[name, key].event.when, one) for name, one in states if one != NOTHING)


def became(lines: Lines, texts: Mapping[str, Sides]) -> dict[str, tuple[str, ...]]:
    """Return the keys of earlier versions by the key of the pair of the report that they became.

    That is the pair that has a side in common with the earlier one or, if there is none, most of its words.  Of
    several, it is the one with the most words in common.  Words are what white space separates.  The page's
    script/earlier.js does the same.
    """
    now = lines.texts(lines.repeats)
    words = {key: _words(sides) for key, sides in now.items()}
    with_side: dict[tuple[int, str], list[str]] = {}
    with_word: dict[tuple[int, str], list[str]] = {}
    for key, sides in now.items():
        for place in _sides(sides):
            with_side.setdefault(place, []).append(key)
        for word in words[key]:
            with_word.setdefault(word, []).append(key)
    found: dict[str, list[str]] = {}
    for old, sides in texts.items():
        same = {key for place in _sides(sides) for key in with_side.get(place, ())}
        mine = _words(sides)
        rare = (with_word.get(word, ()) for word in mine)
        near = same or {key for keys in rare if len(keys) <= _COMMON for key in keys}
        likeness = {key: 2 * len(mine & words[key]) / max(1, len(mine) + len(words[key])) for key in near}
        most = max(likeness.values(), default=0.0)
        if same or most >= _ALIKE:
            for key in (key for key, alike in likeness.items() if alike == most):
                found.setdefault(key, []).append(old)
    return {key: tuple(olds) for key, olds in found.items()}


def _sides(sides: Sides) -> list[tuple[int, str]]:
    return [(place, text) for place, text in enumerate(sides) if text]


def _words(sides: Sides) -> Words:
    return frozenset((place, word) for place, text in _sides(sides) for word in text.split())

"""Find the names without a counterpart on the other side, and pair those that replace each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from scorer.checks.name.answers import is_said, spelt_out
from scorer.checks.name.found import Name, Side
from scorer.english.chinese_names import is_chinese_name
from scorer.english.known_names import are_two_families, is_known
from scorer.english.same_names import SAME, SPELLINGS
from scorer.english.transliteration import is_same_sound, is_slip, is_variant
from scorer.english.usual_words import is_usual
from scorer.types import Span
from scorer.words.compared import Compared
from scorer.words.links import WordLink

# At most this many names of a side are compared, so that any text is fast.
_MOST_NAMES = 2000
_MOST_GROUPS = 40
# The neighbours of a name are searched for up to this many words away.
_STEPS = 8
# A name in lower case is searched for among at most this many words.
_MOST_WORDS = 300
# Between the counterparts of the neighbours, there may be this many more words than the other name has.
_SPARE = 4


class Sureness(IntEnum):
    """How a name was matched with another, the surest way first."""

    SPELLING = 0
    SLIP = 1
    LINKED = 2
    IN_PLACE = 3
    NEAR = 4
    LEFT_OVER = 5


@dataclass(frozen=True, slots=True)
class Group:
    """Adjacent names; `lost` if the other side has none of them, else it has them elsewhere."""

    names: tuple[Name, ...]
    lost: bool

    @property
    def words(self) -> Span:
        """Return the word numbers."""
        return Span(self.names[0].words.start, self.names[-1].words.stop)

    @property
    def at(self) -> Span:
        """Return the place in the text."""
        return Span(self.names[0].at.start, self.names[-1].at.stop)

    @property
    def key(self) -> str:
        """Return the letters without spaces."""
        return "".join(name.key for name in self.names).replace(" ", "")

    @property
    def sure(self) -> bool:
        """Tell whether any of them is surely a name."""
        return any(name.sure for name in self.names)

    @property
    def known(self) -> bool:
        """Tell whether it is a well-known name."""
        return any(is_known(name.key) for name in self.names)

    @property
    def country(self) -> bool:
        """Tell whether it is a country, a people or the like."""
        return all(name.key in SAME for name in self.names)

    @property
    def acronym(self) -> bool:
        """Tell whether it is an acronym."""
        return len(self.names) == 1 and self.names[0].acronym


Match = tuple[Group, Group, Sureness]


def groups(side: Side, other: Side, links: Mapping[int, WordLink]) -> list[Group]:
    """Return the names of a side that the other side lacks, or has less often and not at this place."""
    explained = {
        number
        for name in other.names[:_MOST_GROUPS]
        if name.acronym and name.key not in side.capital_keys
        for number in spelt_out(name.key, side)
    }
    found: list[Group] = []
    for name in side.names[:_MOST_NAMES]:
        if name.usual or name.words.start in explained or _is_joined(name, side, other):
            continue
        if not is_said(name, other):
            last = found[-1] if found else None
            if last and last.lost and last.names[-1].run == name.run and name.words.start - last.words.stop < 2:
                found[-1] = Group((*last.names, name), True)
            else:
                found.append(Group((name,), True))
        elif name.sure and _is_more_often(name, side, other) and not _kept(links.get(name.words.start)):
            found.append(Group((name,), False))
        if len(found) > _MOST_GROUPS:
            break
    return [group for group in found if len(group.names) == 1 or group.key not in other.keys]


def _is_joined(name: Name, side: Side, other: Side) -> bool:
    """Tell whether the other side joins the name with the word before or after it."""
    number = name.words.start
    around = side.words[max(0, number - 1) : number + 2]
    return any(one and two and one + two in other.written for one, two in pairwise(around))


def _kept(link: WordLink | None) -> bool:
    return link is not None and link.op != "substituted"


def _is_more_often(name: Name, side: Side, other: Side) -> bool:
    key = _first_of(name.key)
    return _counted(side)[key] > _counted(other)[key]


@lru_cache(maxsize=8)
def _counted(side: Side) -> Counter[str]:
    return Counter(_first_of(name.key) for name in side.names)


def _first_of(key: str) -> str:
    """Return the common key of all names with the same meaning."""
    return min(key, *SAME[key]) if SAME.get(key) else key


def matches(
    pair: Compared, sides: tuple[Side, Side], left: Sequence[Group], right: Sequence[Group]
) -> tuple[list[Match], list[Group], list[Group]]:
    """Return the matched names, and those left on each side."""
    candidates = sorted(
        (sureness, abs(one.words.start - other.words.start), i, j)
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if (sureness := _sureness(pair, sides, one, other)) is not None
    )
    found: list[Match] = []
    free_left, free_right = dict(enumerate(left)), dict(enumerate(right))
    for sureness, _, i, j in candidates:
        if i in free_left and j in free_right:
            found.append((free_left.pop(i), free_right.pop(j), sureness))
    lost = [group for group in free_left.values() if group.lost]
    new = [group for group in free_right.values() if group.lost]
    lost = [group for group in lost if not _half_said(group, *sides)]
    new = [group for group in new if not _half_said(group, *sides[::-1])]
    if len(lost) == len(new) == 1 and lost[0].sure and new[0].sure:
        found.append((lost.pop(), new.pop(), Sureness.LEFT_OVER))
    for group in lost[:]:
        if small := _in_small(group, *sides):
            found.append((group, small, Sureness.SLIP))
            lost.remove(group)
    return found, lost, new


def _in_small(group: Group, side: Side, other: Side) -> Group | None:
    """Return the lower-case word that seems to be a misspelling of a name."""
    for number, word in enumerate(other.words[:_MOST_WORDS]):
        if word[:1] == group.key[:1] and word not in side.written and not is_usual(word) and is_slip(group.key, word):
            words = Span(number, number + 1)
            return Group((Name(word, words, other.text.over(words), -1, False, False, False),), True)
    return None


def _half_said(group: Group, side: Side, other: Side) -> bool:
    """Tell whether the other side has another part of the name: `Putin` for `Vladimir Putin`."""
    return any(
        name.run == group.names[0].run and not name.usual and name.key not in SAME and is_said(name, other)
        for name in side.names[:_MOST_NAMES]
    )


def _sureness(pair: Compared, sides: tuple[Side, Side], one: Group, other: Group) -> Sureness | None:
    """Return how sure it is that a name became another; None if it did not."""
    if not (one.lost or other.lost):
        return None
    if one.lost and other.lost:
        if is_spelling(one, other):
            return Sureness.SPELLING
        if is_slip(one.key, other.key) and not (one.country and other.country):
            return Sureness.SLIP
    # A name that is elsewhere too can only match a whole name.
    elif _half_said(one, *sides) if one.lost else _half_said(other, *sides[::-1]):
        return None
    if any(
        link.garbled.start < other.words.stop and other.words.start < link.garbled.stop for link in _links(pair, one)
    ):
        return Sureness.LINKED
    window = _window(pair, one.words)
    if window and window.start <= other.words.start and other.words.stop <= window.stop:
        return Sureness.IN_PLACE if len(window) <= len(other.words) + _SPARE else Sureness.NEAR
    return None


def is_spelling(one: Group, other: Group) -> bool:
    """Tell whether two names are two spellings of one name."""
    if len(one.names) == len(other.names) > 1:
        return all(_are_spellings(*both) for both in zip(one.names, other.names, strict=True))
    if any(name.key in SPELLINGS.get(another.key, ()) for name in one.names for another in other.names):
        return True
    return _sound_alike(one.key, other.key, known=one.known and other.known)


def _are_spellings(one: Name, other: Name) -> bool:
    if one.key == other.key or other.key in SPELLINGS.get(one.key, ()):
        return True
    return _sound_alike(one.key, other.key, known=is_known(one.key) and is_known(other.key))


def _sound_alike(one: str, other: str, *, known: bool) -> bool:
    """Tell whether two names are written for the same sounds, and are not two of which the table has both."""
    if one in SAME and other in SAME and other not in SAME[one]:
        return False  # WWI and WWII
    if are_two_families(one, other) and not is_chinese_name(one, other):
        return False  # Beckett and Becket
    return (is_same_sound if known else is_variant)(one, other)


def _links(pair: Compared, group: Group) -> Iterator[WordLink]:
    for number in range(group.words.start, group.words.stop):
        if link := pair.garbled_of.get(number):
            yield link


def usual_changes(pair: Compared, original: Side, garbled: Side) -> Iterator[tuple[Name, Name]]:
    """Yield the English words of names (`Labour Party`) that were replaced while the words around them were kept."""
    there = {name.words.start: name for name in garbled.names[:_MOST_NAMES] if name.usual}
    for name in original.names[:_MOST_NAMES] if there else ():
        if name.usual and not is_said(name, garbled) and name.words.start not in pair.garbled_of:
            window = _window(pair, name.words)
            other = there.get(window.start) if window and len(window) == 1 else None
            if other and other.words.start not in pair.original_of and not is_said(other, original):
                yield name, other


def stands_between(pair: Compared, words: Span) -> bool:
    """Tell whether the garbled side has any words between the counterparts of the neighbours of some words."""
    window = _window(pair, words)
    return window is None or len(window) > 0


def _window(pair: Compared, words: Span) -> Span | None:
    """Return the words of the garbled side between the counterparts of the neighbours; None if these changed places."""
    start, stop = 0, len(pair.garbled.words)
    for number in range(words.start - 1, max(-1, words.start - 1 - _STEPS), -1):
        link = pair.garbled_of.get(number)
        if link and link.op in ("kept", "form"):
            start = link.garbled.stop
            break
    for number in range(words.stop, min(len(pair.original.words), words.stop + _STEPS)):
        link = pair.garbled_of.get(number)
        if link and link.op in ("kept", "form"):
            stop = link.garbled.start
            break
    return Span(start, stop) if start <= stop else None

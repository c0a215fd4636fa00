"""Find who does what to whom in a side, by word order and without a parser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from scorer.english.verb_forms import PAST, is_gerund, is_participle
from scorer.english.word_lists import listed
from scorer.types import Span
from scorer.words.compared import Text, Word
from scorer.words.predicates import Predicate, plain, predicates, predicates_of

PERSONS = {
    "i": "I",
    "me": "I",
    "we": "we",
    "us": "we",
    "you": "you",
    "he": "he",
    "him": "he",
    "she": "she",
    "her": "she",
} | {
    "they": "they",
    "them": "they",
}
_OBJECTS = listed("me us him them")
_SUBJECTS = listed("i you we he she they")
_PREPOSITIONS = listed(
    "in on at by to from for with without within into onto upon about above below over under through during among "
    "amongst between against across along around behind beside besides beyond despite toward towards via per like near "
    "off"
)
_AFTER_VERBS = _PREPOSITIONS | listed("before after as since until out up down")
_DETERMINERS = listed(
    "the a an this that these those my your his her its our their some any each every both all several many few "
    "another other no such"
)
_SKIPPED = listed(
    "not never also now still already then just only always often soon even again both can could may might must "
    "should would will cannot has have had is are was were do does did be been being"
)
_BY_WORD = frozenset({"more", "less", "fewer", "better", "worse", "rather"})
# Before the one to whom something goes, over whom somebody is preferred, for whom he is taken.
_GOALS = frozenset({"to", "over", "for", "from"})
# A cleft sentence or a clause tells of the words before it what they do: it was the cook who sang.
_WHO = frozenset({"who", "which", "that"})
# The most words in a party, and between a subject and the `than` that compares it.
_LONGEST = 9
_TO_THAN = 8
# How near before `than` a comparative is; one known only by its ending must be nearer.
_BY_WITHIN = 5
_ENDING_WITHIN = 2
# The most words between `from` and its `to`.
_FROM_TO = 8


@dataclass(frozen=True, slots=True)
class Frame:
    """Two parties and their relation, by word numbers: `doer` acts on `other`, in the active and the passive.

    `link` is the preposition between them, or whatever else two frames must share to be compared.
    """

    doer: Span
    other: Span
    link: str

    @property
    def at(self) -> Span:
        """The words from the first of one party to the last of the other."""
        return Span(min(self.doer.start, self.other.start), max(self.doer.stop, self.other.stop))


@lru_cache(maxsize=8)
def verbs(side: Text) -> Mapping[int, Predicate]:
    """Return the possible finite verbs of a side, by the number of their main word."""
    words = side.words
    found = {one.head: one for one in predicates_of(side)}
    for n, word in enumerate(words):
        if n in found:
            continue
        if word.small in PAST and (n == 0 or words[n - 1].small not in _DETERMINERS):
            found[n] = Predicate(n, n, "past", alone=True)
        elif word.is_content and (one := plain(words, n)):
            found[n] = one
    return found


def frame(words: Sequence[Word], verb: Predicate) -> Frame | None:
    """Return a verb's two parties; None if one of them is missing."""
    before = _party_before(words, verb.first)
    if before is None:
        return None
    link, after = _party_behind(words, verb.head)
    if after is None:
        return None
    if verb.passive and link == "by":
        return Frame(after, before, "")
    return Frame(before, after, f"passive {link}" if verb.passive else link)


def later_frames(words: Sequence[Word], verb: Predicate) -> Iterator[Frame]:
    """Yield what a verb's words farther on say of its parties: `sent the cook to the baker`, `sent to him by the cook`.

    Whoever is sent is the doer of the first, to whom he is sent the other one.
    """
    link, after = _party_behind(words, verb.head)
    if verb.passive:
        before = _party_before(words, verb.first)
        if before and link and link != "by" and (by := party_after(words, verb.head + 1, "by")):
            yield Frame(by, before, "")
        if before and link in _GOALS and after:
            yield Frame(before, after, f"thing {link}")
    elif after and not link:
        behind = after.stop
        if behind + 1 < len(words) and words[behind].small in _GOALS and (other := _party_at(words, behind + 1)):
            yield Frame(after, other, f"thing {words[behind].small}")


def party_after(words: Sequence[Word], start: int, preposition: str) -> Span | None:
    """Return the party after the first such preposition that stands near behind a word; None if there is none."""
    at = next((n for n in range(start, min(start + _FROM_TO, len(words))) if words[n].small == preposition), None)
    return _party_at(words, at + 1) if at is not None else None


def routes(words: Sequence[Word]) -> Iterator[Frame]:
    """Yield the two ends of each `from … to …`."""
    for n, word in enumerate(words):
        if word.small != "from":
            continue
        start = _party_at(words, n + 1)
        to = next((m for m in range(n + 2, min(n + _FROM_TO, len(words))) if words[m].small == "to"), None)
        stop = _party_at(words, to + 1) if start and to else None
        if start and stop and not any(mark.text in ".;:?!" for mark in words[n:to]):
            yield Frame(start, stop, "from to")


def comparisons(words: Sequence[Word]) -> Iterator[Frame]:
    """Yield the two parties compared by each `than`, with the comparative."""
    verb_at = {one.first: one for one in predicates(words)}
    for n, than in enumerate(words):
        other = _party_at(words, n + 1) if than.small == "than" else None
        if not other:
            continue
        by = " ".join(
            word.small
            for m, word in enumerate(words[max(0, n - _BY_WITHIN) : n], max(0, n - _BY_WITHIN))
            if word.small in _BY_WORD or (word.small.endswith("er") and n - m <= _ENDING_WITHIN)
        )
        near = (verb_at[m] for m in range(max(0, n - _TO_THAN), n) if m in verb_at)
        for doer in (_party_before(words, n), *(_party_before(words, one.first) for one in near)):
            if doer:
                yield Frame(doer, other, f"than {by}")


def _party_before(words: Sequence[Word], n: int, hanging: int = 2) -> Span | None:
    """Return the party that ends before a word; skip adverbs, and up to `hanging` prepositional phrases."""
    stop = n
    while stop and _is_skipped(words[stop - 1]):
        stop -= 1
    if stop and words[stop - 1].small in _SUBJECTS:
        return Span(stop - 1, stop)
    if stop > 1 and words[stop - 1].small in _WHO and words[stop - 2].is_content:
        return _party_before(words, stop - 1, 0)
    start = stop
    while start and stop - start < _LONGEST and _is_in_party(words, start - 1):
        start -= 1
        if words[start].small in _DETERMINERS and (not start or words[start - 1].small != "of"):
            break
    if start and words[start - 1].small in _PREPOSITIONS:
        return _party_before(words, start - 1, hanging - 1) if hanging and start < stop else None
    return _trimmed(words, start, stop)


def _party_behind(words: Sequence[Word], n: int) -> tuple[str, Span | None]:
    """Return the preposition after a verb, if any, and the party that begins there; skip adverbs."""
    start, count = n + 1, len(words)
    while start < count and _is_skipped(words[start]):
        start += 1
    link = ""
    if start < count and words[start].small in _AFTER_VERBS:
        link = words[start].small
        start += 1
        if link == "to" and start + 1 < count and words[start].is_content and words[start + 1].small in _DETERMINERS:
            start += 1  # helps to build the …
    return link, _party_at(words, start)


def _party_at(words: Sequence[Word], start: int) -> Span | None:
    """Return the party that begins at a word."""
    count = len(words)
    if start < count and (
        words[start].small in _OBJECTS
        or (words[start].small in PERSONS and (start + 1 == count or not words[start + 1].is_content))
    ):
        return Span(start, start + 1)
    stop = start
    while stop < count and stop - start < _LONGEST and _is_in_party(words, stop):
        if stop > start and words[stop - 1].is_content and _is_outside(words[stop]):
            break
        stop += 1
    return _trimmed(words, start, stop)


def _is_outside(word: Word) -> bool:
    """Tell whether a word after a noun does not belong to its phrase."""
    return word.small in _DETERMINERS or word.text.isdigit() or is_participle(word.small) or is_gerund(word.small)


def _is_skipped(word: Word) -> bool:
    return word.small in _SKIPPED or (word.small.endswith("ly") and len(word.small) > 4)


def _is_in_party(words: Sequence[Word], n: int) -> bool:
    word = words[n]
    return word.is_content or word.small in _DETERMINERS or (word.small == "of" and n > 0 and words[n - 1].is_content)


def _trimmed(words: Sequence[Word], start: int, stop: int) -> Span | None:
    """Return a party without its `of` phrase and without empty words at its end; None if nothing is left."""
    stop = next((n for n in range(start + 1, stop) if words[n].small == "of"), stop)
    while start < stop and not words[stop - 1].is_content:
        stop -= 1
    return Span(start, stop) if start < stop else None

"""Find who does what to whom in a side, by word order and without a parser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from scorer.english.adverbs import is_adverb
from scorer.english.determiners import DETERMINERS
from scorer.english.prepositions import PREPOSITIONS
from scorer.english.subjects import SUBJECTS
from scorer.english.verb_forms import PAST, bases, is_gerund, is_participle, is_past
from scorer.english.word_lists import listed
from scorer.types import Span
from scorer.words.compared import Text, Word
from scorer.words.predicates import Predicate, plain, predicates_of

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
    "they": "they",
    "them": "they",
}
_OBJECTS = listed("me us him them")
_SUBJECTS = SUBJECTS - {"it", "there"}
_PREPOSITIONS = PREPOSITIONS | listed("amongst between besides despite near off")
_AFTER_VERBS = _PREPOSITIONS | listed("before after as since until out up down")
# These belong to their verb: who ties up somebody ties him up.
_PARTICLES = frozenset({"up", "down", "out"})
BEFORE_NOUNS = DETERMINERS | listed("some any each every both all several many few another other no such")
_SKIPPED = listed(
    "not never also now still already then just only always often soon even again both can could may might must "
    "should would will cannot has have had is are was were do does did be been being get gets got getting"
)
# Before the one to whom something goes, over whom somebody is preferred, for whom he is taken.
_GOALS = frozenset({"to", "over", "for", "from"})
# A cleft sentence or a clause tells of the words before it what they do: it was the cook who sang.
_WHO = frozenset({"who", "which", "that"})
# A clause behind these tells what somebody does to the words before it: the goat that the dog chased.
_WHOM = frozenset({"that", "which", "who", "whom"})
# A clause behind these nouns says what they are.
_CLAIMS = listed(
    "fact claim news belief idea hope fear report reports rumour rumor view feeling sign proof evidence condition day "
    "time way reason moment year night week"
)
# What stands by these has not done it: travelled by the night train, rose by a third.
_WITHOUT_PASSIVE = listed(
    "pass go come get travel walk drive sail march run ride fly live sit stand stop swear abide lie rise fall increase "
    "grow drop decline decrease arrive leave return start begin end finish win lose shrink move stay sleep wait"
)
_NEW_CLAUSE = frozenset({"when", "because", "while", "if", "although", "though", "whereas", "unless", "once", "and"})
# The most words in a party.
_LONGEST = 9
# The most words between `from` and its `to`.
FROM_TO = 8


@dataclass(frozen=True, slots=True)
class Frame:
    """Two parties and their relation, by word numbers: `doer` acts on `other`, in the active and the passive.

    `link` is the preposition between them, or whatever else two frames must share to be compared.  `verb` is the number
    of the verb that stands between them, if one does.
    """

    doer: Span
    other: Span
    link: str
    verb: int | None = None

    @property
    def at(self) -> Span:
        """The words from the first of one party to the last of the other."""
        return Span(min(self.doer.start, self.other.start), max(self.doer.stop, self.other.stop))

    @property
    def is_clause(self) -> bool:
        """Whether it tells of what stands before both: the goat that the dog chased."""
        return self.verb is not None and self.other.stop <= self.doer.start <= self.verb


@lru_cache(maxsize=8)
def verbs(side: Text) -> Mapping[int, Predicate]:
    """Return the possible finite verbs of a side, by the number of their main word."""
    words = side.words
    found = {one.head: one for one in predicates_of(side)}
    for n, word in enumerate(words):
        if n in found:
            continue
        if word.small in PAST and (n == 0 or words[n - 1].small not in BEFORE_NOUNS):
            found[n] = Predicate(n, n, "past", alone=True)
        elif word.is_content and (one := plain(words, n)):
            found[n] = one
    return found


def frame(words: Sequence[Word], verb: Predicate) -> Frame | None:
    """Return a verb's two parties; None if one of them is missing."""
    before = party_before(words, verb.first)
    if before is None:
        return None
    if not verb.passive and (thing := _thing_before(words, verb, before)):
        return Frame(before, thing, "", verb.head)
    link, after = _party_behind(words, verb.head)
    if after is None:
        return None
    if link == "by" and (verb.passive or _is_bare_passive(words, verb, after)):
        return Frame(after, before, "", verb.head)
    return Frame(before, after, f"passive {link}" if verb.passive else link, verb.head)


def later_frames(words: Sequence[Word], verb: Predicate) -> Iterator[Frame]:
    """Yield what a verb's words farther on say of its parties: `sent the cook to the baker`, `sent to him by the cook`.

    Whoever is sent is the doer of the first, to whom he is sent the other one.
    """
    link, after = _party_behind(words, verb.head)
    if after and link in _GOALS and not verb.passive:
        before = party_before(words, verb.first)
        if before and _thing_before(words, verb, before):
            yield Frame(before, after, link)
    if verb.passive:
        before = party_before(words, verb.first)
        if before and link and link != "by" and (by := party_after(words, verb.head + 1, "by")):
            yield Frame(by, before, "")
        if before and link in _GOALS and after:
            yield Frame(before, after, f"thing {link}")
    elif after and not link:
        behind = after.stop
        if behind + 1 < len(words) and words[behind].small in _GOALS and (other := party_at(words, behind + 1)):
            yield Frame(after, other, f"thing {words[behind].small}")


def party_after(words: Sequence[Word], start: int, preposition: str) -> Span | None:
    """Return the party after the first such preposition that stands near behind a word; None if there is none."""
    at = next((n for n in range(start, min(start + FROM_TO, len(words))) if words[n].small == preposition), None)
    return party_at(words, at + 1) if at is not None else None


def _is_bare_passive(words: Sequence[Word], verb: Predicate, doer: Span) -> bool:
    """Tell whether a verb without an auxiliary is a passive: the dog bitten by the cat, the dog got bitten."""
    small = words[verb.head].small
    return (
        verb.alone
        and is_participle(small)
        and words[doer.start].small in BEFORE_NOUNS
        and _WITHOUT_PASSIVE.isdisjoint(bases(small))
    )


def _thing_before(words: Sequence[Word], verb: Predicate, doer: Span) -> Span | None:
    """Return what a clause tells of: `the goat that the dog chased`, `the goat the dog chased`; None if it does
    not.
    """
    n = doer.start
    whom = n > 0 and words[n - 1].small in _WHOM
    stop = n - 1 if whom else n
    if stop and words[stop - 1].text == "," and whom:
        stop -= 1
    if not stop or not words[stop - 1].is_content or not (whom or words[n].small in BEFORE_NOUNS | _SUBJECTS):
        return None
    noun = words[stop - 1].small
    # The skipper owes the cook wages.
    may_be_noun = not whom and verb.first == verb.head and verb.tense == "present"
    if may_be_noun or noun in _CLAIMS or is_past(noun) or is_gerund(noun) or not _is_without_object(words, verb):
        return None
    thing = _party_at_end(words, stop)
    return thing if thing and words[thing.start].small in BEFORE_NOUNS else None


def _party_at_end(words: Sequence[Word], stop: int) -> Span | None:
    """Return the words from the last determiner before a place up to it; None if anything else parts them."""
    start = stop - 1
    while start and stop - start < _LONGEST and words[start].is_content:
        start -= 1
    return Span(start, stop) if words[start].small in BEFORE_NOUNS else None


def _is_without_object(words: Sequence[Word], verb: Predicate) -> bool:
    """Tell whether no object can stand behind a verb: a mark, another verb or a preposition follows it."""
    if verb.head + 1 == len(words):
        return True
    after = words[verb.head + 1]
    if after.small in _AFTER_VERBS:
        # Behind a preposition may be the end, or a place; behind `by` is whoever does it.
        return after.small != "by"
    if not after.is_content:
        return not after.is_word or after.small in _SKIPPED or after.small in _NEW_CLAUSE
    return is_past(after.small) or after.small.endswith("s") or _is_skipped(after)


def party_before(words: Sequence[Word], n: int, hanging: int = 2) -> Span | None:
    """Return the party that ends before a word; skip adverbs, and up to `hanging` prepositional phrases."""
    stop = n
    while stop and _is_skipped(words[stop - 1]):
        stop -= 1
    if stop and words[stop - 1].small in _SUBJECTS:
        return Span(stop - 1, stop)
    if stop > 1 and words[stop - 1].small in _WHO and words[stop - 2].is_content:
        return party_before(words, stop - 1, 0)
    start = stop
    while start and stop - start < _LONGEST and _is_in_party(words, start - 1):
        start -= 1
        if words[start].small in BEFORE_NOUNS and (not start or words[start - 1].small != "of"):
            break
    if start and words[start - 1].small in _PREPOSITIONS:
        return party_before(words, start - 1, hanging - 1) if hanging and start < stop else None
    return _trimmed(words, start, stop)


def _party_behind(words: Sequence[Word], n: int) -> tuple[str, Span | None]:
    """Return the preposition after a verb, if any, and the party that begins there; skip adverbs."""
    start, count = n + 1, len(words)
    while start < count and _is_skipped(words[start]):
        start += 1
    link = ""
    if start < count and words[start].small in _AFTER_VERBS:
        link = words[start].small
        link = "" if link in _PARTICLES else link
        start += 1
        if link == "to" and start + 1 < count and words[start].is_content and words[start + 1].small in BEFORE_NOUNS:
            start += 1  # helps to build the …
    return link, party_at(words, start)


def party_at(words: Sequence[Word], start: int) -> Span | None:
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
    return word.small in BEFORE_NOUNS or word.text.isdigit() or is_participle(word.small) or is_gerund(word.small)


def _is_skipped(word: Word) -> bool:
    return word.small in _SKIPPED or is_adverb(word.small)


def _is_in_party(words: Sequence[Word], n: int) -> bool:
    word = words[n]
    return word.is_content or word.small in BEFORE_NOUNS or (word.small == "of" and n > 0 and words[n - 1].is_content)


def _trimmed(words: Sequence[Word], start: int, stop: int) -> Span | None:
    """Return a party without its `of` phrase and without empty words at its end; None if nothing is left."""
    stop = next((n for n in range(start + 1, stop) if words[n].small == "of"), stop)
    while start < stop and not words[stop - 1].is_content:
        stop -= 1
    return Span(start, stop) if start < stop else None

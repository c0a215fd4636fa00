"""Find the finite verbs of a side, with their auxiliaries and their tense."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from scorer.english.adverbs import is_adverb
from scorer.english.determiners import ARTICLES, POSSESSIVES
from scorer.english.verb_forms import is_gerund, is_participle, is_past
from scorer.english.word_lists import listed
from scorer.types import Span
from scorer.words.compared import Text, Word

Tense = Literal["past", "present", "future", "perfect", "pluperfect", "would", "can", "could", "modal", "imminent"]

_BE = {
    **dict.fromkeys(("am", "is", "are", "isn't", "aren't", "i'm", "you're", "we're", "they're"), "present"),
    **dict.fromkeys(("was", "were", "wasn't", "weren't"), "past"),
}
_DO = {**dict.fromkeys(("do", "does", "don't", "doesn't"), "present"), **dict.fromkeys(("did", "didn't"), "past")}
_HAVE = {
    **dict.fromkeys(("have", "has", "haven't", "hasn't", "i've", "you've", "we've", "they've"), "present"),
    **dict.fromkeys(("had", "hadn't"), "past"),
}
_WILL = listed("will won't shall shan't i'll you'll he'll she'll it'll we'll they'll")
_MODALS = listed(
    "would wouldn't can cannot can't could couldn't should shouldn't may might must mustn't ought to let let's"
)
_CAN: Mapping[str, Tense] = {
    **dict.fromkeys(("can", "cannot", "can't"), "can"),
    **dict.fromkeys(("could", "couldn't"), "could"),
}
AUXILIARIES = frozenset({*_BE, *_DO, *_HAVE, *_WILL, "would", "wouldn't"})
_NO_MAIN_VERBS = AUXILIARIES - {"have", "do"}
_BETWEEN = listed(
    "not never also now still already then just only always often soon even again all both he she it they we you i "
    "there currently recently ever well yet first therefore thus hence nevertheless nonetheless"
)
_BETWEEN_PLAIN = listed(
    "also never now still already then just only always often soon even again all both therefore thus"
)
_PLURAL_SUBJECTS = listed("i you we they who which people men women children police both many")
_ARTICLES = frozenset({"the", "a", "his", "her", "free", "good"})
# After these a word is a noun, an adjective or an infinitive, not a finite verb; `this` and `that` may be its subject.
_NO_SUBJECT = (
    ARTICLES
    | POSSESSIVES
    | listed(
        "of in on at for with from by into than as no any some each every these those more most very to be been being "
        "and or but"
    )
)


@dataclass(frozen=True, slots=True)
class Predicate:
    """A finite verb: the numbers of its first word and its main word, and its tense.

    `alone` means that it has no auxiliary.  Then a `past` may be a participle (`the house built
    there`), and a `present` may be a plural noun or the plain form.  `passive` means that the main
    word is a participle after a form of `be`.
    """

    first: int
    head: int
    tense: Tense
    alone: bool = False
    passive: bool = False

    @property
    def at(self) -> Span:
        """The numbers of its words, from the first to the main word."""
        return Span(self.first, self.head + 1)


@lru_cache(maxsize=8)  # several checks read the same two sides, one pair after another
def predicates_of(side: Text) -> tuple[Predicate, ...]:
    """Return the finite verbs of a side, in order."""
    return tuple(predicates(side.words))


def predicates(words: Sequence[Word]) -> Iterator[Predicate]:
    """Yield the finite verbs among some words, in order."""
    start = 0
    for i, word in enumerate(words):
        found = _at(words, i) if i >= start and _may_be_finite(word.small) else None
        if found:
            yield found
            start = found.head + 1


@lru_cache(maxsize=50_000)
def _may_be_finite(small: str) -> bool:
    """Tell whether `_at` may find a verb at a word; it finds none at most words."""
    return small in AUXILIARIES or small in _MODALS or small in _DO or _form(small) is not None


def plain(words: Sequence[Word], i: int) -> Predicate | None:
    """Return word i, the plain form of a verb, as a present, if a plural subject seems to stand before it."""
    before = i - 1
    while before >= max(0, i - 4) and (words[before].small in _BETWEEN_PLAIN or is_adverb(words[before].small)):
        before -= 1
    subject = words[before].small if before >= 0 else ""
    plural = subject[-1:] == "s" and len(subject) > 3 and not subject.endswith(("ss", "us", "is"))
    if not (plural or subject in _PLURAL_SUBJECTS) or is_gerund(words[i].small):
        return None
    return Predicate(i, i, "present", alone=True)


def _at(words: Sequence[Word], i: int) -> Predicate | None:
    word = words[i].small
    if word in _WILL:
        return None if words[i].text == "Will" and i else _chain(words, i, "future")
    if word in ("would", "wouldn't"):
        return _chain(words, i, "would")
    if word in _MODALS:
        return _chain(words, i, _CAN.get(word, "modal"))
    if word in _BE:
        return _of_be(words, i)
    if word in _HAVE:
        return _of_have(words, i)
    if word in _DO:
        return _of_do(words, i)
    return _alone(words, i)


def _next(words: Sequence[Word], i: int) -> int | None:
    """Return the number of the next word of a verb phrase, past adverbs and the subject of a question."""
    for n in range(i + 1, min(i + 4, len(words))):
        word = words[n].small
        if word not in _BETWEEN and not is_adverb(word):
            return n if words[n].is_word else None
    return None


def _chain(words: Sequence[Word], i: int, tense: Tense) -> Predicate | None:
    """Read the verb phrase after a word such as `will`: `be`, `have`, `been` and the main verb."""
    head = _next(words, i)
    if head is None or words[head].small in _NO_MAIN_VERBS or (i and words[i - 1].small in _ARTICLES):
        return None
    passive = False
    while words[head].small in ("be", "have", "been"):
        after = _next(words, head)
        if after is None or not (
            is_participle(words[after].small) or is_gerund(words[after].small) or words[after].small == "been"
        ):
            break
        head, passive = after, is_participle(words[after].small)
    return Predicate(i, head, tense, passive=passive)


def _of_be(words: Sequence[Word], i: int) -> Predicate:
    tense: Tense = "past" if _BE[words[i].small] == "past" else "present"
    head = _next(words, i)
    if head is None:
        return Predicate(i, i, tense)
    word = words[head].small
    if (
        word in ("going", "about")
        and head + 2 < len(words)
        and words[head + 1].small == "to"
        and words[head + 2].small != "the"
    ):
        ahead: Tense = "imminent" if word == "about" else "would"
        return Predicate(i, head + 2, "future" if tense == "present" else ahead)
    if word == "being" and head + 1 < len(words) and is_participle(words[head + 1].small):
        return Predicate(i, head + 1, tense, passive=True)
    if is_participle(word) or is_gerund(word):
        return Predicate(i, head, tense, passive=is_participle(word))
    return Predicate(i, i, tense)


def _of_have(words: Sequence[Word], i: int) -> Predicate | None:
    if i and words[i - 1].small in _MODALS:
        return None
    past = _HAVE[words[i].small] == "past"
    tense: Tense = "pluperfect" if past else "perfect"
    head = _next(words, i)
    if head is not None and words[head].small == "been":
        after = _next(words, head)
        if after is not None and (is_participle(words[after].small) or is_gerund(words[after].small)):
            return Predicate(i, after, tense, passive=is_participle(words[after].small))
        return Predicate(i, head, tense)
    if head is not None and is_participle(words[head].small):
        return Predicate(i, head, tense)
    return Predicate(i, i, "past" if past else "present")


def _of_do(words: Sequence[Word], i: int) -> Predicate | None:
    if i and words[i - 1].small in _MODALS:
        return None
    tense: Tense = "past" if _DO[words[i].small] == "past" else "present"
    head = _next(words, i)
    return Predicate(i, i if head is None else head, tense)


def _alone(words: Sequence[Word], i: int) -> Predicate | None:
    """Return a word without an auxiliary that may be a finite verb."""
    if i == 0 or words[i - 1].small in _NO_SUBJECT or words[i - 1].small in _MODALS:
        return None
    tense = _form(words[i].small)
    return Predicate(i, i, tense, alone=True) if tense else None


@lru_cache(maxsize=50_000)
def _form(small: str) -> Literal["past", "present"] | None:
    """Return the tense that a word by itself seems to have; None if it is no finite verb."""
    if not small.isalpha():
        return None
    if is_past(small):
        return "past"
    return "present" if small.endswith("s") and len(small) > 3 and not small.endswith(("ss", "us", "is")) else None

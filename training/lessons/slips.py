"""Slips of grammar: one word of a sentence becomes ungrammatical, but the meaning stays clear.

They are synthetic minor errors for training only.  The corpus has no such damage, because a report need not show it.
But of two versions of a sentence, a careful reader prefers the one without the slip.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from corpus.damage import lexicon, phrasing
from corpus.damage.edits import Edit, edited
from corpus.damage.inflection import Form, plural
from corpus.damage.words import CONJUNCTIONS, Word, analyse, as_cased

# Conjunctions whose loss is a slip.  Many clauses are correct without `that`, and a comparison may do without `than`.
_MISSED = CONJUNCTIONS - {"that", "than", "as"}
_OTHER_CASE = {
    "i": "me",
    "he": "him",
    "she": "her",
    "we": "us",
    "they": "them",
    "me": "I",
    "him": "he",
    "us": "we",
    "them": "they",
    "who": "whom",
    "my": "me",
    "their": "them",
}
_NO_ADVERB = frozenset(
    {"more", "most", "much", "many", "own", "other", "few", "several", "first", "last", "old", "big"}
)

_AGREEING: tuple[Form, ...] = ("base", "third", "gerund")

Places = Iterator[tuple[Word, str]]


def slip(sentence: str, rng: random.Random) -> str | None:
    """Return the sentence with one slip of a random kind; None where it allows none."""
    for way in rng.sample(_WAYS, len(_WAYS)):
        text = way(sentence, rng)
        if text is not None and text != sentence:
            return text
    return None


def _conjunction_dropped(sentence: str, rng: random.Random) -> str | None:
    """Drop a conjunction inside the sentence: `rain and wind` becomes `rain wind`."""
    words = [word for word in analyse(sentence)[1:] if word.lower in _MISSED]
    done = phrasing.cut(sentence, rng.choice(words).at) if words else None
    return edited(sentence, (done[0], *done[1])) if done else None


def _word_class_changed(sentence: str, rng: random.Random) -> str | None:
    """Change adjective and adverb: `a quick answer` to `a quickly answer`, `answered quickly` to `answered quick`."""
    return _one_of(sentence, _other_classes(sentence), rng)


def _other_classes(sentence: str) -> Places:
    for word in analyse(sentence):
        lower = word.lower
        if word.word_class == "adverb" and lower.endswith("ly") and _adjective_of(lower) in lexicon.adjectives():
            yield word, _adjective_of(lower)
        elif lower in lexicon.adjectives() - _NO_ADVERB and word.word_class == "adjective" and lower[-2:] != "ly":
            yield word, _adverb_of(lower)


def _adverb_of(adjective: str) -> str:
    if adjective.endswith("ic"):
        return adjective + "ally"
    if adjective.endswith(("ll", "le")):
        return adjective.removesuffix("e") + "y"
    return (adjective[:-1] + "i" if adjective.endswith("y") else adjective) + "ly"


def _adjective_of(adverb: str) -> str:
    stem = adverb.removesuffix("ly")
    return stem[:-1] + "y" if stem.endswith("i") else stem


def _case_changed(sentence: str, rng: random.Random) -> str | None:
    """Change the case of a pronoun: `they saw him` becomes `them saw him`."""
    places = [word for word in analyse(sentence) if word.lower in _OTHER_CASE]
    if not places:
        return None
    word = rng.choice(places)
    new = _OTHER_CASE[word.lower]
    # “I” always has a capital, “me” only at the beginning of the sentence.
    opens = not sentence[: word.at.start].strip()
    cased = as_cased(new, word.text) if opens or word.text != "I" else new
    return edited(sentence, [Edit(word.at, cased)])


def _agreement_lost(sentence: str, rng: random.Random) -> str | None:
    """Break the agreement of a verb: `the crew leaves` becomes `the crew leave` or `the crew leaving`."""
    return _one_of(sentence, _other_forms(sentence, rng), rng)


def _other_forms(sentence: str, rng: random.Random) -> Places:
    for word in analyse(sentence):
        known = lexicon.verb_forms().get(word.lower)
        if word.word_class == "verb" and known is not None:
            others = [known[0].form(form) for form in _AGREEING]
            yield word, rng.choice([other for other in others if other != word.lower])


def _number_lost(sentence: str, rng: random.Random) -> str | None:
    """Change the number of a noun: `several boats` becomes `several boat`, `a boat` becomes `a boats`."""
    return _one_of(sentence, _other_numbers(sentence), rng)


def _other_numbers(sentence: str) -> Places:
    for word in analyse(sentence):
        if word.word_class == "noun" and word.lower in lexicon.nouns():
            yield word, _singulars().get(word.lower) or plural(word.lower)


@cache
def _singulars() -> Mapping[str, str]:
    return {plural(noun): noun for noun in lexicon.frequent("nouns")}


def _one_of(sentence: str, places: Places, rng: random.Random) -> str | None:
    found = list(places)
    if not found:
        return None
    word, new = rng.choice(found)
    return edited(sentence, [Edit(word.at, as_cased(new, word.text))])


_WAYS: list[Callable[[str, random.Random], str | None]] = [
    _conjunction_dropped,
    _conjunction_dropped,
    _word_class_changed,
    _case_changed,
    _agreement_lost,
    _number_lost,
]

"""Reword a sentence without changing its meaning."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from corpus.damage import lexicon
from corpus.damage.edits import Edit, edited
from corpus.damage.phrasing import article_mend
from corpus.damage.sound import sound
from corpus.damage.words import Word, analyse, as_cased
from corpus.span import Span
from training.lessons.number_forms import number_forms
from training.lessons.phrase_synonyms import OWNED, PHRASES
from training.lessons.reordered import reordered
from training.lessons.synonyms import synonyms
from training.substitutes import SUBSTITUTES

VERSIONS = 3
MOST_CHAINED = 3
_INTO = dict(line.split(" | ") for line in PHRASES.strip().splitlines())
_PHRASE = re.compile(rf"\b({'|'.join(map(re.escape, sorted(_INTO, key=len, reverse=True)))})\b", re.I)
_NUMBER_NEXT = re.compile(r" (?:\d|two|three|four|five|six|seven|eight|nine|ten|a (?:hundred|thousand|million))")
_COUNTED = {"more than", "less than", "fewer than"}
# After these words, `many` is not a plain count.
_NOT_BEFORE_MANY = re.compile(r"\b(?:how|so|as|too|very|the|these|those|not|his|her|their|its|our|great|good) $", re.I)
_THAT = re.compile(
    r"\b((?:say|says|said|thinks?|thought|believes?|believed|knows?|knew|hopes?|hoped|claims|claimed|"
    r"feels?|felt)) that "
    r"(?=(?:he|she|it|they|we|I|you|the|this|there)\b)"
)
_NO_THAT = re.compile(
    r"\b(said|says|thinks?|thought|believes?|believed|knew|hopes?|hoped) (?=(?:he|she|they|we|I|there)\b)"
)
_DASH = re.compile(r" [–—] |(?<=\w)—(?=\w)")
_POSSESSIVE = re.compile(
    r"\b([A-Z]\w+(?: [A-Z]\w+)?)['’]s ([a-z]+)(?= (?:is|was|are|were|has|had|in|on|at|to|from|by|with)\b|[.,;]|$)"
)
_OF = re.compile(
    r"\b([Tt]he) ([a-z]+) of ([A-Z]\w+(?: [A-Z]\w+)?)"
    r"(?=[.,;]|$| (?:is|was|are|were|has|had|in|on|at|to|from|by|with)\b)"
)
_OWNED = frozenset(OWNED.split())

Way = Callable[[str, random.Random], str | None]


def rewordings(sentence: str, rng: random.Random) -> list[str]:
    """Return up to VERSIONS different rewordings of a sentence; an empty list where it allows none.

    Each is made by one to MOST_CHAINED changes.
    """
    found: list[str] = []
    ways = list(_WAYS)
    for _ in range(VERSIONS):
        version = sentence
        for _ in range(rng.randint(1, MOST_CHAINED)):
            version = _changed(version, ways, rng)
        if version != sentence and version not in found:
            found.append(version)
    return found


def _changed(sentence: str, ways: list[Way], rng: random.Random) -> str:
    """Return the sentence after one change of a random kind that it allows; unchanged where it allows none.

    A way that finds nothing is removed from `ways`, because it would hardly find anything in the next version either.
    """
    for way in rng.sample(ways, len(ways)):
        version = way(sentence, rng) if way in ways else None
        if version is not None and version != sentence:
            return version
        ways[:] = [other for other in ways if other is not way]
    return sentence


def _sound(sentence: str, rng: random.Random) -> str | None:
    # `sound` expects that an opening quotation mark comes before the closing one.
    if sentence.find("”") < sentence.find("“"):
        return None
    change = sound(sentence, SUBSTITUTES, rng)
    return None if change is None else edited(sentence, (*change.edits, *change.mends))


def _replaced(sentence: str, at: Span, new: str) -> str:
    return edited(sentence, (Edit(at, new), *article_mend(sentence, at.start, new)))


def _synonym(sentence: str, rng: random.Random) -> str | None:
    words = analyse(sentence)
    known = synonyms()
    places = [
        (word, others)
        for n, word in enumerate(words)
        if word.text.islower() and (others := known.get((word.word_class, word.lower))) and _plain(sentence, words, n)
    ]
    if not places:
        return None
    word, others = rng.choice(places)
    return _replaced(sentence, word.at, rng.choice(others))


def _plain(sentence: str, words: tuple[Word, ...], n: int) -> bool:
    """Tell whether a word is free of fixed phrases: no hyphen, name or particle is next to it."""
    word = words[n]
    following = words[n + 1] if n + 1 < len(words) else None
    before = words[n - 1] if n else None
    around = sentence[word.at.start - 1 : word.at.start] + sentence[word.at.stop : word.at.stop + 1]
    if "-" in around or "'" in around or "’" in around:
        return False
    if word.word_class == "verb":
        base = lexicon.verb_forms().get(word.lower, (None, "base"))[1] in ("base", "gerund")
        helped = before is not None and (
            before.word_class in ("auxiliary", "pronoun", "negation") or before.lower == "to"
        )
        determined = before is not None and before.word_class in ("determiner", "preposition") and before.lower != "to"
        if (base and not helped) or determined:
            return False
        return following is None or following.lower not in _PARTICLES
    if word.word_class == "noun":
        named = following is not None and (following.word_class == "name" or following.text[0].isupper())
        compound = following is not None and following.word_class == "noun" and sentence[word.at.stop] == " "
        led = before is not None and before.word_class in ("determiner", "preposition", "verb", "adjective")
        return not named and not compound and led
    return not (before is not None and before.lower in ("as", "too", "so", "more", "most", "how"))


_PARTICLES = frozenset(
    [
        "up",
        "down",
        "out",
        "off",
        "away",
        "back",
        "over",
        "on",
        "in",
        "into",
        "to",
        "as",
        "for",
        "of",
        "at",
        "about",
        "through",
        "that",
    ]
)


def _phrase(sentence: str, rng: random.Random) -> str | None:
    places = []
    for match in _PHRASE.finditer(sentence):
        old = match[1].lower()
        rest, before = sentence[match.end() :], sentence[: match.start()]
        if old in _COUNTED and not _NUMBER_NEXT.match(rest):
            continue
        if old == "many" and (_NOT_BEFORE_MANY.search(before) or not re.match(r" [a-z]+s\b", rest)):
            continue
        if old in ("in addition", "such as") and not _fits(old, rest):
            continue
        places.append((match, old))
    if not places:
        return None
    match, old = rng.choice(places)
    return _replaced(sentence, Span(*match.span(1)), as_cased(_INTO[old], match[1]))


def _fits(old: str, rest: str) -> bool:
    """Tell whether the text after a phrase also fits after the other phrase."""
    if old == "in addition":
        return rest.startswith(",")
    if old == "such as":
        return bool(re.match(r" (?:the )?[A-Z]", rest))
    return False


def _clause_that(sentence: str, rng: random.Random) -> str | None:
    for match in _THAT.finditer(sentence):
        return sentence[: match.end(1)] + " " + sentence[match.end() :]
    for match in _NO_THAT.finditer(sentence):
        return sentence[: match.end(1)] + " that " + sentence[match.end() :]
    return None


def _dash(sentence: str, rng: random.Random) -> str | None:
    if not _DASH.search(sentence):
        return None
    return _DASH.sub(rng.choice((" – ", " — ", "—", " - ")), sentence)


def _possessive(sentence: str, rng: random.Random) -> str | None:
    for match in _OF.finditer(sentence):
        if match[2] in _OWNED and not match[3].endswith("s"):
            return sentence[: match.start()] + f"{match[3]}'s {match[2]}" + sentence[match.end() :]
    for match in _POSSESSIVE.finditer(sentence):
        if match[2] in _OWNED and (match.start() or " " not in match[1]):
            the = "The" if match.start() == 0 else "the"
            return sentence[: match.start()] + f"{the} {match[2]} of {match[1]}" + sentence[match.end() :]
    return None


# Synonyms are listed twice, because most sentences allow one and they change the wording most.  So is the order.
_WAYS: list[Way] = [
    _sound,
    _synonym,
    _synonym,
    _phrase,
    _clause_that,
    _dash,
    _possessive,
    number_forms,
    reordered,
    reordered,
]

"""Reverse who did what to whom."""

from __future__ import annotations

import random
import re
from itertools import pairwise

from corpus.damage import lexicon
from corpus.damage.dropped_word import name_runs
from corpus.damage.edits import Change, Edit
from corpus.damage.words import Word, analyse, as_cased
from corpus.span import Span

# A pronoun as the object by what it is as the subject, and the other way round.
OBJECT = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me"}
SUBJECT = {"him": "he", "her": "she", "them": "they", "us": "we", "me": "I"}
_PRONOUNS = re.compile(
    r"\b(he|she|they|we|I)( (?:\w+ly )?\w+(?:ed|d|t|s|w|n|k|ve|ld|e)) (him|her|them|us|me)\b(?! \w+s? (?:was|is))", re.I
)
_AROUND = frozenset({"verb", "auxiliary", "adverb", "negation"})
_LEADING = frozenset({"by", "to", "with", "from", "against", "for", "at", "on", "after"})
_CALENDAR = frozenset({*lexicon.names()["month"], *lexicon.names()["weekday"]})


def roles_reversed(sentence: str, rng: random.Random) -> Change | None:
    """Swap the two parties of a verb or of `from … to …`: names, nouns with their determiners, or pronouns."""
    swaps = [*_pronouns(sentence), *_parties(sentence, _phrases(sentence))]
    if not swaps:
        return None
    edits = rng.choice(swaps)
    return Change(
        "roles_reversed", "critical", edits, " and ".join(f"“{e.at.of(sentence)}”" for e in edits) + " changed places"
    )


def _pronouns(sentence: str) -> list[tuple[Edit, ...]]:
    found: list[tuple[Edit, ...]] = []
    for match in _PRONOUNS.finditer(sentence):
        subject, object_ = match[1].lower(), match[3].lower()
        if OBJECT[subject] != object_:
            new = SUBJECT[object_]
            new = as_cased(new, match[1]) if match[1] != "I" or match.start() == 0 else new
            found.append((Edit(Span(*match.span(1)), new), Edit(Span(*match.span(3)), OBJECT[subject])))
    return found


def _phrases(sentence: str) -> list[Span]:
    """Return the spans of names and of nouns with a determiner before them, in order."""
    words = analyse(sentence)
    articles = {
        word.at.stop + 1: word.at.start for word in words if word.word_class == "determiner" and word.lower != "that"
    }
    found = [Span(articles.get(run.start, run.start), run.stop) for run in name_runs(sentence)]
    found = [span for span in found if _CALENDAR.isdisjoint(span.of(sentence).split())]
    for n, word in enumerate(words):
        if word.word_class != "determiner":
            continue
        stop = _noun_phrase_end(sentence, words[n + 1 : n + 5])
        if stop is not None and not any(span.start < stop and word.at.start < span.stop for span in found):
            found.append(Span(word.at.start, stop))
    return sorted(found)


def _noun_phrase_end(sentence: str, words: tuple[Word, ...]) -> int | None:
    stop = None
    for word in words:
        if word.word_class not in ("noun", "adjective") or "," in sentence[stop or word.at.start : word.at.start]:
            break
        if word.word_class == "noun":
            stop = word.at.stop
        elif stop:
            break
    return stop


def _parties(sentence: str, phrases: list[Span]) -> list[tuple[Edit, ...]]:
    return [
        _swap(sentence, left, right)
        for left, right in pairwise(phrases)
        if (_acts(sentence, left, right) or _leads(sentence, left, right))
        and _noun(left.of(sentence)) != _noun(right.of(sentence))
    ]


def _acts(sentence: str, left: Span, right: Span) -> bool:
    """Tell whether `left` begins a clause, and only a verb and its function words stand between it and `right`."""
    words = analyse(sentence)
    before = [word for word in words if word.at.stop <= left.start]
    between = [word for word in words if left.stop <= word.at.start and word.at.stop <= right.start]
    gap = sentence[before[-1].at.stop : left.start] if before else ""
    opens = not before or "," in gap or before[-1].word_class in ("conjunction", "adverb")
    allowed = all(word.word_class in _AROUND or word.lower in _LEADING for word in between)
    verbs = [word for word in between if word.word_class == "verb"]
    plain = re.fullmatch(r"[\w '’-]*", sentence[left.stop : right.start])
    return bool(opens and allowed and verbs and plain and len(between) <= 5)


def _leads(sentence: str, left: Span, right: Span) -> bool:
    """Tell whether the phrases are the two ends of `from … to …`."""
    return sentence[left.stop : right.start] == " to " and sentence[: left.start].lower().endswith("from ")


def _noun(phrase: str) -> str:
    return phrase.rsplit(maxsplit=1)[-1].lower()


def _swap(sentence: str, left: Span, right: Span) -> tuple[Edit, ...]:
    one, other = left.of(sentence), right.of(sentence)
    opening = left.start == 0 and one.split()[0].lower() in {
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
        "our",
        "my",
    }
    if opening:
        one = one[0].lower() + one[1:]
    if left.start == 0:
        other = other[0].upper() + other[1:]
    return Edit(left, other), Edit(right, one)

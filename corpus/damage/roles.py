"""Who did what to whom, reversed."""

from __future__ import annotations

import random
import re
from itertools import pairwise

from corpus.damage.dropped_word import name_runs
from corpus.damage.edits import Change, Edit
from corpus.damage.words import Word, analyse, as_cased
from corpus.span import Span

_OBJECT = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me"}
_SUBJECT = {"him": "he", "her": "she", "them": "they", "us": "we", "me": "I"}
_PRONOUNS = re.compile(
    r"\b(he|she|they|we|I)( (?:\w+ly )?\w+(?:ed|d|t|s|w|n|k|ve|ld|e)) (him|her|them|us|me)\b(?! \w+s? (?:was|is))", re.I
)
_BETWEEN = re.compile(r"\b(from|between|by|than) ")


def roles_reversed(sentence: str, rng: random.Random) -> Change | None:
    """Exchange the two parties of a verb: two names, two nouns with their articles, or two pronouns."""
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
        if _OBJECT[subject] != object_:
            new = _SUBJECT[object_]
            new = as_cased(new, match[1]) if match[1] != "I" or match.start() == 0 else new
            found.append((Edit(Span(*match.span(1)), new), Edit(Span(*match.span(3)), _OBJECT[subject])))
    return found


def _phrases(sentence: str) -> list[Span]:
    """Return names, and nouns with an article or possessive before them, in order."""
    words = analyse(sentence)
    articles = {word.at.stop + 1: word.at.start for word in words if word.word_class == "determiner"}
    found = [Span(articles.get(run.start, run.start), run.stop) for run in name_runs(sentence)]
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
    verbs = [word for word in analyse(sentence) if word.word_class == "verb"]
    found = []
    for left, right in pairwise(phrases):
        between = sentence[left.stop : right.start]
        apart = re.search(r"[,;:.“”\"()]", between) or len(between.split()) > 4 or re.match(r"['’]s\b", between)
        tied = re.search(r"\b(and|or|of|which|who|that)\b", between)
        acts = any(left.stop < verb.at.start < right.start for verb in verbs) or _BETWEEN.search(between)
        if not apart and not tied and acts and left.of(sentence).lower() != right.of(sentence).lower():
            found.append(_swap(sentence, left, right))
    return found


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

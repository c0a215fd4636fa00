"""Drop a part of a sentence: a phrase, a clause, or everything after some point."""

from __future__ import annotations

import random
import re
from itertools import pairwise

from corpus.cases import Severity
from corpus.damage import phrasing
from corpus.damage.edits import Change, Edit
from corpus.damage.words import CONJUNCTIONS, Word, analyse
from corpus.span import Span

_OPENERS = r"which|who|whose|where|because|although|though|while|when|if|unless|until|since|so|and|but|or|after|before"
_BEGINNING = r"(?:, |; | – | — | (?=(?:because|although|while|unless|until|but|which)\b))"
_CLAUSE = re.compile(rf"{_BEGINNING}(?:(?:{_OPENERS})\b)?(?:[^,;.!?–—:]|[.,:](?=\d))*")
_ENDS_PHRASE = frozenset({"verb", "auxiliary", "preposition", "conjunction", "pronoun", "negation"})


def dropped_phrase(sentence: str, rng: random.Random) -> Change | None:
    """Drop a prepositional phrase."""
    words = analyse(sentence)
    phrases = [
        Span(word.at.start, stop)
        for n, word in enumerate(words)
        if word.word_class == "preposition"
        and word.lower != "between"
        and (stop := _phrase_end(sentence, words[n:])) is not None
    ]
    if not phrases:
        return None
    at = rng.choice(phrases)
    done = phrasing.cut(sentence, at)
    return Change("dropped_phrase", "major", (done[0],), f"“{at.of(sentence)}” is gone", done[1]) if done else None


def dropped_clause(sentence: str, rng: random.Random) -> Change | None:
    """Drop a clause of at least three words from the middle or end of a sentence; six or more words are critical."""
    total = len(analyse(sentence))
    clauses = []
    for match in _CLAUSE.finditer(sentence):
        length = len(re.findall(r"\w+", match.group()))
        if length >= 3 and total - length >= 3 and not _splits_quote(match.group()):
            clauses.append(Span(*match.span()))
    if not clauses:
        return None
    at = rng.choice(clauses)
    lost = at.of(sentence).strip(" ,;–—")
    severity: Severity = "critical" if len(lost.split()) >= 6 else "major"
    return Change("dropped_clause", severity, (Edit(at, ""),), f"“{lost}” is gone")


def truncated(sentence: str, rng: random.Random) -> Change | None:
    """Cut off a sentence of eight words or more, after a third to nine tenths of its words."""
    words = analyse(sentence)
    if len(words) < 8:
        return None
    last = words[rng.randint(len(words) // 3, len(words) * 9 // 10 - 1)]
    at = Span(last.at.stop, len(sentence))
    if not re.search(r"\w", at.of(sentence)):
        return None
    return Change("truncated", "critical", (Edit(at, rng.choice(["", "."])),), "the sentence breaks off")


def _phrase_end(sentence: str, words: tuple[Word, ...]) -> int | None:
    """Return the end of the phrase at the start of `words`; None if it is not a noun phrase of a few words."""
    stop, content = None, False
    for previous, word in pairwise(words[:8]):
        if sentence[previous.at.stop : word.at.start] != " " or word.word_class in _ENDS_PHRASE:
            break
        if word.lower in CONJUNCTIONS:
            break
        stop = word.at.stop
        content = content or word.word_class in ("noun", "name", "number")
    return stop if content else None


def _splits_quote(part: str) -> bool:
    return part.count("“") != part.count("”") or part.count('"') % 2 == 1 or part.count("(") != part.count(")")

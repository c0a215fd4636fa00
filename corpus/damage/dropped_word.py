"""Drop one word or name that the sentence needs."""

from __future__ import annotations

import random
from itertools import pairwise

from corpus.cases import Severity
from corpus.damage import phrasing
from corpus.damage.edits import Change
from corpus.damage.words import Word, WordClass, analyse, of_class
from corpus.span import Span, hull


def dropped_verb(sentence: str, rng: random.Random) -> Change | None:
    """Drop a verb."""
    return _dropped(sentence, rng, "dropped_verb", "critical", "verb")


def dropped_adjective(sentence: str, rng: random.Random) -> Change | None:
    """Drop an adjective or an adverb."""
    return _dropped(sentence, rng, "dropped_adjective", "major", "adjective", "adverb")


def dropped_noun(sentence: str, rng: random.Random) -> Change | None:
    """Drop a noun."""
    return _dropped(sentence, rng, "dropped_noun", "critical", "noun")


def dropped_name(sentence: str, rng: random.Random) -> Change | None:
    """Drop a name of one or several words."""
    names = name_runs(sentence)
    return _change(sentence, "dropped_name", "critical", rng.choice(names)) if names else None


def dropped_subject(sentence: str, rng: random.Random) -> Change | None:
    """Drop the words before the first verb, if they are few enough to be its subject."""
    words = analyse(sentence)
    first = next((n for n, word in enumerate(words) if word.word_class in ("verb", "auxiliary")), 0)
    subject = words[:first]
    if not 1 <= first <= 6 or "," in sentence[: words[first].at.start]:
        return None
    if not any(word.word_class in ("noun", "name", "pronoun") for word in subject):
        return None
    return _change(sentence, "dropped_subject", "critical", hull([word.at for word in subject]))


def name_runs(sentence: str) -> list[Span]:
    """Return the names of a sentence; neighbouring words of a name form one span."""
    runs: list[list[Word]] = []
    words = of_class(sentence, "name")
    for previous, word in pairwise([None, *words]):
        if previous and word and sentence[previous.at.stop : word.at.start] == " ":
            runs[-1].append(word)
        elif word:
            runs.append([word])
    return [hull([word.at for word in run]) for run in runs]


def _dropped(sentence: str, rng: random.Random, kind: str, severity: Severity, *classes: WordClass) -> Change | None:
    words = of_class(sentence, *classes)
    return _change(sentence, kind, severity, rng.choice(words).at) if words else None


def _change(sentence: str, kind: str, severity: Severity, at: Span) -> Change | None:
    done = phrasing.cut(sentence, at)
    return Change(kind, severity, (done[0],), f"“{at.of(sentence)}” is gone", done[1]) if done else None

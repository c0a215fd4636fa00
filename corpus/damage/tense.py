"""Change the tense or aspect of a verb."""

from __future__ import annotations

import random

from corpus.damage import lexicon
from corpus.damage.edits import Change, Edit
from corpus.damage.words import Word, analyse, as_cased, finite_verb
from corpus.span import Span

_AUXILIARIES = {
    "is": ("was", "will be", "has been"),
    "are": ("were", "will be", "have been"),
    "was": ("is", "will be", "has been"),
    "were": ("are", "will be", "have been"),
    "has": ("had", "will have"),
    "have": ("had", "will have"),
    "had": ("has", "will have"),
    "will": ("would",),
    "would": ("will",),
    "can": ("could",),
    "does": ("did",),
    "do": ("did",),
    "did": ("does",),
}


def tense_changed(sentence: str, rng: random.Random) -> Change | None:
    """Put one verb into another tense."""
    places: list[tuple[Word, str]] = []
    words = analyse(sentence)
    for previous, word in zip([None, *words], words, strict=False):
        if word.word_class == "auxiliary" and word.lower in _AUXILIARIES and not _helped(previous):
            places.append((word, rng.choice(_AUXILIARIES[word.lower])))
        elif word.word_class == "verb" and finite_verb(sentence, word):
            places.append((word, _other_tense(sentence, word, previous, rng)))
    if not places:
        return None
    word, new = rng.choice(places)
    return Change("tense_changed", "major", (Edit(word.at, as_cased(new, word.text)),), f"“{word.text}” became “{new}”")


def aspect_changed(sentence: str, rng: random.Random) -> Change | None:
    """Make one simple verb form continuous or perfect (`goes` to `is going` or `has gone`)."""
    words = analyse(sentence)
    pairs = zip([None, *words], words, strict=False)
    places = [(before, word) for before, word in pairs if word.word_class == "verb" and finite_verb(sentence, word)]
    if not places:
        return None
    previous, word = rng.choice(places)
    verb, form = lexicon.verb_forms()[word.lower]
    many = form == "base" or _plural(previous)
    be, have = ("were" if many else "was", "had") if form == "past" else ("are", "have") if many else ("is", "has")
    new = rng.choice([f"{be} {verb.form('gerund')}", f"{have} {verb.participle}"])
    at = Span(word.at.start, word.at.stop)
    return Change("aspect_changed", "minor", (Edit(at, as_cased(new, word.text)),), f"“{word.text}” became “{new}”")


def _helped(previous: Word | None) -> bool:
    return previous is not None and (previous.word_class == "auxiliary" or previous.lower == "to")


def _other_tense(sentence: str, word: Word, previous: Word | None, rng: random.Random) -> str:
    verb, form = lexicon.verb_forms()[word.lower]
    if form == "past":
        present = verb.base if _plural(previous) else verb.form("third")
        return rng.choice([present, f"will {verb.base}"])
    return rng.choice([verb.past, f"will {verb.base}"])


def _plural(subject: Word | None) -> bool:
    return subject is not None and (
        subject.lower in {"i", "you", "we", "they"}
        or (subject.word_class == "noun" and subject.lower.endswith("s") and not subject.lower.endswith("ss"))
    )

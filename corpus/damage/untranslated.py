"""Leave words in another language."""

from __future__ import annotations

import random

from corpus.cases import Severity
from corpus.damage.edits import Change, Edit
from corpus.damage.substitutes import Substitutes
from corpus.damage.words import analyse, as_cased

_LANGUAGES = {"es": "Spanish", "fr": "French", "de": "German", "it": "Italian", "pt": "Portuguese", "nl": "Dutch"}


def untranslated(sentence: str, substitutes: Substitutes, rng: random.Random) -> Change | None:
    """Leave one word, or several within a few neighbouring ones, in Spanish, French or German."""
    language = rng.choice(sorted(substitutes.languages()))
    words = analyse(sentence)
    known = substitutes.dictionary(language)
    places = [n for n, word in enumerate(words) if word.lower in known and known[word.lower] != word.lower]
    content = [n for n in places if words[n].word_class in ("noun", "verb", "adjective", "number", "adverb")]
    if not content:
        return None
    first, width = rng.choice(content), rng.choice([1, 1, 2, 4, 8])
    chosen = [words[n] for n in places if first <= n < first + width]
    edits = tuple(Edit(word.at, as_cased(known[word.lower], word.text)) for word in chosen)
    shown = " … ".join(edit.replacement for edit in edits)
    severity: Severity = "major" if len(edits) == 1 else "critical"
    return Change("untranslated", severity, edits, f"“{shown}” is {_LANGUAGES[language]}")

"""The words that training damages texts with; the bundled corpus has its own."""

from __future__ import annotations

from pathlib import Path

from corpus.damage import lexicon
from corpus.damage.substitutes import Substitutes

# Names and stray words come from the lexicon, which knows their word class.
SUBSTITUTES = Substitutes(
    Path(__file__).parent,
    names=lexicon.names(),
    strays={
        "nouns": lexicon.frequent("nouns"),
        "adjectives": lexicon.frequent("adjectives"),
        "verbs": tuple(lexicon.verbs()),
    },
)

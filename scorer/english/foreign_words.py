"""Which language a word is of that English does not have: by word lists, letters and small words.

The lists of Spanish, French, German and Italian are those of pyspellchecker; they are
read when a text first has a word that English lacks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from scorer.english import tables
from scorer.english.vocabulary import is_listed

_LISTED = {"de": "German", "es": "Spanish", "fr": "French", "it": "Italian"}
# Words that a list has this seldom are mostly names and slips; German has its compounds there.
_SELDOM = 50

FREQUENT = tables.words("foreign_words", "frequent")
LOANS = tables.words("foreign_words", "loan")
SMALL = tables.words("foreign_words", "small")

# Letters, joints and small words that no English word has, for languages without a list here.
_ELIDED = re.compile(r"(?:l|d|qu|j|n|s|c|m|t|dell|nell|sull|all|dall|un|quest|quell)'[^\W\d_]{3,}$")
_LETTERS = re.compile(r"[ąćęłńśźżáíéóúýčďěňřšťůžăâîșşțţğıőűåøæœßñõãäöüàèìòùêôûëïç]")


def is_foreign_by_letters(small: str) -> bool:
    """Tell whether a word in small letters has a letter or an elision that English words have not."""
    return small not in LOANS and (_LETTERS.search(small) is not None or _ELIDED.match(small) is not None)


def languages_of(small: str) -> frozenset[str]:
    """Return the languages whose lists have a word that English has not; none for a borrowed word."""
    if small in LOANS or len(small) < 3 or (is_listed(small) and small not in FREQUENT):
        return frozenset()
    forms = {small, small.removesuffix("s"), small.removesuffix("es")} if len(small) > 4 else {small}
    return frozenset(language for language, words in _lists().items() if not words.isdisjoint(forms))


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    from spellchecker import SpellChecker

    found = {}
    for code, language in _LISTED.items():
        counts = SpellChecker(language=code).word_frequency
        least = 0 if code == "de" else _SELDOM
        found[language] = frozenset(word for word, count in counts.items() if count > least)
    return found

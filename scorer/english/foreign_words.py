"""Find the language of a word that is not English, by word lists and letters.

The lists of Spanish, French, German and Italian words are those of pyspellchecker.  They are loaded
when a text first has a word that is not English.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from scorer.english import tables
from scorer.english.spelling_lists import counts_of, words_of
from scorer.english.vocabulary import is_listed

_LISTED = {"de": "German", "es": "Spanish", "fr": "French", "it": "Italian"}
# Words with at most this count in a list are mostly names and typing errors.  The German list is used whole: there,
# compounds are rare words.
_SELDOM = 50

FREQUENT = tables.words("foreign_words", "frequent")
LOANS = tables.words("foreign_words", "loan")
SMALL = tables.words("foreign_words", "small")

# Elisions and letters that no English word has; they also show languages without a list here.
_ELIDED = re.compile(r"(?:l|d|qu|j|n|s|c|m|t|dell|nell|sull|all|dall|un|quest|quell)'[^\W\d_]{3,}$")
_LETTERS = re.compile(r"[ąćęłńśźżáíéóúýčďěňřšťůžăâîșşțţğıőűåøæœßñõãäöüàèìòùêôûëïç]")


def is_foreign_by_letters(small: str) -> bool:
    """Tell whether a lower-case word has a letter or an elision that English words do not have."""
    return small not in LOANS and (_LETTERS.search(small) is not None or _ELIDED.match(small) is not None)


def languages_of(small: str) -> frozenset[str]:
    """Return the languages whose lists have a word that is not English; none for a loan word."""
    if small in LOANS or len(small) < 3 or (is_listed(small) and small not in FREQUENT):
        return frozenset()
    forms = {small, small.removesuffix("s"), small.removesuffix("es")} if len(small) > 4 else {small}
    return frozenset(language for language, words in _lists().items() if not words.isdisjoint(forms))


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    found = {}
    for code, language in _LISTED.items():
        if code == "de":
            found[language] = words_of(code)
        else:
            found[language] = frozenset(word for word, count in counts_of(code).items() if count > _SELDOM)
    return found

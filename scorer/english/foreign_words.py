"""Find the language of a word that is not English, by word lists and letters.

The lists of Spanish, French, German and Italian words are those of pyspellchecker.  How often words of these and of
more languages are used is known from wordfreq.  Both are read when a text first has a word that is not English.
"""

from __future__ import annotations

from functools import cache, lru_cache

from scorer.english import tables
from scorer.english.spelling_lists import SpellingList
from scorer.english.vocabulary import is_listed
from scorer.english.word_shares import WordShares
from scorer.patterns import late

_LISTED = {"de": "German", "es": "Spanish", "fr": "French", "it": "Italian"}
_COUNTED = _LISTED | {
    "cs": "Czech", "da": "Danish", "fi": "Finnish", "hu": "Hungarian", "id": "Indonesian", "nb": "Norwegian",
    "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "sv": "Swedish", "tr": "Turkish",
}  # fmt: skip
# A word of another language has at least this share of the words there, and so many times its share in English texts,
# where words of other languages are quoted too.
_OFTEN, _TIMES = 1e-6, 30
# A language that has a word so many times less than another one only quotes it.
_MUCH_LESS = 20
# Words with at most this count in a list are mostly names and typing errors.  The German list is used whole: there,
# compounds are rare words.
_SELDOM = 50

FREQUENT = tables.words("foreign_words", "frequent")
LOANS = tables.words("foreign_words", "loan")
SMALL = tables.words("foreign_words", "small")

# Elisions and letters that no English word has; they also show languages without a list here.
_ELIDED = late(r"(?:l|d|qu|j|n|s|c|m|t|dell|nell|sull|all|dall|un|quest|quell)'[^\W\d_]{3,}$")
_LETTERS = late(r"[ąćęłńśźżáíéóúýčďěňřšťůžăâîșşțţğıőűåøæœßñõãäöüàèìòùêôûëïç]")


def is_foreign_by_letters(small: str) -> bool:
    """Tell whether a lower-case word has a letter or an elision that English words do not have."""
    return small not in LOANS and (_LETTERS.search(small) is not None or _ELIDED.match(small) is not None)


def languages_of(small: str) -> frozenset[str]:
    """Return the languages whose lists have a word that is not English; none for a loan word."""
    if small in LOANS or len(small) < 3 or (is_listed(small) and small not in FREQUENT):
        return frozenset()
    used = _used_in(small)
    if used:
        return used
    forms = {small, small.removesuffix("s"), small.removesuffix("es")} if len(small) > 4 else {small}
    return frozenset(language for code, language in _LISTED.items() if any(_has(code, form) for form in forms))


def is_foreign_by_use(small: str) -> bool:
    """Tell whether a lower-case word that no list of English words has is mostly used in another language."""
    return len(small) > 2 and small not in LOANS and bool(_used_in(small))


@lru_cache(maxsize=20_000)
def _used_in(small: str) -> frozenset[str]:
    """Return the languages in which a word is used far more often than in English, and not far less than in others."""
    shares = {language: _shares(code).get(small) for code, language in _COUNTED.items()}
    least = max(_OFTEN, _TIMES * _shares("en").get(small), max(shares.values()) / _MUCH_LESS)
    return frozenset(language for language, share in shares.items() if share >= least)


@cache
def _shares(code: str) -> WordShares:
    return WordShares(code)


def _has(code: str, word: str) -> bool:
    return _list(code).count(word) > (0 if code == "de" else _SELDOM)


@cache
def _list(code: str) -> SpellingList:
    return SpellingList(code)

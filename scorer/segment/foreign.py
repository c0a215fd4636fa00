"""Tell whether texts are plainly not English, since the models and most checks know nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from scorer.english.vocabulary import is_listed
from scorer.languages import NAMES
from scorer.patterns import late
from scorer.segment.language import DEFAULT, surely

_WORD = late(r"[^\W\d_]{3,}")
_LATIN = late("[A-Za-z\u00aa-\u024f\u1e00-\u1eff]")
# Scripts without spaces between words: Thai, Lao, Tibetan, Burmese, Khmer, kana and Han.
_UNSPACED = late(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
# Least letters of texts in another script, which cannot be English; and in the Latin script.
_FEW_LETTERS, _LEAST_LETTERS = 10, 150
_OTHER_SCRIPT = 2 / 3  # least share of letters of another script
_SAMPLE = 3000  # characters of which the words are looked up
# Most words that English has too.  Labels and code in English have twice as many, lists of dishes or drugs as many.
_ENGLISH_SHARE = 0.4
NOT_ENGLISH = "not English"


def foreign_language(texts: Iterable[str]) -> str | None:
    """Return the name of the language of texts that are surely in another one than English; else None.

    It is NOT_ENGLISH where the script alone tells.  Short texts, names and texts of several languages have none.
    """
    text = " ".join(texts)
    letters = sum(character.isalpha() for character in text)
    if letters < _FEW_LETTERS:
        return None
    if letters - len(_LATIN.findall(text)) >= _OTHER_SCRIPT * letters:
        return NAMES.get(surely(text) or "", NOT_ENGLISH)
    if letters < _LEAST_LETTERS or _shares_english(text):
        return None
    language = surely(text)
    return None if language in (None, DEFAULT) else NAMES[language]


def is_unspaced(texts: Iterable[str]) -> bool:
    """Tell whether most letters are of scripts without spaces between words."""
    text = " ".join(texts)
    return 2 * sum(map(str.isalpha, _UNSPACED.findall(text))) > sum(map(str.isalpha, text))


def _shares_english(text: str) -> bool:
    """Tell whether so many words are English ones that no guess is made."""
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    return sum(map(is_listed, words)) > _ENGLISH_SHARE * len(words)

"""Where two English words stand side by side that cannot, since a word between them is gone: "sat on the and read".

Only function words and marks are looked at, and only what no sentence has: an article before a
preposition, a comma or a finite auxiliary; a subject pronoun before an article; a statement that
begins with an auxiliary.
"""

from __future__ import annotations

from collections.abc import Iterator

from scorer.english.determiners import ARTICLES, POSSESSIVES
from scorer.words.compared import Text

# Not `his` and `her`, which may stand without a noun: "the idea was his and".
_DETERMINERS = ARTICLES | (POSSESSIVES - {"his", "her"}) | {"every"}
_PREPOSITIONS = frozenset(
    ("of", "in", "at", "by", "from", "for", "with", "into", "to", "between", "among", "during", "through")
)
_BE = frozenset(("am", "is", "are", "was", "were"))
_FINITE = _BE | {"has", "had"}
_MODALS = frozenset(("will", "would", "can", "could", "should", "must", "may", "might"))
_JOINERS = frozenset(("and", "or", "but"))
_SUBJECTS = frozenset(("he", "she", "we", "they"))
_ENDS = frozenset(".?!")
_MARKS = _ENDS | frozenset(",;:)")
_OPENERS = _FINITE | _MODALS | {"have"}
_AFTER_DETERMINER = (
    _DETERMINERS | _PREPOSITIONS | _FINITE | _JOINERS | _SUBJECTS | _MARKS | {"that", "which", "who", "because", "have"}
)
# A clause may end in any other preposition: "the house she lived in", "the topics it touched on".
_AFTER_PREPOSITION = _MARKS | _JOINERS | _FINITE
_NEVER_AFTER = {
    **dict.fromkeys(_DETERMINERS, _AFTER_DETERMINER),
    **dict.fromkeys(("of", "from", "into", "between", "among"), _AFTER_PREPOSITION | {"of", "to"}),
    **dict.fromkeys(("with", "at", "for", "by"), _AFTER_PREPOSITION | {"of"}),
    "to": _PREPOSITIONS | _JOINERS | _FINITE | _MARKS,
    "very": _PREPOSITIONS | _FINITE | _MARKS | _JOINERS | {"the", "a", "an"},
    **dict.fromkeys(_MODALS, (_PREPOSITIONS - {"of"}) | _JOINERS | {"the", "a", "an", ",", "that"}),
    **dict.fromkeys(_SUBJECTS, _DETERMINERS | _PREPOSITIONS | {"that"}),
    **dict.fromkeys(_BE, _FINITE),
    **dict.fromkeys(_JOINERS, _ENDS | {";", ")"}),
    ",": _ENDS | {",", ";", ")"},
}
_LEANING = _DETERMINERS | _BE | _MODALS | {"be", "been", "being", "has", "have", "had", "to", "not"}
_BEGINS_PHRASE = _DETERMINERS | _BE | _MODALS


def joints(side: Text) -> Iterator[int]:
    """Yield the numbers of words that cannot follow the word before; the count of words for the end."""
    words = side.words
    asks = "?" in side.text
    if words and words[0].small in _OPENERS and not asks:
        yield 0
    behind = [*[word.text for word in words[1:]], "."]
    for j, (left, right) in enumerate(zip(words, behind, strict=False), start=1):
        if right not in _NEVER_AFTER.get(left.small, ()):
            continue
        if left.small in _MODALS and (asks or (j > 1 and words[j - 2].small in _DETERMINERS)):
            continue  # "Will the house …?", "the will to"
        # `In May the` and `vitamin A and C`: `May` is no auxiliary here, and `A` is no article.
        if left.text[0].isupper() and (left.small in _MODALS or (left.text == "A" and j > 1)):
            continue
        yield j


def leans_on_next(small: str) -> bool:
    """Tell whether a word needs a later content word: an article, an auxiliary, `to`, `not`."""
    return small in _LEANING


def begins_phrase(small: str) -> bool:
    """Tell whether a word begins a phrase after the words that govern it: an article or an auxiliary."""
    return small in _BEGINS_PHRASE

"""Find the words of the garbled side that are neither in the original nor English."""

from __future__ import annotations

from functools import lru_cache

from scorer.english.vocabulary import is_english, is_listed
from scorer.patterns import late
from scorer.words.compared import Compared, Text, Word

# A dot or slash between letters.
_ADDRESS = late(r"\w?[./@\\_]\w+[./@\\_]?|\w[./@\\_]\w")
# Whether a text is English is judged by so many of its words, of which at least this share must be English.
_SEEN = 200
_MOSTLY = 0.6
_ENOUGH = 0.34
# At most so many new words of a text are looked up.
_MOST = 400
_LONGEST = 60


def unknown_words(pair: Compared) -> list[int]:
    """Return the numbers of the lower-case garbled words that are neither in the original nor English."""
    new = pair.garbled.small_words - pair.original.small_words
    odd = {word for word in sorted(new)[:_MOST] if word[0].isalpha() and not is_listed(word) and not is_english(word)}
    if not odd:
        return []
    words = pair.garbled.words
    return [n for n, word in enumerate(words) if word.small in odd and is_small(word) and not is_misspaced(pair, n)]


def is_misspaced(pair: Compared, n: int) -> bool:
    """Tell whether a word is part of an address, or part of the original's words split or joined by spaces."""
    words = pair.garbled.words
    small, at = words[n].small, words[n].at
    if _ADDRESS.search(pair.garbled.text, max(0, at.start - 1), at.stop + 2):
        return True
    before = words[n - 1].small if n else ""
    after = words[n + 1].small if n + 1 < len(words) else ""
    own = pair.original.small_words
    return (
        before + small in own
        or small + after in own
        or before + small + after in own
        or (len(small) <= _LONGEST and small in pair.original.small.replace(" ", ""))
    )


def is_small(word: Word) -> bool:
    """Tell whether a word has two or more Latin letters, all in lower case, and no digit."""
    return _is_small(word.text)


@lru_cache(maxsize=50_000)
def _is_small(text: str) -> bool:
    return text.islower() and len(text) > 1 and all(c < "\u0250" and not c.isdigit() for c in text)


def is_in_english(side: Text, broken: bool = False) -> bool:
    """Tell whether most of a text's lower-case words are English; in a broken text fewer are enough."""
    words = [word.small for word in side.words if is_small(word)][:_SEEN]
    return sum(is_english(word) for word in words) >= (_ENOUGH if broken else _MOSTLY) * len(words)

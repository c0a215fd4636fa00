"""Read the word lists of pyspellchecker.

Its own class also counts letters and copies the list twice, which takes longer than everything else that scoring two
short texts does.
"""

from __future__ import annotations

import gzip
import json
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from scorer.errors import ModelError

# So many words are searched for in the text of a list before it is made a dictionary.
FEW = 40
# The same where the text is in order, so that a search in it is short, and the list is made a set.
MANY = 4000
# The checksums of the lists that are known to be in order, with one word on each line.
IN_ORDER = {"en": 0x8B4AE055}


class WordList:
    """The words of a list in lower case; `language` is a two-letter code.

    To make a set of all takes ten times as long as the few look-ups that a short text needs in the text of the list.
    Raise ModelError if the list is not installed.
    """

    def __init__(self, language: str) -> None:
        packed = _packed(language)
        # Unpacking compares the checksum, which stands before the length at the end of the file.
        self._text = gzip.decompress(packed).decode("utf-8")
        self._left = MANY if int.from_bytes(packed[-8:-4], "little") == IN_ORDER.get(language) else 0

    def __contains__(self, word: str) -> bool:
        if self._left:
            self._left -= 1
            return _has_line(self._text, word)
        return word in self._all

    @cached_property
    def _all(self) -> frozenset[str]:
        return _words_in(self._text)


class SpellingList:
    """The words of a list with their counts; `language` is a two-letter code.

    A few words are searched for in the text of the list, which has one on each line.  Only many are worth a dictionary.
    Raise ModelError if the list is not installed.
    """

    def __init__(self, language: str) -> None:
        self._text = _read(language)
        self._asked = 0

    def count(self, word: str) -> int:
        """Return the count of a lower-case word; 0 for one that the list lacks."""
        self._asked += 1
        if self._asked > FEW:
            return self._all.get(word, 0)
        entry = f"{json.dumps(word, ensure_ascii=False)}: "
        at = self._text.find(entry)
        return int(self._text[at + len(entry) : self._text.index("\n", at)].rstrip(",")) if at >= 0 else 0

    @cached_property
    def _all(self) -> dict[str, int]:
        found: dict[str, int] = json.loads(self._text)
        self._text = ""
        return found


def _has_line(text: str, word: str) -> bool:
    """Tell whether a text has a line with a word between its first quotation marks; its lines are in order of these."""
    low, high = text.index("\n") + 1, text.rindex("\n") + 1
    while low < high:
        start = text.rfind("\n", low, (low + high) // 2) + 1 or low
        found = text[start + 1 : text.index('"', start + 1)]
        if found == word:
            return True
        if found < word:
            low = text.index("\n", start) + 1
        else:
            high = start
    return False


def _words_in(text: str) -> frozenset[str]:
    text = text.lower()
    # Every other piece between quotation marks is a word, unless a word has one itself.  Reading the counts too takes
    # three times as long.
    return frozenset(json.loads(text) if "\\" in text else text.split('"')[1::2])


def _read(language: str) -> str:
    return gzip.decompress(_packed(language)).decode("utf-8")


def _packed(language: str) -> bytes:
    # The package need not be imported for its data.
    found = find_spec("spellchecker")
    where = Path(next(iter(found.submodule_search_locations or ()), "")) if found else Path()
    try:
        return (where / "resources" / f"{language}.json.gz").read_bytes()
    except OSError:
        raise ModelError("the word lists are not installed: pip install pyspellchecker") from None

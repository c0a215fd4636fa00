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


def words_of(language: str) -> frozenset[str]:
    """Return the words of a list in lower case; `language` is a two-letter code.

    Raise ModelError if the list is not installed.
    """
    text = _read(language).lower()
    # Every other piece between quotation marks is a word, unless a word has one itself.  Reading the counts too takes
    # three times as long.
    return frozenset(json.loads(text) if "\\" in text else text.split('"')[1::2])


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


def _read(language: str) -> str:
    # The package need not be imported for its data.
    found = find_spec("spellchecker")
    where = Path(next(iter(found.submodule_search_locations or ()), "")) if found else Path()
    try:
        return gzip.decompress((where / "resources" / f"{language}.json.gz").read_bytes()).decode("utf-8")
    except OSError:
        raise ModelError("the word lists are not installed: pip install pyspellchecker") from None

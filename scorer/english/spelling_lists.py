"""Read the word lists of pyspellchecker.

Its own class also counts letters and copies the list twice, which takes longer than everything else that scoring two
short texts does.
"""

from __future__ import annotations

import gzip
import json
from importlib.util import find_spec
from pathlib import Path

from scorer.errors import ModelError


def words_of(language: str) -> frozenset[str]:
    """Return the words of a list in lower case; `language` is a two-letter code.

    Raise ModelError if the list is not installed.
    """
    text = _read(language).lower()
    # Every other piece between quotation marks is a word, unless a word has one itself.  Reading the counts too takes
    # three times as long.
    return frozenset(json.loads(text) if "\\" in text else text.split('"')[1::2])


def counts_of(language: str) -> dict[str, int]:
    """Return the words of a list in lower case with their counts; see `words_of`."""
    sums: dict[str, int] = {}
    for word, count in json.loads(_read(language)).items():
        small = word.lower()
        sums[small] = sums.get(small, 0) + count
    return sums


def _read(language: str) -> str:
    # The package need not be imported for its data.
    found = find_spec("spellchecker")
    where = Path(next(iter(found.submodule_search_locations or ()), "")) if found else Path()
    try:
        return gzip.decompress((where / "resources" / f"{language}.json.gz").read_bytes()).decode("utf-8")
    except OSError:
        raise ModelError("the word lists are not installed: pip install pyspellchecker") from None

"""Read how often words of a language are used, from the lists of wordfreq.

wordfreq itself imports much that is of no use here, and makes a dictionary of each list.  For all languages together
this takes half a second.  So a few words are searched for in the packed lists, and only many are worth a dictionary.
"""

from __future__ import annotations

import gzip
from bisect import bisect_right
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from scorer.errors import ModelError

# So many words are searched for in a packed list before it is made a dictionary, which takes as long as 80 searches.
FEW = 60


class WordShares:
    """The share of each frequent word in the texts of a language; `code` has two letters.

    A list is packed by msgpack: a header, then the words of each share.  In place n this is 10 ** (-n / 100).
    Raise ModelError if the list is not installed.
    """

    def __init__(self, code: str) -> None:
        self._packed = _read(code)
        self._asked = 0

    def get(self, word: str) -> float:
        """Return the share of a lower-case word; 0 for one that the list lacks."""
        self._asked += 1
        if self._asked > FEW:
            return self._all.get(word, 0.0)
        import msgpack

        packed = msgpack.packb(word, unicode_errors="surrogatepass")
        at = self._packed.find(packed)
        while at >= 0:
            # The same bytes may stand inside of a longer word, so the words of that place are read.
            place = bisect_right(self._starts, at) - 1
            if place >= 0 and word in self._words(place):
                return _share(place)
            at = self._packed.find(packed, at + 1)
        return 0.0

    @cached_property
    def _starts(self) -> list[int]:
        """Where the words of each share begin in the packed list, and its end."""
        import msgpack

        # The words of a share are passed over, not read.
        reader = msgpack.Unpacker()
        reader.feed(self._packed)
        number = reader.read_array_header()
        starts = []
        for _ in range(number):
            reader.skip()
            starts.append(reader.tell())
        return starts

    def _words(self, place: int) -> list[str]:
        import msgpack

        words: list[str] = msgpack.unpackb(self._packed[self._starts[place] : self._starts[place + 1]])
        return words

    @cached_property
    def _all(self) -> dict[str, float]:
        import msgpack

        found: dict[str, float] = {}
        groups: list[Any] = msgpack.unpackb(self._packed)
        for place, words in enumerate(groups[1:]):
            found.update(dict.fromkeys(words, _share(place)))
        self._packed = b""
        return found


def _share(place: int) -> float:
    return 10 ** (-place / 100)


def _read(code: str) -> bytes:
    # The package need not be imported for its data.
    found = find_spec("wordfreq")
    where = Path(next(iter(found.submodule_search_locations or ()), "")) if found else Path()
    try:
        return gzip.decompress((where / "data" / f"small_{code}.msgpack.gz").read_bytes())
    except OSError:
        raise ModelError("the lists of word frequencies are not installed: pip install wordfreq") from None

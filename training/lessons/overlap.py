"""Tell whether texts of a training set are also in a measuring set.

A text or a pair that a network was trained on cannot measure it.  These are the rules:

- *Pair*: the two texts of a training pair are the two texts of a measuring pair, in either order.  They may be short,
  but they must differ, because a pair of one text with itself teaches nothing.
- *Exact* and *normalised*: a text of three or more words is in the measuring set, either as it is or after
  normalisation.  To normalise means Unicode NFKC, case folding, and dropping everything but the words.  A text of one
  or two words, such as "Thank you.", occurs in any two collections, so it counts only within a pair.
- *Near*: a text shares at least two distinct 8-grams of normalised words with one measuring text, and these are at
  least a quarter of the 8-grams of either text.  So two texts of ten words are near where nine words in a row are the
  same, and a measuring text is found inside a longer one.  A single shared 8-gram is often a name with its title ("the
  President of the United States of America"), so it does not count.  A text of fewer than eight words has no 8-gram,
  so only an equal text counts.

The thresholds were set on the public sets.  There, texts about different things share at most one 8-gram, and
translations of one sentence share three to twelve.  Two texts about one event share nothing but a long title
("President and Supreme Commander of the Armed Forces").  They count as near too, because it costs nothing to leave out
one row too many.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Literal

# A text of fewer words is a common phrase.
WORDS_FROM = 3
GRAM = 8
NEAR_FROM = 0.25
GRAMS_FROM = 2

Kind = Literal["pair", "exact", "normalised", "near"]
KINDS: tuple[Kind, ...] = ("pair", "exact", "normalised", "near")


@dataclass(frozen=True, slots=True)
class Overlap:
    """A training text or pair, and the measuring text or pair that is the same or nearly the same.

    name: the measuring set.
    """

    name: str
    kind: Kind
    learnt: tuple[str, ...]
    measured: tuple[str, ...]


@lru_cache(maxsize=2**16)
def words_of(text: str) -> str:
    """Return the normalised words of a text, separated by single spaces; empty where there are none."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))


def grams_of(words: str) -> set[str]:
    """Return the distinct 8-grams of normalised words; none where there are fewer than eight."""
    parts = words.split()
    return {" ".join(parts[at : at + GRAM]) for at in range(len(parts) - GRAM + 1)}


class MeasuringSets:
    """All texts and pairs of some measuring sets, to compare training texts with."""

    def __init__(self, sets: Mapping[str, Iterable[Sequence[str]]]) -> None:
        """Take the texts of each row of each set; any two of a row are a pair."""
        self._pairs: dict[tuple[str, str], dict[str, tuple[str, ...]]] = defaultdict(dict)
        # Normalised words to the texts with these words, by set.
        self._texts: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for name, rows in sets.items():
            for row in rows:
                for text in row:
                    same = self._texts[words_of(text)][name]
                    if text not in same:
                        same.append(text)
                for pair in combinations(row, 2):
                    self._pairs[_both(pair)].setdefault(name, pair)
        # An 8-gram to the normalised words of all texts that contain it.
        self._holders: dict[str, list[str]] = defaultdict(list)
        self._grams: dict[str, int] = {}
        for words in self._texts:
            grams = grams_of(words)
            self._grams[words] = len(grams)
            for gram in grams:
                self._holders[gram].append(words)
        # The answers so far, because many training rows have a text in common.
        self._known: dict[str, list[Overlap]] = {}

    def overlaps(self, row: Sequence[str]) -> Iterator[Overlap]:
        """Yield the overlaps of a training row: first those of its pairs, then those of each text."""
        for pair in combinations(row, 2):
            both = _both(pair)
            if both in self._pairs and both[0] and both[0] != both[1]:
                for name, measured in self._pairs[both].items():
                    yield Overlap(name, "pair", pair, measured)
        for text in row:
            if text not in self._known:
                self._known[text] = list(self._of_text(text))
            yield from self._known[text]

    def _of_text(self, text: str) -> Iterator[Overlap]:
        words = words_of(text)
        if words.count(" ") < WORDS_FROM - 1:
            return
        equal = self._texts.get(words, {})
        for name, same in equal.items():
            if text in same:
                yield Overlap(name, "exact", (text,), (text,))
            else:
                yield Overlap(name, "normalised", (text,), (same[0],))
        for name, other in self._near(words).items():
            if name not in equal:
                yield Overlap(name, "near", (text,), (other,))

    def _near(self, words: str) -> dict[str, str]:
        """Return the text of each set with the most 8-grams in common, where it is near."""
        grams = grams_of(words)
        shared = Counter(other for gram in grams if gram in self._holders for other in self._holders[gram])
        found: dict[str, str] = {}
        for other, count in shared.most_common():
            if count >= GRAMS_FROM and count >= NEAR_FROM * min(len(grams), self._grams[other]):
                for name, same in self._texts[other].items():
                    found.setdefault(name, same[0])
        return found


def _both(pair: Sequence[str]) -> tuple[str, str]:
    """Return the normalised words of both texts of a pair, sorted, so that their order does not matter."""
    one, other = map(words_of, pair)
    return (one, other) if one <= other else (other, one)

"""The texts that the speed is measured on: sentences, and pairs of them."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

from corpus import load_cases

Pair = tuple[str, str]
NEWS = Path("train") / "news21_mqm.jsonl.gz"
_WORD = re.compile(r"[^\W\d_]{3,}")


def sentences(data: Path | None, count: int) -> tuple[str, list[str]]:
    """Return the name of the source, and up to `count` distinct sentences spread evenly over it.

    The source is the garbled news of `data` if it is there, else both sides of the bundled corpus.
    """
    if data is not None and (data / NEWS).is_file():
        with gzip.open(data / NEWS, "rt", encoding="utf-8") as lines:
            return "garbled news of WMT21", _spread([json.loads(line)["garbled"] for line in lines], count)
    return "the bundled corpus", _spread([text for pair in bundled_pairs() for text in pair], count)


def _spread(texts: list[str], count: int) -> list[str]:
    distinct = list(dict.fromkeys(texts))
    step = max(1.0, len(distinct) / count)
    return [distinct[int(k * step)] for k in range(min(count, len(distinct)))]


def bundled_pairs() -> Iterator[Pair]:
    """Yield the linked texts of the bundled corpus that have both sides, case by case."""
    for case in load_cases():
        for link in case.links:
            if link.original and link.garbled:
                original = case.original[link.original[0].start : link.original[-1].stop]
                yield original, case.garbled[link.garbled[0].start : link.garbled[-1].stop]


def pairs(count: int, seed: int = 0) -> list[Pair]:
    """Return `count` pairs of the bundled corpus, of which no two have the same original.

    With repeated sentences, caches would make the figures look better than they are.  So in a repeated
    pair, a word that both sides have is replaced by another word of the corpus.  The damage stays the
    same, and the length nearly.
    """
    source = list(dict.fromkeys(bundled_pairs()))
    choose = random.Random(seed)
    choose.shuffle(source)
    vocabulary = sorted({word for original, _ in source for word in _WORD.findall(original)})
    seen: set[str] = set()
    found: list[Pair] = []
    while len(found) < count:
        before = len(found)
        for pair in source:
            fresh = pair if pair[0] not in seen else _altered(pair, vocabulary, choose)
            if fresh[0] not in seen:
                seen.add(fresh[0])
                found.append(fresh)
        if len(found) == before:
            raise ValueError(f"the corpus makes no more than {before:,} distinct pairs")
    return found[:count]


def _altered(pair: Pair, vocabulary: list[str], choose: random.Random) -> Pair:
    """Replace one word that both sides have; return the pair unchanged if they share none."""
    original, garbled = pair
    shared = sorted(set(_WORD.findall(original)) & set(_WORD.findall(garbled)))
    if not shared:
        return pair
    word, instead = re.compile(rf"\b{choose.choice(shared)}\b"), choose.choice(vocabulary)
    return word.sub(instead, original), word.sub(instead, garbled)

"""What the quality model learns from: pairs that people judged, and pairs that we damaged.

Read from the development data (see its README): only the sets marked for training.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.damage import SENTENCE_KINDS, damage_sentence

# Sentence pairs of each set that are used; more change nothing in a model this small.
RANKED_HUMAN = 2500
RATED = 3000
DAMAGED_PER_KIND = 160
# Of human rankings within MQM, only clear ones: a major error apart.
CLEAR_MQM = 4.0


@dataclass(frozen=True, slots=True)
class Ranked:
    """Two garbled versions of one original; `better` was judged above `worse`."""

    source: str
    group: str
    original: str
    better: str
    worse: str


@dataclass(frozen=True, slots=True)
class Rated:
    """A pair with its MQM penalty (0 or more points) and whether a major error was marked."""

    source: str
    group: str
    original: str
    garbled: str
    penalty: float
    major: bool


def held_out(group: str) -> bool:
    """Tell whether a document belongs to the fifth that is held out for development."""
    return hashlib.sha256(group.encode()).digest()[0] % 5 == 0


def read(data: Path, name: str) -> list[dict[str, Any]]:
    """Return the rows of a training set."""
    with gzip.open(data / "train" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def rated(data: Path, seed: int) -> list[Rated]:
    """Return MQM-rated pairs of biomedical abstracts and of news, up to RATED of each."""
    rng = random.Random(seed)
    rows = [
        Rated("bio21", f"bio {row['doc']}", row["original"], row["garbled"], -row["score"], _major(row["errors"]))
        for row in read(data, "bio21_mqm")
    ]
    # News has no error lists; a penalty of five points is a major error or five minor ones.
    news = [
        Rated("news21", f"news {row['segment'] // 20}", row["original"], row["garbled"], -row["score"], row["score"] <= -5)
        for row in read(data, "news21_mqm")
    ]
    return rng.sample(rows, min(RATED, len(rows))) + rng.sample(news, min(RATED, len(news)))


def _major(errors: Sequence[dict[str, Any]]) -> bool:
    return any(error["severity"].lower() in ("major", "critical") for error in errors)


def ranked(data: Path, seed: int) -> list[Ranked]:
    """Return human rankings and made ones: a sound version against the same with one error."""
    rng = random.Random(seed)
    ranks = [
        Ranked("wmt19", f"wmt19 {row['id']}", row["original"], row["better"], row["worse"])
        for row in read(data, "wmt19_ranks")
    ]
    found = rng.sample(ranks, RANKED_HUMAN)
    for name, rows in (("bio21", read(data, "bio21_mqm")), ("news21", read(data, "news21_mqm"))):
        within = list(_within(name, rows))
        found += rng.sample(within, min(RANKED_HUMAN, len(within)))
    return found + list(_damaged(data, rng))


def _within(name: str, rows: Sequence[dict[str, Any]]) -> Iterator[Ranked]:
    by_original: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        by_original[row["original"]].append(row)
    for original, versions in by_original.items():
        versions.sort(key=lambda row: -float(row["score"]))
        first = versions[0]
        group = f"{name} {first['doc']}" if first["doc"] else f"{name} {first['segment'] // 20}"
        for i, better in enumerate(versions):
            for worse in versions[i + 1 :]:
                if better["score"] - worse["score"] >= CLEAR_MQM:
                    yield Ranked(name, group, original, better["garbled"], worse["garbled"])


def _damaged(data: Path, rng: random.Random) -> Iterator[Ranked]:
    """Yield sound translations against themselves with one error of each kind.

    The sound ones are those without an error in the biomedical set and the best of MLQE-PE.
    """
    sound = [
        (f"bio {row['doc']}", row["original"], row["garbled"])
        for row in read(data, "bio21_mqm")
        if not row["errors"] and row["original"] != row["garbled"]
    ]
    sound += [
        (f"mlqe {row['doc']}", row["original"].replace(" .", ".").replace(" ,", ","), row["garbled"])
        for row in read(data, "mlqe_pe")
        if row["score"] > 0.7 and row["original"] != row["garbled"]
    ]
    for kind in SENTENCE_KINDS:
        if kind == "sound":
            continue
        made = 0
        for group, original, garbled in rng.sample(sound, len(sound)):
            damaged = damage_sentence(kind, garbled, rng)
            if damaged is None or damaged[0] == original:
                continue
            yield Ranked(f"damage:{kind}", group, original, garbled, damaged[0])
            made += 1
            if made == DAMAGED_PER_KIND:
                break

"""What the quality model learns from: pairs that people judged, and pairs that we damaged.

Read from the development data (see its README): only the sets marked for training.
"""

from __future__ import annotations

import hashlib
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus import judgments
from corpus.damage import SENTENCE_KINDS, damage_sentence
from corpus.judgments import Mqm

# Sentence pairs of each set that are used; more change nothing in a model this small.
RANKED_HUMAN = 3000
RATED = 2500
DAMAGED_PER_KIND = 100
# Of human rankings within MQM, only clear ones: a major error apart.
CLEAR_MQM = 4.0
# Standard deviations above the mean assessment from which a translation counts as sound.
SOUND_FROM = 0.7


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


def rated(data: Path, seed: int) -> list[Rated]:
    """Return MQM-rated pairs of biomedical abstracts and of news, up to RATED of each."""
    rng = random.Random(seed)
    biomedical = [
        Rated("bio21", _group(row), row.original, row.garbled, -row.score, bool(row.major))
        for row in judgments.bio21_mqm(_path(data, "bio21_mqm"))
    ]
    # News has no error lists; a penalty of five points is a major error or five minor ones.
    news = [
        Rated("news21", _group(row), row.original, row.garbled, -row.score, row.score <= -5)
        for row in judgments.news21_mqm(_path(data, "news21_mqm"))
    ]
    return [one for rows in (biomedical, news) for one in rng.sample(rows, min(RATED, len(rows)))]


def ranked(data: Path, seed: int) -> list[Ranked]:
    """Return human rankings and made ones: a sound version against the same with one error."""
    rng = random.Random(seed)
    ranks = [
        Ranked("wmt19", f"wmt19 {row.original}", row.original, row.better, row.worse)
        for row in judgments.wmt19_ranks(_path(data, "wmt19_ranks"))
    ]
    biomedical = list(_within("bio21", judgments.bio21_mqm(_path(data, "bio21_mqm"))))
    news = list(_within("news21", judgments.news21_mqm(_path(data, "news21_mqm"))))
    found = [one for rows in (ranks, biomedical, news) for one in rng.sample(rows, min(RANKED_HUMAN, len(rows)))]
    return found + list(_damaged(data, rng))


def _path(data: Path, name: str) -> Path:
    return data / "train" / f"{name}.jsonl.gz"


def _group(row: Mqm) -> str:
    """Return the document, or, where none is named, the text itself: no original is on both sides of the split."""
    document = row.item.rpartition(":")[0]
    return f"{row.source_language} {document or row.original}"


def _within(name: str, rows: Iterable[Mqm]) -> Iterator[Ranked]:
    by_original: dict[str, list[Mqm]] = defaultdict(list)
    for row in rows:
        by_original[row.original].append(row)
    for original, versions in by_original.items():
        versions.sort(key=lambda row: -row.score)
        for i, better in enumerate(versions):
            for worse in versions[i + 1 :]:
                if better.score - worse.score >= CLEAR_MQM:
                    yield Ranked(name, _group(better), original, better.garbled, worse.garbled)


def _damaged(data: Path, rng: random.Random) -> Iterator[Ranked]:
    """Yield sound translations against themselves with one error of each kind.

    The sound ones are those without an error in the biomedical set and the best of MLQE-PE.
    """
    sound = [
        (_group(row), row.original, row.garbled)
        for row in judgments.bio21_mqm(_path(data, "bio21_mqm"))
        if not row.errors and row.original != row.garbled
    ]
    sound += [
        (f"mlqe {row.document}", row.original.replace(" .", ".").replace(" ,", ","), row.garbled)
        for row in judgments.mlqe_pe(_path(data, "mlqe_pe"))
        if row.score > SOUND_FROM and row.original != row.garbled
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

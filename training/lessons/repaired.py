"""Training examples of rated translations, compared with error-free translations of the same sentence.

Usually a translation is compared with a reference.  But a reference is often freer, or worse, than a good translation.
Here a translation without any penalty takes its place, as the original.  This gives many more pairs.  It also gives
paraphrases: two translations of one sentence, neither of which has an error.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus import judgments
from corpus.judgments import Mqm
from training.lessons.judged import SIDE_BY_SIDE, document_of
from training.lessons.lesson import Lesson, Version, in_parts
from training.lessons.train_sets import read_train

# Sentences of news22 in a row that are trained on or held out together.
_RUN = 40
# The score from which on a translation counts as one with a major error; there are no lists of errors in news22.
MAJOR_AT = -5
# Shorter error-free translations of one sentence are mostly identical, or only a part of it.
_FEWEST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Judged:
    """All distinct translations of one sentence, each with its worst MQM score; 0 means without an error."""

    source: str
    group: str
    scores: Mapping[str, float]

    @property
    def sound(self) -> tuple[str, ...]:
        """The translations without an error, in the order of the data."""
        return tuple(text for text, score in self.scores.items() if score == 0)

    @property
    def originals(self) -> tuple[str, ...]:
        """The sound translations that are long enough to stand as originals."""
        return tuple(text for text in self.sound if len(text.split()) >= _FEWEST_WORDS)


def judged(data: Path) -> list[Judged]:
    """Return the sentences of all MQM sets of the training data, each with its translations."""
    return [
        *_by_sentence("bio21", read_train(data, "bio21_mqm", judgments.bio21_mqm), document_of),
        *_by_sentence("news21", read_train(data, "news21_mqm", judgments.news21_mqm), document_of),
        *_by_sentence("news22", read_train(data, "news22_mqm", judgments.news22_mqm), run_of),
    ]


def repaired(sentences: Iterable[Judged], originals: int, rng: random.Random) -> Iterator[Lesson]:
    """Yield training examples that compare the translations of a sentence with its error-free ones.

    originals: the most error-free translations of a sentence that serve as the original.

    Versions are ranked by their scores.  A score of -5 or less counts as a major error.  A sentence yields nothing if
    it has no error-free translation, or no other one.
    """
    for one in sentences:
        sound = one.originals
        for original in rng.sample(sound, min(originals, len(sound))):
            others = [text for text in one.scores if text != original]
            rng.shuffle(others)
            versions = [_version(original, text, one.scores[text]) for text in others]
            points = [one.scores[text] for text in others]
            yield from in_parts(one.source, one.group, versions, points, SIDE_BY_SIDE)


def in_other_words(sentences: Iterable[Judged], most: int, rng: random.Random) -> Iterator[tuple[str, Version]]:
    """Yield (document, version) of up to `most` paraphrases of each sentence: two error-free translations of it.

    Each original is paired with the version that shares the fewest words with it.  Similarity misjudges these most.
    """
    for one in sentences:
        sound = one.originals
        for original in rng.sample(sound, min(most, len(sound))):
            others = [text for text in sound if text.casefold() != original.casefold()]
            if others:
                farthest = min(others, key=lambda text: _shared(original, text))
                yield one.group, Version(original, farthest, sound=True, lost=(), wrong=())


def _by_sentence(source: str, rows: Iterable[Mqm], group: Callable[[Mqm], str]) -> Iterator[Judged]:
    found: dict[str, dict[str, float]] = defaultdict(dict)
    groups: dict[str, str] = {}
    for row in rows:
        key = f"{row.source_language} {row.item}"
        scores = found[key]
        scores[row.garbled] = min(row.score, scores.get(row.garbled, 0.0))
        groups.setdefault(key, group(row))
    return (Judged(source, groups[key], scores) for key, scores in found.items())


def run_of(row: Mqm) -> str:
    """Return a name for the run of `_RUN` sentences that a row belongs to, which serves as its document.

    news22 names no documents, but its sentences are in the order of the documents.  `document_of` would not do: each
    sentence has two references, so it would put them into two documents.
    """
    return f"news22 run {int(row.item.rpartition(':')[2]) // _RUN}"


def _version(original: str, text: str, score: float) -> Version:
    # Between the two, nobody can say: the errors may be of wording alone.
    sound = True if score == 0 else False if score <= MAJOR_AT else None
    return Version(original, text, major=score <= MAJOR_AT, sound=sound)


def _shared(one: str, other: str) -> float:
    """Return the number of distinct words that two texts share, divided by that of the longer one."""
    left, right = (set(text.casefold().split()) for text in (one, other))
    return len(left & right) / max(1, len(left), len(right))

"""Training examples of sentences that say something else: a neighbour in the document stands as the garbled version.

Two sentences of one document share names, numbers and the topic.  A network that reads only versions of the original
never learns that such a sentence keeps nothing of it.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence

from corpus.damage.garble import damage_sentence
from corpus.damage.kinds import SENTENCE_KINDS
from scorer.types import MAJOR_OR_CRITICAL
from training.lessons.lesson import Lesson, Version
from training.lessons.made import as_often, worse
from training.substitutes import SUBSTITUTES

# The `source` of these training examples.
SOURCE = "elsewhere"
KINDS = as_often(SENTENCE_KINDS, {})
_ATTEMPTS = 6


def elsewhere(
    base: Sequence[tuple[str, Version]], among: Sequence[tuple[str, Version]], rng: random.Random
) -> Iterator[Lesson]:
    """Yield a training example for each base whose document has another sentence.

    base: (document, sound pair) of the sentences to read.
    among: (document, pair) of all sentences; the neighbours are taken from these.

    The base ranks above the neighbour.  Where a major or critical error can be made, the base with the error ranks
    between them.
    """
    documents: dict[str, list[Version]] = defaultdict(list)
    for group, version in among:
        documents[group].append(version)
    for group, version in base:
        others = [one.garbled for one in documents[group] if one.original != version.original]
        if not others:
            continue
        damaged = _damaged(version, rng)
        neighbour = Version(version.original, rng.choice(others), sound=False)
        versions = [version, *damaged, neighbour]
        order = [(i, j) for j in range(len(versions)) for i in range(j)]
        yield Lesson(SOURCE, group, tuple(versions), tuple(order))


def _damaged(base: Version, rng: random.Random) -> list[Version]:
    """Return the base with one major or critical error, or nothing."""
    for kind in rng.choices(KINDS, k=_ATTEMPTS):
        found = damage_sentence(kind, base.garbled, SUBSTITUTES, rng)
        if found is not None and found[1].severity in MAJOR_OR_CRITICAL and found[0] != base.original:
            return [worse(base, *found)]
    return []

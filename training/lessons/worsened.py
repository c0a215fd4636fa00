"""Hard negatives: training examples of a sentence against several versions, each with one error that is hard to see.

With several errors, each sentence that is read teaches more than with one.  The network also learns which of two errors
is worse.  The kinds of errors that are hardest to see are used most often.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from corpus.damage.garble import damage_sentence
from corpus.damage.kinds import SENTENCE_KINDS
from training.lessons.lesson import Lesson, Version
from training.lessons.made import as_often, worse
from training.lessons.slips import slip
from training.substitutes import SUBSTITUTES

# The `source` of these training examples.
SOURCE = "worsened"
ERRORS = 4
SLIP = "slip"
# How many times each kind is listed to choose from; the other kinds are listed once.
_FREQUENT: Mapping[str, int] = {
    SLIP: 8,
    "aspect_changed": 3,
    "added_phrase": 4,
    "connective_changed": 2,
    "dropped_adjective": 6,
    "dropped_clause": 2,
    "dropped_noun": 4,
    "dropped_phrase": 4,
    "dropped_subject": 2,
    "dropped_verb": 6,
    "function_word_dropped": 5,
    "function_word_wrong": 3,
    "antonym": 4,
    "hypernym": 6,
    "moved_word": 2,
    "negation_added": 2,
    "negation_dropped": 4,
    "number_changed": 2,
    "related_word": 4,
    "repeated_word": 2,
    "roles_reversed": 4,
    "swapped_words": 3,
    "tense_changed": 2,
    "wrong_sense": 4,
    "wrong_word": 3,
}
KINDS = as_often((SLIP, *SENTENCE_KINDS), _FREQUENT)
_ATTEMPTS = 3 * ERRORS


def worsened(base: Sequence[tuple[str, Version]], rng: random.Random) -> Iterator[Lesson]:
    """Yield a training example for each base that allows two different errors.

    The base ranks above every version with an error.  A version with a minor error ranks above one with a critical one.
    """
    for group, version in base:
        versions, severities = [version], ["none"]
        for kind in dict.fromkeys(rng.choices(KINDS, k=_ATTEMPTS)):
            made = _once(version, kind, rng)
            # A version that equals the original is not damaged.
            if made is not None and made[0].garbled not in {version.original, *(other.garbled for other in versions)}:
                versions.append(made[0])
                severities.append(made[1])
            if len(versions) > ERRORS:
                break
        better = [(0, j) for j in range(1, len(versions))]
        minor, critical = (
            [n for n, one in enumerate(severities) if one == severity] for severity in ("minor", "critical")
        )
        better += product(minor, critical)
        if len(versions) > 2:
            yield Lesson(SOURCE, group, tuple(versions), tuple(better))


def _once(base: Version, kind: str, rng: random.Random) -> tuple[Version, str] | None:
    """Return a version with one error of a kind, and its severity."""
    if kind == SLIP:
        text = slip(base.garbled, rng)
        return None if text is None else (Version(base.original, text), "minor")
    found = damage_sentence(kind, base.garbled, SUBSTITUTES, rng)
    return None if found is None else (worse(base, *found), found[1].severity)

"""Lessons of one sentence against several errors of its own, one in each version.

They teach more with each sentence read than a single error does, and which of two errors is the graver; the kinds that
are hardest to see stand in them most often.
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

# Of these lessons, as the others name theirs.
SOURCE = "worsened"
ERRORS = 4
SLIP = "slip"
# How often each kind is tried; the others once.
_FREQUENT: Mapping[str, int] = {
    SLIP: 8,
    "aspect_changed": 5,
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
    "tense_changed": 4,
    "wrong_sense": 4,
    "wrong_word": 3,
}
KINDS = as_often((SLIP, *SENTENCE_KINDS), _FREQUENT)
_ATTEMPTS = 3 * ERRORS


def worsened(base: Sequence[tuple[str, Version]], rng: random.Random) -> Iterator[Lesson]:
    """Yield a lesson for each base in which two errors can be made: it is better than any, a minor than a critical."""
    for group, version in base:
        versions, severities = [version], ["none"]
        for kind in dict.fromkeys(rng.choices(KINDS, k=_ATTEMPTS)):
            made = _once(version, kind, rng)
            # The original itself is no worse version of it.
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

"""Training examples in other words: honest rewordings must rank above damage that reads fluently.

A rewording shares fewer words with the original than a damaged copy does.  So whatever goes by wording ranks the two
the wrong way round.  Each example has an original and four sorts of versions:

- a paraphrase of it: another translation of the same sentence, also without an error;
- light rewordings of it, which change a word, a spelling, a notation or the order;
- the paraphrase with one error, and the original with one error;
- a light rewording with one error.

The sound versions rank above those with a major or critical error.  A version with a minor error ranks below the same
version without it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence

from corpus.damage.garble import damage_sentence
from corpus.damage.kinds import FLUENT_KINDS, SENTENCE_KINDS
from scorer.types import MAJOR_OR_CRITICAL
from training.lessons.contrasts import rewordings, twisted
from training.lessons.lesson import Lesson, Version
from training.lessons.made import as_often, labelled, worse
from training.substitutes import SUBSTITUTES

# The `source` of these training examples.
SOURCE = "reworded"
# The most light rewordings of an original, and the number of errors put into each sound version.
LIGHT, ERRORS = 2, (1, 2)
TWIST = "twist"
# How many times each kind is listed to choose from.  Kinds that read fluently, and that no check sees, come up most.
_FREQUENT: Mapping[str, int] = {
    **dict.fromkeys(FLUENT_KINDS, 6),
    "aspect_changed": 4,
    "antonym": 4,
    "dropped_clause": 3,
    "dropped_phrase": 3,
    "dropped_adjective": 2,
    "dropped_noun": 2,
    "dropped_subject": 2,
    "dropped_verb": 2,
    "added_phrase": 2,
    "function_word_dropped": 2,
    "gender_changed": 2,
    "hypernym": 2,
    "modality_changed": 3,
    "negation_added": 2,
    "negation_dropped": 4,
    "number_changed": 2,
    "quantifier_changed": 3,
    "related_word": 4,
    "roles_reversed": 6,
    "tense_changed": 1,
    TWIST: 4,
    "wrong_sense": 6,
    "wrong_word": 4,
}
KINDS = as_often((TWIST, *SENTENCE_KINDS, *FLUENT_KINDS), _FREQUENT)
_ATTEMPTS = 8


def reworded(base: Sequence[tuple[str, Version]], rng: random.Random) -> Iterator[Lesson]:
    """Yield a training example for each base, a pair in other words; none where no error can be made.

    base: (document, pair).  Where the pair is not known to be sound, only its original is used.
    """
    for group, pair in base:
        sound = list(dict.fromkeys(rewordings(pair.original, rng)))[:LIGHT]
        if pair.sound and pair.garbled != pair.original:
            sound.insert(0, pair.garbled)
        versions = [Version(pair.original, text, sound=True, lost=(), wrong=()) for text in sound]
        texts = {pair.original, *sound}
        better: list[tuple[int, int]] = []
        for at, stem in [*enumerate(versions[:]), (None, Version(pair.original, pair.original))]:
            for version, severity in _errors(stem, rng):
                if version.garbled in texts:
                    continue
                texts.add(version.garbled)
                above = range(len(sound)) if severity in MAJOR_OR_CRITICAL else [at] if at is not None else []
                better += [(n, len(versions)) for n in above]
                versions.append(version)
        if sound and better:
            yield Lesson(SOURCE, group, tuple(versions), tuple(better))


def _errors(base: Version, rng: random.Random) -> Iterator[tuple[Version, str]]:
    """Yield versions with one error each put into a base, and the severity of the error."""
    wanted = rng.choice(ERRORS)
    for kind in dict.fromkeys(rng.choices(KINDS, k=_ATTEMPTS)):
        found = _error(base, kind, rng)
        if found is not None:
            yield found
            wanted -= 1
        if not wanted:
            return


def _error(base: Version, kind: str, rng: random.Random) -> tuple[Version, str] | None:
    if kind == TWIST:
        twist = twisted(base.garbled, rng)
        return None if twist is None else (Version(base.original, twist, sound=False), "critical")
    found = damage_sentence(kind, base.garbled, SUBSTITUTES, rng)
    if found is None:
        return None
    text, damage = found
    # In the original, what the error lost is known; in a rewording, nobody can say where that stands in the original.
    made = labelled(base.original, text, damage) if base.garbled == base.original else worse(base, text, damage)
    return made, damage.severity

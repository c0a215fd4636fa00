"""Synthetic training examples: sound versions against versions with errors whose place and severity are known."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from corpus import judgments
from corpus.cases import Damage
from corpus.damage.garble import damage_sentence
from corpus.damage.kinds import SENTENCE_KINDS
from scorer.types import MAJOR_OR_CRITICAL
from training.lessons.contrasts import litotes, rewordings, twisted
from training.lessons.judged import document_of, untokenised
from training.lessons.lesson import Lesson, Version
from training.lessons.train_sets import read_train
from training.substitutes import SUBSTITUTES

# Standard deviations above the mean assessment from which a translation counts as sound.
SOUND_FROM = 0.7
# How many times each kind of error is listed to choose from.  Errors that lose meaning and are hard to see are chosen
# more often than those that a simple rule finds.
_FREQUENT: Mapping[str, int] = {
    "dropped_adjective": 3,
    "dropped_clause": 3,
    "dropped_phrase": 3,
    "dropped_noun": 3,
    "dropped_subject": 3,
    "dropped_verb": 3,
    "dropped_name": 2,
    "added_phrase": 3,
    "function_word_dropped": 3,
    "antonym": 4,
    "wrong_word": 3,
    "wrong_sense": 3,
    "related_word": 4,
    "hypernym": 3,
    "negation_added": 3,
    "negation_dropped": 8,
    "roles_reversed": 8,
    "name_changed": 3,
    "number_changed": 3,
    "tense_changed": 2,
    "untranslated": 2,
    "stray_word": 2,
}
_NOT_MADE = ("sound", "tokenised", "lower_cased", "first_lowered", "name_lowered")


def as_often(kinds: Iterable[str], frequent: Mapping[str, int]) -> tuple[str, ...]:
    """Return each kind that is used as many times as `frequent` says, or once where it says nothing."""
    return tuple(kind for kind in kinds if kind not in _NOT_MADE for _ in range(frequent.get(kind, 1)))


KINDS = as_often(SENTENCE_KINDS, _FREQUENT)
_ATTEMPTS = 6


def bases(data: Path) -> list[tuple[str, Version]]:
    """Return (document, version) of the translations that are damaged; most of them are sound.

    These are MQM-rated translations without an error, or with a minor one, and all translations of MLQE-PE.  Of the
    latter, only the best rated are labelled as sound.
    """
    found = [
        (document_of(row), Version(row.original, row.garbled, sound=True, lost=(), wrong=()))
        for row in read_train(data, "bio21_mqm", judgments.bio21_mqm)
        if not row.errors and row.original != row.garbled
    ]
    found += [
        (document_of(row), Version(row.original, row.garbled, sound=True, lost=(), wrong=()))
        for row in read_train(data, "news21_mqm", judgments.news21_mqm)
        if row.score >= -1
    ]
    for row in read_train(data, "mlqe_pe", judgments.mlqe_pe):
        original = untokenised(row.original)
        # Another one has no label of its own, but with damage it is still worse than without.
        version = Version(original, row.garbled, sound=True if row.score > SOUND_FROM else None)
        if original != row.garbled:
            found.append((f"mlqe {row.document}", version))
    return found


def damaged(base: Sequence[tuple[str, Version]], rng: random.Random) -> Iterator[Lesson]:
    """Yield a training example for each base: against itself with one or two errors, and against the original with one.

    The original with a major or critical error has more words in common with the original than the sound base has.  So
    word overlap ranks the two the wrong way round.
    """
    for group, version in base:
        versions, better, kinds = [version], [], []
        once = _once(version.garbled, rng)
        if once is not None:
            text, damage = once
            better.append((0, len(versions)))
            kinds.append(damage.kind)
            versions.append(worse(version, text, damage))
            twice = _once(text, rng) if rng.random() < 0.3 else None
            if twice is not None:
                better.append((len(versions) - 1, len(versions)))
                versions.append(Version(version.original, twice[0], sound=_sound(version, twice[1])))
        other = _once(version.original, rng)
        if other is not None:
            text, damage = other
            if version.sound and damage.severity in MAJOR_OR_CRITICAL:
                better.append((0, len(versions)))
            versions.append(labelled(version.original, text, damage))
        same = rewordings(version.original, rng) if rng.random() < 0.4 else []
        if same:
            if other is not None and damage.severity in MAJOR_OR_CRITICAL:
                better.append((len(versions), len(versions) - 1))
            versions.append(Version(version.original, rng.choice(same), sound=True, lost=(), wrong=()))
        yield Lesson(f"damage:{'+'.join(sorted(set(kinds)))}", group, tuple(versions), tuple(better))


def contrasted(base: Sequence[tuple[str, Version]], rng: random.Random) -> Iterator[Lesson]:
    """Yield contrast sets: an original, versions that say the same in other words, and similar ones that do not."""
    for group, version in base:
        original = version.original
        contrast = litotes(original, rng)
        same = list(contrast.same[:1]) if contrast else []
        contrary = list(contrast.contrary) if contrast else []
        twist = twisted(original, rng)
        if twist is not None and (contrast is None or rng.random() < 0.3):
            contrary.append(twist)
            same += rewordings(original, rng)[:1]
        if not contrary:
            continue
        if version.sound and rng.random() < 0.5:
            same.append(version.garbled)
        versions = [Version(original, text, sound=True) for text in same]
        versions += [Version(original, text, sound=False) for text in contrary]
        order = tuple((i, len(same) + j) for i in range(len(same)) for j in range(len(contrary)))
        yield Lesson("contrast", group, tuple(versions), order)


def _once(text: str, rng: random.Random) -> tuple[str, Damage] | None:
    for _ in range(_ATTEMPTS):
        found = damage_sentence(rng.choice(KINDS), text, SUBSTITUTES, rng)
        if found is not None:
            return found
    return None


def worse(base: Version, text: str, damage: Damage) -> Version:
    """Return the base with an error: the wrong characters are known, the lost ones of the original are not."""
    wrong = ((damage.garbled_at,) if damage.garbled_at else ()) if base.sound else None
    return Version(base.original, text, sound=_sound(base, damage), wrong=wrong)


def _sound(base: Version, damage: Damage) -> bool | None:
    return False if base.sound and damage.severity in MAJOR_OR_CRITICAL else None


def labelled(original: str, text: str, damage: Damage) -> Version:
    """Return the damaged original; its lost and wrong characters are both known."""
    sound = False if damage.severity in MAJOR_OR_CRITICAL else None
    lost, wrong = ((at,) if at else () for at in (damage.original_at, damage.garbled_at))
    return replace(Version(original, text, sound=sound), lost=lost, wrong=wrong)

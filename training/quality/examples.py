"""The examples on which the quality is fitted: pairs of documents that the cross-encoder was not trained on.

Its own training examples would not do.  It scores them better than unseen pairs, so it would get too much weight.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from corpus import judgments
from corpus.damage.garble import damage_sentence
from corpus.damage.kinds import SENTENCE_KINDS
from scorer.types import MAJOR_OR_CRITICAL
from training.lessons import judged, made, repaired
from training.lessons.lesson import Lesson, Version, held_out, pairs_of
from training.lessons.prose import prose
from training.lessons.reworded import reworded
from training.lessons.train_sets import measuring_sets, read_train, refuse
from training.lessons.worsened import worsened
from training.lessons.written import SOURCE as WRITTEN
from training.lessons.written import TURNED, Contrast, contrasts, written
from training.substitutes import SUBSTITUTES

# The most ranked pairs that are used of each source; more make no difference to such a small model.
MOST = 1000
OF_EACH_KIND = 40
# The most rated pairs of each source, and the most translations of a sentence that stand as originals.
MOST_RATED, ORIGINALS = 2600, 2
# The sources of pairs that their writers labelled, and the most pairs of each.
LABELLED = (WRITTEN, TURNED)
MOST_LABELLED = 1600
# What MQM takes off for one error (Freitag et al. 2021).
POINTS: Mapping[str, float] = {"none": 0.0, "minor": 1.0, "major": 5.0, "critical": 5.0}

# The `source` of pairs of sentences that have nothing to do with each other.
OTHER_SENTENCE = "another sentence"
_WITH_ERRORS = ("damage", "contrast", WRITTEN)

Texts = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Ordered:
    """Two pairs (original, garbled), of which the first is better; often, both have the same original."""

    source: str
    group: str
    better: Texts
    worse: Texts


@dataclass(frozen=True, slots=True)
class Rated:
    """A pair with its MQM penalty (0 or more points), and whether it has a major error, as raters or its writer say."""

    source: str
    group: str
    texts: Texts
    penalty: float
    major: bool


def rated(data: Path) -> list[Rated]:
    """Return the MQM-rated pairs of biomedical abstracts and of news, from held-out documents.

    Translations are compared with references, and with translations that have no error (the sources `… again`).

    Raises LeakError where a text of them is in a measuring set.
    """
    biomedical = [
        Rated("bio21", judged.document_of(row), (row.original, row.garbled), -row.score, bool(row.major))
        for row in read_train(data, "bio21_mqm", judgments.bio21_mqm)
    ]
    # News has no lists of errors.  Five points are taken for a major error, although they may be five minor ones.
    news = [
        Rated(source, group(row), (row.original, row.garbled), -row.score, row.score <= repaired.MAJOR_AT)
        for source, group, read in (
            ("news21", judged.document_of, judgments.news21_mqm),
            ("news22", repaired.run_of, judgments.news22_mqm),
        )
        for row in read_train(data, f"{source}_mqm", read)
    ]
    found = [one for one in (*biomedical, *news) if held_out(one.group)]
    found = _at_most(MOST_RATED, found, random.Random(0)) + list(_rated_again(_sentences(data), random.Random(0)))
    refuse(data, (one.texts for one in found))
    return found


def _sentences(data: Path) -> list[repaired.Judged]:
    return [one for one in repaired.judged(data) if held_out(one.group)]


def _at_most(most: int, found: Sequence[Rated], rng: random.Random) -> list[Rated]:
    """Return up to `most` rated pairs of each source, in their order."""
    chosen = set()
    for source in dict.fromkeys(one.source for one in found):
        own = [n for n, one in enumerate(found) if one.source == source]
        chosen.update(rng.sample(own, min(most, len(own))))
    return [found[n] for n in sorted(chosen)]


def _rated_again(sentences: Iterable[repaired.Judged], rng: random.Random) -> Iterator[Rated]:
    """Yield translations rated against a translation of the same sentence that has no error."""
    found = [
        Rated(f"{one.source} again", one.group, (original, text), -score, score <= repaired.MAJOR_AT)
        for one in sentences
        for original in rng.sample(one.originals, min(ORIGINALS, len(one.originals)))
        for text, score in one.scores.items()
        if text != original
    ]
    yield from _at_most(MOST_RATED, found, rng)


def labelled(data: Path) -> list[Rated]:
    """Return lines that were written for this project, from held-out ones, with the penalties of their labels.

    Raises LeakError where a text of them is in a measuring set.
    """
    lines = _held_out_lines()
    refuse(data, (one.texts for one in lines))
    found = [
        Rated(line.source, line.group, (line.original, text), POINTS[severity], severity in MAJOR_OR_CRITICAL)
        for line in lines
        for severity, text in (
            *(("none", text) for text in line.sound),
            *(("minor", text) for text in line.minor),
            *((severity, text) for _, severity, text in line.wrong),
        )
    ]
    return _at_most(MOST_LABELLED, found, random.Random(0))


def _held_out_lines() -> list[Contrast]:
    return [one for source in LABELLED for one in contrasts(source) if held_out(one.group)]


def ordered(data: Path, seed: int) -> list[Ordered]:
    """Return ranked pairs from held-out documents: human rankings and synthetic errors.

    Raises LeakError where a text that they are made from is in a measuring set.  A synthetic pair that happens to hold
    a text of a measuring set is left out.
    """
    rng = random.Random(seed)
    found = []
    for lessons in (judged.ranked(data, rng), judged.biomedical(data), judged.news(data)):
        refuse(data, pairs_of(lessons))
        found += _orders([lesson for lesson in lessons if held_out(lesson.group)], rng)
    bases = [one for one in made.bases(data) if held_out(one[0]) and one[1].sound]
    refuse(data, (_texts(version) for _, version in bases))
    sentences, novel = _sentences(data), [one for one in prose(data) if held_out(one[0])]
    refuse(data, ((text,) for one in sentences for text in one.scores))
    refuse(data, (_texts(version) for _, version in novel))
    again = _orders(repaired.repaired(sentences, ORIGINALS, rng), rng)
    found += [replace(one, source=f"{one.source} again") for one in again]
    lines = _held_out_lines()
    refuse(data, (one.texts for one in lines))
    damage = list(made.damaged(rng.sample(bases, len(bases)), rng))
    contrasted = list(made.contrasted(rng.sample(bases, len(bases)), rng))
    others = list(reworded([*repaired.in_other_words(sentences, ORIGINALS, rng), *bases], rng))
    others += reworded(novel, rng)
    told = [list(written([one for one in lines if one.source == source])) for source in LABELLED]
    for lessons in (damage, contrasted, others, *told):
        found += _orders(lessons, rng)
        found += _some(list(_apart(lessons, rng)), rng)
    found += list(_every_kind(bases, rng))
    found += _orders(worsened(rng.sample(bases, min(MOST, len(bases))), rng), rng)
    found += _other_sentences(found, rng)
    measured = measuring_sets(data)
    return [one for one in found if not any(any(measured.overlaps(texts)) for texts in (one.better, one.worse))]


def _orders(lessons: Iterable[Lesson], rng: random.Random) -> list[Ordered]:
    return _some([one for lesson in lessons for one in _of_lesson(lesson)], rng)


def _some(found: list[Ordered], rng: random.Random) -> list[Ordered]:
    return rng.sample(found, min(MOST, len(found)))


def _of_lesson(lesson: Lesson) -> Iterator[Ordered]:
    for i, j in lesson.better:
        better, worse = lesson.versions[i], lesson.versions[j]
        if better.garbled != worse.garbled:
            yield Ordered(lesson.source, lesson.group, _texts(better), _texts(worse))


def _every_kind(bases: Sequence[tuple[str, Version]], rng: random.Random) -> Iterator[Ordered]:
    """Yield sound versions against the same with one error: equally many of each kind, case and spacing included."""
    for kind in SENTENCE_KINDS:
        if kind == "sound":
            continue
        made_of = 0
        for group, version in rng.sample(bases, len(bases)):
            damaged = damage_sentence(kind, version.garbled, SUBSTITUTES, rng)
            if damaged is None or damaged[0] == version.original:
                continue
            yield Ordered(f"kind:{kind}", group, _texts(version), (version.original, damaged[0]))
            made_of += 1
            if made_of == OF_EACH_KIND:
                break


def _other_sentences(found: Sequence[Ordered], rng: random.Random) -> list[Ordered]:
    """Return pairs with an error above their originals beside a sentence of another document.

    Nothing is worse than a sentence that says nothing of the original.  Among the errors are critical ones.
    """
    damaged = _some([one for one in found if one.source.partition(":")[0] in _WITH_ERRORS], rng)
    others = rng.sample(found, len(damaged))
    return [
        Ordered(OTHER_SENTENCE, one.group, one.worse, (one.worse[0], other.better[1]))
        for one, other in zip(damaged, others, strict=True)
        if one.group != other.group
    ]


def _apart(lessons: Sequence[Lesson], rng: random.Random) -> Iterator[Ordered]:
    """Yield sound pairs against pairs of other sentences with a major or critical error.

    A user has no sound version of the same sentence to compare with either.
    """
    versions = [(lesson.group, version) for lesson in lessons for version in lesson.versions]
    sound = [one for one in versions if one[1].sound is True]
    damaged = [one for one in versions if one[1].sound is False]
    rng.shuffle(damaged)
    for (group, better), (_, worse) in zip(rng.sample(sound, len(sound)), damaged, strict=False):
        yield Ordered("apart", group, _texts(better), _texts(worse))


def _texts(version: Version) -> Texts:
    return version.original, version.garbled
